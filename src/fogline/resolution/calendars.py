"""Dates of the solar and the Islamic calendar in Latin letters: "15 Sunbula 1400"."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from hijridate import Hijri
from persiantools.jdatetime import JalaliDate

from fogline.model import Interval
from fogline.resolution.intervals import (
    ONE_DAY,
    Anchor,
    day,
    nearest,
    period,
    so_far,
    widened,
)
from fogline.times.patterns import ISLAMIC_MONTHS, SOLAR_MONTHS

_YEAR = r"(?:,? (?P<year>1[2-5]\d\d)(?: (?:ah|sh|hijri|solar|qamari|shamsi))*)?"
_ISLAMIC_YEARS = range(1344, 1500)
"""Those of the Umm al-Qura calendar's tables in ``hijridate``."""
_DAY = r"(?:the )?(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: of)? "
_EDGE = r"(?:(?:the )?(?P<edge>first|last) (?:day|night) of )?(?:the (?:holy )?month of )?"
_GREGORIAN = r"(?: (?:of )?(?P<gregorian>19\d\d|20\d\d))?"


def _patterns(names: tuple[str, ...]) -> tuple[tuple[re.Pattern[str], ...], ...]:
    """Return for each month what its days, with the month first or last, and itself look like."""
    return tuple(
        (
            re.compile(rf"{_DAY}(?:{name}){_YEAR}"),
            re.compile(rf"(?:{name}) (?P<day>\d{{1,2}}){_YEAR}"),
            re.compile(rf"{_EDGE}(?:{name})(?:{_YEAR}|{_GREGORIAN})"),
        )
        for name in names
    )


_Start = Callable[[int, int, int], date | None]


def read_foreign(words: str, anchor: Anchor | None) -> Interval | None:
    """Read a day or month of either calendar; without a year it is the nearest, as for others.

    Solar days are exact (the calendar of Iran, which Afghanistan's followed but for its names, by
    ``persiantools``). Islamic ones are those of the Umm al-Qura calendar (``hijridate``), widened
    by a day at each end, since the new month begins where and when the moon is seen.
    """
    for any_month, months, start in _CALENDARS:
        if any_month.search(words):
            for number, (first, second, whole) in enumerate(months, start=1):
                match = first.fullmatch(words) or second.fullmatch(words)
                if match:
                    return _day(match, number, start, anchor)
                match = whole.fullmatch(words)
                if match:
                    return _month(match, number, start, anchor)
    return None


def solar_day(year: int, month: int, number: int) -> date | None:
    """Return the day of the solar calendar, or None where there is no such day."""
    try:
        found: date = JalaliDate(year, month, number).to_gregorian()  # type: ignore[no-untyped-call]
    except (ValueError, OverflowError):
        return None
    return found


def islamic_day(year: int, month: int, number: int) -> date | None:
    """Return the day of the Umm al-Qura calendar, or None where there is no such day."""
    if year not in _ISLAMIC_YEARS:
        return None
    try:
        found = Hijri(year, month, number).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return date(found.year, found.month, found.day)


def islamic_years(published: date) -> range:
    """Return the Islamic years around a day, in order."""
    about = (published.year - 622) * 33 // 32
    return range(about - 1, about + 3)


def islamic_month(year: int, month: int) -> Interval | None:
    """Return a month of the Umm al-Qura calendar with a day more at each end."""
    found = _whole_month(year, month, islamic_day)
    return widened(found) if found else None


def _years(anchor: Anchor, start: _Start) -> range:
    if start is islamic_day:
        return islamic_years(anchor.published)
    return range(anchor.published.year - 623, anchor.published.year - 619)


def _day(
    match: re.Match[str], number: int, start: _Start, anchor: Anchor | None
) -> Interval | None:
    if not match["year"] and anchor is None:
        return None
    years = [int(match["year"])] if match["year"] or anchor is None else _years(anchor, start)
    days = [day(when) for one in years if (when := start(one, number, int(match["day"])))]
    found = [widened(one) for one in days] if start is islamic_day else days
    return next(iter(found), None) if match["year"] or anchor is None else nearest(found, anchor)


def _month(
    match: re.Match[str], number: int, start: _Start, anchor: Anchor | None
) -> Interval | None:
    if start is solar_day and not match["year"]:
        return None  # without a year "Asad" and "Tir" are names of people and of towns
    if match["year"]:
        return _loosely(_whole_month(int(match["year"]), number, start), start)
    if match["gregorian"]:
        anchor = Anchor(date(int(match["gregorian"]), 12, 31))
    found = nearest(_months(number, anchor), anchor) if anchor else None
    if not found or not anchor:
        return None
    return _edge(found, match["edge"]) if match["edge"] else so_far(found, anchor)


def _edge(month: Interval, which: str) -> Interval | None:
    """Return the first or last day of a month that has been widened, as wide as it makes them."""
    if month.start is None or month.end is None:
        return None
    if which == "first":
        return period(month.start, month.start + 2 * ONE_DAY)
    return period(month.end - 2 * ONE_DAY, month.end)


def _months(number: int, anchor: Anchor) -> list[Interval]:
    years = islamic_years(anchor.published)
    return [found for year in years if (found := islamic_month(year, number))]


def _loosely(found: Interval | None, start: _Start) -> Interval | None:
    return widened(found) if found and start is islamic_day else found


def _whole_month(year: int, month: int, start: _Start) -> Interval | None:
    first = start(year, month, 1)
    following = start(year + month // 12, month % 12 + 1, 1)
    return period(first, following - ONE_DAY) if first and following else None


_CALENDARS = tuple(
    (re.compile("|".join(names)), _patterns(names), start)
    for names, start in ((SOLAR_MONTHS, solar_day), (ISLAMIC_MONTHS, islamic_day))
)
