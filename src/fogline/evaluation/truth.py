"""Measuring truth finding on public research sets, where the truth is known afterwards."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from fogline.assessment.truth import (
    Verdicts,
    claim_table,
    dawid_skene,
    find_nested_truth,
    find_truth,
    majority_vote,
)
from fogline.evaluation.truth_sets import TruthSet, read_sets

BINS = 15
"""Bins of equal width for the calibration error (Guo and others, ICML 2017)."""
_YES = "1"
_Shares = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class TruthScore:
    """How right, and how rightly sure, one method was on one set.

    ``accuracy``: the part of all items whose leading answer is the truth; a tie counts by parts.
    ``broader``: counting also answers that the truth lies in. ``best_claimed``: answers as exact as
    the best that anybody claimed. ``f1``: of the answer yes. ``calibration_error``: expected, over
    15 bins of the leading probability. ``better``: more accurate than the majority vote.
    """

    set: str
    items: int
    claims: int
    method: str
    accuracy: float
    f1: float | None
    broader: float | None
    best_claimed: float | None
    calibration_error: float
    better: bool | None


@dataclass(frozen=True, slots=True, eq=False)
class _Leading:
    """The leading answers, one row each tied one: its item's code, label, and part of the tie."""

    item: NDArray[np.intp]
    answer: list[str]
    share: _Shares
    probability: _Shares


def score_truth(folder: Path) -> tuple[TruthScore, ...]:
    """Measure the vote, Dawid and Skene's model and ours on every set that a folder has."""
    return tuple(score for one in read_sets(folder) for score in score_set(one))


def score_set(one: TruthSet) -> tuple[TruthScore, ...]:
    """Measure the vote, Dawid and Skene's model (where values are few) and ours on one set."""
    claims = claim_table({name: np.array(column) for name, column in one.columns.items()})
    vote = score_verdicts(one, "majority vote", majority_vote(claims))
    if one.hierarchy is not None:
        ours = find_nested_truth(claims, one.hierarchy)
        return vote, score_verdicts(one, "fogline", ours, vote)
    peer = score_verdicts(one, "Dawid–Skene", dawid_skene(claims), vote)
    return vote, peer, score_verdicts(one, "fogline", find_truth(claims), vote)


def score_verdicts(
    one: TruthSet, method: str, verdicts: Verdicts, vote: TruthScore | None = None
) -> TruthScore:
    """Return the score of verdicts on a set, against the vote's where there is one."""
    found = _leading(verdicts)
    paths = [one.truth[item] for item in verdicts.claims.items.tolist()]
    exact = _right(found, [{path[0]} for path in paths])
    within = _right(found, [set(path) for path in paths])
    nested = one.hierarchy is not None
    accuracy = _mean(found, exact, len(one.truth))
    best = _right(found, _best_claimed(verdicts, paths)) if nested else exact
    return TruthScore(
        set=one.name,
        items=len(one.truth),
        claims=len(verdicts.claims),
        method=method,
        accuracy=accuracy,
        f1=_f1(found, paths) if set(verdicts.claims.values.tolist()) == {"0", _YES} else None,
        broader=_mean(found, within, len(one.truth)) if nested else None,
        best_claimed=_mean(found, best, len(one.truth)) if nested else None,
        calibration_error=calibration_error(found.probability, within, found.share),
        better=None if vote is None else accuracy > vote.accuracy,
    )


def calibration_error(probability: _Shares, right: NDArray[np.bool_], weight: _Shares) -> float:
    """Return the mean distance between stated probability and share right, bin by bin."""
    place = np.minimum((probability * BINS).astype(np.int64), BINS - 1)
    stated = np.bincount(place, weight * probability, BINS)
    true = np.bincount(place, weight * right, BINS)
    return float(np.abs(stated - true).sum() / weight.sum())


def _leading(verdicts: Verdicts) -> _Leading:
    many = np.diff(verdicts.starts)
    highest = np.repeat(np.maximum.reduceat(verdicts.probability, verdicts.starts[:-1]), many)
    rows = np.flatnonzero(verdicts.probability == highest)
    item = np.repeat(np.arange(len(many)), many)[rows]
    share = 1 / np.bincount(item)[item]
    answer = verdicts.claims.values[verdicts.value[rows]].tolist()
    return _Leading(item, answer, share, verdicts.probability[rows].astype(np.float64))


def _right(found: _Leading, truths: list[set[str]]) -> NDArray[np.bool_]:
    pairs = zip(found.item.tolist(), found.answer, strict=True)
    return np.array([answer in truths[item] for item, answer in pairs])


def _mean(found: _Leading, right: NDArray[np.bool_], items: int) -> float:
    return float((found.share * right).sum() / items)


def _best_claimed(verdicts: Verdicts, paths: list[tuple[str, ...]]) -> list[set[str]]:
    """Return for each item the most exact right answer that anybody claimed, if there is one."""
    labels = verdicts.claims.values[verdicts.value].tolist()
    bounds = verdicts.starts.tolist()
    claimed = [set(labels[start:end]) for start, end in pairwise(bounds)]
    best = [
        next((step for step in path if step in said), None)
        for path, said in zip(paths, claimed, strict=True)
    ]
    return [{one} if one is not None else set() for one in best]


def _f1(found: _Leading, paths: list[tuple[str, ...]]) -> float:
    said = np.array([answer == _YES for answer in found.answer])
    true = np.array([path[0] == _YES for path in paths])
    hits = float((found.share * (said & true[found.item])).sum())
    asked = float((found.share * said).sum()) + float(true.sum())
    return 2 * hits / asked if asked else 0.0
