"""Weighing: what each claim adds to the log-odds that a party holds a place on a day."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from fogline.assessment.fronts.chains import Floats, smooth
from fogline.assessment.fronts.claims import FrontsError
from fogline.assessment.fronts.learning import Sightings, moves_by_day, nats_of, spread_out
from fogline.assessment.fronts.tracking import Fronts

_NODES, _MEASURES = np.polynomial.legendre.leggauss(5)
_FEWEST, _MOST = 4, 60  # panels of the integral
_NEVER = -1e6  # nats: a state that is ruled out, finite so that nothing is subtracted from infinity


@dataclass(frozen=True, slots=True, eq=False)
class Weighing:
    """The log-odds that a party holds a place on a day, in nats, and what they add up from.

    ``total`` is ``prior`` (what time alone leaves: no claim, no neighbour), plus ``neighbours``,
    plus the sum of ``nats``, one for each claim on the place; ``rows`` are the claims' rows in the
    table that was given. Copies have 0.
    """

    total: float
    prior: float
    neighbours: float
    rows: NDArray[np.int64]
    nats: Floats


def weigh_place_day(fronts: Fronts, place: int, day: int, party: int) -> Weighing:
    """Return what each claim on a place adds to what is believed of one day of it.

    A claim on another day counts by as much as that day bears on this one. The way from no evidence
    to all of it is taken in equal steps by all claims at once and by the neighbours (R. J. Aumann
    and L. S. Shapley, Values of Non-Atomic Games, 1974), so that shares depend on no order.
    Numbers are those of the axes of ``belief``. Raises FrontsError for numbers outside it.
    """
    sightings, learnt = fronts.sightings, fronts.learnt
    if not all(
        0 <= at < size for at, size in zip((place, day, party), sightings.shape, strict=True)
    ):
        remedy = "numbers begin with 0, as in the axes of belief"
        raise FrontsError(f"no place {place}, day {day} or party {party}", remedy=remedy)
    moves = moves_by_day(sightings, learnt.habits)[place]
    days, of, evidence = _evidence(sightings, fronts, place)
    whole = learnt.field[place].copy()
    np.add.at(whole, days, evidence)
    bearing = _bearing(whole, moves, day, party)
    members, which = np.unique(of, return_inverse=True)
    nats = np.zeros(len(members))
    np.add.at(nats, which, (evidence * bearing[days]).sum(-1))
    return Weighing(
        total=_log_odds(whole, moves, day, party),
        prior=_log_odds(np.zeros_like(whole), moves, day, party),
        neighbours=float((learnt.field[place] * bearing).sum()),
        rows=sightings.claims.row[members],
        nats=nats,
    )


def _evidence(
    sightings: Sightings, fronts: Fronts, place: int
) -> tuple[NDArray[np.int64], NDArray[np.int64], Floats]:
    """Return days, claims and nats of everything that is said of a place."""
    where, of, part = spread_out(sightings)
    here = sightings.claims.place[of] == place
    nats = nats_of(sightings, fronts.learnt.habits)
    evidence = nats[of[here]] * part[here, None]
    return where[here] % sightings.ground.days, of[here], evidence


def _bearing(whole: Floats, moves: Floats, day: int, party: int) -> Floats:
    """Return by how much a nat on each day and party moves the log-odds, on the way to all."""
    reach = float((whole.max(-1) - whole.min(-1)).sum())
    panels = min(_FEWEST + math.ceil(reach / 2), _MOST)
    parts = ((np.arange(panels)[:, None] + (_NODES + 1) / 2) / panels).ravel()
    measures = np.tile(_MEASURES / (2 * panels), panels)
    held, lost = _given(parts[:, None, None] * whole, day, party)
    slopes = smooth(held, moves).belief - smooth(lost, moves).belief
    bearing: Floats = np.tensordot(measures, slopes, axes=1)
    return bearing


def _given(evidence: Floats, day: int, party: int) -> tuple[Floats, Floats]:
    """Return evidence in which the party holds the place on the day, and in which it does not."""
    held, lost = evidence.copy(), evidence.copy()
    held[..., day, :] += _NEVER
    held[..., day, party] -= _NEVER
    lost[..., day, party] += _NEVER
    return held, lost


def _log_odds(evidence: Floats, moves: Floats, day: int, party: int) -> float:
    belief = smooth(evidence, moves).belief[day]
    others = np.delete(belief, party).sum()
    return float(np.log(belief[party]) - np.log(others))
