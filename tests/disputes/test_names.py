from __future__ import annotations

import pytest

from fogline.disputes.names import (
    full_names,
    members_of,
    name_key,
    parties_in,
    party_names,
    people_in,
)
from fogline.model import SpeakerKind

PARTIES = {"northern command": "Northern Command", "varsk": "Varsk"}


def test_keys_forget_case_articles_and_punctuation():
    assert name_key("The Northern Command,") == name_key("northern command") == "northern command"
    assert name_key("the") == "the"


def test_parties_are_those_that_speak(build):
    claims = [
        build.claim("a", build.speaker("X", "the Northern Command"), "clash"),
        build.claim("b", build.speaker("Y", "Northern Command"), "clash"),
        build.claim("c", build.speaker("Z"), "clash"),
    ]
    assert party_names(claims) == party_names(claims[::-1])
    assert list(party_names(claims)) == ["northern command"]


def test_named_speakers_speak_for_their_only_party(build):
    claims = [
        build.claim("a", build.speaker("Vera Dunn", "Varsk"), "clash"),
        build.claim("b", build.speaker("Ilya Maron", "Varsk"), "clash"),
        build.claim("c", build.speaker("Ilya Maron", "Northern Command"), "clash"),
        build.claim("d", build.speaker("a clerk", "Varsk", SpeakerKind.ANONYMOUS), "clash"),
    ]
    assert members_of(claims) == {"vera dunn": "Varsk"}


def test_parties_in_words():
    assert parties_in("the Northern Command’s men", PARTIES) == ["Northern Command"]
    assert parties_in("Northern commanders", PARTIES) == []


@pytest.mark.parametrize(
    ("words", "people"),
    [
        ("Gen. Ilya Maron", ("Ilya Maron",)),
        ("Ilya Maron and Captain Vera Dunn", ("Ilya Maron", "Vera Dunn")),
        ("Ilya Maron, its spokesman", ("Ilya Maron",)),
        ("forty people", ()),
        ("40 people", ()),
        ("Northern Command fighters", ()),
        ("the General", ()),
        ("", ()),
        (None, ()),
    ],
)
def test_people_among_victims(words, people):
    assert people_in(words, PARTIES) == people


def test_a_surname_is_short_for_the_only_one_called_so():
    full = full_names(["Maron", "Ilya Maron", "Dunn", "Vera Dunn", "Otto Dunn"])
    assert full["maron"] == full["ilya maron"] == "Ilya Maron"
    assert full["dunn"] == "Dunn"
    assert full["otto dunn"] == "Otto Dunn"
