"""How many imagined claims each level of the hierarchy is worth, learned from the claims."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from scipy.special import gammaln

from fogline.assessment.truth.columns import Floats

_GRID = np.geomspace(1.0, 200.0, 24)
"""Strengths that are tried: from a level that hardly counts to one that rules."""
_MOST = 4000
"""So many sources, evenly spaced, are enough to learn a strength from."""


@dataclass(frozen=True, slots=True)
class Strengths:
    """The worth in claims of a group, of a source's record, of a row and of everybody's slips."""

    group: float = 10.0
    record: float = 10.0
    row: float = 10.0
    slip: float = 10.0


def fitted(strengths: Strengths, **levels: tuple[Floats, Floats, Floats]) -> Strengths:
    """Return strengths of greatest evidence, by level from its (right, said, expected) counts."""
    best = {name: _best(*counts) for name, counts in levels.items()}
    return replace(strengths, **best)


def _best(right: Floats, said: Floats, expected: Floats) -> float:
    """Return the strength of greatest beta-binomial evidence.

    ``expected`` is the chance of being right by the level above. Griffiths, Biometrics 29, 1973.
    """
    heard = np.flatnonzero(said.ravel() > 0)
    some = heard[:: max(len(heard) // _MOST, 1)]
    if not some.size:
        return float(_GRID[len(_GRID) // 2])
    right, said, expected = (
        np.broadcast_to(one, said.shape).ravel()[some].astype(np.float64)
        for one in (right, said, expected)
    )
    return float(max(_GRID, key=lambda claims: _evidence(claims, right, said, expected)))


def _evidence(claims: float, right: Floats, said: Floats, expected: Floats) -> float:
    for_it, against = claims * expected, claims * (1 - expected)
    wrong = np.maximum(said - right, 0)
    hits = gammaln(for_it + right) - gammaln(for_it)
    misses = gammaln(against + wrong) - gammaln(against)
    return float((hits + misses + gammaln(claims) - gammaln(claims + said)).sum())
