"""Finding the words that tell a time; resolution turns them into dates."""

from __future__ import annotations

import re

from fogline.model import Interval, Precision, Span

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_PART = r"(?:\s+(?:morning|afternoon|evening|night|noon|midday|dawn))?"
# A month keeps its capital: "may" and "march" are verbs. All else may begin a sentence.
_MONTH = (
    r"(?-i:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.)"
)
_SPAN = r"(?:day|night|week|weekend|month|year|spring|summer|autumn|winter)"
_NUMBER = r"(?:\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|several|a few|a couple of)"
_DATE = (
    rf"\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}(?:,?\s+\d{{4}})?"
    rf"|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,\s*\d{{4}})?"
    rf"|{_MONTH}\s+\d{{4}}|\d{{4}}-\d{{2}}-\d{{2}}"
)
_WEEKDAY = (
    rf"(?:last|this|next|late|early)\s+{_DAY}{_PART}"
    rf"|{_DAY}{_PART}(?:,\s+\d{{1,2}}\s+{_MONTH}(?:\s+\d{{4}})?)?"
)
_RELATIVE = (
    rf"(?:earlier|later|late|early)?\s*(?:last|this|next|the past|the previous|that)\s+{_SPAN}"
    rf"|yesterday{_PART}|today|tonight|overnight"
    rf"|{_NUMBER}\s+(?:hours|{_SPAN}s?)\s+(?:ago|earlier|before|later)"
)
_PERIOD = (
    rf"(?:over|in|for|during)\s+(?:the\s+)?(?:recent|past|last|coming|next)\s+(?:\w+\s+)?{_SPAN}s"
    rf"|(?:in|since|until|by)\s+(?:{_MONTH}|\d{{4}})(?!\s*\d)"
    rf"|in\s+the\s+(?:19|20)\d0s|for\s+(?:\w+\s+)?{_SPAN}s"
)
_TIME = re.compile(
    r"\b(?:(?:on|since|by|until|from|late(?: on)?|early(?: on)?|before|after)\s+)?"
    rf"(?:{_WEEKDAY}|{_DATE}|{_RELATIVE}|{_PERIOD})(?!\w)",
    re.IGNORECASE,
)


def times_in(text: str, span: Span) -> tuple[Span, ...]:
    """Return the spans of the words that tell a time within ``span``, in order."""
    return tuple(match.span() for match in _TIME.finditer(text, *span))


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
