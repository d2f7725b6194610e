"""The arithmetic of one verdict: what each claim adds to the log-odds of an answer.

A claim's weight is its Aumann-Shapley share (Aumann and Shapley, Values of Non-Atomic Games, 1974;
as integrated gradients: Sundararajan, Taly and Yan, ICML 2017): all claims are brought in together,
from nothing to their full weight, and a claim gets what it adds on the way. The shares add up to
the whole whatever the model. For two values, known sources and no difficulty they are the log
likelihood ratios (I. J. Good, Probability and the Weighing of Evidence, 1950).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from fogline.assessment.truth.columns import Floats
from fogline.assessment.truth.incidence import log_prior
from fogline.assessment.truth.nested import NestedModel
from fogline.assessment.truth.reliability import LEAST
from fogline.assessment.truth.table import Claims
from fogline.assessment.truth.verdicts import Model, Verdicts, item_code
from fogline.errors import TableError

_STEPS = 200
"""Points of the Gauss-Legendre rule; what it misses goes to the claims by their size."""


@dataclass(frozen=True, slots=True)
class ClaimWeight:
    """What one claim adds, in nats, to the log-odds of the answer."""

    source: object
    features: tuple[object, ...]
    value: object
    nats: float


@dataclass(frozen=True, slots=True)
class Decomposition:
    """An answer's log-odds as a sum: prior, claims, and the allowance for a misled consensus."""

    item: object
    answer: object
    prior: float
    claims: tuple[ClaimWeight, ...]
    allowance: float

    @property
    def log_odds(self) -> float:
        """The sum of prior, claims and allowance."""
        return self.prior + sum(claim.nats for claim in self.claims) + self.allowance

    @property
    def probability(self) -> float:
        """The probability that the verdict states for the answer."""
        return float(1 / (1 + np.exp(-self.log_odds)))


@dataclass(frozen=True, slots=True, eq=False)
class _Game:
    """Log prior of M draws over A answers and D levels, and the log chances of C claims.

    ``prior``: (M, A, D); ``claims``: (M, C, A, D); ``power`` flattens the averaged posterior.
    """

    prior: Floats
    claims: Floats
    power: float


def weigh_evidence(verdicts: Verdicts, item: object, answer: object = None) -> Decomposition:
    """Return what each claim on an item adds to the log-odds of an answer (the leading one).

    Raises TableError for an item or an answer that nobody spoke of, and for verdicts that were not
    made by a model: votes have no weights of evidence.
    """
    place = item_code(verdicts.claims, item)
    rows = slice(verdicts.starts[place], verdicts.starts[place + 1])
    labels = verdicts.claims.values[verdicts.value[rows]]
    stated = verdicts.probability[rows]
    column = int(np.argmax(stated)) if answer is None else _column(labels, answer)
    if len(labels) < 2 or verdicts.model is None:
        return _alone(verdicts, item, labels[column], float(stated[column]))
    game = _game(verdicts, place)
    start, end = (_log_odds(_blend(game, at)[0], column) for at in (0.0, 1.0))
    weights = _shares(game, column, end - start)
    final = _odds(float(stated[column]))
    said = _said(verdicts.claims, place, weights)
    return Decomposition(item, labels[column], start, said, final - end)


def _column(labels: Floats, answer: object) -> int:
    found = np.flatnonzero(labels == answer)
    if not len(found):
        remedy = "name one of the values that the verdict has"
        raise TableError(f"nobody speaks of {answer!r}", remedy=remedy)
    return int(found[0])


def _alone(verdicts: Verdicts, item: object, answer: object, stated: float) -> Decomposition:
    """Return the verdict on the only value there is: nothing but the allowance speaks."""
    if verdicts.model is None:
        remedy = "make the verdicts with find_truth or find_nested_truth"
        raise TableError("votes have no weights of evidence", remedy=remedy)
    claims = verdicts.claims
    said = _said(claims, item_code(claims, item), np.zeros(int((claims.items == item).sum())))
    return Decomposition(item, answer, 0.0, said, _odds(stated))


def _said(claims: Claims, place: int, weights: Floats) -> tuple[ClaimWeight, ...]:
    rows = np.flatnonzero(claims.item == place)
    voices = claims.voice[rows]
    nats = weights if len(weights) == len(rows) else np.zeros(len(rows))
    return tuple(
        ClaimWeight(claims.sources[source], claims.cells[cell], claims.values[value], float(one))
        for source, cell, value, one in zip(
            claims.voice_source[voices],
            claims.voice_cell[voices],
            claims.value[rows],
            nats,
            strict=True,
        )
    )


def _game(verdicts: Verdicts, place: int) -> _Game:
    claims, model = verdicts.claims, verdicts.model
    rows = np.flatnonzero(claims.item == place)
    if isinstance(model, NestedModel):
        logs, prior = model.of_item(claims, place)
        return _Game(prior[None, :, None], logs[None, :, :, None], 1.0)
    assert isinstance(model, Model)  # noqa: S101  (for the type checker: there are two kinds)
    priors, logs_of = [], []
    for draw in model.averaged.draws:
        chances = draw.reliability.chances_of(claims.voice[rows])
        said = chances[np.arange(len(rows)), claims.value[rows]]
        logs = np.log(np.maximum(said, LEAST)) * claims.weight[rows][:, None, None]
        priors.append(log_prior(draw.reliability).reshape(said.shape[1:]))
        logs_of.append(logs)
    return _Game(np.stack(priors), np.stack(logs_of).astype(np.float64), model.choice.power)


def _blend(game: _Game, at: float) -> tuple[Floats, Floats]:
    """Return the mended posterior (A,) with claims at a part of their weight, and its slopes.

    The slopes are those of the averaged posterior's logarithm, by claim: (C, A).
    """
    joint = game.prior + at * game.claims.sum(axis=1)
    joint = np.exp(joint - joint.max(axis=(1, 2), keepdims=True))
    joint /= joint.sum(axis=(1, 2), keepdims=True)
    truth = np.maximum(joint.sum(axis=2).mean(axis=0), LEAST)
    centred = game.claims - (joint[:, None] * game.claims).sum(axis=(2, 3), keepdims=True)
    slopes = (joint[:, None] * centred).sum(axis=3).mean(axis=0) / truth
    mended = truth**game.power
    return mended / mended.sum(), game.power * slopes


def _shares(game: _Game, column: int, whole: float) -> Floats:
    """Return each claim's share of the ``whole`` change of the answer's log-odds: (C,)."""
    nodes, parts = np.polynomial.legendre.leggauss(_STEPS)
    shares: Floats = np.zeros(game.claims.shape[1])
    for node, part in zip((nodes + 1) / 2, parts / 2, strict=True):
        truth, slopes = _blend(game, node)
        others = np.delete(truth, column)
        elsewhere = (np.delete(slopes, column, axis=1) @ others) / max(others.sum(), LEAST)
        shares += part * (slopes[:, column] - elsewhere)
    size = np.abs(shares)
    part_of = size / size.sum() if size.any() else np.full(len(shares), 1 / len(shares))
    shares += (whole - shares.sum()) * part_of
    return shares


def _log_odds(truth: Floats, column: int) -> float:
    others = max(float(np.delete(truth, column).sum()), LEAST)
    return float(np.log(max(float(truth[column]), LEAST)) - np.log(others))


def _odds(probability: float) -> float:
    edge = np.finfo(np.float64).eps
    inside = min(max(probability, edge), 1 - edge)
    return float(np.log(inside) - np.log1p(-inside))
