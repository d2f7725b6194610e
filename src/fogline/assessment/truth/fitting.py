"""Fitting a model by expectation and maximisation, from the shares of votes."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from scipy.special import expit

from fogline.assessment.truth.columns import Floats
from fogline.assessment.truth.estimation import Levels, estimate, group_logits, record_counts
from fogline.assessment.truth.incidence import Incidence, by_value, incidence, vote_shares
from fogline.assessment.truth.reliability import Reliability, Structure, levels, no_slips
from fogline.assessment.truth.strengths import Strengths, fitted
from fogline.assessment.truth.sums import add_up
from fogline.assessment.truth.table import Claims

_ROUNDS = 100
_CLOSE = 1e-4
"""EM ends when no posterior moves by more than this."""
_RELEARN = (3, 8, 15, 30, 60)
"""Rounds before which the strengths of the levels are learned anew."""
_FIRST_SPREAD = 0.5


@dataclass(frozen=True, slots=True, eq=False)
class Fit:
    """A fitted model: reliabilities, posterior of truth and difficulty (I, K * D), its levels."""

    structure: Structure
    levels: Levels
    reliability: Reliability
    posterior: Floats
    rounds: int


def fit(
    claims: Claims,
    structure: Structure,
    *,
    rounds: int = _ROUNDS,
    strengths: Strengths | None = None,
) -> Fit:
    """Return the model of a structure, fitted to claims; deterministic.

    The strengths of the levels are learned, if none are given.
    """
    matrix = incidence(claims)
    found = begin(claims, matrix, structure)
    if strengths:
        found = replace(found, levels=replace(found.levels, strengths=strengths))
    for number in range(1, rounds + 1):
        after = step(matrix, found, relearn=not strengths and number in _RELEARN)
        moved = float(np.abs(after.posterior - found.posterior).max(initial=0))
        found = after
        if moved < _CLOSE and number > _RELEARN[0]:
            break
    return found


def begin(claims: Claims, matrix: Incidence, structure: Structure) -> Fit:
    """Return a model that believes the votes, before any round."""
    shares = vote_shares(claims)
    kind = shares.dtype
    spread = _FIRST_SPREAD if structure.difficulty else 0.0
    share = np.asarray(levels(spread)[1], kind)
    posterior = (shares[:, :, None] * share).reshape(len(shares), -1)
    start = Reliability(
        np.ones((matrix.voices, matrix.values), kind),
        no_slips(matrix.voices, matrix.values, kind),
        np.full(matrix.values, 1 / max(matrix.values, 1)),
        spread,
    )
    places = Levels(claims.voice_source, claims.voice_cell, len(claims.cells), Strengths())
    return Fit(structure, places, start, posterior, 0)


def step(matrix: Incidence, before: Fit, *, relearn: bool = False) -> Fit:
    """Return the model after one round: learn reliabilities, then judge the items."""
    counts = matrix.counts(before.posterior)
    places = before.levels
    if relearn:
        places = replace(places, strengths=learn_strengths(counts, before))
    truths = by_value(before.posterior, matrix.values).sum(axis=0, dtype=np.float64)
    learned = estimate((counts, truths), places, before.reliability, before.structure)
    return Fit(before.structure, places, learned, matrix.posterior(learned), before.rounds + 1)


def learn_strengths(counts: Floats, before: Fit) -> Strengths:
    """Return the strengths that the counts speak for."""
    said, right = add_up(counts, 1), np.einsum("ukkd->ukd", counts)
    places, spread = before.levels, before.reliability.spread
    base = group_logits(said, right, places, spread)[places.voice_cell]
    record = record_counts(said, right, base, places, spread)
    if before.structure.one_coin:
        base = base + record.shift(places.strengths.record)[places.voice_source][:, None]
    row = (add_up(right, 2), add_up(said, 2), np.clip(expit(base), 0.01, 0.99))
    return fitted(places.strengths, row=row, record=(record.found, record.total, record.expected))
