"""What lies between a cue and a source or content that may belong to it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

DISTANCES = 24
"""Buckets of the distance: 0 to 11 before the cue, 12 to 23 behind it."""
CROWD = 4
"""Buckets of the cues between: none, one, two, more."""
SENTENCES = 3
"""Buckets of the sentences begun between: none, one, more."""

Places = NDArray[np.int64]


def between(cues: Places, others: Places, sentence: Places) -> Places:
    """Return (cues, others, 3) buckets: distance, cues between, sentences between.

    ``cues``, ``others``: (k, 2) first and last words; ``sentence``: number of each word's sentence.
    """
    behind = others[None, :, 0] > cues[:, None, 1]
    gap = np.where(
        behind, others[None, :, 0] - cues[:, None, 1], cues[:, None, 0] - others[None, :, 1]
    ).clip(1)
    near = np.where(gap <= 6, gap - 1, 6 + np.floor(np.log2(gap / 6) * 1.25)).clip(0, 11)
    first = np.where(behind, cues[:, None, 1], others[None, :, 1])
    last = np.where(behind, others[None, :, 0], cues[:, None, 0])
    opened = np.searchsorted(cues[:, 0], last) - np.searchsorted(cues[:, 0], first, side="right")
    crowd = opened.clip(0, CROWD - 1)
    apart = np.abs(sentence[others[:, 0]][None, :] - sentence[cues[:, 0]][:, None])
    return np.stack([near + 12 * behind, crowd, apart.clip(0, SENTENCES - 1)], axis=-1).astype(
        np.int64
    )
