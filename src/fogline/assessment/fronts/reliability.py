"""Reliability: how often those who speak in such a way tell the truth, where it serves or hurts."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit, log_expit, logit

from fogline.assessment.fronts.chains import Floats
from fogline.assessment.fronts.claims import FEATURES, NONE, ControlClaims
from fogline.assessment.fronts.priors import (
    DEEPEST,
    HURTS,
    NEUTRAL,
    SERVES,
    SPREAD_ALL,
    SPREAD_FEATURE,
    SPREAD_SPEAKER,
    TELLS_TRUTH,
)

_FOR_ONESELF = 0.9  # of untruths by which a party hides another's success, where there are three


@dataclass(frozen=True, slots=True, eq=False)
class Design:
    """What the truth-telling of each claim may depend on, and what it would be in each case.

    ``traits``: (claims, traits), 1 where a claim has a trait; ``names`` are the traits', and
    ``spreads`` the standard deviations of what each adds in logits. ``situation`` and ``correct``
    have the shape (claims, parties): if that party were the holder, which of ``SITUATIONS`` the
    speaker would be in, and whether the claim would be right; ``missed`` is the logarithm of how
    the untruths are shared out among the wrong answers.
    """

    traits: Floats
    names: tuple[tuple[str, int], ...]
    spreads: Floats
    situation: NDArray[np.int64]
    correct: NDArray[np.bool_]
    missed: Floats


def design(claims: ControlClaims, parties: int, dark: NDArray[np.bool_]) -> Design:
    """Return the design of claims; ``dark`` says which were of a place under a blackout."""
    columns = [("all", np.zeros(len(claims), np.int64), SPREAD_ALL)]
    columns += [("party", claims.party, SPREAD_FEATURE)]
    columns += [
        (name, codes, SPREAD_FEATURE) for name, codes in zip(FEATURES, claims.features, strict=True)
    ]
    columns += [("blackout", np.where(dark, 0, NONE), SPREAD_FEATURE)]
    columns += [("speaker", claims.speaker, SPREAD_SPEAKER)]
    names = [(name, int(c)) for name, codes, _ in columns for c in np.unique(codes[codes != NONE])]
    spreads = {name: spread for name, _, spread in columns}
    by_name = {name: codes for name, codes, _ in columns}
    traits = [by_name[name] == code for name, code in names]
    situation, correct, missed = _cases(claims, parties)
    return Design(
        np.array(traits, np.float64).reshape(len(names), len(claims)).T,
        tuple(names),
        np.array([spreads[name] for name, _ in names]),
        situation,
        correct,
        missed,
    )


def _cases(
    claims: ControlClaims, parties: int
) -> tuple[NDArray[np.int64], NDArray[np.bool_], Floats]:
    holders = np.arange(parties)
    party, named = claims.party[:, None], claims.holder[:, None]
    situation = np.where(party == holders, SERVES, HURTS)
    situation[claims.party == NONE] = NEUTRAL
    hidden = np.where(named == party, _FOR_ONESELF, (1 - _FOR_ONESELF) / max(parties - 2, 1))
    even = 1.0 / max(parties - 1, 1)
    missed = np.where((situation == HURTS) & (parties > 2), hidden, even)
    return situation, named == holders, np.log(missed)


def assumed(design: Design) -> Floats:
    """Return the coefficients before anything is learnt, in logits, shape (situations, traits)."""
    means = np.zeros((len(TELLS_TRUTH), len(design.names)))
    means[:, :1] = logit(np.array(TELLS_TRUTH))[:, None]
    return means


def likelihoods(design: Design, coefficients: Floats) -> Floats:
    """Return the log-likelihood of each claim under each holder, shape (..., claims, parties).

    ``coefficients`` have the shape (..., situations, traits). The best holder of a claim has 0.
    """
    scores = np.swapaxes(coefficients @ design.traits.T, -1, -2)
    chosen = np.take_along_axis(
        scores, np.broadcast_to(design.situation, (*scores.shape[:-1], design.situation.shape[1])),
        axis=-1,
    )  # fmt: skip
    found = np.where(design.correct, log_expit(chosen), log_expit(-chosen) + design.missed)
    best = found.max(axis=-1, keepdims=True)
    nats: Floats = np.maximum(found - best, -DEEPEST)
    return nats


def relearn(
    design: Design, coefficients: Floats, belief: Floats, weights: Floats
) -> tuple[Floats, Floats]:
    """Return better coefficients for what is believed of each claim's place and day.

    ``belief`` has the shape (..., claims, parties), ``weights`` (claims,). One Newton step of the
    penalised likelihood of each situation (maximum a posteriori, normal priors). Also returns the
    Cholesky factors of the curvature, shape (..., situations, traits, traits).
    """
    means, precision = assumed(design), 1.0 / design.spreads**2
    better, factors = np.empty_like(coefficients), []
    for situation in range(len(TELLS_TRUTH)):
        counted = belief * weights[:, None] * (design.situation == situation)
        total, right = counted.sum(-1), (counted * design.correct).sum(-1)
        old = coefficients[..., situation, :]
        told = expit(old @ design.traits.T)
        slope = (right - total * told) @ design.traits - precision * (old - means[situation])
        bend = (total * told * (1 - told))[..., None, :] * design.traits.T
        curvature = bend @ design.traits + np.diag(precision)
        factor = np.linalg.cholesky(curvature)
        better[..., situation, :] = old + np.linalg.solve(curvature, slope[..., None])[..., 0]
        factors.append(factor)
    return better, np.stack(factors, axis=-3)
