"""Measuring the model of fronts on simulated wars, beside what people do without one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from fogline.assessment.fronts import Fronts, ground_of, share_held
from fogline.assessment.fronts.learning import Sightings, learn
from fogline.assessment.fronts.tracking import see, track_sightings
from fogline.evaluation.rivals import Floats, Said, dawid_skene, last_claim, majority_vote
from fogline.simulation import Plan, War, harsh, simulate
from fogline.simulation.tables import control_columns, told_blackouts

TEST_SEEDS: Final = range(5000, 5050)
"""Seeds of the wars that are measured; no choice was made on them."""
DEVELOPMENT_SEEDS: Final = range(1001, 1013)
"""Seeds of the wars on which constants and the rivals' windows were chosen."""

OURS = "fogline"
VOTE = "majority vote"
SKENE = "Dawid–Skene without time"
LAST = "last claim wins"
HEDGED = "last claim wins, at 80 %"

_VOTE_DAYS, _SKENE_DAYS, _TRUST = 14, 7, 0.8  # each the best of those tried on development seeds
_STRETCH = 28  # days
_TODAYS = 30  # days from one day on which is asked what is known to the next

Watch: TypeAlias = Callable[[str, int, int], None]
SETTINGS: Final[Mapping[str, Callable[[Plan], Plan]]] = {"plain": lambda plan: plan, "harsh": harsh}


@dataclass(frozen=True, slots=True)
class WarScores:
    """What was measured on one war; Brier scores are means of squared errors over place-days.

    ``afterwards`` are by method, with all claims; ``on_the_day`` with those published until then.
    ``area_covered``: the share of days on which the 80 % interval of the area that a party holds
    holds the truth; ``stretches_covered`` the same for the share of days on which a place was
    held, over places and stretches of 28 days. ``width_dark`` and ``width_light`` are means of the
    width of the 80 % interval of the probability, under reported blackouts and elsewhere.
    """

    afterwards: Mapping[str, float]
    on_the_day: Mapping[str, float]
    area_covered: float
    stretches_covered: float
    width_dark: float
    width_light: float


@dataclass(frozen=True, slots=True)
class FrontScores:
    """The scores of the wars of one setting."""

    setting: str
    wars: tuple[WarScores, ...]

    def brier(self, method: str, *, on_the_day: bool = False) -> float:
        """Return the mean Brier score of a method."""
        return float(np.mean([_brier(one, method, on_the_day) for one in self.wars]))

    def less_than(self, method: str, *, on_the_day: bool = False) -> float:
        """Return by which part fogline's Brier score is lower than a method's."""
        ours = self.brier(OURS, on_the_day=on_the_day)
        return 1 - ours / self.brier(method, on_the_day=on_the_day)

    def mean(self, name: str) -> float:
        """Return the mean over wars of another measure, by its name in ``WarScores``."""
        return float(np.nanmean([getattr(one, name) for one in self.wars]))

    def error(self, name: str) -> float:
        """Return the standard error of that mean; wars are independent, their days are not."""
        values = [getattr(one, name) for one in self.wars]
        return float(np.std(values, ddof=1) / np.sqrt(len(values))) if len(values) > 1 else np.nan


def measure_fronts(
    seeds: Iterable[int], setting: str = "plain", watch: Watch = lambda step, done, total: None
) -> FrontScores:
    """Return what was measured on the wars of the seeds, in a setting of ``SETTINGS``."""
    chosen = list(seeds)
    wars = []
    for done, seed in enumerate(chosen, start=1):
        wars.append(measure_war(simulate(SETTINGS[setting](Plan(seed=seed)))))
        watch(f"measuring {setting} wars", done, len(chosen))
    return FrontScores(setting, tuple(wars))


def measure_war(war: War) -> WarScores:
    """Return what was measured on one war."""
    truth = war.campaign.holders.astype(float)
    fronts = track_sightings(_see(war, war.plan.days))
    dark = told_blackouts(war)
    width = (fronts.high - fronts.low)[..., 1]
    return WarScores(
        {
            name: _mean_square(belief - truth)
            for name, belief in _all(fronts.sightings, fronts.belief).items()
        },
        _on_the_day(war),
        _area_covered(war, fronts),
        _stretches_covered(fronts, truth),
        float(width[dark].mean()) if dark.any() else np.nan,
        float(width[~dark].mean()) if not dark.all() else np.nan,
    )


def _brier(scores: WarScores, method: str, on_the_day: bool) -> float:
    return (scores.on_the_day if on_the_day else scores.afterwards)[method]


def _mean_square(errors: Floats) -> float:
    return float(np.mean(errors**2))


def _see(war: War, until: int) -> Sightings:
    """Return the claims on control that were published before a day."""
    columns = _published(control_columns(war), until)
    places, days = war.campaign.holders.shape
    days = min(days, until)
    ground = ground_of(places, days, war.ground.borders, told_blackouts(war)[:, :days])
    return see(columns, ground, places=range(places), parties=range(2))


def _published(columns: Mapping[str, NDArray[Any]], until: int) -> dict[str, NDArray[Any]]:
    kept = columns["said"] < until
    return {name: column[kept] for name, column in columns.items()}


def _all(sightings: Sightings, belief: Floats) -> dict[str, Floats]:
    """Return the probability of party 1 by place and day, by method.

    The rivals get what is better for them on development seeds: vote and Dawid–Skene all reports,
    the last claim each origin once.
    """
    shape = belief.shape[:2]
    every, once = _said(sightings, False), _said(sightings, True)
    return {
        OURS: belief[..., 1],
        VOTE: majority_vote(every, shape, _VOTE_DAYS),
        SKENE: dawid_skene(every, shape, _SKENE_DAYS),
        LAST: last_claim(once, shape, 1.0),
        HEDGED: last_claim(once, shape, _TRUST),
    }


def _said(sightings: Sightings, once: bool) -> Said:
    claims = sightings.claims
    kept = sightings.weights > 0 if once else np.ones(len(claims), bool)
    columns = (claims.place, claims.day, claims.holder, claims.speaker, claims.said)
    return Said(*(column[kept] for column in columns))


def _on_the_day(war: War) -> dict[str, float]:
    """Return Brier scores of every 30th day by what was published until then."""
    errors: dict[str, list[Floats]] = {}
    for until in range(_TODAYS, war.plan.days + 1, _TODAYS):
        sightings = _see(war, until)
        beliefs = _all(sightings, learn(sightings).belief)
        truth = war.campaign.holders[:, until - 1]
        for name, belief in beliefs.items():
            errors.setdefault(name, []).append(belief[:, -1] - truth)
    return {name: _mean_square(np.concatenate(found)) for name, found in errors.items()}


def _area_covered(war: War, fronts: Fronts) -> float:
    _, low, high = share_held(fronts, 1, war.ground.areas)
    truth = war.ground.areas @ war.campaign.holders
    return _covered(truth, low, high)


def _stretches_covered(fronts: Fronts, truth: Floats) -> float:
    stretches = truth.shape[1] // _STRETCH
    days = slice(0, stretches * _STRETCH)
    held = fronts.draws.holders[..., days].astype(float)
    shares = held.reshape(*held.shape[:2], stretches, _STRETCH).mean(-1)
    low, high = np.quantile(shares, (0.1, 0.9), axis=0)
    return _covered(truth[:, days].reshape(-1, stretches, _STRETCH).mean(-1), low, high)


def _covered(truth: Floats, low: Floats, high: Floats) -> float:
    rounding = 1e-9
    return float(((truth >= low - rounding) & (truth <= high + rounding)).mean())
