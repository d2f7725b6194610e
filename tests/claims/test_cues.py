"""The words that show somebody speaks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from fogline.claims.cues import sightings
from fogline.claims.tokens import Token
from fogline.model import Stance

Cut = Callable[[str], tuple[Token, ...]]


@pytest.mark.parametrize(
    ("text", "lemmas"),
    [
        ("The mayor said it burned.", ["say"]),
        ("According to her, it burned.", ["according to"]),
        ("He was told that it burned.", []),
        ("The claim that it burned is old.", []),
        ("The army claims the mill.", ["claim"]),
        ("The flood claimed the lives of nine.", []),
        ("He did not say that it burned.", []),
        ("He declined to confirm that.", []),
        ("The plan is to announce a truce.", []),
        ("She went on to say it burned.", ["went"]),
        ("She rang back to deny it burned.", ["deny"]),
        ("The mayor pointed out that it burned.", ["pointed"]),
        ("The council puts the dead at 40.", ["put"]),
        ("The council puts the letter away.", []),
        ("The register lists 40 names.", ["put"]),
        ("He listed his friends.", ["list"]),
        ("They each claimed the mill.", ["claim"]),
        ("Nothing happened.", []),
    ],
)
def test_which_words_are_cues(words: Cut, text: str, lemmas: list[str]) -> None:
    assert [one.lemma for one in sightings(words(text))] == lemmas


def test_a_participle_is_told_from_a_progressive(words: Cut) -> None:
    hanging = sightings(words("The mayor left, insisting that it burned."))
    progressive = sightings(words("The mayor is insisting that it burned."))
    assert [one.participle for one in (*hanging, *progressive)] == [True, False]


def test_cues_bring_their_stance(words: Cut) -> None:
    text = "He denied it fell, warned that it would burn and vowed to stay."
    assert [one.stance for one in sightings(words(text))] == [
        Stance.DENIES,
        Stance.PREDICTS,
        Stance.PROMISES,
    ]
