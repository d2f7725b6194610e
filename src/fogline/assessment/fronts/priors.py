"""What the model of fronts takes for granted before it has learnt from a case: one table.

The means are judgements of the project and stand for the same order as ``assessment/priors.py``;
the strengths (spreads, window, coupling) were chosen on simulated wars with development seeds, as
``docs/decisions/0007-fronts-move.md`` says. Nothing here has seen a real war.
"""

from __future__ import annotations

from typing import Final

SERVES, HURTS, NEUTRAL = 0, 1, 2
"""Situations of a speaker: the truth serves their party, hurts it, or they have none."""

SITUATIONS: Final = ("the truth serves the speaker", "the truth hurts the speaker", "no party")

TELLS_TRUTH: Final = (0.95, 0.30, 0.75)
"""How often the truth is told in each situation. A claim for oneself then weighs log(0.95/0.70) or
0.3 nats, one against oneself log(0.30/0.05) or 1.8."""

SPREAD_ALL: Final = 0.7
"""Standard deviation, in logits, of the mean of a situation around what is assumed."""
SPREAD_FEATURE: Final = 0.4
"""The same for each party, attribution, basis and channel around that mean."""
SPREAD_SPEAKER: Final = 0.3
"""The same for each speaker around what such speakers do: who spoke little is like the others."""

HAZARDS: Final = (0.0015, 0.05, 0.06)
"""Chance that a place changes hands on a day that is quiet, spoken of, under a blackout."""
HAZARD_DAYS: Final = 3000.0
"""Days of observation that each of them is worth."""
SPOKEN_DAYS: Final = 3
"""Days before and after those that a claim is about, on which the place is spoken of."""

BOASTS: Final = (6.0, 4.0)
"""Imagined claims by parties of places that they hold, and do not: the loser is quieter."""

COUPLING: Final = 0.018
"""Nats a day for holding what a neighbour holds."""

SCRIPT_DAYS: Final = 14
ECHO_DAYS: Final = 3
"""Days within which claims of a party for itself, and other claims alike, are voices of one."""
SCRIPT_POWER: Final = 0.5
ECHO_POWER: Final = 0.5
"""The n-th voice of one counts n to the minus this: for a party on itself, and for others."""

COPY_DAYS: Final = 7
"""Days by which a copy may be later than what it was copied from."""

DEEPEST: Final = 30.0
"""Largest log-likelihood ratio of one claim, in nats, so that nothing becomes certain."""
