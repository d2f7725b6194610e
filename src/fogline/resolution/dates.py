"""Words of time read against the day a report was published: the news calendar.

Days, months and stretches have readers of their own; here stand the words around them ("since",
"by", "early", "night", "two days before") that bound, cut or move what those readers find.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from fogline.model import Interval, Precision
from fogline.resolution.intervals import ONE_DAY, Anchor, day, period, so_far, third, uncut
from fogline.resolution.months import read_dated, read_undated
from fogline.resolution.numerals import NUMBER, read_number
from fogline.resolution.periods import read_period
from fogline.resolution.weekdays import read_weekday

_PART = (
    r"(?:early |late |small )?(?:hours|morning|midday|noon|afternoon|evening|night|nightfall|"
    r"midnight|dawn|dusk|daybreak|sunrise|sunset)"
)
_CLOCK = r"(?:\d{1,2}(?:[:.]\d\d)? ?[ap]m|\d{1,2}:\d\d)(?: (?:local time|gmt|utc))?"
_HOUR = re.compile(
    rf"^(?:(?:shortly )?(?:at|around|about|before|after) )?{_CLOCK} (?:on )?(?=\S)"
    rf"|^(?:(?:shortly )?(?:at|on|in|before|after|during|around) )?(?:the )?{_PART}"
    r" (?:of |on )?(?=\S)"
    rf"|(?<=\S) (?:(?:at|around|before|in the) )?(?:{_PART}|{_CLOCK})$"
)
_LEADING = re.compile(r"^(?:on|in|at|during|around|about|as of|over|back in|as early as|the) ")
_CUT = re.compile(
    r"^(?:the )?(?P<which>early|mid|late|start of|beginning of|middle of|end of)[ -](?P<rest>.+)$"
)
_WHICH = {"start of": "early", "beginning of": "early", "middle of": "mid", "end of": "late"}
_SIDE = re.compile(r"^(?P<side>earlier|later) (?P<rest>.+)$")
_BOUND = re.compile(
    r"^(?P<bound>ever since|since|from|after|by|until|till|up to|through|before) "
    r"(?P<rest>.+?)(?: on| onwards?)?$"
)
_BETWEEN = re.compile(
    r"^(?:between|from) (?P<first>.+?) (?:and|to|until|till|through) (?P<last>.+)$"
)
_MOVED = re.compile(
    rf"^(?P<number>{NUMBER}) (?P<unit>day|week)s? (?P<way>before|after) (?P<rest>.+)$"
)
# A day that reports name without its year.
_SEPTEMBER_11 = re.compile(r"^(?:the )?(?:sept(?:ember)? 11(?:th)?|9/11) attacks?$|^9/11$")


def read_interval(written: str, published: date | None, *, future: bool = False) -> Interval:
    """Return the days that ``written`` means in a report published on ``published``.

    Words that look ahead ("will", "promises") are read with ``future``. Without a date of
    publication only words that name their own year are dated. What cannot be read, and what hangs
    on another event ("hours later"), has no days and the precision ``relative``. Weeks run from
    Monday to Sunday (ISO 8601). Nothing is ever counted from today's date.
    """
    anchor = Anchor(published, future) if published else None
    try:
        found = _read(_plain(written), anchor)
    except (ValueError, OverflowError):  # 30.2.2021, or 9999 years ago: not in the calendar
        found = None
    if found is None:
        return Interval(None, None, Precision.RELATIVE, written)
    return replace(found, written=written)


def _plain(written: str) -> str:
    """Return small letters without possessives, commas and the points of abbreviations."""
    words = written.casefold().translate({0x2019: "'", 0x2013: "-", 0x2014: "-", 0xA0: " "})
    words = re.sub(r"(?<=[a-z])'s\b|,", " ", words)
    words = re.sub(r"\b([ap])\.\s?m\b\.?", r"\1m", words)
    words = re.sub(r"(?<=[a-z])\.|\.$", "", words)
    return " ".join(words.split())


def _read(words: str, anchor: Anchor | None) -> Interval | None:
    found = _itself(words, anchor)
    shorter = _HOUR.sub("", words, count=1)
    if found or shorter != words:
        return found or _read(shorter, anchor)
    for reader in (_between, _moved, _side, _cut, _bound):
        found = reader(words, anchor)
        if found:
            return found
    shorter = _LEADING.sub("", words)
    return _read(shorter, anchor) if shorter != words else None


def _itself(words: str, anchor: Anchor | None) -> Interval | None:
    if _SEPTEMBER_11.match(words):
        return day(date(2001, 9, 11))
    found = read_dated(words)
    if found or anchor is None:
        return found
    return read_weekday(words, anchor) or read_undated(words, anchor) or read_period(words, anchor)


def _cut(words: str, anchor: Anchor | None) -> Interval | None:
    match = _CUT.match(words)
    whole = _read(match["rest"], anchor) if match else None
    if not match or whole is None:
        return None
    part = third(uncut(whole), _WHICH.get(match["which"], match["which"]))
    return so_far(part, anchor) if anchor else part


def _side(words: str, anchor: Anchor | None) -> Interval | None:
    match = _SIDE.match(words)
    if not match or anchor is None:
        return None
    side = replace(anchor, future=match["side"] == "later")
    found = _read(match["rest"], side)
    return so_far(found, side) if found else None


def _bound(words: str, anchor: Anchor | None) -> Interval | None:
    match = _BOUND.match(words)
    if not match:
        return None
    bound = match["bound"].removeprefix("ever ")
    if bound == "since" and anchor:
        anchor = replace(anchor, future=False)
    edge = _read(match["rest"], anchor)
    if edge is None:
        return None
    if bound in ("since", "from", "after"):
        return _opening(edge.end if bound == "after" else edge.start, anchor)
    return _closing(edge.start - ONE_DAY if bound == "before" and edge.start else edge.end, anchor)


def _opening(start: date | None, anchor: Anchor | None) -> Interval:
    """Open an interval at ``start``; what is reported as past is known up to the report."""
    looks_back = anchor and start and not anchor.future and start <= anchor.published
    return Interval(start, anchor.published if anchor and looks_back else None, Precision.PERIOD)


def _closing(end: date | None, anchor: Anchor | None) -> Interval:
    looks_ahead = anchor and end and anchor.future and end >= anchor.published
    return Interval(anchor.published if anchor and looks_ahead else None, end, Precision.PERIOD)


def _between(words: str, anchor: Anchor | None) -> Interval | None:
    match = _BETWEEN.match(words)
    last = _read(match["last"], anchor) if match else None
    first = _read(match["first"], anchor) if match else None
    if first is None or last is None or not (first.start and last.end) or first.start > last.end:
        return None
    return period(first.start, last.end)


def _moved(words: str, anchor: Anchor | None) -> Interval | None:
    match = _MOVED.match(words)
    number = read_number(match["number"]) if match else None
    event = _read(match["rest"], anchor) if match else None
    if not match or number is None or event is None or not (event.start and event.end):
        return None
    step = timedelta(days=number * (7 if match["unit"] == "week" else 1))
    step = -step if match["way"] == "before" else step
    return period(event.start + step, event.end + step)
