"""The timeline: who said something on which day, by party."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil
from textwrap import wrap

from fogline.model import Claim, Precision, Record, Stance
from fogline.views.index import Index, claims_by_speaker, parties_of
from fogline.views.intervals import describe_day

_PITCH = 11.0  # pixels from one claim to the next
_ROW = 22.0  # least height of a row in pixels
_NARROW = 480.0  # a drawing narrower than this writes the speaker above the row
_LABELS = 190.0  # pixels for the speakers' names beside the rows
_LETTERS_BESIDE, _LETTERS_ABOVE = 24, 42  # letters of a name in one line
_LINE = 15.0  # height of a line of a name in pixels
_HEAD = 26.0  # pixels for the days above the rows
_MOST_ROWS = 40
_BINS = (1, 7, 30, 91, 365, 3650)  # days in a column, the finest that fits is used
_SHARE = 0.9  # of the claims; a few older ones do not stretch the axis


@dataclass(frozen=True, slots=True)
class Dot:
    """A claim on the drawing; ``exact`` if the text gives the day it was said."""

    x: float
    y: float
    exact: bool
    denied: bool


@dataclass(frozen=True, slots=True)
class Row:
    """The claims of one speaker: the name in lines, where the row begins, its height, its dots."""

    name: tuple[str, ...]
    party: str | None
    claims: int
    top: float
    height: float
    dots: tuple[Dot, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """The beginning of a column, in pixels, and the words for it."""

    x: float
    words: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """The drawing, and how many claims and speakers are not on it."""

    width: float
    height: float
    left: float
    ticks: tuple[Tick, ...]
    rows: tuple[Row, ...]
    earlier: int
    undated: int
    more_speakers: int


@dataclass(frozen=True, slots=True)
class _Axis:
    first: date
    days: int
    per_bin: int
    left: float
    bin_width: float

    def bin_of(self, day: date) -> int:
        return (day - self.first).days // self.per_bin

    def ticks(self) -> tuple[Tick, ...]:
        bins = ceil(self.days / self.per_bin)
        every = max(1, ceil(64 / self.bin_width))
        return tuple(
            Tick(
                round(self.left + number * self.bin_width, 1),
                _short(self.first + timedelta(number * self.per_bin), self.days),
            )
            for number in range(0, bins, every)
        )


def draw_timeline(record: Record, index: Index, width: float) -> Timeline | None:
    """Return the timeline at a width in pixels, None where no claim has a day."""
    groups = _by_party(record)
    days = sorted(day for group in groups for claim in group if (day := _day(claim, index)[0]))
    if not days:
        return None
    axis = _axis(days, width)
    kept = [group for group in groups if any(_on(claim, index, axis) for claim in group)]
    rows: list[Row] = []
    top = _HEAD
    for group in kept[:_MOST_ROWS]:
        row = _row(group, index, axis, top)
        rows.append(row)
        top += row.height
    return Timeline(
        width=width,
        height=round(top + 8, 1),
        left=axis.left,
        ticks=axis.ticks(),
        rows=tuple(rows),
        earlier=sum(day < axis.first for day in days),
        undated=len(record.claims) - len(days),
        more_speakers=max(len(kept) - _MOST_ROWS, 0),
    )


def _by_party(record: Record) -> list[tuple[Claim, ...]]:
    order = {party: number for number, party in enumerate(parties_of(record))}
    groups = claims_by_speaker(record)
    return sorted(groups, key=lambda group: order.get(group[0].speaker.party or "", len(order)))


def _day(claim: Claim, index: Index) -> tuple[date | None, bool]:
    """Return the day a claim was said, and True; or that of its report, and False."""
    said = claim.said_on
    if said and said.start and said.precision == Precision.DAY:
        return said.start, True
    return index.document_of(claim).published, False


def _on(claim: Claim, index: Index, axis: _Axis) -> bool:
    day, _ = _day(claim, index)
    return day is not None and day >= axis.first


def _axis(days: Sequence[date], width: float) -> _Axis:
    first, last = days[0], days[-1]
    late = days[int(len(days) * (1 - _SHARE))]
    if (last - first).days > 4 * max((last - late).days, 7):
        first = late
    left = 12.0 if width < _NARROW else _LABELS
    span = (last - first).days + 1
    room = width - left - 12
    per_bin = next((size for size in _BINS if room / ceil(span / size) >= 1.5 * _PITCH), _BINS[-1])
    return _Axis(first, span, per_bin, left, room / ceil(span / per_bin))


def _row(group: Sequence[Claim], index: Index, axis: _Axis, top: float) -> Row:
    shown = [claim for claim in group if _on(claim, index, axis)]
    beside = axis.left == _LABELS
    name = wrap(index.speaker_of(group[0]), _LETTERS_BESIDE if beside else _LETTERS_ABOVE)
    above = 0.0 if beside else len(name) * _LINE + 4
    columns: dict[int, int] = {}
    across = max(1, int(axis.bin_width // _PITCH))
    dots = []
    for claim in sorted(shown, key=lambda claim: (_day(claim, index)[0], claim.id)):
        day, exact = _day(claim, index)
        column = axis.bin_of(day or axis.first)
        number = columns.get(column, 0)
        columns[column] = number + 1
        x = axis.left + column * axis.bin_width + (number % across + 0.5) * _PITCH
        y = top + above + _ROW / 2 + number // across * _PITCH
        dots.append(Dot(round(x, 1), round(y, 1), exact, claim.stance == Stance.DENIES))
    lines = ceil(max(columns.values()) / across)
    beside_name = len(name) * _LINE + 6 if beside else 0.0
    height = max(above + _ROW + (lines - 1) * _PITCH, beside_name)
    return Row(tuple(name), group[0].speaker.party, len(shown), top, height, tuple(dots))


def _short(day: date, span: int) -> str:
    words = describe_day(day).split()
    if span > 2 * 365:
        return words[2]
    return f"{words[0]} {words[1][:3]}" + (f" {words[2]}" if span > 300 else "")
