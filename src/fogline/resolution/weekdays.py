"""Days named by their place in the week: "Monday", "last Friday", "Sunday last week"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from fogline.model import Interval
from fogline.resolution.intervals import ONE_DAY, Anchor, day, monday_of, period, so_far

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SATURDAY = 5

WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
"""A pattern for the names of the days, short or long, without groups."""

_PHRASE = re.compile(
    rf"(?:(?P<turn>this past|this coming|this|past|last|next|coming) )?(?P<name>{WEEKDAY}|weekend)"
    r"(?: (?:of )?(?P<week>this|last|next) week)?"
)
_PAIR = re.compile(rf"(?P<first>{WEEKDAY})(?: | ?[-/] ?)(?:(?:and|or|to) )?(?P<last>{WEEKDAY})")


def read_weekday(words: str, anchor: Anchor) -> Interval | None:
    """Read a weekday or weekend.

    A bare one is the latest on or before publication, or the first on or after it when the words
    look ahead; "last" is strictly before publication and "next" strictly after it in any case.
    """
    pair = _PAIR.fullmatch(words)
    if pair:
        return _pair(number_of(pair["first"]), number_of(pair["last"]), anchor)
    match = _PHRASE.fullmatch(words)
    if not match or (match["turn"] and match["week"]):
        return None
    number = number_of(match["name"])
    if match["week"]:
        return _span(_in_week(number, match["week"], anchor), match["name"])
    found = _span(_nearest(number, match["turn"] or "", anchor), match["name"])
    return so_far(found, anchor) if match["name"] == "weekend" else found


def number_of(name: str) -> int:
    """Return the place in the week, from Monday as 0, of a day's name, short or long."""
    if name == "weekend":
        return _SATURDAY
    return next(number for number, full in enumerate(_DAYS) if full.startswith(name[:3]))


def _pair(first: int, last: int, anchor: Anchor) -> Interval:
    """Return two weekdays in one: the later is the nearest on its side, the other before it."""
    if anchor.future:
        start = _nearest(first, "", anchor)
        return period(start, start + ((last - first) % 7) * ONE_DAY)
    end = _nearest(last, "", anchor)
    return period(end - ((last - first) % 7) * ONE_DAY, end)


def _span(first: date, name: str) -> Interval:
    return period(first, first + ONE_DAY) if name == "weekend" else day(first)


def _in_week(number: int, week: str, anchor: Anchor) -> date:
    step = {"last": -1, "this": 0, "next": 1}[week]
    return monday_of(anchor.published) + timedelta(days=number, weeks=step)


def _nearest(number: int, turn: str, anchor: Anchor) -> date:
    ahead = turn in ("next", "coming", "this coming") or (
        anchor.future is True and turn in ("", "this")
    )
    start = anchor.published
    if turn == "next":
        start += ONE_DAY
    elif turn == "last":
        start -= ONE_DAY
    distance = (number - start.weekday()) % 7 if ahead else (start.weekday() - number) % 7
    return start + distance * (ONE_DAY if ahead else -ONE_DAY)
