from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fogline.claims.tagger.cutting import LENGTHS, Field, Marks, Segment, best_cuts

LABELS, WIDTH = 2, 3


def _random(seed: int, batch: int, size: int) -> tuple[Marks, Field]:
    chance = np.random.default_rng(seed)

    def some(*shape: int) -> np.ndarray:
        return chance.normal(size=shape).astype(np.float32)

    unary = (some(batch, size, LABELS) for _ in range(3))
    both = (some(batch, size, LABELS, WIDTH) for _ in range(2))
    return Marks(*unary, *both), Field(some(LABELS + 1, LABELS + 1), some(LABELS, LENGTHS))


def _cuts(size: int, start: int = 0) -> Iterator[list[Segment]]:
    """Yield every way to cut the words from ``start`` into segments and words between them."""
    if start == size:
        yield []
        return
    for rest in _cuts(size, start + 1):
        yield rest
    for last in range(start, size):
        for label in range(LABELS):
            for rest in _cuts(size, last + 1):
                yield [Segment(start, last, label), *rest]


def _score(cut: list[Segment], marks: Marks, field: Field, row: int, size: int) -> float:
    total, place, before = 0.0, 0, LABELS
    for first, last, label in [*cut, Segment(size, size, -1)]:
        for _ in range(place, first):
            total += field.moves[before, LABELS]
            before = LABELS
        if label < 0:
            return total
        both = marks.left[row, first, label] @ marks.right[row, last, label] / WIDTH**0.5
        inside = marks.inside[row, first : last + 1, label].sum()
        ends = marks.start[row, first, label] + marks.end[row, last, label]
        length = field.lengths[label, last - first + 1]
        total += float(field.moves[before, label] + both + inside + ends + length)
        place, before = last + 1, label
    return total


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10_000))
def test_the_best_cut_is_the_best_of_all(seed: int) -> None:
    marks, field = _random(seed, batch=2, size=4)
    sizes = np.array([4, 3])
    for row, cut in enumerate(best_cuts(marks, sizes, field)):
        size = int(sizes[row])
        best = max(_score(other, marks, field, row, size) for other in _cuts(size))
        assert _score(cut, marks, field, row, size) == pytest.approx(best, abs=1e-4)


@given(st.integers(0, 10_000), st.integers(1, 40))
def test_segments_are_in_order_within_their_window(seed: int, size: int) -> None:
    marks, field = _random(seed, batch=1, size=size)
    (cut,) = best_cuts(marks, np.array([size]), field)
    place = 0
    for first, last, label in cut:
        assert place <= first <= last < size
        assert 0 <= label < LABELS
        place = last + 1
