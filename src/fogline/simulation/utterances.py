"""Utterances: who says what of who holds a place, before any outlet has written it down."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from fogline.simulation.campaign import Campaign
from fogline.simulation.plan import Plan
from fogline.simulation.scripts import Scripts
from fogline.simulation.speakers import NEUTRAL, Speaker

_NEAR = 4  # days around a battle or a change on which a place is talked of
_VICTOR = 2.5  # how much more those speak who have won
_SLIP = 0.03  # of what a speaker of a party says against what both truth and interest would have
_UNSEEN = {"resident": 0.2, "aid worker": 0.15, "monitor": 0.4, "correspondent": 0.0}
_DULLED = 0.6  # of the chance to see rightly, in the dark: the rest of it is a guess


@dataclass(frozen=True, slots=True)
class Utterance:
    """One statement on who holds a place on a day; ``said`` may be later than ``day``."""

    speaker: int
    place: int
    day: int
    said: int
    holder: int


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """What the speakers speak of, and what keeps them from it."""

    plan: Plan
    campaign: Campaign
    dark: NDArray[np.bool_]
    speakers: Sequence[Speaker]
    scripts: Scripts


def speak(scene: Scene, rng: Generator) -> list[Utterance]:
    """Return everything that is said about control, by day of saying and place."""
    counts = rng.poisson(_salience(scene) * scene.plan.observers)
    found: list[Utterance] = []
    for said, place in np.argwhere(counts.T):
        for _ in range(counts[place, said]):
            found += _utter(scene, int(place), int(said), rng)
    return found


def _salience(scene: Scene) -> NDArray[np.float64]:
    """Return how many utterances are expected by place and day: most where things move."""
    hot = np.zeros(scene.dark.shape, bool)
    for battle in scene.campaign.battles:
        hot[battle.place, max(0, battle.start - 1) : battle.end + _NEAR] = True
    for place, day in np.argwhere(np.diff(scene.campaign.holders, axis=1)):
        hot[place, day : day + _NEAR] = True
    return np.where(hot, scene.plan.talk, scene.plan.quiet)


def _utter(scene: Scene, place: int, said: int, rng: Generator) -> Iterator[Utterance]:
    holder = int(scene.campaign.holders[place, said])
    weights = np.array([_loudness(scene, one, place, said, holder) for one in scene.speakers])
    number = int(rng.choice(len(weights), p=weights / weights.sum()))
    speaker = scene.speakers[number]
    lag = int(rng.poisson(scene.plan.stale_days)) if speaker.party == NEUTRAL else 0
    known = max(0, said - lag - (int(rng.integers(0, 3)) if scene.dark[place, said] else 0))
    told = _tell(scene, speaker, place, (known, said), rng)
    if told is not None:
        # Half of those whose news is old know how old it is; the others speak of today.
        dated = known if rng.random() < 0.5 else said
        yield Utterance(number, place, dated, said, told)


def _loudness(scene: Scene, speaker: Speaker, place: int, said: int, holder: int) -> float:
    if not speaker.since <= said < speaker.until:
        return 0.0
    weight = speaker.kind.weight
    if speaker.party == NEUTRAL:
        return weight * (_UNSEEN[speaker.kind.role] if scene.dark[place, said] else 1.0)
    wants = scene.scripts.version(speaker.party, place, said)
    return weight * (_VICTOR if speaker.party in (holder, wants) else 1.0)


def _tell(
    scene: Scene, speaker: Speaker, place: int, days: tuple[int, int], rng: Generator
) -> int | None:
    """Return whom the speaker names as the holder, or None for silence."""
    known, said = days
    truth = int(scene.campaign.holders[place, known])
    honesty = float(speaker.honesty[said])
    if speaker.party == NEUTRAL:
        return _witness(speaker, truth, honesty, bool(scene.dark[place, said]), rng)
    if truth == speaker.party:
        return 1 - truth if rng.random() < _SLIP else truth
    lies = scene.scripts.version(speaker.party, place, said) == speaker.party
    if speaker.kind.scripted:
        return speaker.party if lies else (truth if rng.random() < max(honesty, 0.25) else None)
    if rng.random() < honesty:
        return truth
    return speaker.party if lies or rng.random() < 0.3 else None


def _witness(speaker: Speaker, truth: int, honesty: float, dark: bool, rng: Generator) -> int:
    if speaker.leans not in (NEUTRAL, truth) and rng.random() < 0.5:
        return speaker.leans  # a side that the reader of the report is not told of
    sees = honesty * (_DULLED if dark else 1.0) + (0.5 * (1 - _DULLED) if dark else 0.0)
    return truth if rng.random() < sees else 1 - truth
