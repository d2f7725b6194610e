from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.resolution.gazetteer.keys import agreement, frame_of, key_of, keys_of, neighbours
from fogline.resolution.scripts import is_unvocalised, latin


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jabal Sijaj", "Jabalussaraj"),
        ("Jabal Saraj", "Jabalussaraj"),
        ("Jabal us Saraj", "Jabalussaraj"),
        ("جبل السراج", "Jabalussaraj"),
        ("Panjshir", "Panjsher"),
        ("Panjshir", "Panjshayr"),
        ("پنجشیر", "Panjshir"),
        ("Панджшер", "Panjsher"),
        ("ولایت پنجشیر", "Panjshir"),
        ("Velayat-e Panjshir", "Panjsher"),
        ("Rokha", "Rukha"),
        ("Anaba", "Unaba"),
        ("Qandahar", "Kandahar"),
        ("قندهار", "Kandahar"),
        ("Parvan", "Parwan"),
        ("Beit Hanoun", "Bayt Hanun"),
        ("Харків", "Kharkiv"),
    ],
)
def test_spellings_of_one_name_agree(one: str, other: str) -> None:
    assert agreement(key_of(other), key_of(one), written=one) > 0


@pytest.mark.parametrize(
    ("one", "other"),
    [("Kabul", "Zabul"), ("Niger", "Nigeria"), ("Paryan", "Parwan"), ("Homs", "Hama")],
)
def test_two_names_do_not(one: str, other: str) -> None:
    assert agreement(key_of(other), key_of(one), written=one) == 0


def test_a_gazetteers_name_has_the_keys_of_its_parts() -> None:
    assert {"khenj", "hese awal"} <= set(keys_of("Khenj (Hese- Awal)"))
    assert {"panjshir", "panjshir province"} <= set(keys_of("Panjshir Province"))


def test_neighbours_differ_in_one_consonant_that_is_not_the_first() -> None:
    found = set(neighbours("jblsr"))
    assert "jblsj" in found
    assert "jblsr" not in found
    assert all(one[0] == "j" and len(one) == 5 for one in found)


@given(st.text(max_size=30))
def test_any_text_has_a_key_which_is_its_own(name: str) -> None:
    key = key_of(name)
    assert agreement(key, key) == 100
    assert frame_of(key) == frame_of(key_of(key)) or " " in key
    assert latin(latin(name)) == latin(name)


def test_letters_without_vowels_are_known() -> None:
    assert is_unvocalised("کابل")
    assert not is_unvocalised("Кабул")
    assert not is_unvocalised("Kabul")
