"""How many: counts as ranges, which conflict where they do not meet."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TypeAlias

from fogline.disputes.sides import Replies
from fogline.disputes.stances import denied
from fogline.model import Claim, Count, Stance

Range: TypeAlias = tuple[int, float]
"""The least and the most, both included; the most is infinite where it is open."""

_ROUNDING = 0.1
"""Counts in reports are rounded: within a tenth they do not conflict. A prior, not learnt."""


def read_counts(claims: Sequence[Claim]) -> tuple[Replies, frozenset[str]]:
    """Return the number that each claim gives; the states are the stretches between all ends."""
    given = {claim.id: found for claim in claims if (found := _count(claim))}
    ends = {0, *(end for _, (low, high), _ in given.values() for end in (low, high + 1))}
    starts = {_name(start): start for start in sorted(ends - {math.inf})}
    every = frozenset(starts)
    replies = {}
    for claim, (words, (low, high), refused) in given.items():
        inside = frozenset(name for name, start in starts.items() if low <= start <= high)
        replies[claim] = (f"not {words}", every - inside) if refused else (words, inside)
    return replies, every


def _count(claim: Claim) -> tuple[str, Range, bool] | None:
    quantity = claim.proposition.quantity
    refuses = claim.stance in {Stance.DENIES, Stance.DOUBTS}
    if quantity is None or quantity.best == 0:
        return ("none", (0, 0), False) if denied(claim) else None
    return _words(quantity), _range(quantity), refuses or claim.proposition.negated


def _range(quantity: Count) -> Range:
    if quantity.low is None and quantity.high is None:
        low, high = quantity.best, float(quantity.best)
    else:
        low = 0 if quantity.low is None else quantity.low
        high = math.inf if quantity.high is None else quantity.high
    least = math.floor(low * (1 - _ROUNDING))
    return least, high if math.isinf(high) else math.ceil(high * (1 + _ROUNDING))


def _words(quantity: Count) -> str:
    low, high, best = quantity.low, quantity.high, quantity.best
    if low == high:
        return f"{best:,}"
    if high is None:
        return f"at least {low:,}"
    if low is None:
        return f"at most {high:,}"
    return f"{low:,} to {high:,}"


def _name(start: float) -> str:
    return f"from {start:.0f}"
