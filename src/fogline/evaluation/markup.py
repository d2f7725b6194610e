"""The corpus's inline markup: reports in which a person marked each claim, cue and speaker."""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TypeAlias

from fogline.errors import FoglineError
from fogline.model import Document, Span

_MARK = re.compile(r"\{(?P<id>[a-z]+\d+)(?:\.(?P<part>cue|speaker|hedge))?\||\}")
_FIELDS = frozenset(
    """speaker kind party channel attribution basis stance type negated actor victim cause place
    extent count about said_on corroboration hedged chain target""".split()
)


_Mark: TypeAlias = tuple[str, str]
"""The id of a claim, and which part of it is marked: content, cue, speaker or hedge."""


class MarkupError(FoglineError):
    """A corpus file whose marks or fields are wrong."""


@dataclass(frozen=True, slots=True)
class GoldClaim:
    """A claim as a person marked it; ``fields`` are those of the line below the text."""

    id: str
    content: tuple[Span, ...]
    fields: dict[str, str]
    cue: tuple[Span, ...] = ()
    speaker: tuple[Span, ...] = ()
    hedges: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class GoldReport:
    """A report without its marks, and the claims that the marks showed."""

    document: Document
    split: str
    claims: tuple[GoldClaim, ...]
    header: dict[str, str] = field(default_factory=dict)


def read_report(path: Path) -> GoldReport:
    """Read one corpus file; raises MarkupError that names the place of a wrong mark or field."""
    parts = re.match(r"---\n(.*?)\n---\n(.*?)\n===\n?(.*)", path.read_text("utf-8"), re.DOTALL)
    if parts is None:
        raise _wrong(path, "no header, text and claims")
    header = _header(parts.group(1), path)
    text, marks = _unmark(parts.group(2), path)
    fields = dict(_fields(line, path) for line in parts.group(3).splitlines() if line.strip())
    if missing := set(fields) ^ {claim for claim, part in marks if part == "content"}:
        error = f"claims marked or listed, but not both: {', '.join(sorted(missing))}"
        raise _wrong(path, error, "give each claim a content mark and one line below ===")
    claims = tuple(_claim(name, marks, fields[name]) for name in fields)
    return GoldReport(_document(path, header, text), header["split"], claims, header)


def _wrong(path: Path, error: str, remedy: str = "see corpus/GUIDELINES.md") -> MarkupError:
    return MarkupError(error, file=str(path), remedy=remedy)


def _header(lines: str, path: Path) -> dict[str, str]:
    header = dict(line.split(": ", 1) for line in lines.splitlines() if ": " in line)
    if missing := {"title", "published", "split"} - set(header):
        raise _wrong(path, f"the header lacks {', '.join(sorted(missing))}")
    try:
        date.fromisoformat(header["published"])
    except ValueError:
        raise _wrong(path, f"not a date: {header['published']}", "write 2023-04-11") from None
    return header


def _unmark(marked: str, path: Path) -> tuple[str, dict[_Mark, list[Span]]]:
    """Return the text without marks, and the spans of each mark by claim and part."""
    removed = 0
    opened: list[tuple[_Mark, int]] = []
    marks: dict[_Mark, list[Span]] = {}
    for match in _MARK.finditer(marked):
        place = match.start() - removed
        removed += len(match.group())
        if match.group("id"):
            opened.append(((match.group("id"), match.group("part") or "content"), place))
        elif opened:
            mark, start = opened.pop()
            marks.setdefault(mark, []).append((start, place))
        else:
            raise _wrong(path, f"a mark closes at {match.start()} that never opened", "remove it")
    if opened:
        raise _wrong(path, f"the mark {opened[-1][0][0]} never closes", "add a brace")
    return _MARK.sub("", marked), marks


def _fields(line: str, path: Path) -> tuple[str, dict[str, str]]:
    name, _, rest = line.partition(":")
    try:
        pairs = dict(word.split("=", 1) for word in shlex.split(rest) if "=" in word)
    except ValueError:
        raise _wrong(path, f"claim {name}: a quotation mark never closes", "add it") from None
    if unknown := set(pairs) - _FIELDS:
        raise _wrong(path, f"claim {name}: unknown field {', '.join(sorted(unknown))}")
    if "speaker" not in pairs:
        raise _wrong(path, f"claim {name}: no speaker", 'name one; the writer is "author"')
    return name.strip(), pairs


def _claim(name: str, marks: dict[_Mark, list[Span]], fields: dict[str, str]) -> GoldClaim:
    def spans(part: str) -> tuple[Span, ...]:
        return tuple(sorted(marks.get((name, part), ())))

    return GoldClaim(name, spans("content"), fields, spans("cue"), spans("speaker"), spans("hedge"))


def _document(path: Path, header: dict[str, str], text: str) -> Document:
    return Document(
        id=path.stem,
        sha256="",
        title=header["title"],
        text=text,
        source=path.name,
        published=date.fromisoformat(header["published"]),
        dateline=header.get("dateline"),
        language="en",
    )
