from __future__ import annotations

from collections.abc import Callable
from datetime import date

from fogline.model import Claim, Person, PropositionType, Setting, SpeakerKind
from fogline.resolution.parties import read_parties
from fogline.resolution.people import Mention, People
from fogline.resolution.register import read_people

MakeClaim = Callable[..., Claim]
NOW = date(2021, 9, 6)
NOTHING = Setting()
FAMILY = Setting(
    people=(
        Person("Ahmad Massoud", ("Massoud Jr.",), "NRF", since=date(2021, 8, 17)),
        Person("Ahmad Shah Massoud", party="Northern Alliance", died=date(2001, 9, 9)),
        Person("Osei Tamrat", party="East", until=date(2020, 12, 31)),
        Person("Osei Tamrat", party="West", since=date(2021, 1, 1)),
    )
)


def people_of(claims: list[Claim], setting: Setting = NOTHING) -> People:
    return read_people(claims, {}, read_parties((), claims, setting), setting)


def name(
    people: People, written: str, document: str = "d1", party: str | None = None
) -> str | None:
    who = people.find(Mention(written, document, party), NOW)
    return who.name if who else None


def test_a_surname_is_the_only_living_persons_of_it() -> None:
    people = people_of([], FAMILY)
    assert name(people, "Massoud") == "Ahmad Massoud"
    assert name(people, "Masood", party="NRF") == "Ahmad Massoud"
    assert name(people, "Ahmad Masoud") == "Ahmad Massoud"
    assert name(people, "Shah Massoud") is None  # the dead do not speak
    assert name(people, "Massoud", party="Taliban") is None
    assert people.find(Mention("Massoud", "d1")) is None  # on an unknown day it may be either
    assert name(people, "Massoud Jr.") == "Ahmad Massoud"
    assert name(people, "") is None


def test_a_son_and_his_father_are_kept_apart(claim: MakeClaim) -> None:
    claims = [claim("Ahmad Massoud", party="NRF"), claim("Ahmad Shah Massoud", start=30)]
    people = people_of(claims)
    assert name(people, "Ahmad Massoud") == "Ahmad Massoud"
    assert name(people, "Ahmad Shah Massoud") == "Ahmad Shah Massoud"
    assert name(people, "Massoud", "d2") is None


def test_the_person_named_in_the_same_document_is_meant(claim: MakeClaim) -> None:
    claims = [claim("Ilya Maron"), claim("Petra Maron", document="d2")]
    people = people_of(claims)
    assert name(people, "Col. Maron", "d1") == "Ilya Maron"
    assert name(people, "Maron", "d2") == "Petra Maron"
    assert name(people, "Maron", "d3") is None


def test_spellings_are_one_person_within_a_party(claim: MakeClaim) -> None:
    claims = [
        claim("Ali Hossein", party="East"),
        claim("Ali Hossein", party="East", start=30),
        claim("Gen. Ali Hussain", party="East", document="d2"),
        claim("Ali Hussain", party="West", document="d3"),
    ]
    people = people_of(claims[:3])
    assert name(people, "Ali Hussain", "d2", "East") == "Ali Hossein"
    apart = people_of([claims[0], claims[3]])
    assert name(apart, "Ali Hussain", "d3", "West") == "Ali Hussain"


def test_without_a_party_names_must_be_closer(claim: MakeClaim) -> None:
    near = people_of([claim("Fahim Dashty"), claim("Fahim Dashti", document="d2")])
    far = people_of([claim("Ali Hossein"), claim("Ali Hussain", document="d2")])
    assert name(near, "Fahim Dashti") == name(near, "Fahim Dashty")
    assert name(far, "Ali Hussain") != name(far, "Ali Hossein")


def test_the_dead_of_a_report_are_people_too(claim: MakeClaim) -> None:
    villager = SpeakerKind.ANONYMOUS
    death = claim("A villager", PropositionType.DEATH, kind=villager, victim="Toma Vai")
    attack = claim("A villager", PropositionType.DEATH, kind=villager, victim="three farmers")
    people = people_of([death, attack])
    assert name(people, "Vai", "d2") == "Toma Vai"
    assert set(people.by_words) == {("toma", "vai")}


def test_a_person_changes_sides() -> None:
    people = people_of([], FAMILY)
    who = people.find(Mention("Osei Tamrat", "d1"))
    assert who
    assert who.party(date(2020, 5, 1)) == "East"
    assert who.party(NOW) == "West"
    assert who.party(None) is None
    young = people.find(Mention("Ahmad Massoud", "d1"))
    assert young
    assert young.party(None) == "NRF"
    assert young.party(date(2020, 1, 1)) is None


def test_parties_that_the_reports_contradict_are_not_chosen_between(claim: MakeClaim) -> None:
    people = people_of([claim("Toma Vai", party="East"), claim("Toma Vai", party="West", start=30)])
    who = people.find(Mention("Toma Vai", "d1"))
    assert who
    assert who.party(NOW) is None
