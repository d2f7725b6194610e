"""Stretches of time counted from publication: "last week", "two days ago", "for weeks"."""

from __future__ import annotations

import re
from collections.abc import Callable

from fogline.model import Interval
from fogline.resolution.counting import NEXT_UNIT, around, earlier
from fogline.resolution.intervals import (
    ONE_DAY,
    Anchor,
    day,
    month_of,
    period,
    so_far,
    week_of,
    year_of,
)
from fogline.resolution.numerals import NUMBER, read_number

_ABOUT = r"(?:(?:about|around|roughly|some) )?"
_AT_LEAST = (
    r"(?:(?:about|around|roughly|some|over|more than|well over|just over|at least|nearly|almost|"
    r"up to) )?"
)
_UNIT = r"(?P<unit>second|minute|hour|day|night|week|fortnight|month|year|decade)s?"
_UNITS = r"(?P<unit>hour|day|week|month|year)s"
_VAGUE = r"(?:a few|few|several|some|many|a number of)"
_OVER = r"(?:for|over|during|in|within)"
_NUMBER = rf"(?P<number>{NUMBER})"
_FIXED = {
    "today": (0, 0), "tonight": (0, 0), "this morning": (0, 0), "this afternoon": (0, 0),
    "this evening": (0, 0), "now": (0, 0), "right now": (0, 0), "currently": (0, 0),
    "at present": (0, 0), "at the moment": (0, 0), "yesterday": (-1, -1), "last night": (-1, -1),
    "last evening": (-1, -1), "overnight": (-1, 0), "the day before yesterday": (-2, -2),
    "tomorrow": (1, 1), "tomorrow night": (1, 1), "the day after tomorrow": (2, 2),
    "moments ago": (0, 0), "minutes ago": (0, 0), "half an hour ago": (0, 0),
    "the night before last": (-2, -2),
}  # fmt: skip


def read_period(words: str, anchor: Anchor) -> Interval | None:
    """Read a stretch of time that is counted from the day of publication.

    "Last week" is the Monday to Sunday before publication's own, "last month" the calendar month
    before; "the past week" is the seven days up to publication. A bare plural ("for weeks", "days
    ago") reaches back to two of the next larger unit, where a writer would change the word.
    """
    if words in _FIXED:
        first, last = (anchor.published + step * ONE_DAY for step in _FIXED[words])
        return period(first, last)
    for pattern, reader in _READERS:
        match = pattern.fullmatch(words)
        found = reader(match, anchor) if match else None
        if found:
            return found
    return None


def _near(match: re.Match[str], anchor: Anchor) -> Interval:
    return _calendar(match["unit"], {"last": -1, "next": 1}.get(match["turn"], 0), anchor)


def _second(match: re.Match[str], anchor: Anchor) -> Interval:
    return _calendar(match["unit"], -2 if match["way"] == "before last" else 2, anchor)


def _calendar(unit: str, step: int, anchor: Anchor) -> Interval:
    published = anchor.published
    if unit == "week":
        return so_far(week_of(published + 7 * step * ONE_DAY), anchor)
    if unit == "month":
        return so_far(month_of(published.year, published.month + step), anchor)
    return so_far(year_of(published.year + step), anchor)


def _ago(match: re.Match[str], anchor: Anchor) -> Interval | None:
    number, unit = read_number(match["number"]), match["unit"]
    if number is None:
        return None
    then = earlier(anchor.published, number, unit)
    if match["today"]:
        return day(then)
    return period(then, anchor.published) if unit == "hour" else so_far(around(then, unit), anchor)


def _roughly_ago(match: re.Match[str], anchor: Anchor) -> Interval | None:
    """Read "more than two years ago" as two to three years, "nearly two" as one to two."""
    number, unit = read_number(match["number"]), match["unit"]
    if number is None:
        return None
    more = match["about"] in ("more than", "over", "at least", "well over", "just over")
    far, near = (number + 1, number) if more else (number, number - 1)
    return period(earlier(anchor.published, far, unit), earlier(anchor.published, near, unit))


