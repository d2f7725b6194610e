from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from fogline.model import Claim, Document, Party, PropositionType, Role, Setting, SpeakerKind
from fogline.resolution.parties import Parties, read_parties

MakeClaim = Callable[..., Claim]
CONTROL = PropositionType.CONTROL
BEFORE, AFTER = date(2021, 8, 1), date(2021, 9, 6)
SETTING = Setting(
    country="Afghanistan",
    parties=(
        Party(
            "Taliban",
            ("Islamic Emirate",),
            (Role("the government", since=date(2021, 8, 15)), Role("Afghanistan’s new rulers")),
        ),
        Party("Republic", roles=(Role("the government", until=date(2021, 8, 14)),)),
        Party("NRF", ("National Resistance Front", "the resistance")),
        Party("Snowline", neutral=True),
    ),
)


def document(text: str, name: str = "d1") -> Document:
    return Document(name, "0", "", text, "")


@pytest.mark.parametrize(
    ("words", "on", "party"),
    [
        ("the Taliban’s fighters", None, "Taliban"),
        ("Talibs", None, "Taliban"),
        ("Taleban militants", None, "Taliban"),
        ("the Islamic Emirate", None, "Taliban"),
        ("resistance fighters", None, "NRF"),
        ("the government", BEFORE, "Republic"),
        ("government forces", AFTER, "Taliban"),
        ("the new Afghan government", AFTER, "Taliban"),
        ("Afghanistan's new rulers", None, "Taliban"),
        ("the government", None, None),
        ("the resistance", None, "NRF"),
        ("the former government", AFTER, None),
        ("civilians", AFTER, None),
        ("anti-Taliban forces", AFTER, None),
    ],
)
def test_words_mean_a_party_of_the_case_file(
    words: str, on: date | None, party: str | None
) -> None:
    assert read_parties((), (), SETTING).find(words, on) == party


def test_an_alias_in_the_case_file_beats_a_role_of_the_country() -> None:
    parties = (Party("Republic", ("Afghan government",)), SETTING.parties[0])
    known = read_parties((), (), Setting(country="Afghanistan", parties=parties))
    assert known.find("the Afghan government", AFTER) == "Republic"
    assert known.find("the government", AFTER) == "Taliban"


def test_a_role_that_two_parties_hold_is_nobodys() -> None:
    both = (Party("East", roles=(Role("the army"),)), Party("West", roles=(Role("the army"),)))
    assert read_parties((), (), Setting(parties=both)).find("the army", AFTER) is None


def test_a_government_that_nobody_is_known_to_be_stays_the_government() -> None:
    none = Parties()
    assert none.name("government forces") == "government"
    assert none.name("the former government") == "the former government"


def test_the_reports_alone_name_parties(claim: MakeClaim) -> None:
    text = (
        "The National Resistance Front (NRF) said so, and Taliban spokesman Bilal Karimi denied it."
    )
    claims = [
        claim("Bilal Karimi", party="Taliban"),
        claim("National Resistance Front", kind=SpeakerKind.ORGANISATION, start=30),
        claim("NRF spokesman", kind=SpeakerKind.ROLE, party="NRF", start=60),
        claim("Harbour Medical Aid", kind=SpeakerKind.ORGANISATION, start=90),
    ]
    parties = read_parties([document(text)], claims, Setting())
    assert set(parties.keys.values()) == {"Taliban", "NRF"}
    assert parties.find("fighters of the National Resistance Front") == "NRF"
    assert parties.find("Talibs") == "Taliban"
    assert parties.find("Harbour Medical Aid") is None
    assert parties.of_speaker(claims[1].speaker) == "NRF"
    assert parties.of_speaker(claims[3].speaker) is None


def test_an_organisation_that_speaks_and_fights_is_a_party(claim: MakeClaim) -> None:
    body = claim("the Orrin Front", kind=SpeakerKind.ORGANISATION)
    fight = claim("A woman", CONTROL, kind=SpeakerKind.ANONYMOUS, actor="Orrin Front fighters")
    parties = read_parties((), [body, fight], Setting())
    assert parties.of_speaker(body.speaker) == "Orrin Front"


def test_a_body_without_a_name_of_its_own_is_no_party(claim: MakeClaim) -> None:
    body = claim("the hospital in the town", kind=SpeakerKind.ORGANISATION)
    fight = claim("A woman", CONTROL, kind=SpeakerKind.ANONYMOUS, actor="the hospital in the town")
    assert read_parties((), [body, fight], Setting()).of_speaker(body.speaker) is None


def test_a_new_government_is_the_government(claim: MakeClaim) -> None:
    speaker = claim("Ilya Maron", party="the new government").speaker
    assert (
        read_parties((), [claim("X", party="new government")], Setting()).of_speaker(speaker)
        == "government"
    )


def test_names_of_one_side_in_several_reports_are_one_party(claim: MakeClaim) -> None:
    said = ["Russia", "Russia", "Russian forces", "the Russians"]
    claims = [claim("Somebody", party=name, start=30 * at) for at, name in enumerate(said)]
    parties = read_parties((), claims, Setting())
    assert set(parties.keys.values()) == {"Russia"}
    assert parties.find("Russian troops") == "Russia"
    assert parties.find("Russian rebels") is None


def test_a_short_name_that_a_report_explains_joins_the_case_file(claim: MakeClaim) -> None:
    setting = Setting(parties=(Party("Orrin Liberation Front"),))
    text = "the Orrin Liberation Front (OLF) and the Coastal Union (CU)"
    spoken = [claim("X", party="OLF"), claim("Y", party="CU", start=30)]
    parties = read_parties([document(text)], spoken, setting)
    assert parties.find("OLF gunmen") == "Orrin Liberation Front"
    assert parties.find("Coastal Union") == "CU"


def test_what_the_case_file_calls_a_role_is_no_party_of_its_own(claim: MakeClaim) -> None:
    minister = claim("A minister", party="the government")
    parties = read_parties((), [minister], SETTING)
    assert parties.of_speaker(minister.speaker, AFTER) == "Taliban"
    assert parties.of_speaker(minister.speaker, None) == "government"


@pytest.mark.parametrize(
    ("name", "kind", "role", "party"),
    [
        ("Taliban officials", SpeakerKind.ANONYMOUS_GROUP, None, "Taliban"),
        ("NRF spokesman", SpeakerKind.ROLE, None, "NRF"),
        ("Bilal Karimi", SpeakerKind.NAMED, "chief Taliban spokesperson", "Taliban"),
        ("a villager", SpeakerKind.ANONYMOUS, "farmer", None),
        ("Taliban Khan", SpeakerKind.NAMED, None, None),
        ("pro-Taliban accounts", SpeakerKind.ANONYMOUS_GROUP, None, None),
    ],
)
def test_a_speakers_words_or_role_tell_the_party(
    claim: MakeClaim, name: str, kind: SpeakerKind, role: str | None, party: str | None
) -> None:
    speaker = claim(name, kind=kind, role=role).speaker
    assert read_parties((), (), SETTING).of_speaker(speaker) == party


def test_only_the_case_file_makes_a_party_neutral() -> None:
    parties = read_parties((), (), SETTING)
    assert parties.is_neutral("Snowline")
    assert not parties.is_neutral("NRF")
    assert not parties.is_neutral("Nobody")
