from __future__ import annotations

import warnings

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fogline.assessment.truth import (
    Structure,
    claim_table,
    dawid_skene,
    find_nested_truth,
    find_truth,
    majority_vote,
    weigh_evidence,
)
from fogline.assessment.truth.allowance import MISLED
from fogline.assessment.truth.choosing import structures
from fogline.errors import TableError

METHODS = (find_truth, find_nested_truth, majority_vote, dawid_skene)
STRUCTURES = structures()
CLAIMS = st.lists(
    st.tuples(st.integers(0, 5), st.integers(0, 4), st.sampled_from("abc")), max_size=30
)
QUICK = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


def columns(rows):
    source, item, value = zip(*rows, strict=True) if rows else ((), (), ())
    return {"source": np.array(source), "item": np.array(item), "value": np.array(value, object)}


def plain(rows, structure=None):
    return find_truth(claim_table(columns(rows)), structure=structure or Structure(), draws=0)


@QUICK
@given(CLAIMS)
def test_every_table_has_defined_probabilities_and_no_warning(rows):
    table = claim_table(columns(rows))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for method in METHODS:
            verdicts = method(table)
            assert np.isfinite(verdicts.probability).all()
            sums = [sum(verdicts.of(item).values()) for item in table.items.tolist()]
            assert all(total <= 1 + 1e-9 for total in sums)


@settings(QUICK, max_examples=10)
@given(CLAIMS, st.randoms(), st.sampled_from(STRUCTURES))
def test_the_order_of_rows_does_not_matter(rows, chance, structure):
    shuffled = chance.sample(rows, len(rows))
    for draws in (0, 4):
        one, other = (
            find_truth(claim_table(columns(one)), structure=structure, draws=draws)
            for one in (rows, shuffled)
        )
        assert np.array_equal(one.probability, other.probability)


@QUICK
@given(CLAIMS, st.permutations("abc"), st.sampled_from(STRUCTURES))
def test_names_of_values_do_not_matter(rows, names, structure):
    renamed = dict(zip("abc", names, strict=True))
    before = plain(rows, structure)
    after = plain([(who, what, renamed[said]) for who, what, said in rows], structure)
    for item in before.claims.items.tolist():
        wanted = {renamed[value]: one for value, one in before.of(item).items()}
        assert after.of(item) == pytest.approx(wanted, abs=1e-6)


@QUICK
@given(CLAIMS)
def test_a_source_that_repeats_itself_is_one_witness(rows):
    assert np.array_equal(plain(rows).probability, plain(rows * 3).probability)


@QUICK
@given(CLAIMS, st.sampled_from(STRUCTURES), st.sampled_from((0, 4)))
def test_weights_add_up_to_the_verdict(rows, structure, draws):
    table = claim_table(columns(rows))
    for verdicts in (
        find_truth(table, structure=structure, draws=draws),
        find_nested_truth(table),
    ):
        for item in table.items.tolist():
            for answer, probability in verdicts.of(item).items():
                parts = weigh_evidence(verdicts, item, answer)
                assert parts.probability == pytest.approx(probability, abs=1e-9)
                assert len(parts.claims) == (table.items[table.item] == item).sum()


def test_known_sources_weigh_their_log_likelihood_ratio():
    rows = [(who, what, "ab"[(who + what) % 7 == 0]) for who in range(6) for what in range(9)]
    verdicts = plain(rows)
    draw = verdicts.model.averaged.draws[0]
    chances = draw.reliability.chances()[..., 0]
    parts = weigh_evidence(verdicts, 1, "a")
    for claim in parts.claims:
        said = "ab".index(claim.value)
        ratio = chances[claim.source, said, 0] / chances[claim.source, said, 1]
        power = verdicts.model.choice.power
        assert claim.nats == pytest.approx(power * np.log(ratio), abs=1e-6)


def test_a_source_with_one_claim_gets_the_weight_of_its_group(tables):
    rows, _ = tables.made(values=2)
    known = list(zip(*(rows[name].tolist() for name in ("source", "item", "value")), strict=True))
    table = claim_table(columns([(s, i, "ab"[v]) for s, i, v in known] + [(99, 1000, "a")]))
    verdicts = find_truth(table, structure=Structure(), draws=0)
    reliability = verdicts.model.averaged.draws[0].reliability
    newcomer = int(np.flatnonzero(table.sources == 99)[0])
    logits = reliability.logits
    assert np.abs(logits[newcomer] - logits[:newcomer].mean(axis=0)).max() < 1.0
    assert 0.5 < verdicts.of(1000)["a"] < 0.95


