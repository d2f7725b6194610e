"""Portions of a week, month or year: "the first week of May", "early", "the second half"."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from fogline.model import Interval, Precision
from fogline.resolution.intervals import ONE_DAY, month_of, period, third, uncut
from fogline.resolution.weekdays import WEEKDAY, number_of

_THIRD = re.compile(
    r"(?:the )?(?:very )?(?P<which>early|mid|late|start of|beginning of|middle of|end of)"
    r"[ -](?P<rest>.+)"
)
_WHICH = {"start of": "early", "beginning of": "early", "middle of": "mid", "end of": "late"}
_ORDER = {"first": 0, "opening": 0, "second": 1, "third": 2, "fourth": 3}
_PART = re.compile(
    r"(?:the )?(?P<order>first|second|third|fourth|last|final|opening|closing) "
    rf"(?P<part>(?:few )?days|week|weekend|half|quarter|{WEEKDAY}) (?:of|in) (?P<rest>.+)"
)

Read = Callable[[str], Interval | None]


def read_portion(words: str, read: Read) -> Interval | None:
    """Read a portion of what ``read`` reads: thirds (rounded up), halves, quarters, weeks, days.

    The first days of a month are its early third; the first week its first seven days, the last
    its last seven; halves of a month part after the 15th.
    """
    match = _THIRD.fullmatch(words)
    if match:
        whole = read(match["rest"])
        which = _WHICH.get(match["which"], match["which"])
        return third(uncut(whole), which) if whole else None
    match = _PART.fullmatch(words)
    whole = read(match["rest"]) if match else None
    if not match or whole is None:
        return None
    return _part(match["order"], match["part"], uncut(whole))


def _part(order: str, part: str, whole: Interval) -> Interval | None:
    if whole.start is None or whole.end is None:
        return None
    last = order in ("last", "final", "closing")
    which = -1 if last else _ORDER[order]
    if part.endswith("days"):
        return third(whole, "late" if last else "early")
    if part == "half":
        return _half(whole, last=last or order == "second")
    if part == "quarter":
        return _quarter(whole, which % 4)
    return _in_month(part, which, whole)


def _in_month(part: str, which: int, month: Interval) -> Interval | None:
    start, end = month.start, month.end
    if start is None or end is None or month.precision is not Precision.MONTH:
        return None
    if part == "week":
        first = end - timedelta(days=6) if which < 0 else start + timedelta(weeks=which)
        return period(first, first + timedelta(days=6))
    return _weekday(part, which, start, end)


def _half(whole: Interval, *, last: bool) -> Interval | None:
    start, end = whole.start, whole.end
    if start is None or end is None:
        return None
    if whole.precision is Precision.MONTH:
        middle = start.replace(day=15)
    elif whole.precision is Precision.YEAR:
        middle = date(start.year, 6, 30)
    else:
        return None
    return period(middle + ONE_DAY, end) if last else period(start, middle)


def _quarter(whole: Interval, which: int) -> Interval | None:
    if whole.precision is not Precision.YEAR or whole.start is None:
        return None
    year = whole.start.year
    return period(month_of(year, 3 * which + 1).start, month_of(year, 3 * which + 3).end)


def _weekday(name: str, which: int, start: date, end: date) -> Interval | None:
    length = 2 if name == "weekend" else 1
    first = start + (number_of(name) - start.weekday()) % 7 * ONE_DAY
    days = [first + timedelta(weeks=week) for week in range(5)]
    found = [one for one in days if one <= end]
    return period(found[which], found[which] + (length - 1) * ONE_DAY)
