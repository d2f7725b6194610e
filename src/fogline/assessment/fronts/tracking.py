"""Tracking fronts: from claims to who holds each place on each day, and how sure that is."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import numpy as np

from fogline.assessment.fronts.chains import Floats
from fogline.assessment.fronts.claims import Columns, control_claims
from fogline.assessment.fronts.copies import find_origins, weigh_voices
from fogline.assessment.fronts.drawing import Draws, draw
from fogline.assessment.fronts.ground import Ground
from fogline.assessment.fronts.hazards import kinds_of_days
from fogline.assessment.fronts.learning import Learnt, Sightings, learn
from fogline.assessment.fronts.reliability import design

EIGHTY_PER_CENT = (0.1, 0.9)


@dataclass(frozen=True, slots=True, eq=False)
class Fronts:
    """Who holds what: ``belief`` by place, day and party, with 80 % intervals ``low`` and ``high``.

    The interval of a probability is that over the reliabilities which the claims allow. ``draws``
    are whole courses of the war that the claims allow; shares of anything held have their interval
    from them.
    """

    belief: Floats
    low: Floats
    high: Floats
    draws: Draws
    sightings: Sightings
    learnt: Learnt


def track(
    columns: Columns,
    ground: Ground,
    *,
    places: Sequence[Hashable],
    parties: Sequence[Hashable],
    seed: int = 0,
) -> Fronts:
    """Return who holds each place on each day, from a long table with one row a claim.

    ``columns`` are those of ``control_claims``; ``places`` and ``parties`` are the labels in it, in
    the order of the axes of the result. The result does not depend on the order of rows; ``seed``
    moves intervals only. Raises FrontsError for tables that cannot be used.
    """
    return track_sightings(see(columns, ground, places, parties), seed)


def see(
    columns: Columns, ground: Ground, places: Sequence[Hashable], parties: Sequence[Hashable]
) -> Sightings:
    """Return the claims as the model takes them: copies found, voices weighed."""
    claims = control_claims(columns, places, parties, ground.days)
    origins = find_origins(claims)
    weights = weigh_voices(claims, origins)
    made = design(claims, len(parties), ground.dark[claims.place, claims.day])
    kinds = kinds_of_days(claims, ground)
    return Sightings(claims, ground, len(parties), made, origins, weights, kinds)


def track_sightings(sightings: Sightings, seed: int = 0) -> Fronts:
    """Return who holds each place on each day, from claims as the model takes them."""
    learnt = learn(sightings)
    draws = draw(sightings, learnt, seed)
    low, high = np.quantile(draws.beliefs, EIGHTY_PER_CENT, axis=0)
    return Fronts(
        learnt.belief,
        np.minimum(low, learnt.belief),
        np.maximum(high, learnt.belief),
        draws,
        sightings,
        learnt,
    )


def share_held(fronts: Fronts, party: int, areas: Floats) -> tuple[Floats, Floats, Floats]:
    """Return the share of the area that a party holds by day: the mean, and its 80 % interval."""
    held = (fronts.draws.holders == party).astype(float)
    shares = np.tensordot(held, areas / areas.sum(), axes=(1, 0))
    low, high = np.quantile(shares, EIGHTY_PER_CENT, axis=0)
    return shares.mean(axis=0), low, high
