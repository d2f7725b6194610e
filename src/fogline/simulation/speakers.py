"""The speakers of a simulated war: who they are, on what terms they speak, how honest they are."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from fogline.model import Attribution, Basis, Channel
from fogline.simulation.plan import Plan

PARTIES = ("Northern Command", "Valley Guard")
NEUTRAL = -1

_GIVEN = "Ilya Sana Davit Mira Oren Tamar Levan Nadia Karim Elene Rustam Zoya Anton Leyla".split()
_FAMILY = "Maron Beridan Tosk Halvani Ordan Kestel Varga Solim Rusan Petrak Dolan Marek".split()


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of speaker; ``honest`` is the chance to tell a truth that hurts, or is merely seen.

    ``scripted`` speakers say what their party decided to say. ``weight`` is how much they talk.
    """

    role: str
    attribution: Attribution
    basis: Basis
    channels: tuple[Channel, ...]
    honest: float
    weight: float
    number: int
    scripted: bool = False


_A, _B, _C = Attribution, Basis, Channel
OF_A_PARTY = (
    Kind("spokesman", _A.ON_THE_RECORD, _B.RELAYED, (_C.PRESS_CONFERENCE, _C.STATEMENT),
         0.0, 3.0, 2, scripted=True),
    Kind("governor", _A.ON_THE_RECORD, _B.RELAYED, (_C.SOCIAL_MEDIA, _C.BROADCAST),
         0.0, 1.0, 1, scripted=True),
    Kind("official", _A.ON_BACKGROUND, _B.RELAYED, (_C.PHONE, _C.IN_PERSON), 0.0, 1.2, 2),
    Kind("fighter", _A.ANONYMOUS, _B.FIRST_HAND, (_C.PHONE, _C.TEXT_MESSAGE), 0.5, 1.0, 3),
)  # fmt: skip
WITNESSES = (
    Kind("resident", _A.ANONYMOUS, _B.FIRST_HAND, (_C.PHONE, _C.TEXT_MESSAGE, _C.SOCIAL_MEDIA),
         0.86, 1.6, 6),
    Kind("aid worker", _A.ON_THE_RECORD, _B.FIRST_HAND, (_C.PHONE,), 0.88, 0.7, 2),
    Kind("monitor", _A.ON_THE_RECORD, _B.DOCUMENTARY, (_C.DOCUMENT,), 0.93, 0.5, 1),
    Kind("correspondent", _A.UNATTRIBUTED, _B.FIRST_HAND, (_C.OBSERVATION,), 0.95, 0.4, 2),
)  # fmt: skip
_MONITOR = "Lowland Monitor"


@dataclass(frozen=True, slots=True, eq=False)
class Speaker:
    """One who speaks: ``party`` is a number or ``NEUTRAL``; ``leans`` is a side nobody is told of.

    ``honesty`` is the chance by day to tell what the speaker would rather not say, or cannot see
    well: it drifts. A speaker is there from ``since`` to ``until``.
    """

    name: str
    party: int
    leans: int
    kind: Kind
    honesty: NDArray[np.float64]
    since: int
    until: int


def assemble(plan: Plan, rng: Generator) -> tuple[Speaker, ...]:
    """Return all speakers; one spokesman of each party is replaced in the course of the war."""
    names = _names(rng)
    found: list[Speaker] = []
    for party in range(len(PARTIES)):
        for kind in OF_A_PARTY:
            found += _speakers(kind, party, plan, names, rng)
    for kind in WITNESSES:
        found += _speakers(kind, NEUTRAL, plan, names, rng)
    return tuple(found)


def _names(rng: Generator) -> list[str]:
    every = [f"{given} {family}" for given in _GIVEN for family in _FAMILY]
    return [every[one] for one in rng.permutation(len(every))]


def _speakers(
    kind: Kind, party: int, plan: Plan, names: list[str], rng: Generator
) -> list[Speaker]:
    change = int(plan.days * rng.uniform(0.3, 0.7))
    replaced = kind.role == "spokesman"
    found = []
    for number in range(kind.number):
        leans = int(rng.integers(2)) if rng.random() < plan.leaning else NEUTRAL
        since, until = (0, plan.days)
        if replaced:
            since, until = ((0, change), (change, plan.days))[number % 2]
        name = _MONITOR if kind.role == "monitor" else names.pop()
        honesty = _honesty(kind, plan, rng)
        side = leans if kind.role == "resident" else party
        found.append(Speaker(name, party, side, kind, honesty, since, until))
    return found


def _honesty(kind: Kind, plan: Plan, rng: Generator) -> NDArray[np.float64]:
    """Return a chance by day: a random walk of its logit, from where the kind has it."""
    mean = kind.honest or (0.05 if kind.scripted else plan.leak)
    steps = rng.normal(0.0, plan.drift, plan.days)
    walk = np.log(mean / (1 - mean)) + rng.normal(0.0, 0.5) + np.cumsum(steps)
    chances: NDArray[np.float64] = 1 / (1 + np.exp(-walk))
    return chances
