"""Days and intervals in the words of a reader."""

from __future__ import annotations

from datetime import date

from fogline.model import Interval, Precision
from fogline.views.printing import printable

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def describe_day(day: date) -> str:
    """Return a day as "6 September 2021"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def describe_interval(interval: Interval) -> str:
    """Return an interval as a reader says it; the text's own words where it has no dates."""
    start, end = interval.start, interval.end
    if start is None and end is None:
        written = printable(interval.written or "")
        return f"“{written}” (not dated)" if written else "at an unknown time"
    if start is None or end is None:
        return _describe_open(start, end)
    if start == end:
        return describe_day(start)
    if interval.precision == Precision.MONTH and (start.year, start.month) == (end.year, end.month):
        return f"{_MONTHS[start.month - 1]} {start.year}"
    if interval.precision == Precision.YEAR and start.year == end.year:
        return str(start.year)
    return _describe_range(start, end)


def _describe_open(start: date | None, end: date | None) -> str:
    if start:
        return f"from {describe_day(start)} on"
    return f"until {describe_day(end)}" if end else ""


def _describe_range(start: date, end: date) -> str:
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{describe_day(end)}"
    if start.year == end.year:
        return f"{start.day} {_MONTHS[start.month - 1]} – {describe_day(end)}"
    return f"{describe_day(start)} – {describe_day(end)}"
