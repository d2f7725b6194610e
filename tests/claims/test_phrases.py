"""Where phrases and clauses begin and end."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from fogline.claims.names import join
from fogline.claims.phrases import (
    has_finite,
    is_clause,
    phrase_after,
    spans_of,
    verb_group_start,
)
from fogline.claims.tokens import Token

Cut = Callable[[str], tuple[Token, ...]]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("said the mayor of Tesk on Monday", "the mayor of Tesk"),
        ("said Ilya Maron, the mayor, on Monday", "Ilya Maron, the mayor"),
        ("said Ilya Maron, who fled, on Monday", "Ilya Maron, who fled"),
        ("said Ilya Maron, the mill was lost", "Ilya Maron"),
        ("said the mayor in a statement", "the mayor"),
        ("said one (young) baker", "one (young) baker"),
        ("said quietly", None),
    ],
)
def test_the_phrase_after_a_cue(words: Cut, text: str, phrase: str | None) -> None:
    row = words(text)
    found = phrase_after(row, 1, len(row))
    assert (join(row[slice(*found)]) if found else None) == phrase


@pytest.mark.parametrize(
    ("text", "verb", "start"),
    [
        ("the army has not yet said so", 5, 2),
        ("the army said so", 2, 2),
        ("the army’s said so", 3, 3),
        ("he fled in May said so", 4, 4),
    ],
)
def test_where_a_verb_group_begins(words: Cut, text: str, verb: int, start: int) -> None:
    assert verb_group_start(words(text), verb) == start


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("the mill burned", True),
        ("the mill, which burned", False),
        ("burned the mill", False),
        ("the mayor who spoke", False),
        (", it burned", False),
        ("the mill", False),
        ("there was a mill", True),
    ],
)
def test_clauses_have_a_subject_and_a_verb(words: Cut, text: str, clause: bool) -> None:
    row = words(text)
    assert is_clause(row, 0, len(row)) is clause


def test_finite_verbs(words: Cut) -> None:
    row = words("the mill fell")
    assert has_finite(row, 0, 3)
    assert not has_finite(row, 0, 2)


def test_slices_become_spans_and_empty_ones_nothing(words: Cut) -> None:
    row = words("the mill burned")
    assert spans_of(row, ((0, 2), (2, 2), (2, 3))) == ((0, 8), (9, 15))
