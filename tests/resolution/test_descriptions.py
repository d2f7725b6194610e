from __future__ import annotations

import pytest

from fogline.resolution.descriptions import (
    forms,
    is_one,
    is_people,
    name_key,
    own_form,
    without_country,
)


@pytest.mark.parametrize(
    ("words", "barest"),
    [
        ("the Taliban’s fighters", "taliban"),
        ("Hundreds of Taliban fighters", "taliban"),
        ("more than 700 Taliban", "taliban"),
        ("some senior Taliban officials", "taliban"),
        ("chief Taliban spokesperson", "taliban"),
        ("spokesman for the Coastal Union", "coastal union"),
        ("members of the Taliban", "taliban"),
        ("government forces", "government"),
        ("the army", "army"),
        ("anti-Taliban fighters", "anti taliban"),
        ("a former Taliban official", "former taliban"),
        ("critics of the Taliban", "critics of the taliban"),
    ],
)
def test_words_about_who_acts_are_left_out(words: str, barest: str) -> None:
    assert forms(words)[-1] == barest
    assert forms(words)[0] == name_key(words)


def test_rebels_of_a_country_are_not_its_own() -> None:
    assert own_form("Syrian troops") == "syrian"
    assert own_form("Syrian rebels") == "syrian rebels"


@pytest.mark.parametrize(
    ("people", "side"),
    [
        ("talibs", "taliban"),
        ("russian", "russia"),
        ("ukrainians", "ukraine"),
        ("italian", "italy"),
        ("malian", "mali"),
        ("south sudanese", "south sudan"),
        ("houthis", "houthi"),
        ("houthi", "houthis"),
    ],
)
def test_the_people_of_a_side(people: str, side: str) -> None:
    assert is_people(people, side)


@pytest.mark.parametrize(
    ("people", "side"),
    [
        ("nigerian", "niger"),
        ("niger", "nigeria"),
        ("south sudanese", "sudan"),
        ("guinean", "guyana"),
        ("mali", "malta"),
    ],
)
def test_the_people_of_another(people: str, side: str) -> None:
    assert not is_people(people, side)


def test_one_of_a_side_is_told_from_many() -> None:
    assert is_one("the NRF’s spokesman")
    assert is_one("a commander of the NRF")
    assert not is_one("NRF commanders")
    assert not is_one("the rebels")


def test_the_country_of_the_case_goes_without_saying() -> None:
    assert without_country("afghan government", "Afghanistan") == "government"
    assert without_country("afghanistan new rulers", "Afghanistan") == "new rulers"
    assert without_country("afghan", "Afghanistan") == "afghan"
    assert without_country("syrian government", "Afghanistan") == "syrian government"
    assert without_country("afghan government", None) == "afghan government"
