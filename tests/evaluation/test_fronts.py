"""Floors under the model of fronts, on simulated wars, and its rivals on tables made by hand."""

from __future__ import annotations

import numpy as np
import pytest

from fogline.evaluation.fronts import (
    DEVELOPMENT_SEEDS,
    HEDGED,
    LAST,
    OURS,
    SKENE,
    TEST_SEEDS,
    VOTE,
    FrontScores,
    measure_fronts,
)
from fogline.evaluation.rivals import Said, dawid_skene, last_claim, majority_vote


@pytest.fixture(scope="module")
def scores() -> FrontScores:
    return measure_fronts(DEVELOPMENT_SEEDS[:3])


@pytest.mark.parametrize("rival", [VOTE, SKENE, LAST, HEDGED])
def test_the_brier_score_is_a_quarter_lower_than_each_rivals(
    scores: FrontScores, rival: str
) -> None:
    assert scores.less_than(rival) > 0.25


def test_known_on_the_day_it_still_beats_each_rival(scores: FrontScores) -> None:
    assert all(scores.less_than(rival, on_the_day=True) > 0 for rival in (VOTE, SKENE, LAST))


def test_intervals_cover_about_what_they_say(scores: FrontScores) -> None:
    assert 0.65 <= scores.mean("area_covered") <= 0.9
    assert scores.error("area_covered") < 0.1


def test_a_blackout_widens_the_interval(scores: FrontScores) -> None:
    assert scores.mean("width_dark") > scores.mean("width_light")


def test_a_harsh_war_is_harder_and_still_beats_the_vote(scores: FrontScores) -> None:
    harsh = measure_fronts(DEVELOPMENT_SEEDS[:2], "harsh")
    assert harsh.brier(OURS) > scores.brier(OURS)
    assert harsh.less_than(VOTE) > 0.1


def test_no_seed_serves_both_to_choose_and_to_measure() -> None:
    assert len(TEST_SEEDS) == 50
    assert not set(TEST_SEEDS) & set(DEVELOPMENT_SEEDS)


def said(*claims: tuple[int, int, int, int]) -> Said:
    """Return claims given as place, day, holder and speaker, in their order."""
    columns = np.array(claims, np.int64).reshape(-1, 4).T
    return Said(*columns, np.arange(columns.shape[1]))


def test_the_vote_counts_within_its_window() -> None:
    share = majority_vote(said((0, 2, 1, 0), (0, 3, 1, 1), (0, 9, 0, 2)), (1, 10), 2)
    assert share[0, 3] == pytest.approx(2.5 / 3)
    assert share[0, 9] == pytest.approx(0.5 / 2)
    assert share[0, 6] == 0.5


def test_the_last_claim_wins_until_the_next() -> None:
    belief = last_claim(said((0, 1, 1, 0), (0, 4, 1, 0), (0, 4, 0, 1)), (1, 6), 0.8)
    assert belief[0].tolist() == pytest.approx([0.5, 0.8, 0.8, 0.8, 0.2, 0.2])


def test_dawid_and_skene_trust_whom_the_others_confirm() -> None:
    claims = [(place, 0, place % 2, speaker) for place in range(8) for speaker in (0, 1)]
    claims += [(place, 0, 1 - place % 2, 2) for place in range(8)]
    claims += [(8, 0, 1, 0), (8, 0, 0, 2)]
    belief = dawid_skene(said(*claims), (9, 4), 2)
    assert belief[8, 1] > 0.8
    assert belief[8, 2] == pytest.approx(belief[8, 3])


def test_rivals_without_claims_know_nothing() -> None:
    none = said()
    assert (majority_vote(none, (2, 3), 1) == 0.5).all()
    assert (last_claim(none, (2, 3), 1.0) == 0.5).all()
    assert np.allclose(dawid_skene(none, (2, 3), 2), 0.5)
