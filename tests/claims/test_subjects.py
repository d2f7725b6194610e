"""The subject of a verb."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from fogline.claims.names import join
from fogline.claims.subjects import subject_before
from fogline.claims.tokens import Token

Cut = Callable[[str], tuple[Token, ...]]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The mayor said", "The mayor"),
        ("The mayor has also said", "The mayor"),
        ("On Monday the mayor said", "the mayor"),
        ("In Tesk, the mayor said", "the mayor"),
        ("Meanwhile the mayor said", "the mayor"),
        ("Ilya Maron, 54, the mayor, said", "Ilya Maron, 54, the mayor"),
        ("Ilya Maron, who fled in May, said", "Ilya Maron, who fled in May"),
        ("The mayor – who fled – said", "The mayor"),
        ("The mayor (a baker) said", "The mayor"),
        ("The mayor, in Tesk, said", "The mayor, in Tesk"),
        ("Analysts and the mayor said", "Analysts and the mayor"),
        ("Shells fell and the mayor said", "the mayor"),
        ("It rained, the mayor said", "the mayor"),
        ("The mayor who fled Tesk in May said", "The mayor"),
        ("The mayor who had fled the town said", "The mayor"),
        ("The council Friday said", "The council Friday"),
        ("They saw him said", None),
        ("said", None),
        ("Quickly said", None),
    ],
)
def test_subjects(words: Cut, text: str, subject: str | None) -> None:
    row = words(text)
    found = subject_before(row, len(row) - 1)
    assert (join(row[slice(*found)]) if found else None) == subject


def test_nothing_before_the_floor_is_a_subject(words: Cut) -> None:
    row = words("The mayor said")
    assert subject_before(row, 2, 2) is None
