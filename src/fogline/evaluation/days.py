"""Words of time that a person dated (``corpus/dates``), and the news calendar measured on them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from fogline.evaluation.markup import MarkupError
from fogline.model import Interval, Precision, Span
from fogline.resolution.chronology import read_at
from fogline.times import times_in

_OPEN = ".."
_UNKNOWN = Interval(None, None, Precision.RELATIVE)
_MARKED = re.compile(r"([^\[\]]*)\[([^\[\]]+)\]([^\[\]]*)")


@dataclass(frozen=True, slots=True)
class DatedWords:
    """A sentence with words of time at ``span``, and the ``days`` that a person gave them."""

    published: date | None
    text: str
    span: Span
    days: Interval

    @property
    def written(self) -> str:
        """The words of time."""
        return self.text[slice(*self.span)]


@dataclass(frozen=True, slots=True)
class DateScore:
    """How the news calendar does on one set of words.

    ``right`` has the same days and the same precision. ``wrongly_certain`` has days, but they
    leave out some that a person gave, or that person could give none. Of the ``datable``, to which
    a person gave days, the finder marks ``found`` in the sentence, give or take the word before.
    """

    set: str
    words: int
    right: int
    wrongly_certain: int
    datable: int
    found: int


def read_dated_words(path: Path) -> list[DatedWords]:
    """Read one file of dated words; raises MarkupError with the line that is wrong, and why."""
    found = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        if line.strip() and not line.startswith("#"):
            try:
                found.append(_dated_words(line))
            except ValueError as error:
                remedy = "see corpus/dates/README.md"
                raise MarkupError(
                    f"line {number}: {error}", file=str(path), remedy=remedy
                ) from None
    return found


def score_dates(name: str, words: Sequence[DatedWords]) -> DateScore:
    """Measure the news calendar on words of time in their sentences."""
    read = [read_at(one.text, one.span, one.published) for one in words]
    pairs = list(zip(words, read, strict=True))
    datable = [one for one in words if one.days.precision is not Precision.RELATIVE]
    return DateScore(
        name,
        len(words),
        sum(same_days(one.days, days) for one, days in pairs),
        sum(wrongly_certain(one.days, days) for one, days in pairs),
        len(datable),
        sum(map(is_found, datable)),
    )


def measure_dates(folder: Path) -> tuple[DateScore, ...]:
    """Measure the news calendar on each file of a folder, in the order of their names."""
    return tuple(score_dates(path.stem, read_dated_words(path)) for path in _files(folder))


def _files(folder: Path) -> Iterator[Path]:
    yield from sorted(folder.glob("*.txt"))


def same_days(expected: Interval, found: Interval) -> bool:
    """Tell whether two intervals have the same ends and the same precision."""
    return (expected.start, expected.end, expected.precision) == (
        found.start,
        found.end,
        found.precision,
    )


def wrongly_certain(expected: Interval, found: Interval) -> bool:
    """Tell whether ``found`` has days that rule out some that ``expected`` allows."""
    if found.precision is Precision.RELATIVE:
        return False
    if expected.precision is Precision.RELATIVE:
        return True
    first, last = expected.start or date.min, expected.end or date.max
    return (found.start or date.min) > first or (found.end or date.max) < last


def is_found(one: DatedWords) -> bool:
    """Tell whether the finder marks these words, give or take a word before them."""
    start, end = one.span
    return any(
        last == end and len(one.text[min(first, start) : max(first, start)].split()) <= 1
        for first, last in times_in(one.text, (0, len(one.text)))
    )


def _dated_words(line: str) -> DatedWords:
    fields = line.split(" | ")
    if len(fields) != 3:
        raise ValueError(f"{len(fields)} fields parted by ' | ', not three")
    marked = _MARKED.fullmatch(fields[1].strip().replace("¶", "\n"))
    if marked is None:
        raise ValueError("not one pair of square brackets")
    before, words, after = marked.groups()
    published = None if fields[0].strip() == "-" else date.fromisoformat(fields[0].strip())
    span = (len(before), len(before) + len(words))
    return DatedWords(published, before + words + after, span, _days(fields[2].split()))


def _days(words: list[str]) -> Interval:
    if words == ["unknown"]:
        return _UNKNOWN
    if len(words) not in (1, 2):
        raise ValueError("the days are not FROM/TO and a precision, one day, or unknown")
    first, _, last = words[0].partition("/")
    start, end = (
        None if one == _OPEN else date.fromisoformat(one) for one in (first, last or first)
    )
    precision = Precision(words[1]) if len(words) == 2 else Precision.DAY
    if (precision is Precision.DAY) != (start == end) or (start and end and start > end):
        raise ValueError(f"{words[0]} is not of the precision {precision.value}")
    return Interval(start, end, precision)
