"""The day of publication, from the lines of a header and the last lines of a report."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from fogline.documents.days import NO_YEAR, WrittenDay, find_days

NO_DATE = "no publication date found; relative dates stay relative; give one with --date"
"""The problem of a report that does not say when it was published."""


class Rank(IntEnum):
    """How much a line says about the day of publication; the least rank wins."""

    LABELLED = 1
    DATELINE = 2
    LINE = 3
    TAIL = 4
    UPDATED = 5
    TITLE = 6


@dataclass(frozen=True, slots=True)
class Publication:
    """The day of publication, None where it cannot be told, and what is to be said about it."""

    day: date | None
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lines:
    """Where the day is looked for: the title, the lines after it, the last ones, the dateline."""

    title: str
    head: Sequence[str]
    tail: Sequence[str]
    dateline: Sequence[WrittenDay]


_BREAK = r"(?:^|[|\u00b7\u2022,;(\u2013\u2014-]\s*)"
_LABEL = re.compile(
    rf"{_BREAK}(?:first\s+|originally\s+)?(?:published|posted|issued|released|filed|dated?|sent"
    r"|(?:publication|release)\s+date|date\s+of\s+(?:publication|issue))\b[\s:]*(?:on\s|at\s)?",
    re.I,
)
_UPDATE = re.compile(
    rf"{_BREAK}(?:last\s+)?(?:updated?|modified|edited|revised)\b[\s:]*(?:on\s|at\s)?", re.I
)
_BEFORE = re.compile(r"\b(?:after|before|between|by|from|in|of|on|since|till|to|until)\s+$", re.I)
_SEPARATED = re.compile(r"[,:|(\u2013\u2014-]\s*$")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_PROSE = re.compile(r"[.!?]\W*$")
_GAP = 20
_LINE_LENGTH = 120
_OTHER_WORDS = {Rank.LINE: 6, Rank.TAIL: 2}
_NEAR = 60

_Candidate = tuple[Rank, WrittenDay]


def find_publication(lines: Lines) -> Publication:
    """Return the day of publication, with problems where it is guessed at, unclear or missing.

    A line that says "published" is believed first, then the dateline, a line that is little more
    than a day, the end of the text, "updated", and a day set apart in the title. A day without a
    year gets the year that stands elsewhere in the header, if there is just one.
    """
    candidates = sorted(_candidates(lines), key=lambda candidate: candidate[0])
    dated = list(_with_years(candidates, lines))
    best = next((found for found in dated if found[1].day), None)
    troubles = tuple(
        f"the date {day.written!r} {day.trouble}; give the publication date with --date"
        for rank, day in dated
        if day.trouble and (best is None or rank < best[0])
    )
    if best is None:
        return Publication(None, tuple(dict.fromkeys(troubles)) or (NO_DATE,))
    return Publication(best[1].day, (*dict.fromkeys(troubles), *_doubts(best, candidates)))


def find_labelled(line: str) -> tuple[WrittenDay, ...]:
    """Return the day that a line calls that of publication, or of an update."""
    return _after(line, _LABEL) or _after(line, _UPDATE)


def find_set_apart(title: str) -> tuple[WrittenDay, ...]:
    """Return the days that begin a title, or end it after a comma, a colon, a dash or a bracket."""
    return tuple(
        day
        for day in find_days(title)
        if day.day
        and (day.start == 0 or _SEPARATED.search(title[: day.start]))
        and (day.start == 0 or not title[day.end :].strip(" )"))
    )


def _doubts(best: _Candidate, candidates: Iterable[_Candidate]) -> Iterator[str]:
    rank, day = best
    if rank is Rank.TITLE:
        yield "the publication date is taken from the title; if it is another, give it with --date"
    if any(found.trouble == NO_YEAR and found.written == day.written for _, found in candidates):
        yield "the publication date is written without its year, which is taken from the header"


def _candidates(lines: Lines) -> Iterator[_Candidate]:
    yield from ((Rank.DATELINE, day) for day in lines.dateline)
    yield from ((Rank.TITLE, day) for day in find_set_apart(lines.title))
    for place, rank in ((lines.head, Rank.LINE), (lines.tail, Rank.TAIL)):
        for line in place:
            yield from ((Rank.LABELLED, day) for day in _after(line, _LABEL))
            yield from ((Rank.UPDATED, day) for day in _after(line, _UPDATE))
            yield from ((rank, day) for day in _alone(line, _OTHER_WORDS[rank]))


def _after(line: str, label: re.Pattern[str]) -> tuple[WrittenDay, ...]:
    found = label.search(line)
    if not found:
        return ()
    days = (day for day in find_days(line) if 0 <= day.start - found.end() <= _GAP)
    return tuple(days)[:1]


def _alone(line: str, most: int) -> tuple[WrittenDay, ...]:
    days = find_days(line)
    if not days or len(line) > _LINE_LENGTH or _PROSE.search(line) or _UPDATE.search(line):
        return ()
    others = len(line.split()) - sum(len(day.written.split()) for day in days)
    if others > most:
        return ()
    return tuple(day for day in days if not _BEFORE.search(line[: day.start]))


def _with_years(candidates: Sequence[_Candidate], lines: Lines) -> Iterator[_Candidate]:
    whole = next((day.day for _, day in candidates if day.day), None)
    years = {int(year) for line in (lines.title, *lines.head, *lines.tail) for year in _years(line)}
    for rank, day in candidates:
        if day.trouble != NO_YEAR:
            yield rank, day
        elif whole:
            yield rank, _nearest(day, whole)
        else:
            yield rank, day.in_year(min(years)) if len(years) == 1 else day


def _years(line: str) -> list[str]:
    return [] if len(line) > _LINE_LENGTH or _PROSE.search(line) else _YEAR.findall(line)


def _nearest(day: WrittenDay, whole: date) -> WrittenDay:
    # A dateline of 31 December above "updated 1 January 2022" is of the year before.
    tries = (day.in_year(whole.year + step) for step in (0, -1, 1))
    near = (one for one in tries if one.day and abs((one.day - whole).days) <= _NEAR)
    return next(near, day)
