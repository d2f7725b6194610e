"""The words that name a speaker."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from fogline.claims.mentions import clean, head_of, is_speaker_like, read_mention
from fogline.claims.tokens import Token
from fogline.model import SpeakerKind

Cut = Callable[[str], tuple[Token, ...]]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Ilya Maron", "Ilya Maron", SpeakerKind.NAMED),
        ("Col. Ilya Maron, the mayor of Tesk", "Ilya Maron", SpeakerKind.NAMED),
        ("the River Host", "River Host", SpeakerKind.ORGANISATION),
        ("the health ministry", "health ministry", SpeakerKind.ORGANISATION),
        ("France", "France", SpeakerKind.ORGANISATION),
        ("the Host’s spokesman", "Host’s spokesman", SpeakerKind.ROLE),
        ("a Host spokesman", "Host spokesman", SpeakerKind.ROLE),
        ("a commander", "commander", SpeakerKind.ANONYMOUS),
        ("army commanders", "army commanders", SpeakerKind.ANONYMOUS_GROUP),
        ("a baker", "baker", SpeakerKind.ANONYMOUS),
        ("several bakers", "several bakers", SpeakerKind.ANONYMOUS_GROUP),
        ("young women", "young women", SpeakerKind.ANONYMOUS_GROUP),
        ("the rebels", "rebels", SpeakerKind.ANONYMOUS_GROUP),
        ("analysts and the River Host", "analysts and the River Host", SpeakerKind.GROUP),
        ("one who fled", "one", SpeakerKind.ANONYMOUS),
        ("the health ministry Friday", "health ministry", SpeakerKind.ORGANISATION),
        ("some", "some", SpeakerKind.ANONYMOUS_GROUP),
        ("a stonecutter", "stonecutter", SpeakerKind.ANONYMOUS),
        ("stonecutters", "stonecutters", SpeakerKind.ANONYMOUS_GROUP),
        ("Varskians", "Varskians", SpeakerKind.ANONYMOUS_GROUP),
    ],
)
def test_name_and_kind(words: Cut, text: str, name: str, kind: SpeakerKind) -> None:
    mention = read_mention(words(f"today {text}")[1:])
    assert (mention.name, mention.kind) == (name, kind)


@pytest.mark.parametrize(
    ("text", "role", "party"),
    [
        ("army spokesman Ilya Maron", "army spokesman", "army"),
        ("Ilya Maron, 54, a spokesman for the Host", "spokesman for the Host", "Host"),
        ("Col. Ilya Maron, an army spokesman", "army spokesman", "army"),
        ("Col. Ilya Maron, a baker", "Col.", None),
        ("the former army commander Ilya Maron", "former army commander", None),
        ("Ilya Maron, who lives in Tesk", None, None),
    ],
)  # fmt: skip
def test_role_and_party(words: Cut, text: str, role: str | None, party: str | None) -> None:
    mention = read_mention(words(f"today {text}")[1:])
    assert (mention.name, mention.role, mention.party) == ("Ilya Maron", role, party)


@pytest.mark.parametrize(
    ("text", "generic"),
    [
        ("the spokesman", True),
        ("the group", True),
        ("the statement from Tesk", True),
        ("a spokesman", False),
        ("the army spokesman", False),
        ("the stonecutter", False),
    ],
)
def test_what_points_back(words: Cut, text: str, generic: bool) -> None:
    assert read_mention(words(text)).generic is generic


def test_a_pronoun_asks_to_be_resolved(words: Cut) -> None:
    mention = read_mention(words("He said so.")[:1])
    assert mention.pronoun
    assert mention.generic


def test_a_surname_met_before_is_a_name(words: Cut) -> None:
    row = words("Then Maron spoke.")[1:2]
    assert read_mention(row).kind is SpeakerKind.ORGANISATION
    assert read_mention(row, {"maron"}).kind is SpeakerKind.NAMED


def test_passing_detail_is_no_part_of_a_name(words: Cut) -> None:
    assert read_mention(words("the rebels guarding the mill")).name == "rebels"
    assert read_mention(words("an officer at his daily briefing")).name == "officer"


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("the mayor", True),
        ("they", True),
        ("nine bakers", True),
        ("Ilya Maron", True),
        ("the price of bread", False),
        ("the road", False),
        ("quickly", False),
    ],
)
def test_who_may_speak(words: Cut, text: str, speaks: bool) -> None:
    assert is_speaker_like(words(text)) is speaks


def test_the_head_stands_before_prepositions(words: Cut) -> None:
    head = head_of(words("the governor of the province"))
    assert head is not None
    assert head.text == "governor"
    assert head_of(words("quickly")) is None


def test_clean_leaves_one_word() -> None:
    assert clean("the other two bakers") == "two bakers"
    assert clean("the") == "the"
