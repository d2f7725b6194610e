"""Intervals of the calendar: a day, a week, a month, a year, and cuts of them."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from fogline.model import Interval, Precision

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Anchor:
    """What words of time are read against: the day of publication, and their clause.

    ``future`` is whether the clause looks ahead, None where it does not say. ``ongoing`` is whether
    what it tells goes on up to publication ("has been besieged for"). ``event`` are the days of the
    last event told before, from which "the next day" is counted; ``year`` is the year that the
    paragraph has put itself into ("In 1992 …"). ``live`` is a line of a live blog.
    """

    published: date
    future: bool | None = False
    ongoing: bool = True
    event: Interval | None = None
    year: int | None = None
    live: bool = False


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


_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}


def season_of(name: str, year: int) -> Interval:
    """Return the season that begins in ``year``, as weather services in the north count it."""
    first = month_of(year, _SEASONS[name])
    return Interval(first.start, month_of(year, _SEASONS[name] + 2).end, Precision.SEASON)


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


def widened(whole: Interval) -> Interval:
    """Return ``whole`` with a day more at each end: what the sighting of the moon can change."""
    if whole.start is None or whole.end is None:
        return whole
    return period(whole.start - ONE_DAY, whole.end + ONE_DAY)


def nearest(candidates: Sequence[Interval], anchor: Anchor) -> Interval | None:
    """Return the last of ``candidates`` that began by publication, or the first not over by then.

    The second where the words look ahead; ``candidates`` are in the order of the calendar.
    """
    if anchor.future:
        return next((one for one in candidates if one.end and one.end >= anchor.published), None)
    past = [one for one in candidates if one.start and one.start <= anchor.published]
    return past[-1] if past else None


def so_far(whole: Interval, anchor: Anchor) -> Interval:
    """Cut what lies on the other side of publication off an interval that publication lies in.

    Nothing reported as past happened after the report, and nothing announced happens before it.
    """
    published = anchor.published
    if whole.start is None or whole.end is None or not whole.start <= published <= whole.end:
        return whole
    return replace(whole, start=published) if anchor.future else replace(whole, end=published)
