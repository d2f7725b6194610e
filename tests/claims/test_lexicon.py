"""The words of attribution, read once."""

from __future__ import annotations

import pytest

from fogline.claims.lexicon import inflections, lexicon, plural
from fogline.model import Stance


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("note", ("notes", "noted", "noting")),
        ("deny", ("denies", "denied", "denying")),
        ("stress", ("stresses", "stressed", "stressing")),
        ("say", ("says", "sayed", "saying")),
        ("claim", ("claims", "claimed", "claiming")),
    ],
)
def test_regular_verbs_are_inflected(lemma: str, forms: tuple[str, str, str]) -> None:
    assert inflections(lemma) == forms


@pytest.mark.parametrize(
    ("noun", "many"),
    [
        ("people", "people"),
        ("child", "children"),
        ("spokesman", "spokesmen"),
        ("german", "germans"),
        ("witness", "witnesses"),
        ("deputy", "deputies"),
        ("boy", "boys"),
        ("nurse", "nurses"),
    ],
)
def test_plurals(noun: str, many: str) -> None:
    assert plural(noun) == many


def test_irregular_verbs_keep_their_own_forms() -> None:
    cues = lexicon().cues
    assert cues["said"].lemma == "say"
    assert "sayed" not in cues
    assert cues["denies"].stance is Stance.DENIES
    assert cues["denied"].takes_noun
    assert not cues["said"].takes_noun


def test_the_lexicon_is_read_once() -> None:
    assert lexicon() is lexicon()


def test_unions_hold_their_parts() -> None:
    words = lexicon()
    assert words.posts <= words.titles <= words.roles
    assert words.people | words.bodies <= words.speakers
    assert "ministry" not in words.roles
