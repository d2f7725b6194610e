from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.disputes.days import (
    anchors,
    days_of,
    in_words,
    overlap,
    runs,
    said,
    spoken_of,
    together,
)
from fogline.model import Interval, Precision

D = date.fromisoformat
_START = D("2030-01-01")
_DATED = st.lists(
    st.tuples(st.integers(0, 40), st.integers(0, 9)).map(
        lambda pair: (_START + timedelta(pair[0]), _START + timedelta(sum(pair)))
    ),
    max_size=12,
).map(lambda found: [(days, f"c{number:02}") for number, days in enumerate(found)])


def test_an_interval_without_dates_has_no_days():
    assert days_of(None) is None
    assert days_of(Interval(None, None, Precision.RELATIVE, "on Monday")) is None


def test_open_ends_are_the_ends_of_time():
    assert days_of(Interval(None, D("2030-01-02"), Precision.PERIOD)) == (date.min, D("2030-01-02"))
    assert days_of(Interval(D("2030-01-02"), None, Precision.PERIOD)) == (D("2030-01-02"), date.max)


def test_ends_in_the_wrong_order_are_turned_round():
    assert days_of(Interval(D("2030-01-09"), D("2030-01-02"), Precision.DAY)) == (
        D("2030-01-02"),
        D("2030-01-09"),
    )


def test_a_claim_without_a_date_is_as_old_as_the_last_words_of_its_document(build):
    writer = build.speaker("author")
    dated = build.claim("a", writer, "clash", said="2030-01-03")
    later = build.claim("b", writer, "clash", said="2030-01-05")
    undated = build.claim("c", writer, "clash", said=None)
    elsewhere = build.claim("d", writer, "clash", said=None, document="two")
    found = anchors([later, undated, dated, elsewhere])
    assert found == {"one": (D("2030-01-05"), D("2030-01-05"))}
    assert said(undated, found["one"]) == (D("2030-01-05"), D("2030-01-05"))
    assert spoken_of(elsewhere, None) is None


def test_a_claim_speaks_of_the_days_it_names(build):
    claim = build.claim("a", build.speaker("X"), "clash", said="2030-01-09", about="2030-01-02")
    assert spoken_of(claim, None) == (D("2030-01-02"), D("2030-01-02"))


def test_since_lasts_until_the_claim_was_made(build):
    claim = build.claim("a", build.speaker("X"), "clash", said="2030-01-09")
    since = Interval(D("2030-01-04"), None, Precision.PERIOD)
    assert spoken_of(build.with_about(claim, since), None) == (D("2030-01-04"), D("2030-01-09"))
    unsaid = build.claim("a", build.speaker("X"), "clash", said=None)
    assert spoken_of(build.with_about(unsaid, since), None) == (D("2030-01-04"), date.max)


@given(_DATED)
def test_groups_share_their_days_and_every_overlap_meets_in_one(dated):
    groups = together(dated)
    days = {claim: found for found, claim in dated}
    for shared, members in groups:
        assert all(days[m][0] <= shared[0] <= shared[1] <= days[m][1] for m in members)
    for one, other in combinations(sorted(days), 2):
        meet = any({one, other} <= set(members) for _, members in groups)
        assert meet == overlap(days[one], days[other])
    assert {m for _, members in groups for m in members} == set(days)


@given(_DATED, st.randoms(use_true_random=False))
def test_groups_do_not_depend_on_order(dated, shuffle):
    other = list(dated)
    shuffle.shuffle(other)
    assert together(other) == together(dated)
    assert runs(other, 3) == runs(dated, 3)


@given(_DATED)
def test_no_group_of_those_at_one_time_lies_in_another(dated):
    members = [set(found) for _, found in together(dated)]
    assert not any(one < other for one in members for other in members)


@given(_DATED, st.integers(0, 5))
def test_runs_are_parted_by_longer_silences_than_the_gap(dated, gap):
    found = runs(dated, gap)
    assert sorted(m for _, members in found for m in members) == sorted(i for _, i in dated)
    for (before, _), (after, _) in pairwise(found):
        assert (after[0] - before[1]).days > gap


def test_a_run_reaches_the_end_of_time():
    assert (
        len(runs([((date.min, date.max), "a"), ((D("2030-01-01"), D("2030-01-02")), "b")], 5)) == 1
    )


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (D("2021-09-06"), D("2021-09-06"), "on 6 September 2021"),
        (D("2021-09-01"), D("2021-09-06"), "from 1 to 6 September 2021"),
        (D("2021-08-30"), D("2021-09-06"), "from 30 August to 6 September 2021"),
        (D("2020-12-30"), D("2021-01-06"), "from 30 December 2020 to 6 January 2021"),
        (date.min, D("2021-09-06"), "until 6 September 2021"),
        (D("2021-09-06"), date.max, "since 6 September 2021"),
        (date.min, date.max, ""),
    ],
)
def test_days_in_words(start, end, words):
    assert in_words((start, end)) == words