def _hence(match: re.Match[str], anchor: Anchor) -> Interval | None:
    number, unit = read_number(match["number"]), match["unit"]
    bare = match["time"] is None
    if number is None or unit == "hour" or (bare and not anchor.future):
        return None
    return around(earlier(anchor.published, -number, unit), unit)


def _past(match: re.Match[str], anchor: Anchor) -> Interval | None:
    number = read_number(match["number"] or "a")
    if number is None:
        return None
    return period(earlier(anchor.published, number, match["unit"]), anchor.published)


def _lasting(match: re.Match[str], anchor: Anchor) -> Interval | None:
    return _past(match, anchor) if anchor.ongoing and not anchor.future else None


def _coming(match: re.Match[str], anchor: Anchor) -> Interval | None:
    number = read_number(match["number"] or "a")
    if number is None:
        return None
    return period(anchor.published, earlier(anchor.published, -number, match["unit"]))


def _within(match: re.Match[str], anchor: Anchor) -> Interval | None:
    return _coming(match, anchor) if anchor.future else None


def _vague(match: re.Match[str], anchor: Anchor) -> Interval:
    return period(earlier(anchor.published, 2, NEXT_UNIT[match["unit"]]), anchor.published)


def _vague_lasting(match: re.Match[str], anchor: Anchor) -> Interval | None:
    return None if anchor.future else _vague(match, anchor)


def _vague_coming(match: re.Match[str], anchor: Anchor) -> Interval:
    return period(anchor.published, earlier(anchor.published, -2, NEXT_UNIT[match["unit"]]))


def _vague_within(match: re.Match[str], anchor: Anchor) -> Interval | None:
    return _vague_coming(match, anchor) if anchor.future else None


_Reader = Callable[[re.Match[str], Anchor], Interval | None]
_READERS: tuple[tuple[re.Pattern[str], _Reader], ...] = (
    (re.compile(r"(?P<turn>this|last|next|the) (?P<unit>week|month|year)"), _near),
    (re.compile(r"the (?P<unit>week|month|year) (?P<way>before last|after next)"), _second),
    (re.compile(rf"{_ABOUT}{_NUMBER} {_UNIT} ago(?P<today> today)?"), _ago),
    (
        re.compile(
            r"(?P<about>more than|over|at least|well over|just over|nearly|almost|less than) "
            rf"{_NUMBER} {_UNIT} ago"
        ),
        _roughly_ago,
    ),
    (re.compile(rf"(?:in )?{_ABOUT}{_NUMBER} {_UNIT}(?P<time> from now| time)"), _hence),
    (re.compile(rf"in {_ABOUT}{_NUMBER} {_UNIT}(?P<time> time)?"), _hence),
    (re.compile(rf"(?:{_OVER} )?(?:the )?(?:past|last) (?:{_NUMBER} )?{_UNIT}"), _past),
    (re.compile(rf"for {_AT_LEAST}{_NUMBER} {_UNIT}(?: now)?"), _lasting),
    (
        re.compile(rf"(?:in|within|over|for|during) the (?:next|coming) (?:{_NUMBER} )?{_UNIT}"),
        _coming,
    ),
    (re.compile(rf"within (?P<number>{NUMBER}) {_UNIT}"), _within),
    (
        re.compile(
            rf"(?:(?:for|over)|(?:{_OVER} )?(?:the )?(?:past|last|recent)) "
            rf"(?:{_VAGUE} )?{_UNITS}(?: now)?"
        ),
        _vague_lasting,
    ),
    (re.compile(rf"(?:{_VAGUE} )?{_UNITS} ago"), _vague),
    (
        re.compile(
            r"(?:(?:in|within|over|for|during) )?(?:the )?(?P<turn>next|coming) "
            rf"(?:{_VAGUE} )?{_UNITS}"
        ),
        _vague_coming,
    ),
    (re.compile(rf"(?:within|in) {_UNITS}"), _vague_within),
)
