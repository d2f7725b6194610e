"""Nights that run over midnight: "overnight into Monday", "the night from Thursday to Friday"."""

from __future__ import annotations

import re

from fogline.model import Interval, Precision
from fogline.resolution.intervals import ONE_DAY, Anchor, period
from fogline.resolution.weekdays import WEEKDAY, read_weekday

_NIGHT = r"(?:overnight|(?:(?:in|during|on|over) )?the night)"
_PHRASE = re.compile(
    rf"{_NIGHT}(?: from)? (?:(?P<first>{WEEKDAY})(?: night)?[ -])?(?:(?:in)?to )?"
    rf"(?P<into>{WEEKDAY})(?: morning)?"
    rf"|(?:on )?(?P<eve>{WEEKDAY}) night (?:in)?to (?:the early hours of )?(?P<morning>{WEEKDAY})"
    r"(?: morning)?"
    rf"|overnight (?:on )?(?P<bare>{WEEKDAY})"
)
_BARE = re.compile(rf"overnight (?:on )?({WEEKDAY})")


def read_night(words: str, anchor: Anchor) -> Interval | None:
    """Read a night by the day it ran into: that day and the one before.

    "Overnight on Monday" may be the night to Monday or the one that begins then, so it is three
    days, as far as they lie on the right side of publication.
    """
    bare = _BARE.fullmatch(words)
    if bare:
        return _either(bare[1], anchor)
    match = _PHRASE.fullmatch(words)
    into = read_weekday(match["into"] or match["morning"] or "", anchor) if match else None
    if not match or into is None or into.start is None or "to " not in words:
        return None
    named = match["first"] or match["eve"]
    before = into.start - ONE_DAY
    if named and before.strftime("%A").casefold()[:3] != named[:3]:
        return None
    return period(before, into.start)


def _either(name: str, anchor: Anchor) -> Interval | None:
    found = read_weekday(name, anchor)
    if found is None or found.precision is not Precision.DAY or found.start is None:
        return None
    end = found.start + ONE_DAY
    return period(found.start - ONE_DAY, end if anchor.future else min(end, anchor.published))
