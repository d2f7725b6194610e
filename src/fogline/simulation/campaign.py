"""The campaign: battles on the fronts, and who truly holds each place on each day."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from fogline.simulation.ground import Ground
from fogline.simulation.plan import Plan

_LULL = 0.1  # of the chance of an assault, when there is no offensive
_BATTLE = (2.0, 2.5)  # shape and scale in days: battles last five days, and seldom one
_WON = {True: 0.65, False: 0.3}  # chance of the attacker, with an offensive and without
_RAID_DAYS = 6.0
_GIVEN_BACK = 0.7  # of places taken by a raid
_DEAD_A_DAY = {"attacker": 6.0, "defender": 4.0, "civilians": 2.0}


@dataclass(frozen=True, slots=True)
class Battle:
    """A fight for a place from ``start`` to ``end``; the dead are by party number, civilians -1."""

    place: int
    start: int
    end: int
    attacker: int
    won: bool
    dead: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Campaign:
    """Who holds what: ``holders`` is 0 or 1 by place and day; and the battles in order."""

    holders: NDArray[np.int8]
    battles: tuple[Battle, ...]


@dataclass(slots=True)
class _Course:
    """The state of the war on one day."""

    holder: NDArray[np.int8]
    offensive: tuple[int, int] = (-1, -1)  # whose, and until when
    fought: dict[int, Battle] = field(default_factory=dict)
    returns: dict[int, int] = field(default_factory=dict)  # the day on which a raided place falls
    battles: list[Battle] = field(default_factory=list)


def wage(plan: Plan, ground: Ground, rng: Generator) -> Campaign:
    """Return the course of a war of two parties, whose land meets at a line at first."""
    line = ground.points @ rng.normal(size=2)
    course = _Course((line > np.median(line)).astype(np.int8))
    holders = np.empty((plan.places, plan.days), np.int8)
    for day in range(plan.days):
        _plan_offensive(course, day, plan, rng)
        for place in range(plan.places):
            _attack(course, place, day, plan, ground, rng)
        _finish_battles(course, day, plan, ground, rng)
        _raid(course, day, plan, rng)
        holders[:, day] = course.holder
    return Campaign(holders, tuple(course.battles))


def _plan_offensive(course: _Course, day: int, plan: Plan, rng: Generator) -> None:
    if day > course.offensive[1] and rng.random() < 1 / plan.offensive_every:
        course.offensive = (int(rng.integers(2)), day + int(rng.poisson(plan.offensive_days)))


def _attack(
    course: _Course, place: int, day: int, plan: Plan, ground: Ground, rng: Generator
) -> None:
    attacker = 1 - int(course.holder[place])
    pushed = course.offensive[0] == attacker and day <= course.offensive[1]
    chance = plan.assault * (1.0 if pushed else _LULL)
    if place in course.fought or rng.random() >= chance:
        return
    if (course.holder[ground.borders[place]] == attacker).any():
        length = 1 + int(rng.gamma(*_BATTLE))
        won = bool(rng.random() < _WON[pushed])
        dead = _dead(attacker, length, rng)
        battle = Battle(place, day, day + length, attacker, won, dead)
        course.fought[place] = battle
        course.battles.append(battle)


def _dead(attacker: int, length: int, rng: Generator) -> tuple[tuple[int, int], ...]:
    fierce = rng.lognormal(0.0, 0.7)
    return tuple(
        (who, int(rng.poisson(_DEAD_A_DAY[part] * length * fierce)))
        for who, part in ((attacker, "attacker"), (1 - attacker, "defender"), (-1, "civilians"))
    )


def _finish_battles(course: _Course, day: int, plan: Plan, ground: Ground, rng: Generator) -> None:
    for battle in [one for one in course.fought.values() if one.end <= day]:
        del course.fought[battle.place]
        if battle.won:
            course.holder[battle.place] = battle.attacker
            for place in ground.neighbours(battle.place):
                if place not in course.fought and rng.random() < plan.collapse / 2:
                    course.holder[place] = battle.attacker


def _raid(course: _Course, day: int, plan: Plan, rng: Generator) -> None:
    """Let a place change hands wherever it lies, with no battle; most are soon given back."""
    for place in [one for one, end in course.returns.items() if end <= day]:
        del course.returns[place]
        if place not in course.fought and rng.random() < _GIVEN_BACK:
            course.holder[place] = 1 - course.holder[place]
    place = int(rng.integers(len(course.holder)))
    if rng.random() < plan.raid and place not in course.fought and place not in course.returns:
        course.holder[place] = 1 - course.holder[place]
        course.returns[place] = day + 2 + int(rng.exponential(_RAID_DAYS))
