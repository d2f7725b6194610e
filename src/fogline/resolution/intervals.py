"""Intervals of the calendar: a day, a week, a month, a year, and cuts of them."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

from fogline.model import Interval, Precision

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Anchor:
    """What words of time are read against: the day of publication, and whether they look ahead."""

    published: date
    future: bool = False


def day(when: date) -> Interval:
    """Return one day."""
    return Interval(when, when, Precision.DAY)


def period(start: date | None, end: date | None) -> Interval:
    """Return the days from ``start`` to ``end``; one and the same day is exact."""
    exact = start is not None and start == end
    return Interval(start, end, Precision.DAY if exact else Precision.PERIOD)


def monday_of(when: date) -> date:
    """Return the Monday of the week that ``when`` lies in."""
    return when - timedelta(days=when.weekday())


def week_of(when: date) -> Interval:
    """Return the week, Monday to Sunday (ISO 8601), that ``when`` lies in."""
    monday = monday_of(when)
    return Interval(monday, monday + timedelta(days=6), Precision.WEEK)


def month_of(year: int, month: int) -> Interval:
    """Return a calendar month; ``month`` may lie outside 1 to 12 and then moves the year."""
    first = date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)
    return Interval(first, _end_of_month(first), Precision.MONTH)


def _end_of_month(when: date) -> date:
    return when.replace(day=monthrange(when.year, when.month)[1])


def year_of(year: int) -> Interval:
    """Return a calendar year."""
    return Interval(date(year, 1, 1), date(year, 12, 31), Precision.YEAR)


def back(when: date, months: int) -> date:
    """Return the day ``months`` before ``when``, or the last of that month where it is shorter."""
    count = when.year * 12 + when.month - 1 - months
    end = _end_of_month(date(count // 12, count % 12 + 1, 1))
    return end.replace(day=min(when.day, end.day))


def third(whole: Interval, which: str) -> Interval:
    """Return the "early", "mid" or "late" third of ``whole``, rounded up; a day stays whole."""
    if whole.start is None or whole.end is None or whole.start == whole.end:
        return whole
    length = (whole.end - whole.start).days + 1
    part = timedelta(days=-(-length // 3))
    start = {
        "early": whole.start,
        "mid": whole.start + timedelta(days=(length - part.days) // 2),
        "late": whole.end - part + ONE_DAY,
    }[which]
    return period(start, start + part - ONE_DAY)


def uncut(part: Interval) -> Interval:
    """Return the whole week, month or year that ``part`` was cut from by ``so_far``."""
    if part.start is None:
        return part
    if part.precision is Precision.WEEK:
        return week_of(part.start)
    if part.precision is Precision.MONTH:
        return month_of(part.start.year, part.start.month)
    return year_of(part.start.year) if part.precision is Precision.YEAR else part


def so_far(whole: Interval, anchor: Anchor) -> Interval:
    """Cut what lies on the other side of publication off an interval that publication lies in.

    Nothing reported as past happened after the report, and nothing announced happens before it.
    """
    published = anchor.published
    if whole.start is None or whole.end is None or not whole.start <= published <= whole.end:
        return whole
    return replace(whole, start=published) if anchor.future else replace(whole, end=published)
