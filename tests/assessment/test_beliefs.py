from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.assessment.beliefs import find_odds, find_worlds, probability_of

_NATS = st.floats(0, 12)
_SETS = st.lists(st.frozensets(st.sampled_from("pqrstu"), max_size=6), min_size=1, max_size=4)


def _odds(answers, states, evidence):
    return find_odds(find_worlds(answers, states), evidence)


def test_yes_and_no_share_one():
    yes, no = _odds([{"y"}, {"n"}], {"y", "n"}, [2.0, 0.5])
    assert yes.total == pytest.approx(1.5)
    assert no.total == pytest.approx(-1.5)
    assert yes.prior == 0
    assert yes.shares == (1, -1)
    assert yes.probability + no.probability == pytest.approx(1)


def test_a_single_answer_is_as_probable_as_its_evidence_is_reliable():
    (only,) = _odds([{"y"}], {"y", "n"}, [math.log(3)])
    assert only.probability == pytest.approx(0.75)


def test_open_questions_leave_room_for_what_nobody_said():
    a, b = _odds([{"a"}, {"b"}], {"a", "b", "other"}, [0.0, 0.0])
    assert a.probability + b.probability == pytest.approx(2 / 3)


def test_an_answer_that_contains_another_counts_its_probability_too():
    whole, part, rest = _odds(
        [{"all"}, {"main"}, {"main", "less"}], {"all", "main", "less"}, [0.2, 0.2, 2.0]
    )
    assert whole.probability + rest.probability == pytest.approx(1)
    assert part.probability < rest.probability


def test_evidence_for_the_coarser_answer_supports_the_finer_one():
    states = {"all", "main", "less"}
    before = _odds([{"all"}, {"main"}, {"main", "less"}], states, [0.2, 0.2, 0.0])[1]
    after = _odds([{"all"}, {"main"}, {"main", "less"}], states, [0.2, 0.2, 2.0])[1]
    assert after.probability > before.probability


def test_an_answer_that_is_always_or_never_true_is_not_certain():
    always, never = _odds([{"y", "n"}, set()], {"y", "n"}, [1.0, 1.0])
    assert 0 < always.probability < 1
    assert 0 < never.probability < 1


def test_no_answers_no_odds():
    assert find_odds(find_worlds([], {"y"}), []) == ()


def test_much_evidence_overflows_nothing():
    yes, no = _odds([{"y"}, {"n"}], {"y", "n"}, [5000.0, 0.0])
    assert yes.probability == 1
    assert no.probability == 0
    nested = _odds([{"a"}, {"a", "b"}, {"c"}], {"a", "b", "c"}, [900.0, 0.0, 0.0])
    assert all(math.isfinite(share) for one in nested for share in one.shares)


@given(_SETS, st.lists(_NATS, min_size=4, max_size=4))
def test_contributions_add_up_to_the_log_odds(answers, evidence):
    evidence = evidence[: len(answers)]
    for one in _odds(answers, set("pqrstu"), evidence):
        added = math.fsum(s * e for s, e in zip(one.shares, evidence, strict=True))
        assert one.prior + added == pytest.approx(one.total, abs=1e-9)


@given(_SETS, st.lists(_NATS, min_size=4, max_size=4), st.data())
def test_more_evidence_for_an_answer_makes_it_more_probable(answers, evidence, data):
    evidence = evidence[: len(answers)]
    chosen = data.draw(st.integers(0, len(answers) - 1))
    more = [nats + (n == chosen) for n, nats in enumerate(evidence)]
    before = _odds(answers, set("pqrstu"), evidence)[chosen]
    after = _odds(answers, set("pqrstu"), more)[chosen]
    assert after.total > before.total
    assert before.slopes[chosen] > 0


@given(st.floats(-800, 800))
def test_probabilities_of_log_odds(log_odds):
    found = probability_of(log_odds)
    assert 0 <= found <= 1
    assert found + probability_of(-log_odds) == pytest.approx(1)
