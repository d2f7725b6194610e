"""Learning: beliefs and reliabilities in turn, until neither moves (EM)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from fogline.assessment.fronts.chains import Floats, Smoothed, moves_of, smooth
from fogline.assessment.fronts.claims import ControlClaims
from fogline.assessment.fronts.ground import Ground
from fogline.assessment.fronts.hazards import assumed_hazards, relearn_hazards
from fogline.assessment.fronts.priors import BOASTS, COUPLING
from fogline.assessment.fronts.reliability import Design, assumed, likelihoods, relearn

_ROUNDS = 20
_SETTLED = 5e-3
_KEPT = 0.5  # of the old beliefs in what neighbours are taken to hold: both may not swing at once


@dataclass(frozen=True, slots=True, eq=False)
class Sightings:
    """Claims on the ground, with the design of their reliability.

    ``origins`` are numbers of origins and ``weights`` what each claim counts, shape (claims,);
    ``kinds`` the kinds of days, shape (places, days - 1).
    """

    claims: ControlClaims
    ground: Ground
    parties: int
    design: Design
    origins: NDArray[np.int64]
    weights: Floats
    kinds: NDArray[np.int64]

    @property
    def shape(self) -> tuple[int, int, int]:
        """Places, days, parties."""
        return self.ground.places, self.ground.days, self.parties


@dataclass(frozen=True, slots=True, eq=False)
class Habits:
    """How people speak and fronts move; leading axes, where there are any, are draws.

    ``truthful``: coefficients by situation and trait, in logits; ``boasts``: the share of a party's
    claims that are of places it holds; ``hazards`` by kind of day.
    """

    truthful: Floats
    boasts: Floats
    hazards: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Learnt:
    """What was learnt, and what is believed by it.

    ``field`` are the nats by place, day and party that come from neighbours; ``rounds`` how many
    were needed; ``settled`` whether beliefs had stopped moving.
    """

    habits: Habits
    field: Floats
    belief: Floats
    rounds: int
    settled: bool


def gather(sightings: Sightings, nats: Floats) -> Floats:
    """Return the evidence of claims summed up, shape (..., places, days, parties).

    A claim that speaks of several days counts on each in equal parts, once in all.
    """
    where, of, part = spread_out(sightings)
    places, days, parties = sightings.shape
    sums = np.zeros((places * days, *nats.shape[:-2], parties))
    np.add.at(sums, where, np.moveaxis(nats[..., of, :] * part[:, None], -2, 0))
    return np.moveaxis(sums, 0, -2).reshape(*nats.shape[:-2], places, days, parties)


def spread_out(
    sightings: Sightings,
) -> tuple[NDArray[np.int64], NDArray[np.int64], Floats]:
    """Return place-days, the claim that speaks of each, and which part of it counts there."""
    claims = sightings.claims
    lengths = claims.until - claims.day + 1
    of = np.repeat(np.arange(len(claims)), lengths)
    offset = np.arange(len(of)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    where = claims.place[of] * sightings.ground.days + claims.day[of] + offset
    return where, of, (sightings.weights / lengths)[of]


def believed_of_claims(sightings: Sightings, belief: Floats) -> Floats:
    """Return beliefs of the place and days of each claim, shape (..., claims, parties)."""
    claims = sightings.claims
    middle = (claims.day + claims.until) // 2
    found: Floats = belief[..., claims.place, middle, :]
    return found


def learn(sightings: Sightings) -> Learnt:
    """Return beliefs and reliabilities that fit each other, from the priors on.

    Expectation and maximisation a posteriori, with neighbours by a mean field over whole chains
    (L. K. Saul and M. I. Jordan, 1996).
    """
    habits = Habits(assumed(sightings.design), np.array(BOASTS[0] / sum(BOASTS)), assumed_hazards())
    belief = np.full(sightings.shape, 1.0 / sightings.parties)
    shown, rounds, change = belief, 0, np.inf
    while rounds < _ROUNDS and change > _SETTLED:
        field = COUPLING * np.tensordot(sightings.ground.borders.astype(float), shown, 1)
        smoothed = smooth(evidence_of(sightings, habits) + field, moves_by_day(sightings, habits))
        change = float(np.abs(smoothed.belief - belief).max())
        belief, used = smoothed.belief, habits
        shown = _KEPT * shown + (1 - _KEPT) * belief
        habits = _relearn(sightings, habits, smoothed)
        rounds += 1
    return Learnt(used, field, belief, rounds, change <= _SETTLED)


def evidence_of(sightings: Sightings, habits: Habits) -> Floats:
    """Return the evidence of all claims by place, day and party."""
    return gather(sightings, nats_of(sightings, habits))


def nats_of(sightings: Sightings, habits: Habits) -> Floats:
    """Return the nats of each claim if it counted in full, shape (..., claims, parties)."""
    told = likelihoods(sightings.design, habits.truthful)
    own = sightings.claims.party[:, None] == np.arange(sightings.parties)
    partisan = (sightings.claims.party >= 0)[:, None]
    boasts = habits.boasts[..., None, None]
    spoke = np.where(own, np.log(boasts), np.log((1 - boasts) / max(sightings.parties - 1, 1)))
    return told + np.where(partisan, spoke, 0.0)


def moves_by_day(sightings: Sightings, habits: Habits) -> Floats:
    """Return log-probabilities (..., places, days - 1, parties, parties) from party to party."""
    return moves_of(habits.hazards[..., sightings.kinds], sightings.parties)


def _relearn(sightings: Sightings, habits: Habits, smoothed: Smoothed) -> Habits:
    spoken = believed_of_claims(sightings, smoothed.belief)
    truthful, _ = relearn(sightings.design, habits.truthful, spoken, sightings.weights)
    own, all_told = count_boasts(sightings, spoken)
    boasts = (own + BOASTS[0]) / (all_told + sum(BOASTS))
    return Habits(truthful, boasts, relearn_hazards(sightings.kinds, smoothed.moves))


def count_boasts(sightings: Sightings, spoken: Floats) -> tuple[Floats, float]:
    """Return how many claims of parties are of places they hold, and how many there are."""
    party = sightings.claims.party
    among = np.flatnonzero(party >= 0)
    own = spoken[..., among, party[among]] * sightings.weights[among]
    return own.sum(-1), float(sightings.weights[among].sum())
