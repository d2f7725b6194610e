"""What is counted from the last event told: "the next day", "hours later", "that summer"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from fogline.model import Interval, Precision
from fogline.resolution.counting import NEXT_UNIT, around, earlier
from fogline.resolution.intervals import (
    ONE_DAY,
    Anchor,
    month_of,
    period,
    season_of,
    week_of,
    year_of,
)
from fogline.resolution.numerals import NUMBER, read_number

_PART = r"(?:day|night|morning|afternoon|evening)"
_SEASON = r"(?:spring|summer|autumn|fall|winter)"
_THAT = re.compile(
    r"(?:(?:on|in|during) )?(?:(?:late|later|early) )?(?:that|that same|the same) "
    rf"(?P<unit>{_PART}|week|month|year|{_SEASON})"
)
_BESIDE = re.compile(
    r"(?:(?:on|in|during) )?the (?:(?P<side>next|following|previous|preceding) "
    rf"(?P<unit>{_PART}|week|month|year)|(?P<last>{_PART}|week|month|year) (?P<way>before|after))"
)
_COUNTED = re.compile(
    rf"(?P<number>{NUMBER}) (?P<unit>second|minute|hour|day|night|week|month|year)s? "
    r"(?P<way>later|earlier|before|after|afterwards)"
)
_VAGUE = re.compile(
    r"(?:(?:a few|few|several|some|many) )?(?P<unit>second|minute|hour|day|week|month|year)s "
    r"(?P<way>later|earlier|before|afterwards)"
)
_AT_ONCE = re.compile(
    r"(?:shortly|soon|moments|immediately|minutes) (?:later|after|afterwards|thereafter)"
)
_CLOCK = re.compile(r"(?:at |around |about |at about |at around )?\d{1,2}[:.]\d\d(?: ?[ap]m)?")
_LONGEST = timedelta(days=3)
"""An event of more days than these has no "next day"."""


def read_sequel(words: str, anchor: Anchor) -> Interval | None:
    """Read words that hang on the last event before them; None where there is no such event.

    Hours later is the event's day or the next, days later up to two weeks, a week later the week.
    """
    event = anchor.event
    if event is None or event.start is None or event.end is None:
        return None
    if words in ("since then", "ever since"):
        return period(event.start, anchor.published)
    if _AT_ONCE.fullmatch(words) or _CLOCK.fullmatch(words):
        return _same_day(event)
    for pattern, reader in ((_THAT, _that), (_BESIDE, _beside), (_COUNTED, _counted)):
        match = pattern.fullmatch(words)
        found = reader(match, event) if match else None
        if found:
            return found
    match = _VAGUE.fullmatch(words)
    return _vague(match["unit"], match["way"], event) if match else None


def _same_day(event: Interval) -> Interval | None:
    return replace(event, written=None) if _is_short(event) else None


def _is_short(event: Interval) -> bool:
    return event.start is not None and event.end is not None and event.end - event.start < _LONGEST


def _that(match: re.Match[str], event: Interval) -> Interval | None:
    unit = match["unit"]
    if re.fullmatch(_PART, unit):
        return _same_day(event)
    start, end = event.start, event.end
    if start is None or end is None:
        return None
    if re.fullmatch(_SEASON, unit):
        year = year_of(start.year)
        return season_of(unit, start.year) if year.end and end <= year.end else None
    whole = _unit(start, unit)
    return whole if whole.end and end <= whole.end else None


def _unit(when: date, unit: str) -> Interval:
    if unit == "week":
        return week_of(when)
    return month_of(when.year, when.month) if unit == "month" else year_of(when.year)


def _beside(match: re.Match[str], event: Interval) -> Interval | None:
    back = match["side"] in ("previous", "preceding") or match["way"] == "before"
    unit, step = match["unit"] or match["last"], -1 if back else 1
    if re.fullmatch(_PART, unit):
        return _moved(event, step)
    whole = _that_unit(event, unit)
    if whole is None or whole.start is None or whole.end is None:
        return None
    return _unit(whole.start - ONE_DAY if back else whole.end + ONE_DAY, unit)


def _that_unit(event: Interval, unit: str) -> Interval | None:
    if event.start is None or event.end is None:
        return None
    whole = _unit(event.start, unit)
    return whole if whole.end and event.end <= whole.end else None


def _moved(event: Interval, days: int) -> Interval | None:
    if not _is_short(event) or event.start is None or event.end is None:
        return None
    return period(event.start + days * ONE_DAY, event.end + days * ONE_DAY)


def _counted(match: re.Match[str], event: Interval) -> Interval | None:
    number, unit = read_number(match["number"]), match["unit"]
    if number is None:
        return None
    back = match["way"] in ("earlier", "before")
    if unit in ("second", "minute"):
        return _same_day(event)
    if unit == "hour":
        return _hours(event, -(-number // 24), back=back)
    sign = -1 if back else 1
    if unit in ("day", "night"):
        return _moved(event, sign * number)
    if event.start is None or event.precision is not Precision.DAY:
        return None
    return around(earlier(event.start, -sign * number, unit), unit)


def _hours(event: Interval, days: int, *, back: bool) -> Interval | None:
    if not _is_short(event) or event.start is None or event.end is None:
        return None
    step = days * ONE_DAY
    return period(event.start - step, event.end) if back else period(event.start, event.end + step)


def _vague(unit: str, way: str, event: Interval) -> Interval | None:
    back = way in ("earlier", "before")
    if unit in ("second", "minute"):
        return _same_day(event)
    if unit == "hour":
        return _hours(event, 1, back=back)
    if not _is_short(event) or event.start is None or event.end is None or unit == "year":
        return None
    if back:
        return period(earlier(event.start, 2, NEXT_UNIT[unit]), event.start - ONE_DAY)
    return period(event.end + ONE_DAY, earlier(event.end, -2, NEXT_UNIT[unit]))
