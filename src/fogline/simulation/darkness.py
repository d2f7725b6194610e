"""Blackouts in a simulated war: where and when, and what is told of them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from fogline.simulation.campaign import Campaign
from fogline.simulation.ground import Ground
from fogline.simulation.plan import Plan

_NEAR = 0.3  # chance that a blackout takes a neighbour along


@dataclass(frozen=True, slots=True)
class Blackout:
    """Cut communications in one place; ``told`` are the days reported of it, None if never."""

    place: int
    start: int
    end: int
    told: tuple[int, int] | None


def cut_off(plan: Plan, ground: Ground, campaign: Campaign, rng: Generator) -> tuple[Blackout, ...]:
    """Return the blackouts that battles bring, some of them over neighbours as well."""
    found: list[Blackout] = []
    for battle in campaign.battles:
        if rng.random() < plan.blackout:
            near = [one for one in ground.neighbours(battle.place) if rng.random() < _NEAR]
            start = max(0, battle.start + int(rng.integers(-1, 2)))
            end = start + int(rng.geometric(1 / plan.blackout_days))
            found += [_blackout(place, start, end, plan, rng) for place in (battle.place, *near)]
    return tuple(found)


def _blackout(place: int, start: int, end: int, plan: Plan, rng: Generator) -> Blackout:
    late, off = int(rng.integers(0, 2)), int(rng.integers(-3, 4))
    told = (start + late, max(start + late, end + off))
    return Blackout(place, start, end, told if rng.random() < plan.blackout_told else None)


def darkness(
    blackouts: tuple[Blackout, ...], shape: tuple[int, int], *, told: bool
) -> NDArray[np.bool_]:
    """Return where it is dark by place and day: in truth, or as it was told."""
    dark = np.zeros(shape, bool)
    for one in blackouts:
        days = one.told if told else (one.start, one.end)
        if days:
            dark[one.place, days[0] : days[1] + 1] = True
    return dark
