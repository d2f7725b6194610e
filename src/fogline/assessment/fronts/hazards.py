"""Hazards: how likely a place changes hands on a day that is quiet, spoken of, or dark."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from fogline.assessment.fronts.chains import Floats
from fogline.assessment.fronts.claims import ControlClaims
from fogline.assessment.fronts.ground import Ground
from fogline.assessment.fronts.priors import HAZARD_DAYS, HAZARDS, SPOKEN_DAYS

QUIET, SPOKEN_OF, DARK = 0, 1, 2
KINDS: Final = ("quiet", "spoken of", "under a blackout")


def kinds_of_days(claims: ControlClaims, ground: Ground) -> NDArray[np.int64]:
    """Return of which kind each step from a day to the next is, shape (places, days - 1).

    A place is spoken of around the days that claims are about. Under a blackout silence says
    nothing, so the dark is a kind of its own whatever is said.
    """
    spoken = np.zeros((ground.places, ground.days), bool)
    for away in range(-SPOKEN_DAYS, SPOKEN_DAYS + 1):
        day = claims.day + away
        there = (day >= 0) & (day < ground.days)
        spoken[claims.place[there], day[there]] = True
    kinds = np.where(ground.dark, DARK, np.where(spoken, SPOKEN_OF, QUIET))
    return kinds[:, 1:]


def assumed_hazards() -> Floats:
    """Return the hazards before anything is learnt, by kind of day."""
    return np.array(HAZARDS)


def relearn_hazards(kinds: NDArray[np.int64], moves: Floats) -> Floats:
    """Return hazards by kind from the chances of a change of hands, shape (places, days - 1)."""
    changes, days = _tally(kinds, moves[None])
    found: Floats = (changes[0] + HAZARD_DAYS * np.array(HAZARDS)) / (days + HAZARD_DAYS)
    return found


def draw_hazards(kinds: NDArray[np.int64], moved: NDArray[np.bool_], rng: Generator) -> Floats:
    """Return hazards drawn given where places changed hands, shape (draws, kinds)."""
    changes, days = _tally(kinds, moved.astype(float))
    before = HAZARD_DAYS * np.array(HAZARDS)
    return rng.beta(changes + before, days - changes + HAZARD_DAYS - before)


def _tally(kinds: NDArray[np.int64], moves: Floats) -> tuple[Floats, Floats]:
    masks = [kinds == kind for kind in range(len(KINDS))]
    changes = np.stack([(moves * mask).sum(axis=(-2, -1)) for mask in masks], axis=-1)
    return changes, np.array([float(mask.sum()) for mask in masks])
