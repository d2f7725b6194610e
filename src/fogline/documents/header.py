"""The header of a report: what its own lines tell of title, place, day and publisher."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from fogline.documents.dateline import Dateline, read_dateline
from fogline.documents.days import find_days
from fogline.documents.publication import Lines, find_labelled, find_publication, find_set_apart

HEAD_LINES = 8
"""Lines with text, from the first, in which a header is looked for."""

TAIL_LINES = 3
"""Lines with text, from the last, where some outlets put the day of publication."""

LINE_LIMIT = 400
"""How much of a line is looked at, in characters; no line of a header is longer."""

_TITLE_LIMIT = 200
_PARAGRAPH = 150
_FEW_WORDS = 3
_LETTER = re.compile(r"[^\W\d_]")
_UNFINISHED = frozenset({"a", "an", "and", "of", "or", "the"})
_BYLINE = re.compile(r"(?i:by)\s+[A-Z]|(?i:date|published|updated|posted|source)\s*:")
_LABEL = re.compile(r"(?:title|headline|subject)\s*:\s*", re.I)
_SOURCE = re.compile(r"(?:source|publisher|publication|outlet)\s*:\s*(?P<name>\S.{1,80})", re.I)
_OUTLET = re.compile(
    r"\b(?:agency|broadcasting|bulletin|centre|center|channel|chronicle|committee|council|courier|daily|"
    r"dispatch|foundation|front|gazette|herald|institute|journal|mail|media|mission|monitor|network|"
    r"news|newspaper|observatory|observer|office|organi[sz]ation|post|press|radio|relief|"
    r"review|service|standard|star|television|telegraph|times|tribune|tv|union|watch|wire)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Header:
    """What the header says, None where it says nothing; ``problems`` are about the day."""

    title: str
    dateline: str | None
    published: date | None
    publisher: str | None
    problems: tuple[str, ...]


def read_header(text: str) -> Header:
    """Return what the first and last lines of ``text`` say about it; the text itself is not cut."""
    lines = _lines(text)
    title = read_title(lines)
    head = _head(lines[1 if title else 0 : HEAD_LINES])
    tail = lines[HEAD_LINES:][-TAIL_LINES:]
    dateline = next((found for line in head if (found := read_dateline(line))), None)
    days = dateline.days if dateline else ()
    publication = find_publication(Lines(title, head, tail, days))
    return Header(
        title=title,
        dateline=dateline.place if dateline else None,
        published=publication.day,
        publisher=_publisher(head, dateline),
        problems=publication.problems,
    )


def read_title(lines: list[str]) -> str:
    """Return the first of ``lines`` where it looks like a headline and more follows, else ""."""
    if len(lines) < 2:
        return ""
    line = _LABEL.sub("", lines[0]).lstrip("#* ").strip()
    words = line.split()
    if not words or len(line) > _TITLE_LIMIT or line[-1] in ".,;:-" or line[0].islower():
        return ""
    wrapped = words[-1].lower() in _UNFINISHED or lines[1][0].islower()
    if wrapped or _BYLINE.match(line) or _is_dated(line) or read_dateline(line):
        return ""
    return line


def _lines(text: str) -> list[str]:
    bare = (line.strip() for line in text.splitlines())
    return [line[:LINE_LIMIT] for line in bare if line]


def _head(lines: list[str]) -> list[str]:
    # A standfirst may come before byline and day; after a second paragraph the report has begun.
    prose = [place for place, line in enumerate(lines) if len(line) >= _PARAGRAPH]
    return lines[: prose[1] + 1] if len(prose) > 1 else lines


def _is_dated(line: str) -> bool:
    days = find_days(line)
    if find_labelled(line):
        return True
    if not days or _LETTER.search(line[: days[0].start]):
        return bool(find_set_apart(line)) and bool(_OUTLET.search(line))
    return len(line[days[0].end :].split()) <= _FEW_WORDS


def _publisher(lines: list[str], dateline: Dateline | None) -> str | None:
    if stated := next((match for line in lines if (match := _SOURCE.match(line))), None):
        return stated["name"].strip()
    if dateline and dateline.agency:
        return dateline.agency
    outlets = (_outlet(line, after) for line, after in pairwise(lines))
    return next((name for name in outlets if name), None)


def _outlet(line: str, after: str) -> str | None:
    # A line of names between the title and the day, with the word for an outlet, is the outlet's.
    name = re.split(r",|\s\(|\s[\u2013\u2014-]\s", line)[0].strip()
    named = all(word[0].isupper() or len(word) <= len("and") for word in name.split())
    if name and named and _OUTLET.search(name) and not find_days(line) and _is_mostly_day(after):
        return name
    return None


def _is_mostly_day(line: str) -> bool:
    days = find_days(line)
    return bool(days) and len(line) - len(days[0].written) <= len(days[0].written) * 3
