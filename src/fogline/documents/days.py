"""Days as people write them: which day of the calendar each is, or why that cannot be told."""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from fogline.errors import DateError

NO_YEAR = "has no year"
AMBIGUOUS = "can be read in two ways"
IMPOSSIBLE = "is not in the calendar"

REMEDY = "write it as year-month-day, for example 2021-09-06"

_YEARS = range(1800, 2200)


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """A day as written at ``text[start:end]``: its ``day``, or None and what the ``trouble`` is.

    ``month`` and ``number`` (the day of the month) are set where only the year is wanting.
    """

    written: str
    start: int
    end: int
    day: date | None = None
    trouble: str = ""
    month: int = 0
    number: int = 0

    def in_year(self, year: int) -> WrittenDay:
        """Return this day, which names no year, in ``year``."""
        day = _calendar(year, self.month, self.number)
        return replace(self, day=day, trouble="" if day else IMPOSSIBLE)


_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?,?\s+)?"
_MONTH = (
    r"(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_YEAR = r"((?:1[89]|20|21)\d\d)\b"
_DAY_FIRST = re.compile(
    rf"\b{_WEEKDAY}(\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+{_MONTH}(?:,?[\s-]+{_YEAR})?", re.I
)
_MONTH_FIRST = re.compile(
    rf"\b{_WEEKDAY}{_MONTH}\s+(\d{{1,2}})(?:st|nd|rd|th)?(?![\d:])(?:,?\s+{_YEAR})?", re.I
)
_YEAR_FIRST = re.compile(r"(?<![\d./-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d|[./-]\d)")
_NUMERIC = re.compile(r"(?<![\d./-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d\d)(?!\d|[./-]\d)")


def find_days(text: str) -> tuple[WrittenDay, ...]:
    """Return the days written in ``text``, in order, none overlapping another.

    Read are "6 September 2021", "Sept. 6, 2021", "2021-09-06" and "06.09.2021"; numbers parted by
    strokes or hyphens are read where only one order of day and month is possible.
    """
    found = [read(match) for pattern, read in _readers() for match in pattern.finditer(text)]
    kept: list[WrittenDay] = []
    for day in sorted(found, key=lambda day: (day.start, -day.end)):
        if not kept or day.start >= kept[-1].end:
            kept.append(day)
    return tuple(kept)


def parse_day(text: str) -> date:
    """Return the day that ``text`` names; raises DateError with what is wrong with it."""
    bare = text.strip()
    days = find_days(bare)
    if len(days) != 1 or days[0].written != bare:
        raise DateError(f"{bare!r} is not a date that fogline reads", remedy=REMEDY)
    if days[0].day is None:
        raise DateError(f"{bare!r} {days[0].trouble}", remedy=REMEDY)
    return days[0].day


def _readers() -> tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], WrittenDay]], ...]:
    return (
        (_DAY_FIRST, lambda match: _named(match, match[2], match[1])),
        (_MONTH_FIRST, lambda match: _named(match, match[1], match[2])),
        (_YEAR_FIRST, lambda match: _whole(match, int(match[1]), int(match[3]), int(match[4]))),
        (_NUMERIC, _numeric),
    )


def _named(match: re.Match[str], name: str, number: str) -> WrittenDay:
    names = [full[:3].lower() for full in month_name]
    month = names.index(name[:3].lower())
    if match[3]:
        return _whole(match, int(match[3]), month, int(number))
    leap = _calendar(2000, month, int(number))
    bare = _written(match, NO_YEAR if leap else IMPOSSIBLE)
    return replace(bare, month=month, number=int(number))


def _numeric(match: re.Match[str]) -> WrittenDay:
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    if len(match[4]) != len("2021"):
        return _written(match, AMBIGUOUS)
    # Points are written between day and month in that order only; strokes and hyphens in both.
    orders = {(first, second)} if match[2] == "." else {(first, second), (second, first)}
    possible = sorted(
        day for number, month in orders if (day := _calendar(year, month, number)) is not None
    )
    if len(possible) > 1:
        return _written(match, AMBIGUOUS)
    return replace(
        _written(match, "" if possible else IMPOSSIBLE), day=possible[0] if possible else None
    )


def _whole(match: re.Match[str], year: int, month: int, number: int) -> WrittenDay:
    day = _calendar(year, month, number)
    return replace(_written(match, "" if day else IMPOSSIBLE), day=day)


def _written(match: re.Match[str], trouble: str) -> WrittenDay:
    return WrittenDay(match[0], match.start(), match.end(), trouble=trouble)


def _calendar(year: int, month: int, number: int) -> date | None:
    if year not in _YEARS:
        return None
    try:
        return date(year, month, number)
    except ValueError:
        return None
