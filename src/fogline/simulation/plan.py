"""The plan of a simulated war: its size, and how its parties, speakers and outlets behave."""

from __future__ import annotations

from dataclasses import dataclass, replace

from fogline.errors import FoglineError

MOST_PLACES = 400


class PlanError(FoglineError):
    """A plan by which no war can be simulated."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a simulated war is made by; the numbers are choices of the project, fitted to no war.

    Rates are per day, "chance" and "share" lie between 0 and 1, lengths are means in days. The page
    ``docs/simulate.md`` says what each does and where the war departs from fogline's own model.
    """

    seed: int = 0
    days: int = 120
    places: int = 24
    offensive_every: float = 12.0
    offensive_days: float = 14.0
    assault: float = 0.2
    raid: float = 0.03
    collapse: float = 0.15
    blackout: float = 0.35
    blackout_days: float = 9.0
    blackout_told: float = 0.8
    lie: float = 0.7
    lie_days: float = 12.0
    early: float = 0.3
    leak: float = 0.55
    drift: float = 0.06
    stale_days: float = 1.0
    leaning: float = 0.25
    observers: float = 1.0
    talk: float = 0.7
    quiet: float = 0.06
    copies: float = 0.9
    credited: float = 0.5
    reworded: float = 0.3
    garbled: float = 0.06
    inflation: float = 3.0

    def __post_init__(self) -> None:
        if not 2 <= self.places <= MOST_PLACES:
            raise PlanError(f"{self.places} places", remedy=f"ask for 2 to {MOST_PLACES} places")
        if self.days < 2:
            raise PlanError(f"{self.days} days", remedy="ask for at least 2 days")
        if self.seed < 0:
            raise PlanError(f"the seed {self.seed}", remedy="give a seed of 0 or more")


def harsh(plan: Plan) -> Plan:
    """Return the plan of a war that is further from what fogline's model assumes.

    Fronts jump more, lies last, reliabilities drift faster, half of the witnesses lean to a side,
    what they know is older, and most copies are reworded and give no credit.
    """
    return replace(
        plan,
        raid=0.08,
        collapse=0.4,
        lie=0.85,
        lie_days=25.0,
        early=0.5,
        leak=0.4,
        drift=0.15,
        stale_days=3.0,
        leaning=0.5,
        observers=0.6,
        copies=1.5,
        credited=0.2,
        reworded=0.7,
        garbled=0.1,
    )
