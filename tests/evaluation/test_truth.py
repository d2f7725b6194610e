"""Floors under truth finding on public sets, and how it is scored."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from fogline.assessment.truth import Hierarchy, claim_table, find_nested_truth, majority_vote
from fogline.evaluation.truth import calibration_error, score_set, score_truth, score_verdicts
from fogline.evaluation.truth_sets import TruthSet, read_sets

FLOORS = {"SP": (0.917, 0.03), "MS": (0.785, 0.13), "product": (0.934, 0.02)}
"""Least accuracy and greatest calibration error; a seed moves the first by about .002."""


@pytest.fixture(scope="module")
def sets(shared: Path) -> dict[str, TruthSet]:
    folder = shared / "corpora" / "truth"
    if not folder.is_dir():
        pytest.skip("the truth-finding sets (../shared/corpora/truth) are not on this machine")
    return {one.name: one for one in read_sets(folder)}


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(FLOORS))
def test_truth_finding_holds_its_floors(sets: dict[str, TruthSet], name: str) -> None:
    vote, peer, ours = score_set(sets[name])
    accuracy, calibration = FLOORS[name]
    assert ours.accuracy >= accuracy
    assert ours.calibration_error <= calibration
    assert ours.calibration_error < peer.calibration_error
    assert ours.better is True
    assert vote.better is None


def test_birthplaces(sets: dict[str, TruthSet]) -> None:
    vote, ours = score_set(sets["birthplaces"])
    assert vote.accuracy == pytest.approx(0.6555, abs=1e-4)
    assert vote.broader == pytest.approx(0.8827, abs=1e-4)
    assert ours.accuracy >= 0.775
    assert (ours.broader or 0) >= 0.91


def set_of(truth, hierarchy=None, **columns) -> TruthSet:
    return TruthSet("made", columns, truth, hierarchy)


def test_a_tie_counts_by_parts_and_items_without_claims_count() -> None:
    one = set_of({"x": ("1",), "y": ("0",)}, source=["a", "b"], item=["x", "x"], value=["0", "1"])
    vote = score_verdicts(one, "vote", majority_vote(claim_table(one.columns)))
    assert vote.accuracy == 0.25
    assert vote.f1 == pytest.approx(2 * 0.5 / 1.5)


def test_the_measure_of_nested_answers() -> None:
    places = Hierarchy.from_pairs([("Kabul", "Afghanistan"), ("Shar-e Naw", "Kabul")])
    path = ("Shar-e Naw", "Kabul", "Afghanistan")
    one = set_of(
        {"x": path}, places, source=["a", "b"], item=["x", "x"], value=["Kabul", "Afghanistan"]
    )
    claims = claim_table(one.columns)
    vote = score_verdicts(one, "vote", majority_vote(claims))
    assert (vote.accuracy, vote.broader, vote.best_claimed) == (0, 1, 0.5)
    ours = score_verdicts(one, "ours", find_nested_truth(claims, places), vote)
    assert ours.better is False


def test_the_calibration_error_is_the_gap_bin_by_bin() -> None:
    stated = np.array([0.99, 0.99, 0.5, 0.5])
    right = np.array([True, False, True, False])
    assert calibration_error(stated, right, np.ones(4)) == pytest.approx(0.245)


def test_a_folder_without_sets_measures_nothing(tmp_path: Path) -> None:
    assert score_truth(tmp_path) == ()
