"""Cutting a window into segments: the best of all ways to do it."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Numbers = NDArray[np.int64]
LENGTHS = 20
"""Buckets of a segment's length: 1 to 8 words, then coarser by half octaves."""


class Segment(NamedTuple):
    """A run of words with its label."""

    first: int
    last: int
    label: int


class Marks(NamedTuple):
    """Scores of words as start, end and inside (batch, n, labels) of segments.

    ``left``, ``right``: (batch, n, labels, width); their product scores two ends together.
    """

    start: Floats
    end: Floats
    inside: Floats
    left: Floats
    right: Floats


class Field(NamedTuple):
    """What a semi-Markov field has learned beside the marks; its last label is "none"."""

    moves: Floats
    lengths: Floats


def best_cuts(marks: Marks, sizes: Numbers, field: Field) -> list[list[Segment]]:
    """Return for each window the segments of its best cut, in order (Sarawagi and Cohen, 2004)."""
    table = _table(marks, field.lengths)
    batch, labels, size, _ = table.shape
    entered = np.empty((batch, labels + 1, size + 1), np.float32)
    entered[:, :, 0] = field.moves[labels]
    starts = np.empty((size, batch, labels + 1), np.int64)
    reached = np.empty((size, batch, labels + 1), np.float32)
    origins = np.empty((size + 1, batch, labels + 1), np.int64)
    for place in range(size):
        ways = entered[:, :labels, : place + 1] + table[:, :, place, : place + 1]
        starts[place, :, :labels] = ways.argmax(axis=2)
        starts[place, :, labels] = place
        reached[place, :, :labels] = ways.max(axis=2)
        reached[place, :, labels] = entered[:, labels, place]
        onward = reached[place, :, :, None] + field.moves
        origins[place + 1] = onward.argmax(axis=1)
        entered[:, :, place + 1] = onward.max(axis=1)
    return [
        _trace(starts[:, row], origins[:, row], reached[words - 1, row], words)
        for row, words in enumerate(sizes.tolist())
    ]


def _table(marks: Marks, lengths: Floats) -> Floats:
    """Return the score of each segment: (batch, label, last word, first word)."""
    summed = np.cumsum(marks.inside, axis=1)
    begins = (marks.start - summed + marks.inside).transpose(0, 2, 1)
    ends = (marks.end + summed).transpose(0, 2, 1)
    left = np.ascontiguousarray(marks.left.transpose(0, 2, 3, 1))
    right = np.ascontiguousarray(marks.right.transpose(0, 2, 1, 3))
    right *= np.float32(marks.left.shape[-1] ** -0.5)
    table: Floats = right @ left
    table += begins[:, :, None, :]
    table += ends[..., None]
    table += lengths[:, length_buckets(table.shape[-1]).T]
    return table


def length_buckets(size: int) -> Numbers:
    """Return the bucket of the length of each segment (first, last)."""
    place = np.arange(size)
    length = (place[None] - place[:, None] + 1).clip(1)
    coarse = 8 + np.floor(np.log2(length / 8) * 2).astype(np.int64)
    return np.where(length <= 8, length, coarse).clip(max=LENGTHS - 1)


def _trace(starts: Numbers, origins: Numbers, final: Floats, size: int) -> list[Segment]:
    none = origins.shape[-1] - 1
    found: list[Segment] = []
    place, label = size, int(final.argmax())
    while place > 0:
        start = int(starts[place - 1, label])
        if label != none:
            found.append(Segment(start, place - 1, label))
        label = int(origins[start, label]) if start else none
        place = start
    return found[::-1]
