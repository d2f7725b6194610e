"""Cutting what somebody said into propositions."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from fogline.claims.clauses import clauses
from fogline.claims.tokens import Token
from fogline.model import PropositionType

Cut = Callable[[str], tuple[Token, ...]]


def pieces(words: Cut, text: str) -> list[str]:
    return [text[one.words[0].start : one.words[-1].end] for one in clauses(text, words(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the army holds the bridge", ["the army holds the bridge"]),
        (
            "the army shelled the market, and the rebels took the mill",
            ["the army shelled the market", "the rebels took the mill"],
        ),
        (
            "the army shelled the market; nine people were killed",
            ["the army shelled the market", "nine people were killed"],
        ),
        (
            "while the army holds the town, the phones are cut",
            ["the army holds the town", "the phones are cut"],
        ),
        (
            "shells fell on the market (the army fired them; nobody denies it) on Monday",
            ["shells fell on the market (the army fired them; nobody denies it) on Monday"],
        ),
        ("the roof is red and the door is blue", ["the roof is red and the door is blue"]),
        ("and that the town is quiet , but", ["the town is quiet"]),
    ],
)
def test_where_propositions_begin(words: Cut, text: str, expected: list[str]) -> None:
    assert pieces(words, text) == expected


def test_a_verb_phrase_shares_the_subject_unless_it_is_contrasted(words: Cut) -> None:
    joined = "the rebels shelled the hospital and cut the phone lines"
    assert [one.shares_subject for one in clauses(joined, words(joined))] == [False, True]
    contrast = "the rebels shelled the hospital but were driven out of the town"
    assert [one.shares_subject for one in clauses(contrast, words(contrast))] == [False, False]


def test_each_clause_has_a_type_of_its_own(words: Cut) -> None:
    text = "the army holds the town and nine civilians were killed"
    assert [one.type for one in clauses(text, words(text))] == [
        PropositionType.CONTROL,
        PropositionType.CASUALTIES,
    ]


def test_no_words_no_clause(words: Cut) -> None:
    assert clauses("", ()) == ()
    assert clauses("; and .", words("; and .")) == ()
