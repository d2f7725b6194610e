"""Scripts: which places a party has decided to claim against the truth, and for how long."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from fogline.simulation.campaign import Campaign
from fogline.simulation.plan import Plan
from fogline.simulation.speakers import PARTIES

_AHEAD = 3  # days before the end of a battle from which a victory may be announced
_HOPEFUL = 4  # days for which a victory that did not come is still claimed


@dataclass(frozen=True, slots=True, eq=False)
class Scripts:
    """What the parties say in public: ``claimed`` is a matrix of bool by party, place and day."""

    claimed: NDArray[np.bool_]

    def version(self, party: int, place: int, day: int) -> int | None:
        """Return the party that a party's spokesmen name as the holder, None without a script."""
        return party if self.claimed[party, place, day] else None


def write_scripts(plan: Plan, campaign: Campaign, rng: Generator) -> Scripts:
    """Return the scripts: losses denied for a while, and victories announced before they come."""
    claimed = np.zeros((len(PARTIES), plan.places, plan.days), bool)
    for place, before in np.argwhere(np.diff(campaign.holders, axis=1)):
        loser = int(campaign.holders[place, before])
        if rng.random() < plan.lie:
            lasts = int(rng.geometric(1 / plan.lie_days))
            claimed[loser, place, before + 1 : before + 1 + lasts] = True
    for battle in campaign.battles:
        if rng.random() < plan.early:
            start = max(battle.start, battle.end - _AHEAD)
            claimed[battle.attacker, battle.place, start : battle.end + _HOPEFUL] = True
    return Scripts(claimed)
