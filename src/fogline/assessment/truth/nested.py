"""Open sets of values that may contain each other: exact, less exact, or wrong.

Where t is true, a voice says t (exact), something that t lies in (less exact), or slips, to a value
drawn from its own slips, which lean on everybody's. Only what is claimed of an item can be its
truth. The three ways are those of Jung, Kim and Shim (Crowdsourced Truth Discovery in the Presence
of Hierarchies, EDBT 2019); the slips by value and voice are Dawid and Skene's confusions, kept
sparse.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from fogline.assessment.truth.allowance import MISLED, allow
from fogline.assessment.truth.columns import Floats
from fogline.assessment.truth.hierarchy import FLAT, Hierarchy
from fogline.assessment.truth.reliability import LEAST
from fogline.assessment.truth.table import Claims
from fogline.assessment.truth.verdicts import Verdicts, claimed

EXACT, BROADER, WRONG = range(3)
_GUESS = np.array([0.7, 0.2, 0.1])
"""How often a voice is exact, less exact and wrong, before anything is known of it."""
_VOICE_CLAIMS = 5.0
"""How many claims that guess is worth."""
_SLIP_CLAIMS = 200.0
"""How many slips of its own a voice must have before they count as much as everybody's."""
_ROUNDS = 30
_Index = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Each claim beside each candidate of its item: N rows, sorted by claim.

    ``kind``: what the claim is where the candidate is true (exact, broader, wrong). ``wholes``: how
    many values each candidate lies in, by candidate.
    """

    claim: _Index
    candidate: _Index
    kind: NDArray[np.int8]
    wholes: _Index
    starts: _Index


@dataclass(frozen=True, slots=True, eq=False)
class NestedModel:
    """What nested verdicts were reckoned from.

    ``logs``: log chance of each claim where each candidate is true, by pair (N,). ``log_prior``: by
    candidate (P,).
    """

    pairs: Pairs
    logs: Floats
    log_prior: Floats

    def of_item(self, claims: Claims, place: int) -> tuple[Floats, Floats]:
        """Return the logs of an item's claims (C, A) and its log prior (A,)."""
        rows = slice(*self.pairs.starts[place : place + 2])
        logs = self.logs[claims.item[self.pairs.claim] == place]
        return logs.reshape(-1, rows.stop - rows.start), self.log_prior[rows]


@dataclass(frozen=True, slots=True, eq=False)
class _Learned:
    """By voice: how often exact, broader, wrong (U, 3); by claim: the chance to slip there (n,).

    By candidate: the prior of its value (P,).
    """

    ways: Floats
    slip: Floats
    prior: Floats


def find_nested_truth(claims: Claims, hierarchy: Hierarchy = FLAT) -> Verdicts:
    """Return the probability of every claimed value of each item; deterministic.

    Memory and time grow with the sum over items of claims times different values.
    """
    _, starts, value = claimed(claims)
    if not len(claims):
        return Verdicts(claims, starts, value, np.zeros(0))
    pairs = pair(claims, hierarchy)
    truth: Floats = 1 / np.repeat(np.diff(starts), np.diff(starts)).astype(np.float64)
    for _ in range(_ROUNDS):
        learned = _learn(claims, pairs, value, truth)
        logs = log_chances(claims, pairs, learned)
        truth = _judge(pairs, logs, learned.prior)
    model = NestedModel(pairs, logs, np.log(learned.prior))
    many = np.repeat(np.diff(starts), np.diff(starts))
    return Verdicts(claims, starts, value, allow(truth, many, MISLED), model)


def pair(claims: Claims, hierarchy: Hierarchy) -> Pairs:
    """Return each claim beside each candidate of its item, with how they stand to each other."""
    _, starts, value = claimed(claims)
    many = np.diff(starts)[claims.item]
    claim = np.repeat(np.arange(len(claims)), many)
    nth = np.arange(len(claim)) - np.repeat(np.cumsum(many) - many, many)
    candidate = starts[claims.item[claim]] + nth
    above = hierarchy.coded(claims.values)
    said, true = claims.value[claim].astype(np.int64), value[candidate].astype(np.int64)
    broader = np.isin(true * len(claims.values) + said, above)
    kind = np.where(said == true, EXACT, np.where(broader, BROADER, WRONG)).astype(np.int8)
    wholes = np.bincount(above // len(claims.values), minlength=len(claims.values))[value]
    return Pairs(claim, candidate, kind, wholes.astype(np.int64), starts)


def _learn(claims: Claims, pairs: Pairs, value: NDArray[np.int32], truth: Floats) -> _Learned:
    weight = truth[pairs.candidate] * claims.weight[pairs.claim]
    voices, values = len(claims.voice_source), len(claims.values)
    place = claims.voice[pairs.claim].astype(np.int64) * 3 + pairs.kind
    ways = np.bincount(place, weight, voices * 3).reshape(voices, 3) + _VOICE_CLAIMS * _GUESS
    wrong = pairs.kind == WRONG
    slipped = np.bincount(pairs.claim[wrong], weight[wrong], len(claims)).astype(np.float64)
    items = np.bincount(value, truth, values) + 1
    prior = (items / items.sum())[value]
    return _Learned(
        ways / ways.sum(axis=1, keepdims=True), _slips(claims, slipped), prior.astype(np.float64)
    )


def _slips(claims: Claims, slipped: Floats) -> Floats:
    """Return by claim the chance that its voice's slip goes to its value."""
    everybody = np.bincount(claims.value, slipped, len(claims.values)) + 1.0
    everybody /= everybody.sum()
    keys = claims.voice.astype(np.int64) * len(claims.values) + claims.value
    _, own = np.unique(keys, return_inverse=True)
    mine = np.bincount(own, slipped)[own]
    total = np.bincount(claims.voice, slipped, len(claims.voice_source))[claims.voice]
    chance: Floats = (mine + _SLIP_CLAIMS * everybody[claims.value]) / (total + _SLIP_CLAIMS)
    return chance


def log_chances(claims: Claims, pairs: Pairs, learned: _Learned) -> Floats:
    """Return the log chance of each claim where each candidate is true: (N,)."""
    ways = learned.ways[claims.voice[pairs.claim]]
    wholes = pairs.wholes[pairs.candidate]
    exact = ways[:, EXACT] + np.where(wholes, 0, ways[:, BROADER])
    broader = ways[:, BROADER] / np.maximum(wholes, 1)
    wrong = ways[:, WRONG] * learned.slip[pairs.claim]
    chances = np.choose(pairs.kind, (exact, broader, wrong))
    logs: Floats = np.log(np.maximum(chances, LEAST)) * claims.weight[pairs.claim]
    return logs


def _judge(pairs: Pairs, logs: Floats, prior: Floats) -> Floats:
    joint = np.log(prior) + np.bincount(pairs.candidate, logs, len(prior))
    many = np.diff(pairs.starts)
    joint -= np.repeat(np.maximum.reduceat(joint, pairs.starts[:-1]), many)
    truth = np.exp(joint)
    total: Floats = np.repeat(np.add.reduceat(truth, pairs.starts[:-1]), many)
    return truth / total
