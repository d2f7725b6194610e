"""Chains: what is believed of each place on each day, from evidence before, on and after it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Smoothed:
    """Probabilities ``belief`` by place, day and party; ``moves``, chances of a change of hands.

    ``belief`` has the shape of the evidence (..., days, parties), ``moves`` (..., days - 1).
    """

    belief: Floats
    moves: Floats


def moves_of(hazard: Floats, parties: int) -> Floats:
    """Return log-probabilities from party to party, shape (..., parties, parties).

    ``hazard`` is the chance by day that a place changes hands; all other parties are as likely.
    """
    stays = np.eye(parties, dtype=bool)
    away = hazard[..., None, None] / max(parties - 1, 1)
    chances = np.where(stays, 1.0 - hazard[..., None, None], away)
    return np.log(chances)


def smooth(evidence: Floats, moves: Floats) -> Smoothed:
    """Return beliefs by the forward-backward recursions, in log space (L. R. Rabiner, 1989).

    ``evidence`` is in nats, shape (..., days, parties); ``moves`` has shape (..., days - 1,
    parties, parties). Before the first day all parties are as likely. Leading axes (places, draws)
    are done at once.
    """
    ahead, behind = _forward(evidence, moves), _backward(evidence, moves)
    belief = _normal(ahead + behind)
    pairs = ahead[..., :-1, :, None] + moves + (behind + evidence)[..., 1:, None, :]
    parties = pairs.shape[-1]
    flat = _normal(pairs.reshape(*pairs.shape[:-2], parties * parties)).reshape(pairs.shape)
    return Smoothed(belief, 1.0 - np.trace(flat, axis1=-2, axis2=-1))


def filter_forward(evidence: Floats, moves: Floats) -> Floats:
    """Return what is believed of each day from the evidence of that day and before it."""
    return _normal(_forward(evidence, moves))


def sample(evidence: Floats, moves: Floats, rng: Generator) -> NDArray[np.int64]:
    """Return paths drawn from their joint distribution, shape (..., days).

    Forward filtering, backward sampling (S. Fruehwirth-Schnatter, 1994), by adding Gumbel noise.
    """
    ahead = _forward(evidence, moves)
    noise = rng.gumbel(size=ahead.shape)
    paths = np.empty(ahead.shape[:-1], np.int64)
    paths[..., -1] = (ahead + noise)[..., -1, :].argmax(-1)
    for day in range(ahead.shape[-2] - 2, -1, -1):
        arrived = paths[..., day + 1][..., None, None]
        into = np.take_along_axis(moves[..., day, :, :], arrived, axis=-1)[..., 0]
        paths[..., day] = (ahead[..., day, :] + into + noise[..., day, :]).argmax(-1)
    return paths


def _forward(evidence: Floats, moves: Floats) -> Floats:
    ahead = np.array(evidence)
    for day in range(1, evidence.shape[-2]):
        before = ahead[..., day - 1, :, None] + moves[..., day - 1, :, :]
        ahead[..., day, :] += np.logaddexp.reduce(before, axis=-2)
    return ahead


def _backward(evidence: Floats, moves: Floats) -> Floats:
    behind = np.zeros(evidence.shape)
    for day in range(evidence.shape[-2] - 2, -1, -1):
        after = behind[..., day + 1, :] + evidence[..., day + 1, :]
        onward = moves[..., day, :, :] + after[..., None, :]
        behind[..., day, :] = np.logaddexp.reduce(onward, axis=-1)
    return behind


def _normal(scores: Floats) -> Floats:
    shares = np.exp(scores - scores.max(axis=-1, keepdims=True))
    normal: Floats = shares / shares.sum(axis=-1, keepdims=True)
    return normal
