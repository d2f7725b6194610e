"""Beliefs: probabilities of answers from weights of evidence, and what each weight contributes."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TypeAlias

_NODES = (-0.9061798459386640, -0.5384693101056831, 0.0, 0.5384693101056831, 0.9061798459386640)
_MEASURES = (
    0.2369268850561891,
    0.4786286704993665,
    0.5688888888888889,
    0.4786286704993665,
    0.2369268850561891,
)
_FEWEST_PANELS = 2

Worlds: TypeAlias = Sequence[frozenset[int]]
"""The states of affairs that can be told apart, each as the numbers of the answers true in it."""


@dataclass(frozen=True, slots=True)
class Odds:
    """Log-odds of one answer in nats: ``prior`` plus the contributions of all answers' evidence.

    ``shares``: what a nat of evidence for each answer contributes to this one, from -1 to 1;
    ``slopes``: the same for one more nat.
    """

    total: float
    prior: float
    shares: tuple[float, ...]
    slopes: tuple[float, ...]

    @property
    def probability(self) -> float:
        """Return the probability that these odds are."""
        return probability_of(self.total)


def probability_of(log_odds: float) -> float:
    """Return the probability of log-odds in nats, without overflow."""
    small = math.exp(-abs(log_odds))
    return (1 if log_odds >= 0 else small) / (1 + small)


def find_worlds(answers: Sequence[AbstractSet[str]], states: AbstractSet[str]) -> Worlds:
    """Return the states of affairs that the answers tell apart.

    Each answer is the set of states in which it is true. There is always a world in which an answer
    is true and one in which it is not: nothing is certain because nobody says otherwise.
    """
    found = {
        frozenset(n for n, true_in in enumerate(answers) if state in true_in) for state in states
    }
    found |= {frozenset({n}) for n, true_in in enumerate(answers) if not true_in & states}
    if any(all(n in world for world in found) for n in range(len(answers))):
        found.add(frozenset())
    return tuple(sorted(found, key=sorted))


def find_odds(worlds: Worlds, evidence: Sequence[float]) -> tuple[Odds, ...]:
    """Return the log-odds of each answer, given the nats of evidence for each.

    Before any evidence all worlds are equally probable (a prior, not learnt). Each nat for an
    answer raises every world in which it is true: naive Bayes, so a softmax over the worlds. What
    the evidence for each answer contributes is its part of the way from no evidence to all of it,
    taken in equal steps by all (R. J. Aumann and L. S. Shapley, Values of Non-Atomic Games, 1974):
    it depends on no order, and the contributions add up.
    """
    scores = {world: math.fsum(evidence[n] for n in world) for world in worlds}
    return tuple(_odds_of(answer, scores, len(evidence)) for answer in range(len(evidence)))


_Scores: TypeAlias = Mapping[frozenset[int], float]


def _odds_of(answer: int, scores: _Scores, answers: int) -> Odds:
    true_in = {world: score for world, score in scores.items() if answer in world}
    false_in = {world: score for world, score in scores.items() if answer not in world}
    slopes = _slopes(true_in, false_in, answers, 1)
    return Odds(
        total=_log_sum(true_in) - _log_sum(false_in),
        prior=math.log(len(true_in) / len(false_in)),
        shares=slopes
        if _is_settled(true_in, answers) and _is_settled(false_in, answers)
        else _mean_slopes(true_in, false_in, answers),
        slopes=slopes,
    )


def _log_sum(scores: _Scores) -> float:
    most = max(scores.values())
    return most + math.log(math.fsum(math.exp(score - most) for score in scores.values()))


def _slopes(true_in: _Scores, false_in: _Scores, answers: int, part: float) -> tuple[float, ...]:
    """Return how the odds grow with the evidence for each answer, at a part of all evidence."""
    here, there = _expected(true_in, answers, part), _expected(false_in, answers, part)
    return tuple(a - b for a, b in zip(here, there, strict=True))


def _expected(scores: _Scores, answers: int, part: float) -> list[float]:
    """Return the probability of each answer among these worlds, at a part of all evidence."""
    most = max(scores.values()) * part
    masses = {world: math.exp(part * score - most) for world, score in scores.items()}
    whole = math.fsum(masses.values())
    return [
        math.fsum(mass for world, mass in masses.items() if n in world) / whole
        for n in range(answers)
    ]


def _is_settled(scores: _Scores, answers: int) -> bool:
    """Tell whether each answer is true in all of these worlds or in none, whatever the evidence."""
    return all(len({n in world for world in scores}) == 1 for n in range(answers))


def _mean_slopes(true_in: _Scores, false_in: _Scores, answers: int) -> tuple[float, ...]:
    """Return the slopes on the way to all evidence (Gauss-Legendre, five places in each panel)."""
    reach = max(*true_in.values(), *false_in.values()) - min(*true_in.values(), *false_in.values())
    panels = _FEWEST_PANELS + math.ceil(reach)
    steps = [
        (
            measure / (2 * panels),
            _slopes(true_in, false_in, answers, (panel + (node + 1) / 2) / panels),
        )
        for panel in range(panels)
        for node, measure in zip(_NODES, _MEASURES, strict=True)
    ]
    return tuple(math.fsum(part * slopes[n] for part, slopes in steps) for n in range(answers))
