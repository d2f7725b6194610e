"""Scores of a reader."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.evaluation.markup import GoldClaim
from fogline.evaluation.scores import (
    NOTHING,
    Scores,
    match,
    overlap,
    same_name,
    same_speaker,
    score,
)
from fogline.model import (
    Claim,
    Count,
    Place,
    Proposition,
    PropositionType,
    Span,
    Speaker,
    SpeakerKind,
)

PLACES = st.integers(0, 30)
SPANS = st.lists(st.tuples(PLACES, PLACES).map(sorted).map(tuple), max_size=3)


def marked(name: str, *content: Span, **fields: str) -> GoldClaim:
    return GoldClaim(name, content, {"speaker": "Ilya Maron"} | fields)


def found(name: str, *content: Span, speaker: str = "Ilya Maron") -> Claim:
    proposition = Proposition(
        PropositionType.CONTROL, place=Place("Tesk", "", "Tesk"), quantity=Count(9, 9, 9)
    )
    return Claim(
        name, "d", Speaker("s", speaker, SpeakerKind.NAMED), content, proposition, "a test"
    )


@pytest.mark.parametrize(
    ("first", "second", "share"),
    [
        (((0, 10),), ((0, 10),), 1.0),
        (((0, 10),), ((5, 15),), 1 / 3),
        (((0, 4), (6, 10)), ((0, 10),), 0.8),
        (((0, 10),), ((10, 20),), 0.0),
        ((), (), 0.0),
    ],
)
def test_overlap(first: tuple[Span, ...], second: tuple[Span, ...], share: float) -> None:
    assert overlap(first, second) == pytest.approx(share)


@given(SPANS, SPANS)
def test_overlap_is_symmetric_and_a_share(first: list[Span], second: list[Span]) -> None:
    share = overlap(first, second)
    assert share == overlap(second, first)
    assert 0 <= share <= 1


@pytest.mark.parametrize(
    ("wanted", "name", "same"),
    [
        ("Ilya Maron", "Col. Ilya Maron", True),
        ("Ilya Maron", "Maron", True),
        ("the army", "army", True),
        ("Ilya Maron", "Mira Velt", False),
        ("author", "author", True),
        ("author", "the author of a book", False),
        ("one", "ONE", True),
        ("doctors’ union", "doctors' union", True),
        ("River Host (RH)", "River Host", True),
    ],
)
def test_same_speaker(wanted: str, name: str, same: bool) -> None:
    assert same_speaker(wanted, name) is same
    assert same_speaker(name, wanted) is same


def test_short_last_words_are_not_enough() -> None:
    assert not same_name("upper river cat", "big old cat")


def test_each_claim_is_matched_once_by_the_greatest_overlap() -> None:
    gold = [marked("g1", (0, 10)), marked("g2", (10, 20))]
    claims = [found("c1", (0, 8)), found("c2", (0, 10)), found("c3", (11, 30))]
    assert [(one.id, claim.id) for one, claim in match(gold, claims)] == [("g1", "c2")]


def test_of_equal_overlaps_the_right_speaker_goes_first() -> None:
    claims = [found("c1", (0, 10), speaker="Mira Velt"), found("c2", (0, 10))]
    assert [claim.id for _, claim in match([marked("g1", (0, 10))], claims)] == ["c2"]


def test_what_is_right_is_counted_where_it_was_asked() -> None:
    gold = [
        marked("g1", (0, 10), type="control", place="Tesk", count="9", stance="denies"),
        marked("g2", (20, 30), speaker="Mira Velt", place="Orl", count="8", negated="yes"),
        marked("g3", (40, 50)),
    ]
    scores = score(gold, [found("c1", (0, 10)), found("c2", (20, 30)), found("c4", (60, 70))])
    assert (scores.gold, scores.found, scores.matched, scores.with_speaker) == (3, 3, 2, 1)
    assert scores.accuracy("type") == 1.0
    assert scores.accuracy("stance") == 0.0
    assert scores.accuracy("place") == scores.accuracy("count") == scores.accuracy("negated") == 0.5
    assert scores.accuracy("corroboration") == 1.0
    assert scores.accuracy("channel") is None


def test_ratios() -> None:
    scores = Scores(4, 6, 3, 2, Counter(), Counter())
    assert (scores.recall, scores.precision) == (0.5, pytest.approx(1 / 3))
    assert scores.f1 == pytest.approx(0.4)
    assert (NOTHING.recall, NOTHING.precision, NOTHING.f1) == (None, None, None)


def test_scores_add_up() -> None:
    one = score([marked("g1", (0, 10), type="control")], [found("c1", (0, 10))])
    two = NOTHING + one + one
    assert (two.gold, two.found, two.matched, two.with_speaker) == (2, 2, 2, 2)
    assert two.asked["type"] == 2
    assert two.f1 == one.f1
