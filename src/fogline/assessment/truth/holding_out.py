"""Held-out claims: what a model foretells of claims that it has not seen."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from fogline.assessment.truth.averaging import sample
from fogline.assessment.truth.columns import Floats
from fogline.assessment.truth.fitting import Fit, fit
from fogline.assessment.truth.incidence import incidence
from fogline.assessment.truth.reliability import Structure
from fogline.assessment.truth.table import Claims

FOLDS = 5
_DRAWS = 25


@dataclass(frozen=True, slots=True, eq=False)
class Foretold:
    """Held-out claims as foretold by the claims of others: one row a claim, averaged over draws.

    ``chance``: (N,), of what was said. ``truth``: (N, K), posterior of the item's truth without
    this claim. ``saying``: (N, K), the chance that the voice says so where t is true; ``right``:
    (N, K), that it is right there. ``own``: (N, K), whether t is what was said.
    """

    chance: Floats
    truth: Floats
    saying: Floats
    right: Floats
    own: NDArray[np.bool_]


def hold_out(claims: Claims, structure: Structure, seed: int = 0) -> Foretold:
    """Return every claim foretold by a model that was fitted without it and a fifth of the rest."""
    fold = np.random.default_rng(seed).permutation(len(claims)) % FOLDS
    parts = [_foretell(claims, fold == number, structure, seed) for number in range(FOLDS)]
    chance, truth, saying, right = map(np.concatenate, zip(*map(_columns, parts), strict=True))
    return Foretold(chance, truth, saying, right, np.concatenate([part.own for part in parts]))


def _columns(part: Foretold) -> tuple[Floats, ...]:
    return part.chance, part.truth, part.saying, part.right


def _foretell(claims: Claims, out: NDArray[np.bool_], structure: Structure, seed: int) -> Foretold:
    seen = claims.part(~out)
    draws = sample(incidence(seen), fit(seen, structure), _DRAWS, seed, chains=1)
    rows = [_foretell_once(claims, out, draw) for draw in draws]
    chance, truth, saying, right = (np.mean(one, axis=0) for one in zip(*rows, strict=True))
    own = claims.value[out][:, None] == np.arange(len(claims.values))
    return Foretold(chance, truth, saying, right, own)


def _foretell_once(claims: Claims, out: NDArray[np.bool_], draw: Fit) -> tuple[Floats, ...]:
    item, voice, value = claims.item[out], claims.voice[out], claims.value[out]
    chances = draw.reliability.chances()
    state = draw.posterior.reshape(len(claims.items), len(claims.values), -1)[item]
    said = chances[voice, value]
    level = draw.reliability.difficulties()[1].astype(said.dtype)
    right = np.einsum("ukkd->ukd", chances)[voice]
    return (
        np.einsum("ntd,ntd->n", state, said),
        state.sum(axis=2),
        said @ level,
        right @ level,
    )


def log_scores(foretold: Foretold) -> Floats:
    """Return the log of the chance that was given to each held-out claim: (N,)."""
    scores: Floats = np.log(np.maximum(foretold.chance, np.finfo(np.float32).tiny))
    return scores
