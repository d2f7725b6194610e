"""The rivals of the model of fronts: what people do without one, or with one that knows no time."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

_ROUNDS = 50
_SMOOTH = 1.0  # imagined claims for each pair of truth and claim, so that nobody is infallible


@dataclass(frozen=True, slots=True, eq=False)
class Said:
    """Claims that a party (0 or 1) holds a place on a day; all arrays have one shape.

    ``order`` says which claim is later, where two speak of one day.
    """

    place: NDArray[np.int64]
    day: NDArray[np.int64]
    holder: NDArray[np.int64]
    speaker: NDArray[np.int64]
    order: NDArray[np.int64]


def majority_vote(said: Said, shape: tuple[int, int], window: int) -> Floats:
    """Return the share of claims for party 1 among those of a place within so many days, by day.

    With half a claim for each party beforehand: without claims it is 1/2.
    """
    votes = np.zeros((2, *shape))
    np.add.at(votes, (said.holder, said.place, said.day), 1.0)
    near = _windowed(votes, window) + 0.5
    share: Floats = near[1] / near.sum(axis=0)
    return share


def last_claim(said: Said, shape: tuple[int, int], trust: float) -> Floats:
    """Return ``trust`` or 1 - ``trust`` for party 1, by the last claim up to each day."""
    latest = np.full(shape, np.nan)
    order = np.lexsort([said.order, said.day])
    latest[said.place[order], said.day[order]] = said.holder[order]
    known = np.where(np.isnan(latest), -1, np.arange(shape[1]))
    until = np.maximum.accumulate(known, axis=1)
    value = np.take_along_axis(latest, np.maximum(until, 0), axis=1)
    return np.where(until < 0, 0.5, np.where(value == 1, trust, 1 - trust))


def dawid_skene(said: Said, shape: tuple[int, int], window: int) -> Floats:
    """Return the probability of party 1 by Dawid and Skene (1979), for stretches of so many days.

    The claims on a place in one stretch are answers of their speakers to one question; each
    speaker has a confusion matrix. What holds in other stretches plays no part.
    """
    stretches = -(-shape[1] // window)
    item = said.place * stretches + said.day // window
    belief = _dawid_skene(item, said.speaker, said.holder, shape[0] * stretches)
    spread = np.repeat(belief.reshape(shape[0], stretches), window, axis=1)
    return spread[:, : shape[1]]


def _windowed(votes: Floats, window: int) -> Floats:
    days = votes.shape[-1]
    sums = np.concatenate([np.zeros((*votes.shape[:-1], 1)), votes.cumsum(-1)], axis=-1)
    day = np.arange(days)
    upper, lower = np.minimum(day + window + 1, days), np.maximum(day - window, 0)
    found: Floats = sums[..., upper] - sums[..., lower]
    return found


def _dawid_skene(
    item: NDArray[np.int64], speaker: NDArray[np.int64], holder: NDArray[np.int64], items: int
) -> Floats:
    speakers = int(speaker.max(initial=-1)) + 1
    votes = np.zeros((items, 2))
    np.add.at(votes, (item, holder), 1.0)
    belief = (votes + 0.5) / (votes + 0.5).sum(axis=1, keepdims=True)
    asked = votes.sum(axis=1) > 0
    for _ in range(_ROUNDS):
        told = np.full((speakers, 2, 2), _SMOOTH)
        told[:, [0, 1], [0, 1]] += _SMOOTH
        for truth in (0, 1):
            np.add.at(told[:, truth], (speaker, holder), belief[item, truth])
        told /= told.sum(axis=2, keepdims=True)
        prior = (belief[asked].sum(axis=0) + 1) / (asked.sum() + 2)
        score = np.tile(np.log(prior), (items, 1))
        np.add.at(score, item, np.log(told[speaker, :, holder]))
        shares = np.exp(score - score.max(axis=1, keepdims=True))
        belief = shares / shares.sum(axis=1, keepdims=True)
    result: Floats = belief[:, 1]
    return result
