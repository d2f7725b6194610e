"""Words of time read against the day a report was published: the news calendar.

Days, months, feasts and stretches have readers of their own; here stands which is asked when, and
the rule that each goes by. The words around them ("since", "by", "night") are in ``bounds``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from fogline.model import Interval, Precision
from fogline.resolution.bounds import AROUND
from fogline.resolution.calendars import read_foreign
from fogline.resolution.feasts import read_feast
from fogline.resolution.intervals import Anchor, period
from fogline.resolution.months import read_dated, read_undated
from fogline.resolution.nights import read_night
from fogline.resolution.periods import read_period
from fogline.resolution.seasons import read_season
from fogline.resolution.sequels import read_sequel
from fogline.resolution.weekdays import read_weekday
from fogline.times import events

_PART = (
    r"(?:early |late |small )?(?:hours|morning|midday|noon|afternoon|evening|night|nightfall|"
    r"midnight|dawn|dusk|daybreak|sunrise|sunset)"
)
_CLOCK = (
    r"(?:\d{1,2}(?:[:.]\d\d)? ?[ap]m|\d{1,2}:\d\d|\d{4}(?= (?:local|gmt|utc)))"
    r"(?: (?:local time|gmt|utc))?"
)
_HOUR = re.compile(
    rf"^(?:(?:shortly |just )?(?:at |around |about |before |after )*)?{_CLOCK} (?:on )?(?=\S)"
    rf"|^(?:(?:shortly |just )?(?:at|on|in|before|after|during|around) )?(?:the )?{_PART}"
    r" (?:of |on )?(?=\S)"
    rf"|(?<=\S) (?:(?:at|around|before|in the) )*(?:{_PART}|{_CLOCK})$"
)
_EVENT = re.compile(r"^the | (?:began|started)$")
_LEADING = re.compile(
    r"^(?:on|in the course of|in|at|during|around|about|as of|over|back in|as early as|throughout|"
    r"for|of|the) "
)


def read_interval(written: str, published: date | None, *, future: bool = False) -> Interval:
    """Return the days that ``written`` means in a report published on ``published``.

    Words that look ahead ("will", "promises") are read with ``future``. Without a date of
    publication only words that name their own year are dated. What cannot be read, and what hangs
    on another event ("hours later"), has no days and the precision ``relative``. Weeks run from
    Monday to Sunday (ISO 8601). Nothing is ever counted from today's date.
    """
    return read_words(written, Anchor(published, future) if published else None)


def read_words(written: str, anchor: Anchor | None) -> Interval:
    """Return the days of words whose clause and surroundings are known, with the rule they go by.

    See ``read_interval``; the words keep their place in ``written``.
    """
    try:
        found = _read(_plain(written), anchor)
    except (ValueError, OverflowError):  # 30.2.2021, or 9999 years ago: not in the calendar
        found = None
    if found is None:
        return Interval(None, None, Precision.RELATIVE, written)
    if found.start is not None and found.start == found.end:
        found = replace(found, precision=Precision.DAY)
    return replace(found, written=written)


def _plain(written: str) -> str:
    """Return small letters without possessives, commas and the points of abbreviations."""
    words = written.casefold().translate({0x2019: "'", 0x2013: "-", 0x2014: "-", 0xA0: " "})
    words = re.sub(r"\bnew year's\b", "new years", words).replace("valentine's", "valentines")
    words = re.sub(r"(?<=[a-z])'s?\b(?! [aeiou]?l)|,", " ", words)
    words = re.sub(r"\b([ap])\.\s?m\b\.?", r"\1m", words)
    words = re.sub(r"(?<=[a-z])\.|\.$", "", words)
    return " ".join(words.split())


def _read(words: str, anchor: Anchor | None) -> Interval | None:
    found = _itself(words, anchor)
    shorter = _HOUR.sub("", words, count=1)
    if found or shorter != words:
        return found or _read(shorter, anchor)
    for reader in AROUND:
        found = reader(words, anchor, _read)
        if found:
            return found
    shorter = _LEADING.sub("", words)
    return _read(shorter, anchor) if shorter != words else None


def _itself(words: str, anchor: Anchor | None) -> Interval | None:
    for reader, rule in _READERS:
        found = reader(words, anchor)
        if found:
            return replace(found, rule=rule)
    for anchored, rule in _ANCHORED if anchor else ():
        found = anchored(words, anchor) if anchor else None
        if found:
            return replace(found, rule=rule + (_AHEAD if anchor and anchor.future else ""))
    return None


def _event(words: str, anchor: Anchor | None) -> Interval | None:
    bare = _EVENT.sub("", words)
    for event in events():
        if re.fullmatch(event.words, bare):
            known = event.alone if anchor is None else anchor.published >= event.start
            return period(event.start, event.end) if known else None
    return None


def _live(words: str, anchor: Anchor) -> Interval | None:
    return (
        period(anchor.published, anchor.published)
        if (anchor.live and re.fullmatch(_CLOCK, words))
        else None
    )


_Reader = Callable[[str, Anchor | None], Interval | None]
_READERS: tuple[tuple[_Reader, str], ...] = (
    (_event, "the day of a known event"),
    (lambda words, _: read_dated(words), "a date that names its own year"),
    (read_foreign, "a date of the solar or the Islamic calendar"),
    (read_season, "a season as weather services in the north count it"),
    (read_feast, "a feast, the nearest unless it names its year"),
)
_AHEAD = ", in a clause that looks ahead"
_ANCHORED: tuple[tuple[Callable[[str, Anchor], Interval | None], str], ...] = (
    (read_weekday, "a day of the week, the nearest to publication"),
    (read_undated, "a date without its year, the nearest to publication"),
    (read_night, "a night and the day that it ran into"),
    (read_period, "counted from publication"),
    (_live, "a clock time of a live blog: the day of its entry"),
    (read_sequel, "counted from the last event told before"),
)