def test_groups_differ_and_newcomers_follow_their_group():
    chance = np.random.default_rng(1)
    truth = chance.integers(0, 2, 80)
    rows = {"source": [], "item": [], "value": [], "party": []}
    for item, right in enumerate(truth.tolist()):
        for source in range(8):
            honest = source < 5
            hit = chance.random() < (0.9 if honest else 0.5)
            rows["source"].append(source)
            rows["item"].append(item)
            rows["value"].append(right if hit else 1 - right)
            rows["party"].append("press" if honest else "army")
    for item, party in ((1000, "press"), (1001, "army")):
        for name, cell in zip(rows, (item, item, 1, party), strict=True):
            rows[name].append(cell)
    verdicts = find_truth(claim_table(rows, features=["party"]), structure=Structure(), draws=0)
    assert verdicts.of(1000)[1] > verdicts.of(1001)[1] + 0.15


@pytest.mark.parametrize("structure", STRUCTURES, ids=str)
@pytest.mark.parametrize("draws", [0, 12])
def test_good_sources_beat_the_vote(tables, structure, draws):
    rows, truth = tables.made(seed=3, items=150, sources=10, skill=(0.05, 1.0))
    table = claim_table(rows)
    ours = find_truth(table, structure=structure, draws=draws)
    right = [(one.leading()[0] == truth).mean() for one in (ours, majority_vote(table))]
    assert right[0] >= right[1]


def test_seldom_surer_than_right_and_never_certain(tables):
    rows, truth = tables.made(seed=5, items=200, sources=8, each=3, skill=(0.4, 0.9))
    table = claim_table(rows)
    ours = find_truth(table)
    answers, stated = ours.leading()
    assert ours.model.choice.scores
    assert stated.max() <= 1 - MISLED + 1e-9
    surplus = stated.mean() - (answers == truth).mean()
    _, peers = dawid_skene(table).leading()
    assert surplus < peers.mean() - (dawid_skene(table).leading()[0] == truth).mean()


def test_the_same_seed_gives_the_same_numbers(tables):
    table = claim_table(tables.made()[0])
    first, second = (find_truth(table, structure=Structure(), draws=8) for _ in range(2))
    assert np.array_equal(first.probability, second.probability)


def test_all_agree_and_none_agrees():
    agree = plain([(who, what, "ab"[what % 2]) for who in range(3) for what in range(4)])
    assert all(max(agree.of(item).values()) > 0.8 for item in range(4))
    disagree = plain([(who, 0, "abc"[who]) for who in range(3)])
    assert list(disagree.of(0).values()) == pytest.approx([1 / 3] * 3)


def test_one_value_leaves_room_for_what_nobody_said():
    only = plain([(0, 0, "a"), (1, 0, "a")])
    assert only.of(0) == {"a": pytest.approx(1 - MISLED)}
    assert weigh_evidence(only, 0).probability == pytest.approx(1 - MISLED)


def test_what_nobody_spoke_of_is_an_error():
    verdicts = plain([(0, 0, "a"), (1, 0, "b")])
    with pytest.raises(TableError, match="no claim is about 'x'"):
        verdicts.of("x")
    with pytest.raises(TableError, match="nobody speaks of 'z'"):
        weigh_evidence(verdicts, 0, "z")
    with pytest.raises(TableError, match="votes have no weights"):
        weigh_evidence(majority_vote(verdicts.claims), 0)


def test_too_many_values_are_sent_elsewhere():
    rows = [(who, who, f"v{who}") for who in range(1500)]
    with pytest.raises(TableError, match="find_nested_truth"):
        find_truth(claim_table(columns(rows)))
    assert len(find_nested_truth(claim_table(columns(rows))).leading()[0]) == 1500


def test_the_table_of_verdicts_is_long():
    table = plain([(0, "x", "a"), (1, "x", "b")]).table()
    assert {name: len(column) for name, column in table.items()} == {
        "item": 2,
        "value": 2,
        "probability": 2,
    }
