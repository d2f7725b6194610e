"""Casualties: how many died in each battle, and what the sides and observers say of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.random import Generator

from fogline.simulation.campaign import Battle, Campaign
from fogline.simulation.plan import Plan
from fogline.simulation.speakers import NEUTRAL, Speaker

CIVILIANS = -1
_SPREAD = 0.35  # of the logarithm of a count, whoever gives it
_PLAYED_DOWN = 0.35  # of one's own dead
_FOUND = 0.8  # of the dead that observers learn of


@dataclass(frozen=True, slots=True)
class Toll:
    """One statement on the dead of one side (a party's number, or civilians) in a battle."""

    speaker: int
    battle: int
    place: int
    day: int
    said: int
    of: int
    count: int


def count_dead(
    plan: Plan, campaign: Campaign, speakers: Sequence[Speaker], rng: Generator
) -> list[Toll]:
    """Return what is said of the dead of each battle in the days after it."""
    found: list[Toll] = []
    for number, battle in enumerate(campaign.battles):
        for teller, speaker in enumerate(speakers):
            said = battle.end + int(rng.integers(0, 3))
            telling = speaker.kind.scripted or speaker.kind.role in ("monitor", "aid worker")
            there = speaker.since <= said < min(speaker.until, plan.days)
            if telling and there and rng.random() < 0.5:
                found += _tolls(plan, number, battle, (teller, speaker, said), rng)
    return found


def _tolls(
    plan: Plan, number: int, battle: Battle, telling: tuple[int, Speaker, int], rng: Generator
) -> Iterator[Toll]:
    teller, speaker, said = telling
    for of, dead in battle.dead:
        count = int(dead * _share(plan, battle, speaker, of) * rng.lognormal(0.0, _SPREAD))
        yield Toll(teller, number, battle.place, min(battle.end, plan.days - 1), said, of, count)


def _share(plan: Plan, battle: Battle, speaker: Speaker, of: int) -> float:
    """Return what becomes of a count: own dead shrink, the enemy's grow, civilians by blame."""
    if speaker.party == NEUTRAL:
        return _FOUND
    if of == CIVILIANS:
        return _PLAYED_DOWN if speaker.party == battle.attacker else float(np.sqrt(plan.inflation))
    return _PLAYED_DOWN if of == speaker.party else plan.inflation
