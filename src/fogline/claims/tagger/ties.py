"""What lies between two segments that may be tied: a cue and its source, a claim and its place."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

DISTANCES = 25
"""Buckets of the distance: 0 to 11 before, 12 to 23 behind, 24 where the two overlap."""
CROWD = 4
"""Buckets of the cues between: none, one, two, more."""
SENTENCES = 3
"""Buckets of the sentences begun between: none, one, more."""

Places = NDArray[np.int64]
Floats = NDArray[np.float32]


class Weights(NamedTuple):
    """What is learned of ties beside the vectors: (kinds, buckets) each, ``nobody`` (kinds,)."""

    far: Floats
    between: Floats
    sentences: Floats
    nobody: Floats


def between(asking: Places, others: Places, sentence: Places) -> Places:
    """Return (asking, others, 3) buckets: distance, askers between, sentences between.

    ``asking``, ``others``: (k, 2) first and last words, in order; ``sentence``: number of each
    word's sentence.
    """
    first, last = asking[:, None, 0], asking[:, None, 1]
    behind, ahead = others[None, :, 0] > last, others[None, :, 1] < first
    gap = np.where(behind, others[None, :, 0] - last, first - others[None, :, 1]).clip(1)
    near = np.where(gap <= 6, gap - 1, 6 + np.floor(np.log2(gap / 6) * 1.25)).clip(0, 11)
    distance = np.where(behind | ahead, near + 12 * behind, DISTANCES - 1)
    left = np.where(behind, last, others[None, :, 1])
    right = np.where(behind, others[None, :, 0], first)
    starts = asking[:, 0]
    crowd = np.searchsorted(starts, right) - np.searchsorted(starts, left, side="right")
    apart = np.abs(sentence[others[:, 0]][None, :] - sentence[asking[:, 0]][:, None])
    buckets = (distance, crowd.clip(0, CROWD - 1), apart.clip(0, SENTENCES - 1))
    return np.stack(buckets, axis=-1).astype(np.int64)


def choose(
    ties: Floats, weights: Weights, kind: int, asking: Places, others: Places, sentence: Places
) -> list[int | None]:
    """Return for each asker which of the others it is tied to, or None for none of them.

    ``ties``: (words, 4 x kinds, width) vectors; intervals are first and last words.
    """
    if not len(asking) or not len(others):
        return [None] * len(asking)
    scores = _scores(ties, weights, kind, asking, others, sentence)
    best = scores.argmax(axis=1)
    return [
        int(one) if scores[row, one] > weights.nobody[kind] else None
        for row, one in enumerate(best)
    ]


def nearest(
    ties: Floats, weights: Weights, kind: int, asking: Places, others: Places, sentence: Places
) -> list[int]:
    """Return for each asker the best of the others, of which there is one at least."""
    best = _scores(ties, weights, kind, asking, others, sentence).argmax(axis=1)
    return [int(one) for one in best]


def _scores(
    ties: Floats, weights: Weights, kind: int, asking: Places, others: Places, sentence: Places
) -> Floats:
    seen = between(asking, others, sentence)
    base = 4 * kind
    left = ties[asking[:, 0], base] + ties[asking[:, 1], base + 1]
    right = ties[others[:, 0], base + 2] + ties[others[:, 1], base + 3]
    scores: Floats = (
        left @ right.T / np.float32(ties.shape[-1] ** 0.5)
        + weights.far[kind][seen[..., 0]]
        + weights.between[kind][seen[..., 1]]
        + weights.sentences[kind][seen[..., 2]]
    )
    return scores
