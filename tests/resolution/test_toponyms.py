from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.resolution.toponyms import (
    PART,
    REGION,
    TOWN,
    as_written,
    read_toponym,
    scale_of,
)


@pytest.mark.parametrize(
    ("name", "bare", "precision"),
    [
        ("Panjshir", "panjshir", None),
        ("Panjshir Valley", "panjshir", REGION),
        ("the province of Panjshir", "panjshir", REGION),
        ("the village of Tel Haddan", "tel haddan", TOWN),
        ("Khenj district", "khenj", PART),
        ("near Kabul", "kabul", PART),
        ("the outskirts of Kabul", "kabul", PART),
        ("the northern suburbs of Omdurman", "omdurman", PART),
        ("the main parts of Panjshir", "panjshir", PART),
        ("80 miles from Kabul", "kabul", PART),
        ("some 30 km north of Kabul", "kabul", PART),
        ("just southwest of Karsh", "karsh", PART),
        ("the whole of Panjshir", "panjshir", None),
        ("most of Kunduz city", "kunduz", TOWN),
        ("Jabal Sijaj, Parwan", "jabal sijaj", None),
    ],
)
def test_generic_words_tell_how_exact_a_place_is(
    name: str, bare: str, precision: int | None
) -> None:
    toponym = read_toponym(name)
    assert (toponym.bare, toponym.precision) == (bare, precision)


def test_the_words_of_the_report_add_what_the_name_lacks() -> None:
    assert read_toponym("Panjshir", "the province").precision == REGION
    assert read_toponym("Kabul", "outside Kabul").precision == PART
    assert read_toponym("Kabul", "near the border").precision is None
    assert read_toponym("Jabal Sijaj, Parwan").within == "parwan"


@pytest.mark.parametrize(
    "name", ["the mountains", "the valley", "the village", "", "suburbs", "the"]
)
def test_words_without_a_name(name: str) -> None:
    assert read_toponym(name).is_generic


@pytest.mark.parametrize(
    ("kind", "scale"),
    [
        ("province", REGION),
        ("City", TOWN),
        ("mountain district", PART),
        ("planet", None),
        (None, None),
    ],
)
def test_kinds_have_a_scale(kind: str | None, scale: int | None) -> None:
    assert scale_of(kind) == scale


def test_a_name_is_shown_as_it_was_written() -> None:
    assert as_written("the Panjshir valley", "panjshir") == "Panjshir"
    assert as_written("Deir ez-Zor, Syria", "deir ez zor") == "Deir ez-Zor"
    assert as_written("Kabul", "zabul") == "Kabul"


@given(st.text(max_size=40), st.text(max_size=20))
def test_any_words_can_be_read(name: str, written: str) -> None:
    toponym = read_toponym(name, written)
    assert read_toponym(toponym.full).full == toponym.full or toponym.is_generic
