"""Who has been named, so that short names and pronouns find them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from fogline.claims.mentions import read_mention
from fogline.claims.roster import AUTHOR_SPEAKER, Roster, slug
from fogline.claims.tokens import Token
from fogline.claims.units import Unit
from fogline.model import Speaker, SpeakerKind

Cut = Callable[[str], tuple[Token, ...]]
Speak = Callable[[Roster, str], Speaker]


@pytest.fixture
def speak(words: Cut) -> Speak:
    return lambda roster, text: roster.speaker(
        read_mention(words(f"today {text}")[1:], roster.surnames)
    )


def test_the_surname_finds_the_full_name(speak: Speak) -> None:
    roster = Roster()
    speak(roster, "army spokesman Ilya Maron")
    again = speak(roster, "Maron")
    assert (again.name, again.role, again.party) == ("Ilya Maron", "army spokesman", "army")
    assert again.id == "ilya-maron"


def test_an_arabic_article_may_be_left_out(speak: Speak) -> None:
    roster = Roster()
    speak(roster, "Omar al-Tesk")
    assert speak(roster, "Tesk").name == "Omar al-Tesk"


def test_of_two_with_one_surname_the_one_who_spoke_stays(
    speak: Speak, unit: Callable[[str], Unit]
) -> None:
    roster = Roster()
    speak(roster, "Ilya Maron")
    roster.introduce(unit("Then Mira Maron slept."))
    assert speak(roster, "Maron").name == "Ilya Maron"
    speak(roster, "Mira Maron")
    assert speak(roster, "Maron").name == "Mira Maron"


def test_a_name_after_a_preposition_of_place_is_nobody(unit: Callable[[str], Unit]) -> None:
    roster = Roster()
    roster.introduce(unit("They slept in Upper Tesk."))
    assert roster.people == {}


@pytest.mark.parametrize(
    ("before", "called", "name"),
    [
        (["Ilya Maron"], "he", "Ilya Maron"),
        (["Ilya Maron", "the River Host"], "he", "Ilya Maron"),
        (["Ilya Maron", "the River Host"], "it", "River Host"),
        (["the River Host", "several bakers"], "they", "several bakers"),
        (["Ilya Maron"], "they", "Ilya Maron"),
        ([], "they", "they"),
        ([], "she", "she"),
        (["army spokesman Ilya Maron", "a baker"], "the spokesman", "Ilya Maron"),
        (["the River Movement"], "the movement", "River Movement"),
        (["Ilya Maron", "the River Host"], "the statement", "River Host"),
        ([], "the statement", "statement"),
        (["a baker"], "the woman", "baker"),
        ([], "the group", "group"),
        (["Ilya Maron"], "I", "author"),
    ],
)
def test_what_pronouns_and_short_words_mean(
    speak: Speak, before: list[str], called: str, name: str
) -> None:
    roster = Roster()
    for text in before:
        speak(roster, text)
    assert speak(roster, called).name == name


def test_an_acronym_is_the_body_it_stands_for(speak: Speak) -> None:
    roster = Roster.of("The River Host (RH) slept.")
    found = speak(roster, "the RH")
    assert (found.name, found.kind) == ("River Host", SpeakerKind.ORGANISATION)


def test_the_author_is_not_remembered(speak: Speak) -> None:
    roster = Roster()
    speak(roster, "Ilya Maron")
    roster.remember(AUTHOR_SPEAKER)
    assert speak(roster, "he").name == "Ilya Maron"


def test_named_last_is_the_topic_first(speak: Speak) -> None:
    roster = Roster()
    ilya, mira = speak(roster, "Ilya Maron"), speak(roster, "Mira Velt")
    found = roster.named_last(excluding=mira)
    assert found is not None
    assert found.name == "Ilya Maron"
    roster.speak_of("Mira Velt")
    roster.speak_of("nobody known")
    found = roster.named_last(excluding=ilya)
    assert found is not None
    assert found.name == "Mira Velt"
    assert Roster().named_last(excluding=ilya) is None


@pytest.mark.parametrize(
    ("name", "ident"),
    [
        ("Ilya Maron", "ilya-maron"),
        ("Omar al-Tesk", "omar-al-tesk"),
        ("…", "unnamed"),
        ("Ілля", "ілля"),
    ],
)
def test_slugs(name: str, ident: str) -> None:
    assert slug(name) == ident
