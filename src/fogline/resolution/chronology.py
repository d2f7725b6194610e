"""The times of one report in the order in which it tells them, each in its clause and paragraph."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from fogline.model import Interval, Precision, Span
from fogline.resolution.clauses import Outlook, outlook
from fogline.resolution.dates import read_words
from fogline.resolution.intervals import ONE_DAY, Anchor
from fogline.text import paragraphs, sentences
from fogline.times import times_in

_CLOCK = re.compile(r"(\d{1,2})[:.](\d\d)(?:\s?([ap])\.?m\b)?", re.IGNORECASE)
_EVENING, _MORNING = 18 * 60, 8 * 60
"""Between these, in minutes of the day, the clock of a live blog runs over midnight."""
_FRAMES = (Precision.YEAR, Precision.MONTH)


@dataclass(frozen=True, slots=True)
class Told:
    """A time as told: what its words were read against, and the days they mean."""

    anchor: Anchor | None
    outlook: Outlook
    days: Interval


def read_chronology(
    text: str, published: date | None, further: Iterable[Span] = ()
) -> Mapping[Span, Told]:
    """Return every time told in ``text``, by its span, and those that stand at ``further`` spans.

    "The next day" and "that summer" are counted from the last event told before them in the same
    paragraph or at the end of the one before; "in 1992 …" at the head of a sentence puts what
    follows in its paragraph into that year.
    """
    found: dict[Span, Told] = {}
    events: list[tuple[Interval, bool]] = []
    spans = _with(times_in(text, (0, len(text))), further)
    entries = _entries(text, published)
    for paragraph in paragraphs(text):
        inside = [span for span in spans if paragraph[0] <= span[0] < paragraph[1]]
        day = entries.get(paragraph[0], published)
        year: int | None = None
        events = events[-1:]
        for sentence, span in _placed(text, paragraph, inside):
            anchor = _anchor(day, events, year, live=paragraph[0] in entries)
            told = _tell(text, sentence, span, anchor)
            found[span] = told
            if told.days.start and told.days.end:
                events.append((told.days, told.outlook is Outlook.SAID))
            if _heads(text, sentence, span):
                year = _framed(told.days, published)
    return found


def read_at(text: str, span: Span, published: date | None) -> Interval:
    """Return the days that the words at ``span`` mean where they stand in ``text``."""
    told = read_chronology(text, published, (span,)).get(span)
    return told.days if told else Interval(None, None, Precision.RELATIVE, text[slice(*span)])


def _with(spans: tuple[Span, ...], further: Iterable[Span]) -> list[Span]:
    """Return all spans in order; of two that overlap the one asked for is kept."""
    asked = tuple(further)
    rest = [
        one for one in spans if not any(one[0] < end and start < one[1] for start, end in asked)
    ]
    return sorted((*rest, *asked))


def _placed(text: str, paragraph: Span, spans: list[Span]) -> Iterator[tuple[Span, Span]]:
    parts = sentences(text, paragraph)
    starts = [start for start, _ in parts]
    for span in spans:
        place = bisect_right(starts, span[0]) - 1
        sentence = parts[place] if place >= 0 else paragraph
        yield (sentence[0], max(sentence[1], span[1])), span


def _anchor(
    published: date | None, events: list[tuple[Interval, bool]], year: int | None, *, live: bool
) -> Anchor | None:
    if published is None:
        return None
    happened = [days for days, said in events if not said]
    told = happened or [days for days, _ in events]
    return Anchor(published, event=told[-1] if told else None, year=year, live=live)


def _tell(text: str, sentence: Span, span: Span, anchor: Anchor | None) -> Told:
    view = outlook(text, sentence, span)
    if anchor:
        ahead = {Outlook.AHEAD: True, Outlook.UNSAID: None}.get(view, False)
        anchor = replace(anchor, future=ahead, ongoing=view in (Outlook.LASTING, Outlook.UNSAID))
    words = " ".join(text[slice(*span)].split())
    return Told(anchor, view, read_words(words, anchor))


def _heads(text: str, sentence: Span, span: Span) -> bool:
    return not text[sentence[0] : span[0]].strip(" \"“‘'")


def _framed(days: Interval, published: date | None) -> int | None:
    """Return the past year that a time at the head of a sentence puts its paragraph into."""
    if days.start is None or days.end is None or published is None:
        return None
    past = days.start.year == days.end.year < published.year
    return days.start.year if past and days.precision in _FRAMES else None


def _entries(text: str, published: date | None) -> dict[int, date]:
    """Return the day of each line of a live blog, by the place where the line begins.

    The latest entry is of the day of publication; where the clock runs over midnight the entries
    before it are of the day before. One line with a clock time is no live blog.
    """
    clocks = ((start, _CLOCK.match(text, start)) for start, _ in paragraphs(text))
    times = [(start, _minute(clock)) for start, clock in clocks if clock and int(clock[1]) < 24]
    if published is None or not times:
        return {}
    newest_first = _falls(times) >= len(times) // 2
    ordered = times if newest_first else times[::-1]
    found: dict[int, date] = {}
    day, last = published, ordered[0][1]
    for start, minute in ordered:
        if minute >= _EVENING and last <= _MORNING:
            day -= ONE_DAY
        found[start], last = day, minute
    return found


def _minute(clock: re.Match[str]) -> int:
    """Return the minute of the day; after noon only where the report says so."""
    half = (clock[3] or "").lower()
    hour = int(clock[1]) % 12 + (12 if half == "p" else 0) if half else int(clock[1])
    return hour * 60 + int(clock[2])


def _falls(times: list[tuple[int, int]]) -> int:
    return sum(later[1] <= before[1] for before, later in pairwise(times))
