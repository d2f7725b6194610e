"""What is believed of each item: its possible values with their probabilities."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from fogline.assessment.truth.averaging import Averaged
from fogline.assessment.truth.choosing import Choice
from fogline.assessment.truth.columns import Codes, Floats, Labels
from fogline.assessment.truth.table import Claims
from fogline.errors import TableError


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """The draws of a model, and what its probabilities are mended by."""

    averaged: Averaged
    choice: Choice
    allowance: float


@dataclass(frozen=True, slots=True, eq=False)
class Verdicts:
    """Probabilities of values by item, as a long table sorted by item and value.

    The rows of item i are ``starts[i]`` to ``starts[i + 1]``; ``value`` are codes of
    ``claims.values``; ``model`` is what they were reckoned by, None for votes. Probabilities of an
    item sum to 1, or to less where it has one value only: the rest is for what nobody said.
    """

    claims: Claims
    starts: NDArray[np.int64]
    value: Codes
    probability: Floats
    model: object = None

    def leading(self) -> tuple[Labels, Floats]:
        """Return the most probable value of each item, and its probability; ties by label."""
        if not len(self.claims.items):
            return self.claims.values[:0], self.probability[:0]
        highest = np.maximum.reduceat(self.probability, self.starts[:-1])
        tied = np.flatnonzero(self.probability == np.repeat(highest, np.diff(self.starts)))
        first = tied[np.searchsorted(tied, self.starts[:-1])]
        return self.claims.values[self.value[first]], highest

    def of(self, item: object) -> dict[Any, float]:
        """Return the probability of each value of one item, by label; raises TableError."""
        place = item_code(self.claims, item)
        rows = slice(self.starts[place], self.starts[place + 1])
        labels = self.claims.values[self.value[rows]].tolist()
        return dict(zip(labels, self.probability[rows].tolist(), strict=True))

    def table(self) -> dict[str, NDArray[Any]]:
        """Return columns item, value and probability, for pandas or Arrow to take up."""
        item = np.repeat(self.claims.items, np.diff(self.starts))
        return {
            "item": item,
            "value": self.claims.values[self.value],
            "probability": self.probability,
        }


def item_code(claims: Claims, item: object) -> int:
    """Return the code of an item's label; raises TableError where no claim is about it."""
    found = np.flatnonzero(claims.items == item)
    if not len(found):
        remedy = "name an item as it is written in the table"
        raise TableError(f"no claim is about {item!r}", remedy=remedy)
    return int(found[0])


def dense_verdicts(claims: Claims, truth: Floats, model: object = None) -> Verdicts:
    """Return verdicts from a posterior (I, K) over all values."""
    items, values = truth.shape
    starts = np.arange(items + 1, dtype=np.int64) * values
    value = np.tile(np.arange(values, dtype=np.int32), items)
    return Verdicts(claims, starts, value, truth.ravel(), model)


def majority_vote(claims: Claims) -> Verdicts:
    """Return the share of votes of each value that was claimed; every voice has one vote."""
    candidates, starts, value = claimed(claims)
    votes = np.bincount(candidates, claims.weight, len(value))
    totals = np.add.reduceat(votes, starts[:-1]) if len(votes) else votes
    return Verdicts(claims, starts, value, votes / np.repeat(totals, np.diff(starts)))


def claimed(claims: Claims) -> tuple[NDArray[np.int64], NDArray[np.int64], Codes]:
    """Return what is claimed of the items, each value once: candidates.

    First comes the candidate of each claim, then where those of each item begin and the end
    (items + 1,), then the value of each candidate.
    """
    keys = claims.item.astype(np.int64) * max(len(claims.values), 1) + claims.value
    found, candidate = np.unique(keys, return_inverse=True)
    item, value = np.divmod(found, max(len(claims.values), 1))
    starts = np.searchsorted(item, np.arange(len(claims.items) + 1))
    return candidate.astype(np.int64), starts.astype(np.int64), value.astype(np.int32)
