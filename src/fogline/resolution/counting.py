"""Counting in units of time from a day: how far back, and how exact the count is."""

from __future__ import annotations

from datetime import date, timedelta

from fogline.model import Interval
from fogline.resolution.intervals import back, day, month_of, period, week_of, year_of

_MONTHS = {"month": 1, "year": 12, "decade": 120}
_DAYS = {"day": 1, "night": 1, "week": 7, "fortnight": 14}
NEXT_UNIT = {
    "hour": "day",
    "day": "week",
    "night": "week",
    "week": "month",
    "month": "year",
    "year": "decade",
}
"""The next larger unit: before two of it are full, a writer changes the word."""


def earlier(when: date, number: int, unit: str) -> date:
    """Return the day ``number`` units before ``when``; any part of a day counts as one.

    A negative number counts forward; minutes and seconds do not leave the day.
    """
    if unit in _MONTHS:
        return back(when, number * _MONTHS[unit])
    if unit in ("second", "minute"):
        return when
    days = -(-number // 24) if unit == "hour" else number * _DAYS[unit]
    return when - timedelta(days=days)


def around(then: date, unit: str) -> Interval:
    """Return the stretch that a count of units is exact to: for "two weeks ago" a week."""
    if unit in ("day", "night", "hour", "minute", "second"):
        return day(then)
    if unit in ("week", "fortnight"):
        return week_of(then)
    if unit == "month":
        return month_of(then.year, then.month)
    if unit == "year":
        return year_of(then.year)
    return period(date(then.year - 5, 1, 1), date(then.year + 5, 12, 31))
