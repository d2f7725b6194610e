"""How reliable each voice is: the chance that it says v where t is true, on items easy and hard.

Where t is true, voice u gives t on an item of difficulty b with the odds exp(a[u, t] - b), and
otherwise slips to another value v with the chance slips[u, v, t]. Difficulty is normal with
standard deviation ``spread``, on a grid of nodes (Gauss-Hermite), so that the sums stay exact and
fast. With ``spread`` 0 this is Dawid and Skene's model (Applied Statistics 28, 1979), row by row;
the additive difficulty is Rasch's (1960), and unlike GLAD's (Whitehill et al., NIPS 2009) it lets
an item mislead most of those who judge it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from scipy.special import expit

from fogline.assessment.truth.columns import Codes, Floats

_NODES = 5
"""Levels of difficulty: exact for polynomials of degree 9 in the difficulty."""
LEAST = 1e-30
"""What a chance is at least before its logarithm is taken (single precision ends at 1e-38)."""


@dataclass(frozen=True, slots=True)
class Structure:
    """What a model allows for; which of them holds is chosen by held-out claims.

    ``one_coin``: a source's rows lean on its record over all values, not on its group's rows alone.
    ``difficulty``: items differ in difficulty. ``even``: all values are equally frequent truths.
    """

    one_coin: bool = True
    difficulty: bool = False
    even: bool = False

    def __str__(self) -> str:
        words = ("one-coin" if self.one_coin else "rows", "difficulty" * self.difficulty)
        return ", ".join(word for word in (*words, "even prevalence" * self.even) if word)


@dataclass(frozen=True, slots=True, eq=False)
class Reliability:
    """What was learned of voices U and values K.

    ``logits``: (U, K), log-odds of being right on an item of middle difficulty, by truth.
    ``slips``: (U, K said, K truth), 0 on the diagonal; over what is said they sum to 1.
    ``prevalence``: (K,). ``spread``: standard deviation of difficulty, in logits; 0 where items do
    not differ.
    """

    logits: Floats
    slips: Floats
    prevalence: Floats
    spread: float

    def difficulties(self) -> tuple[Floats, Floats]:
        """Return the levels of difficulty in logits, and their probabilities: both (D,)."""
        return levels(self.spread)

    def chances_of(self, voices: Codes) -> Floats:
        """Return the chances of some voices: (their number, V, K, D)."""
        return replace(self, logits=self.logits[voices], slips=self.slips[voices]).chances()

    def chances(self) -> Floats:
        """Return the chance that voice u says v where t is true at level d: (U, V, K, D)."""
        right = expit(self.logits[:, :, None] - self.difficulties()[0].astype(self.logits.dtype))
        table: Floats = self.slips[..., None] * (1 - right)[:, None]
        each = np.arange(table.shape[1])
        table[:, each, each] = right
        return table


def levels(spread: float) -> tuple[Floats, Floats]:
    """Return levels of normal difficulty and their probabilities; one level where spread is 0."""
    if not spread:
        return np.zeros(1), np.ones(1)
    nodes, weights = np.polynomial.hermite_e.hermegauss(_NODES)
    return spread * nodes, weights / weights.sum()


def no_slips(voices: int, values: int, kind: np.dtype[np.floating]) -> Floats:
    """Return slips spread evenly over the other values."""
    even = (1 - np.eye(values)) / max(values - 1, 1)
    return np.broadcast_to(even.astype(kind), (voices, values, values))
