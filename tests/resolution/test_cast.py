from __future__ import annotations

from collections.abc import Callable
from datetime import date

from fogline.model import (
    Claim,
    Document,
    Party,
    Person,
    PropositionType,
    Setting,
    Speaker,
    SpeakerKind,
)
from fogline.resolution.cast import read_cast

MakeClaim = Callable[..., Claim]
NOW = date(2021, 9, 6)
NOTHING = Setting()
CASE = Setting(
    parties=(Party("NRF", ("National Resistance Front",)), Party("Taliban")),
    people=(
        Person("Zabihullah Mujahid", ("Mujahid",), "Taliban", "spokesman"),
        Person("Osei Tamrat", party="Taliban", since=date(2021, 1, 1)),
    ),
)


def speakers(claims: list[Claim], setting: Setting = NOTHING, text: str = "") -> list[Speaker]:
    documents = [Document("d1", "0", "", text, "")]
    cast = read_cast(documents, claims, {one.id: NOW for one in claims}, setting)
    return [cast.speaker(one) for one in claims]


def test_a_person_is_one_in_all_documents(claim: MakeClaim) -> None:
    found = speakers(
        [
            claim("Zabihullah Mujahid", party="Taliban"),
            claim("Mr. Zabihollah Mojahed", party="Taliban", document="d2"),
            claim("Mujahid", document="d3"),
            claim("Ahmad Massoud", party="NRF", document="d3", start=40),
        ]
    )
    assert [one.id for one in found[:3]] == ["person:zabihollah-mojahed"] * 3
    assert [one.party for one in found] == ["Taliban", "Taliban", "Taliban", "NRF"]
    assert found[1].spans == ((0, 4),)


def test_the_case_file_gives_name_party_and_role(claim: MakeClaim) -> None:
    found = speakers([claim("Mujahid"), claim("Osei Tamrat", party="NRF", start=30)], CASE)
    assert (found[0].name, found[0].party, found[0].role) == (
        "Zabihullah Mujahid",
        "Taliban",
        "spokesman",
    )
    assert found[1].party == "Taliban"


def test_a_party_of_another_time_is_not_todays(claim: MakeClaim) -> None:
    early = claim("Osei Tamrat", party="NRF")
    cast = read_cast((), [early], {early.id: date(2020, 1, 1)}, CASE)
    assert cast.speaker(early).party == "NRF"


def test_a_surname_alone_binds_no_two_documents(claim: MakeClaim) -> None:
    found = speakers(
        [
            claim("Karimi"),
            claim("Karimi", document="d2"),
            claim("Karimi", party="Taliban", document="d3"),
            claim("Col. Karimi", party="Taliban", document="d4"),
        ]
    )
    assert len({one.id for one in found[:3]}) == 3
    assert found[2].id == found[3].id


def test_an_organisation_goes_by_its_long_name_or_the_case_files(claim: MakeClaim) -> None:
    text = "the Coastal Union (CU) and the National Resistance Front (NRF)"
    body = SpeakerKind.ORGANISATION
    claims = [
        claim("the Coastal Union", kind=body),
        claim("CU", kind=body, document="d2"),
        claim("NRF", kind=body, party="NRF", start=30),
        claim("Foreign Ministry", kind=body, start=60),
    ]
    found = speakers(claims, text=text)
    assert [one.id for one in found] == [
        "organisation:coastal-union",
        "organisation:coastal-union",
        "organisation:national-resistance-front",
        "organisation:foreign-ministry",
    ]
    assert [one.party for one in found] == [None, None, "NRF", None]
    assert speakers(claims, CASE, text)[2].name == "NRF"


def test_a_name_that_is_a_partys_is_no_persons(claim: MakeClaim) -> None:
    found = speakers([claim("National Resistance Front"), claim("NRF", start=30)], CASE)
    assert {one.id for one in found} == {"organisation:nrf"}
    assert {one.kind for one in found} == {SpeakerKind.ORGANISATION}


def test_those_without_a_name_are_bound_to_their_document(claim: MakeClaim) -> None:
    for kind in (
        SpeakerKind.ROLE,
        SpeakerKind.GROUP,
        SpeakerKind.ANONYMOUS,
        SpeakerKind.ANONYMOUS_GROUP,
        SpeakerKind.AUTHOR,
    ):
        one, two = speakers(
            [claim("the mayor", kind=kind), claim("the mayor", kind=kind, document="d2")]
        )
        assert one.id != two.id


def test_the_id_of_a_protected_speaker_tells_nothing_of_it(claim: MakeClaim) -> None:
    hidden = SpeakerKind.ANONYMOUS
    found = speakers(
        [
            claim("a baker in Karsh", kind=hidden, start=90),
            claim("a second baker", kind=hidden, start=30),
            claim("a baker in Karsh", kind=hidden, start=60),
            claim("the mayor", kind=SpeakerKind.ROLE),
        ]
    )
    assert [one.id for one in found[:3]] == ["anonymous:d1:2", "anonymous:d1:1", "anonymous:d1:2"]
    assert [one.protected for one in found] == [True, True, True, False]


def test_an_author_is_one_for_each_document_and_of_the_side_that_issued_it(
    claim: MakeClaim,
) -> None:
    author = speakers([claim("author", kind=SpeakerKind.AUTHOR, party="NRF")])[0]
    assert (author.id, author.name, author.party) == ("author:d1", "author", "NRF")


def test_participants_get_the_names_of_the_case(claim: MakeClaim) -> None:
    one = claim("Mujahid", PropositionType.DEATH, victim="Fahim Dashty", actor="Talibs")
    cast = read_cast((), [one], {one.id: NOW}, CASE)
    assert cast.participant("Talibs", one) == "Taliban"
    assert cast.sufferer("600 Talibs", one) == "Taliban"
    assert cast.sufferer("the NRF’s spokesman", one) == "the NRF’s spokesman"
    assert cast.sufferer(None, one) is None
    assert cast.participant("NRF gunmen", one) == "NRF"
    assert cast.participant("Dashty", one) == "Fahim Dashty"
    assert cast.participant("government forces", one) == "government"
    assert cast.participant("civilians", one) == "civilians"
    assert cast.participant("Women", one) == "Women"
    assert cast.participant(None, one) is None


def test_the_side_of_a_person_is_their_party(claim: MakeClaim) -> None:
    one = claim("Fahim Dashty", party="NRF")
    cast = read_cast((), [one], {one.id: NOW}, CASE)
    assert cast.side("Dashty", one) == "NRF"
    assert cast.side("the NRF’s spokesman", one) == "NRF"
    assert cast.side("the Taliban", one) == "Taliban"
    assert cast.side("Mujahid", one) == "Taliban"
    assert cast.side("villagers", one) is None
    assert cast.side("Somebody Else", one) is None
    assert cast.side(None, one) is None
