"""The words around a time that bound, cut or move it: "since", "by", "early", "two days before"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from fogline.model import Interval, Precision
from fogline.resolution.counting import around, earlier
from fogline.resolution.intervals import ONE_DAY, Anchor, period, so_far
from fogline.resolution.numerals import NUMBER, read_number
from fogline.resolution.portions import read_portion

Read = Callable[[str, Anchor | None], Interval | None]

_SIDE = re.compile(r"^(?P<side>earlier|later) (?P<rest>.+)$")
_BOUND = re.compile(
    r"^(?P<bound>ever since|since|from|after|by|until|till|up to|through|before) "
    r"(?P<rest>.+?)(?: on| onwards?)?$"
)
_BETWEEN = re.compile(
    r"^(?:between|from) (?P<first>.+?) (?:and|to|until|till|through) (?P<last>.+)$"
)
_PAIR = re.compile(r"^(?P<first>.+?)(?: (?:to|and|or|until|through) | ?- ?)(?P<last>.+)$")
_MOVED = re.compile(
    rf"^(?P<number>{NUMBER}) (?P<unit>day|week|month|year)s? (?P<way>before|after) (?P<rest>.+)$"
)
_NUMBER = re.compile(r"\d{1,2}(?:st|nd|rd|th)?")
_YEAR = re.compile(r"\b(?:1\d{3}|20\d\d)$")


def _cut(words: str, anchor: Anchor | None, read: Read) -> Interval | None:
    part = read_portion(words, lambda rest: read(rest, anchor))
    if part is None:
        return None
    part = replace(part, rule="a portion of what it names")
    return so_far(part, anchor) if anchor else part


def _side(words: str, anchor: Anchor | None, read: Read) -> Interval | None:
    match = _SIDE.match(words)
    if not match or anchor is None:
        return None
    side = replace(anchor, future=match["side"] == "later")
    found = read(match["rest"], side)
    return so_far(found, side) if found else None


def _bound(words: str, anchor: Anchor | None, read: Read) -> Interval | None:
    match = _BOUND.match(words)
    if not match or _BETWEEN.match(words):
        return None
    bound = match["bound"].removeprefix("ever ")
    if bound == "since" and anchor:
        anchor = replace(anchor, future=False)
    if bound in ("by", "until", "till") and anchor and anchor.future is None:
        anchor = replace(anchor, future=True)
    edge = read(match["rest"], anchor)
    if edge is None:
        return _open_ahead(words, anchor, read)
    rule = f"“{bound}”, then {edge.rule}"
    if bound in ("since", "from", "after"):
        return _opening(edge.end if bound == "after" else edge.start, anchor, rule)
    outside = bound == "before" and not match["rest"].startswith("the end of ")
    last = edge.start - ONE_DAY if outside and edge.start else edge.end
    return _closing(last, anchor, rule)


def _open_ahead(words: str, anchor: Anchor | None, read: Read) -> Interval | None:
    """Read "from 1 December" as ahead where the clause does not say and it is not past."""
    unsaid = anchor is not None and anchor.future is None and words.startswith("from ")
    return read(words, replace(anchor, future=True)) if anchor and unsaid else None


def _opening(start: date | None, anchor: Anchor | None, rule: str) -> Interval:
    """Open an interval at ``start``; what is reported as past is known up to the report."""
    looks_back = anchor and start and not anchor.future and start <= anchor.published
    end = anchor.published if anchor and looks_back else None
    return Interval(start, end, Precision.PERIOD, rule=rule)


def _closing(end: date | None, anchor: Anchor | None, rule: str) -> Interval:
    looks_ahead = anchor and end and anchor.future and end >= anchor.published
    start = anchor.published if anchor and looks_ahead else None
    return Interval(start, end, Precision.PERIOD, rule=rule)


def _between(words: str, anchor: Anchor | None, read: Read) -> Interval | None:
    match = _BETWEEN.match(words)
    if not match:
        return None
    first, last = match["first"], match["last"]  # "23 to 27 May": the month is written once
    return read(f"{first} to {last}", anchor) or _range(first, last, anchor, read)


def _pair(words: str, anchor: Anchor | None, read: Read) -> Interval | None:
    """Read "30 July to 2 August", "March and April 2016": from the one to the other."""
    match = _PAIR.match(words)
    if not match or _BOUND.match(words) or _NUMBER.fullmatch(match["first"]):
        return None
    return _range(match["first"], match["last"], anchor, read)


def _range(first: str, last: str, anchor: Anchor | None, read: Read) -> Interval | None:
    end = read(last, anchor)
    year = _YEAR.search(last)
    borrowed = f"{first} {year[0]}" if year and not _YEAR.search(first) else first
    start = read(borrowed, anchor) or read(first, anchor)
    if start is None or end is None or not (start.start and end.end):
        return None
    if start.start > end.end or Precision.PERIOD in (start.precision, end.precision):
        return None
    return replace(period(start.start, end.end), rule=f"from the one to the other: {end.rule}")


def _moved(words: str, anchor: Anchor | None, read: Read) -> Interval | None:
    match = _MOVED.match(words)
    number = read_number(match["number"]) if match else None
    event = read(match["rest"], anchor) if match else None
    if not match or number is None or event is None or not (event.start and event.end):
        return None
    number, unit = number if match["way"] == "before" else -number, match["unit"]
    first, last = (earlier(when, number, unit) for when in (event.start, event.end))
    found = period(first, last) if unit in ("day", "week") else around(first, unit)
    return replace(found, rule=f"counted from {event.rule}")


Reader = Callable[[str, Anchor | None, Read], Interval | None]
AROUND: tuple[Reader, ...] = (_between, _moved, _side, _cut, _bound, _pair)
"""The readers of the words around a time, in the order in which they are asked."""
