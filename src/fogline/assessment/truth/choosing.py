"""Choosing a model, and how far to trust it, by held-out claims: no truth is ever looked at."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize
from scipy.special import softmax

from fogline.assessment.truth.columns import Floats
from fogline.assessment.truth.holding_out import Foretold, hold_out, log_scores
from fogline.assessment.truth.reliability import LEAST, Structure
from fogline.assessment.truth.table import Claims

FEWEST = 500
"""With fewer claims held-out scores are noise: the plain model is taken, at its word."""
MOST = 50_000
"""So many claims, of items evenly spaced, are enough to choose by."""
_COLDEST = 0.25
"""A posterior is not flattened further than to the fourth root."""
_SIMPLEX = np.array([[0.0, 0.0], [-0.3, 0.0], [0.0, 0.3]])
"""Where the search for the power begins: log power and shift."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The structure chosen, the power that flattens its posterior, and the scores it was chosen by.

    ``scores`` has the mean log score of held-out claims of every structure, in nats; it is empty
    where nothing was chosen.
    """

    structure: Structure
    power: float = 1.0
    scores: tuple[tuple[Structure, float], ...] = ()


def choose(claims: Claims, seed: int = 0) -> Choice:
    """Return the structure that foretells held-out claims best, and the power they speak for."""
    if len(claims) < FEWEST or len(claims.values) < 2:
        return Choice(Structure())
    sample = _sample(claims)
    foretold = {one: hold_out(sample, one, seed) for one in structures()}
    scores = {one: log_scores(told) for one, told in foretold.items()}
    chosen = max(scores, key=lambda one: float(scores[one].mean()))
    means = tuple((one, float(score.mean())) for one, score in scores.items())
    return Choice(chosen, fit_power(foretold[chosen]), means)


def structures() -> tuple[Structure, ...]:
    """Return the structures to choose from, the simplest first."""
    either = (False, True)
    return tuple(
        Structure(one_coin, difficulty, even)
        for difficulty in either
        for even in reversed(either)
        for one_coin in reversed(either)
    )


def fit_power(foretold: Foretold) -> float:
    """Return the power, at most 1, to which posteriors foretell held-out claims best.

    Two numbers are fitted: the power, and a shift of the voices' log-odds of being right. Sources
    agree less where a posterior is less sure. Either the item is hard, or its truth is not known as
    well as the posterior says; the shift leaves the second open, which a model that is fitted as a
    whole explains away.
    """
    certain = np.log(np.maximum(foretold.truth, LEAST))
    options = {"initial_simplex": _SIMPLEX, "xatol": 1e-3, "fatol": 1e-7}
    found = minimize(
        _surprise, _SIMPLEX[0], (foretold, certain), method="Nelder-Mead", options=options
    )
    return float(np.clip(np.exp(found.x[0]), _COLDEST, 1.0))


def _surprise(at: Floats, foretold: Foretold, certain: Floats) -> float:
    """Return the mean surprise of held-out claims at a log power and a shift, in nats."""
    truth = softmax(np.exp(min(at[0], 2.0)) * certain, axis=1)
    odds = np.exp(np.clip(at[1], -5.0, 5.0))
    said = np.where(foretold.own, foretold.right * odds, foretold.saying)
    chance = (truth * said / (1 + foretold.right * (odds - 1))).sum(axis=1)
    return -float(np.log(np.maximum(chance, LEAST)).mean())


def _sample(claims: Claims) -> Claims:
    """Return the claims on evenly spaced items, so many that the choice is quick."""
    every = -(-len(claims) // MOST)
    return claims if every <= 1 else claims.items_every(every)
