"""A prior as imagined claims: the estimate of a chance of being right leans on the level above."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.special import expit, logit

from fogline.assessment.truth.columns import Floats
from fogline.assessment.truth.reliability import levels
from fogline.assessment.truth.sums import add_up

_STEPS = 3
"""Newton steps in a round of EM: the next round goes on from there."""
_LARGEST_STEP = 1.0
_EDGE = 1e-6


@dataclass(frozen=True, slots=True, eq=False)
class Lean:
    """A prior on chances of being right: ``claims`` imagined ones that agree with ``toward``."""

    toward: Floats
    claims: float | Floats
    spread: float

    def estimate(self, start: Floats, right: Floats, said: Floats) -> tuple[Floats, Floats]:
        """Return logits and curvatures from ``right`` of ``said`` (by level, the last axis)."""
        total = add_up(said, -1) + self.claims
        if not self.spread:
            mean = np.clip((right + self.claims * self.toward) / total, _EDGE, 1 - _EDGE)
            return logit(mean), total * mean * (1 - mean)
        logits = start
        for _ in range(_STEPS):
            gap, curvature = self._slope(logits, right, said)
            logits = logits + np.clip(gap / curvature, -_LARGEST_STEP, _LARGEST_STEP)
        return logits, curvature

    def _slope(self, logits: Floats, right: Floats, said: Floats) -> tuple[Floats, Floats]:
        at = expit(logits[..., None] - levels(self.spread)[0].astype(logits.dtype))
        middle = expit(logits)
        gap = right - add_up(said * at, -1) + self.claims * (self.toward - middle)
        curvature = add_up(said * at * (1 - at), -1) + self.claims * middle * (1 - middle)
        return gap, curvature + _EDGE


def draw(logits: Floats, curvature: Floats, chance: np.random.Generator) -> Floats:
    """Return draws around logits: of the beta distribution with that mean and that curvature.

    Without difficulty this is the exact posterior. With it, it is near, and keeps the tail of a
    voice with few claims, which a normal distribution would draw too long.
    """
    mean = expit(logits)
    claims = curvature / np.maximum(mean * (1 - mean), _EDGE)
    drawn = chance.beta(mean * claims + _EDGE, (1 - mean) * claims + _EDGE)
    found: Floats = logit(np.clip(drawn, _EDGE, 1 - _EDGE))
    return found
