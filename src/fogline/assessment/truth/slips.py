"""Where wrong claims go, and how often each value is the truth: Dirichlet means or draws."""

from __future__ import annotations

import numpy as np

from fogline.assessment.truth.columns import Floats
from fogline.assessment.truth.reliability import Structure
from fogline.assessment.truth.sums import add_up

_PREVALENCE_CLAIMS = 1.0
"""Laplace's rule of succession: every value is the truth of one item more than was seen."""
_EDGE = 1e-12


def learned_slips(
    counts: Floats, claims: float, chance: np.random.Generator | None = None
) -> Floats:
    """Return where the wrong claims go: (U, K said, K truth), leaning on everybody's slips.

    ``claims`` is how many imagined slips everybody's are worth."""
    wrong: Floats = add_up(counts, 3).copy()
    values = wrong.shape[1]
    each = np.arange(values)
    wrong[:, each, each] = 0
    even = (1 - np.eye(values)) / (values - 1)
    common = wrong.sum(axis=0) + claims * even
    common /= common.sum(axis=0)
    wrong += (claims * common).astype(wrong.dtype)
    if chance is not None:
        wrong = np.maximum(chance.standard_gamma(wrong).astype(wrong.dtype), _EDGE)
        wrong[:, each, each] = 0
    wrong /= add_up(wrong, 1)[:, None]
    return wrong


def learned_prevalence(
    truths: Floats, structure: Structure, chance: np.random.Generator | None = None
) -> Floats:
    """Return how often each value is the truth: (K,), from the number of items of each."""
    seen = truths.astype(np.float64) + _PREVALENCE_CLAIMS
    if structure.even:
        return np.full(len(seen), 1 / len(seen))
    if chance is not None:
        return chance.dirichlet(seen)
    mean: Floats = seen / seen.sum()
    return mean
