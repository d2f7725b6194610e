"""Which of the words that tell a time go with a claim; resolution turns them into dates."""

from __future__ import annotations

from fogline.model import Interval, Precision, Span
from fogline.times import times_in

__all__ = ["first_time", "interval_as_written", "nearest_time", "times_in"]


def interval_as_written(text: str, span: Span) -> Interval:
    """Return a time that only its words are known of."""
    return Interval(None, None, Precision.RELATIVE, " ".join(text[slice(*span)].split()))


def first_time(text: str, spans: tuple[Span, ...]) -> Interval | None:
    """Return the first time told in any of ``spans``."""
    for span in spans:
        found = times_in(text, span)
        if found:
            return interval_as_written(text, found[0])
    return None


def nearest_time(text: str, spans: tuple[Span, ...], cue: Span) -> Interval | None:
    """Return the time that goes with a cue: the first told after it, else the last before it."""
    found = [time for span in spans for time in times_in(text, span)]
    after = [time for time in found if time[0] >= cue[1]]
    before = [time for time in found if time[1] <= cue[0]]
    if not (after or before):
        return None
    return interval_as_written(text, after[0] if after else before[-1])
