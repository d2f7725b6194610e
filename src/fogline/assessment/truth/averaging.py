"""Averaging over what the reliabilities may be: draws from their posterior instead of one estimate.

A single estimate is as sure of an item as if the sources were known; that is where Dawid-Skene is
overconfident with few claims a source. The draws are a Gibbs sampler's (Kim and Ghahramani,
Bayesian Classifier Combination, AISTATS 2012): draw the truth of each item, then the reliabilities.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from fogline.assessment.truth.columns import Floats
from fogline.assessment.truth.estimation import estimate
from fogline.assessment.truth.fitting import Fit, learn_strengths
from fogline.assessment.truth.incidence import Incidence, by_value

_SETTLE = 30
"""Rounds before the first draw that counts; EM has already found the place to begin."""
_RELEARN = 10
CHAINS = 4
"""Chains that begin alike and part: one alone may stay with one reading of rare values."""


@dataclass(frozen=True, slots=True, eq=False)
class Averaged:
    """Draws of a model, and the posterior of the truth averaged over them: (I, K)."""

    draws: tuple[Fit, ...]
    truth: Floats


def average(matrix: Incidence, found: Fit, draws: int, seed: int = 0) -> Averaged:
    """Return so many draws from the posterior of a fitted model; none is the fit itself."""
    if draws <= 0:
        return Averaged((found,), by_value(found.posterior, matrix.values))
    kept: list[Fit] = []
    total = np.zeros((matrix.matrix.shape[0], matrix.values))
    for one in sample(matrix, found, draws, seed):
        total += by_value(one.posterior, matrix.values)
        kept.append(replace(one, posterior=one.posterior[:0]))
    return Averaged(tuple(kept), total / len(kept))


def sample(
    matrix: Incidence, found: Fit, draws: int, seed: int = 0, chains: int = CHAINS
) -> Iterator[Fit]:
    """Yield draws from the posterior of a fitted model, with their posteriors of the items."""
    for chain in range(chains):
        chance = np.random.default_rng((seed, chain))
        drawn = found
        for number in range(_SETTLE + -(-draws // chains)):
            relearn = number < _SETTLE and number % _RELEARN == 0
            drawn = _round(matrix, drawn, chance, relearn=relearn)
            if number >= _SETTLE:
                yield drawn


def _round(matrix: Incidence, before: Fit, chance: np.random.Generator, *, relearn: bool) -> Fit:
    """Draw the state of each item, then the reliabilities; judge the items by these."""
    state = _draw_states(before.posterior, chance)
    counts = matrix.counts(state)
    places = before.levels
    if relearn:
        places = replace(places, strengths=learn_strengths(counts, before))
    truths = by_value(state, matrix.values).sum(axis=0)
    drawn = estimate((counts, truths), places, before.reliability, before.structure, chance)
    return Fit(before.structure, places, drawn, matrix.posterior(drawn), before.rounds + 1)


def _draw_states(posterior: Floats, chance: np.random.Generator) -> Floats:
    """Return a one in each row, where chance put it by the row's probabilities."""
    height = chance.random((len(posterior), 1))
    place = (posterior.cumsum(axis=1) < height).sum(axis=1)
    state = np.zeros_like(posterior)
    state[np.arange(len(posterior)), np.minimum(place, posterior.shape[1] - 1)] = 1
    return state
