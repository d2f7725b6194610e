"""Claims as one sparse matrix, items by (voice, value): both steps of EM are products with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.sparse import csr_array

from fogline.assessment.truth.columns import Floats
from fogline.assessment.truth.reliability import LEAST, Reliability
from fogline.assessment.truth.sums import add_up, highest
from fogline.assessment.truth.table import Claims


@dataclass(frozen=True, slots=True, eq=False)
class Incidence:
    """Which voice says which value of which item: (I, U * V), with the claims' weights."""

    matrix: Any
    voices: int
    values: int

    def posterior(self, reliability: Reliability) -> Floats:
        """Return the posterior of truth and difficulty of each item: (I, K * D)."""
        table = reliability.chances()
        np.log(np.maximum(table, LEAST, out=table), out=table)
        joint: Floats = self.matrix @ table.reshape(self.voices * self.values, -1)
        joint += log_prior(reliability).astype(joint.dtype)
        return normalise(joint)

    def counts(self, posterior: Floats) -> Floats:
        """Return how often voice u said v where t was true at level d: (U, V, K, D)."""
        summed: Floats = self.matrix.T @ posterior
        return summed.reshape(self.voices, self.values, self.values, -1)


def incidence(claims: Claims) -> Incidence:
    """Return the matrix of a table of claims; its rows are sorted as the table is."""
    voices, values = len(claims.voice_source), len(claims.values)
    columns = claims.voice.astype(np.int64) * values + claims.value
    index = np.int32 if voices * values < 2**31 else np.int64
    shape = (len(claims.items), voices * values)
    parts = (claims.weight, columns.astype(index), claims.starts().astype(index))
    return Incidence(csr_array(parts, shape=shape), voices, values)


def log_prior(reliability: Reliability) -> Floats:
    """Return the log prior of truth and difficulty: (K * D,)."""
    prevalence = np.log(np.maximum(reliability.prevalence, LEAST))
    prior: Floats = (prevalence[:, None] + np.log(reliability.difficulties()[1])).ravel()
    return prior


def normalise(joint: Floats) -> Floats:
    """Turn logarithms into probabilities that sum to 1 along the last axis, in place."""
    if joint.size:
        joint -= highest(joint, -1)[..., None]
        np.exp(joint, out=joint)
        joint /= add_up(joint, -1)[..., None]
    return joint


def by_value(posterior: Floats, values: int) -> Floats:
    """Return the posterior of the truth alone: (I, K)."""
    if posterior.shape[1] == values:
        return posterior
    return add_up(posterior.reshape(len(posterior), values, -1), 2)


def vote_shares(claims: Claims, smooth: float = 0.01) -> Floats:
    """Return the share of each value among an item's claims: (I, K); EM begins with it."""
    shape = (len(claims.items), len(claims.values))
    place = claims.item.astype(np.int64) * shape[1] + claims.value
    votes = np.bincount(place, claims.weight, shape[0] * shape[1]).reshape(shape) + smooth
    votes /= add_up(votes, 1)[:, None]
    return votes.astype(claims.weight.dtype)
