"""A war with known truth: everything that happened, everything that was reported of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from fogline.simulation.campaign import Campaign, wage
from fogline.simulation.casualties import Toll, count_dead
from fogline.simulation.darkness import Blackout, cut_off, darkness
from fogline.simulation.ground import Ground, lay_out
from fogline.simulation.outlets import Report, report_all
from fogline.simulation.plan import Plan
from fogline.simulation.scripts import write_scripts
from fogline.simulation.speakers import Speaker, assemble
from fogline.simulation.utterances import Scene, Utterance, speak

Watch = Callable[[str, int, int], None]
"""Called with a step, how much of it is done, and how much there is."""

_STEPS = ("laying out places", "fighting", "speaking", "counting the dead", "reporting")


@dataclass(frozen=True, slots=True, eq=False)
class War:
    """A simulated war; ``utterances`` and then ``tolls`` are numbered as reports refer to them."""

    plan: Plan
    ground: Ground
    campaign: Campaign
    blackouts: tuple[Blackout, ...]
    speakers: tuple[Speaker, ...]
    utterances: tuple[Utterance, ...]
    tolls: tuple[Toll, ...]
    reports: tuple[Report, ...]


def unwatched(step: str, done: int, total: int) -> None:
    """Watch nothing."""


def simulate(plan: Plan, watch: Watch = unwatched) -> War:
    """Return the war of a plan: the same plan gives the same war, on any machine with this numpy.

    Each part draws from a stream of its own, so that a change to one leaves the others as they are.
    """
    streams = iter(np.random.default_rng((plan.seed, part)) for part in range(6))
    _tell(watch, 0)
    ground = lay_out(plan.places, next(streams))
    _tell(watch, 1)
    campaign = wage(plan, ground, next(streams))
    blackouts = cut_off(plan, ground, campaign, next(streams))
    _tell(watch, 2)
    rng = next(streams)
    speakers = assemble(plan, rng)
    dark = darkness(blackouts, (plan.places, plan.days), told=False)
    scene = Scene(plan, campaign, dark, speakers, write_scripts(plan, campaign, rng))
    utterances = speak(scene, rng)
    _tell(watch, 3)
    tolls = count_dead(plan, campaign, speakers, next(streams))
    _tell(watch, 4)
    reports = report_all(plan, ground, speakers, [*utterances, *tolls], next(streams))
    _tell(watch, 5)
    return War(
        plan, ground, campaign, blackouts, speakers, tuple(utterances), tuple(tolls), tuple(reports)
    )


def _tell(watch: Watch, step: int) -> None:
    watch(_STEPS[min(step, len(_STEPS) - 1)], step, len(_STEPS))
