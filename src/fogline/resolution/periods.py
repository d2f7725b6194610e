"""Stretches of time counted from publication: "last week", "two days ago", "for weeks"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from fogline.model import Interval
from fogline.resolution.intervals import (
    ONE_DAY,
    Anchor,
    back,
    day,
    month_of,
    period,
    so_far,
    week_of,
    year_of,
)
from fogline.resolution.numerals import NUMBER, read_number

_UNIT = r"(?P<unit>hour|day|week|month|year|decade)s?"
_UNITS = r"(?P<unit>hour|day|week|month|year)s"
_VAGUE = r"(?:a few|few|several|some|many|a number of)"
_OVER = r"(?:for|over|during|in|within)"
_PATTERNS = {
    "near": re.compile(r"(?P<turn>this|last|next) (?P<unit>week|month|year)"),
    "ago": re.compile(rf"(?P<number>{NUMBER}) {_UNIT} ago"),
    "hence": re.compile(rf"(?P<number>{NUMBER}) {_UNIT} from now"),
    "past": re.compile(rf"(?:{_OVER} )?(?:the )?(?:past|last) (?:(?P<number>{NUMBER}) )?{_UNIT}"),
    "lasting": re.compile(rf"for (?P<number>{NUMBER}) {_UNIT}(?: now)?"),
    "vague": re.compile(
        rf"(?:(?:for|over)|(?:{_OVER} )?(?:the )?(?:past|last|recent)) (?:{_VAGUE} )?"
        rf"{_UNITS}(?: now)?"
    ),
    "vague ago": re.compile(rf"(?:{_VAGUE} )?{_UNITS} ago"),
}
_FIXED = {
    "today": (0, 0), "tonight": (0, 0), "this morning": (0, 0), "this afternoon": (0, 0),
    "this evening": (0, 0), "now": (0, 0), "right now": (0, 0), "currently": (0, 0),
    "at present": (0, 0), "at the moment": (0, 0), "yesterday": (-1, -1), "last night": (-1, -1),
    "last evening": (-1, -1), "overnight": (-1, 0), "the day before yesterday": (-2, -2),
    "tomorrow": (1, 1), "tomorrow night": (1, 1), "the day after tomorrow": (2, 2),
}  # fmt: skip
_MONTHS = {"month": 1, "year": 12, "decade": 120}
_NEXT_UNIT = {"hour": "day", "day": "week", "week": "month", "month": "year", "year": "decade"}


def read_period(words: str, anchor: Anchor) -> Interval | None:
    """Read a stretch of time that is counted from the day of publication.

    "Last week" is the Monday to Sunday before publication's own, "last month" the calendar month
    before; "the past week" is the seven days up to publication. A bare plural ("for weeks", "days
    ago") reaches back to two of the next larger unit, where a writer would change the word.
    """
    if words in _FIXED:
        first, last = (anchor.published + step * ONE_DAY for step in _FIXED[words])
        return period(first, last)
    for name, reader in _READERS.items():
        match = _PATTERNS[name].fullmatch(words)
        found = reader(match, anchor) if match else None
        if found:
            return found
    return None


def _near(match: re.Match[str], anchor: Anchor) -> Interval:
    step = {"last": -1, "this": 0, "next": 1}[match["turn"]]
    published = anchor.published
    if match["unit"] == "week":
        return so_far(week_of(published + 7 * step * ONE_DAY), anchor)
    if match["unit"] == "month":
        return so_far(month_of(published.year, published.month + step), anchor)
    return so_far(year_of(published.year + step), anchor)


def _earlier(when: date, number: int, unit: str) -> date:
    """Return the day ``number`` units before ``when``; any part of a day counts as one."""
    if unit in _MONTHS:
        return back(when, number * _MONTHS[unit])
    days = -(-number // 24) if unit == "hour" else number * {"day": 1, "week": 7}[unit]
    return when - timedelta(days=days)


def _ago(match: re.Match[str], anchor: Anchor) -> Interval | None:
    number, unit = read_number(match["number"]), match["unit"]
    if number is None:
        return None
    then = _earlier(anchor.published, number, unit)
    if unit == "hour":
        return period(then, anchor.published)
    return so_far(_around(then, unit), anchor)


def _hence(match: re.Match[str], anchor: Anchor) -> Interval | None:
    number, unit = read_number(match["number"]), match["unit"]
    if number is None or unit == "hour":
        return None
    return _around(_earlier(anchor.published, -number, unit), unit)


def _around(then: date, unit: str) -> Interval:
    """Return the stretch that a count of units is exact to: for "two weeks ago" a week."""
    if unit == "day":
        return day(then)
    if unit == "week":
        return week_of(then)
    if unit == "month":
        return month_of(then.year, then.month)
    if unit == "year":
        return year_of(then.year)
    return period(date(then.year - 5, 1, 1), date(then.year + 5, 12, 31))


def _past(match: re.Match[str], anchor: Anchor) -> Interval | None:
    number = read_number(match["number"] or "a")
    if number is None:
        return None
    return period(_earlier(anchor.published, number, match["unit"]), anchor.published)


def _vague(match: re.Match[str], anchor: Anchor) -> Interval:
    return period(_earlier(anchor.published, 2, _NEXT_UNIT[match["unit"]]), anchor.published)


_READERS = {
    "near": _near,
    "ago": _ago,
    "hence": _hence,
    "past": _past,
    "lasting": _past,
    "vague": _vague,
    "vague ago": _vague,
}
