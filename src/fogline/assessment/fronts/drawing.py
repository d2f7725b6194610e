"""Drawing: wars that the claims allow, for intervals around what is believed."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from fogline.assessment.fronts.chains import Floats, sample, smooth
from fogline.assessment.fronts.hazards import draw_hazards
from fogline.assessment.fronts.learning import (
    Habits,
    Learnt,
    Sightings,
    believed_of_claims,
    count_boasts,
    evidence_of,
    moves_by_day,
)
from fogline.assessment.fronts.priors import BOASTS, COUPLING
from fogline.assessment.fronts.reliability import relearn

_CHAINS = 24
_SWEEPS = 12
_KEPT = 6


@dataclass(frozen=True, slots=True, eq=False)
class Draws:
    """Draws from what the claims allow.

    ``holders`` (draws, places, days): whole courses of the war. ``beliefs`` (chains, places, days,
    parties): what is believed under the habits of each chain's last draw.
    """

    holders: NDArray[np.int8]
    beliefs: Floats


def draw(sightings: Sightings, learnt: Learnt, seed: int) -> Draws:
    """Return draws by data augmentation, several chains side by side, from what was learnt.

    Places are drawn colour by colour, given their neighbours, then habits given the places (M. A.
    Tanner and W. H. Wong, 1987); of the coefficients, from the normal distribution that a Newton
    step ends in.
    """
    rng = np.random.default_rng(seed)
    habits = _repeated(learnt.habits)
    evidence, moves = evidence_of(sightings, habits), moves_by_day(sightings, habits)
    paths = sample(evidence + learnt.field, moves, rng)
    kept = []
    for _ in range(_SWEEPS):
        habits = _habits(sightings, habits, paths, rng)
        evidence, moves = evidence_of(sightings, habits), moves_by_day(sightings, habits)
        paths = _paths(sightings, (evidence, moves), paths, rng)
        kept.append(paths.astype(np.int8))
    beliefs = smooth(evidence + learnt.field, moves).belief
    return Draws(np.concatenate(kept[-_KEPT:]), beliefs)


def _repeated(habits: Habits) -> Habits:
    return Habits(
        np.repeat(habits.truthful[None], _CHAINS, axis=0),
        np.repeat(habits.boasts[None], _CHAINS, axis=0),
        np.repeat(habits.hazards[None], _CHAINS, axis=0),
    )


def _paths(
    sightings: Sightings,
    terms: tuple[Floats, Floats],
    paths: NDArray[np.int64],
    rng: Generator,
) -> NDArray[np.int64]:
    evidence, moves = terms
    paths = paths.copy()
    borders = sightings.ground.borders.astype(float)
    holds = np.eye(sightings.parties)
    for places in sightings.ground.colours():
        near = np.einsum("pn,cndk->cpdk", borders[places], holds[paths])
        field = COUPLING * near
        paths[:, places] = sample(evidence[:, places] + field, moves[:, places], rng)
    return paths


def _habits(
    sightings: Sightings, habits: Habits, paths: NDArray[np.int64], rng: Generator
) -> Habits:
    known = believed_of_claims(sightings, np.eye(sightings.parties)[paths])
    mode, factor = relearn(sightings.design, habits.truthful, known, sightings.weights)
    noise = rng.normal(size=mode.shape)
    spread = np.linalg.solve(np.swapaxes(factor, -1, -2), noise[..., None])[..., 0]
    own, every = count_boasts(sightings, known)
    boasts = rng.beta(own + BOASTS[0], every - own + BOASTS[1])
    moved = np.diff(paths, axis=-1) != 0
    return Habits(mode + spread, boasts, draw_hazards(sightings.kinds, moved, rng))
