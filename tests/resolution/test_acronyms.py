from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from fogline.resolution.acronyms import read_acronyms


def test_a_short_name_is_explained_after_the_long_one() -> None:
    text = "Yesterday the Orrin Liberation Front (OLF) met the Coastal Union, or CU, at sea."
    assert read_acronyms([text]) == {"CU": "Coastal Union", "OLF": "Orrin Liberation Front"}


def test_a_long_name_is_explained_after_the_short_one() -> None:
    assert read_acronyms(["RSF (the Rapid Support Forces) said"]) == {"RSF": "Rapid Support Forces"}


def test_initials_may_stand_in_another_order() -> None:
    text = "the Revolutionary Armed Forces of Colombia (FARC)"
    assert read_acronyms([text]) == {"FARC": "Revolutionary Armed Forces of Colombia"}


def test_brackets_that_explain_nothing() -> None:
    texts = [
        "the river (CU) rose",
        "He wrote (Karsh) twice",
        "OLF (the agency)",
        "OLF (Other Long Names)",
        "(OLF) alone",
    ]
    assert read_acronyms([*texts, "Coastal\nUnion (CU)"]) == {}


def test_a_short_name_of_two_long_ones_means_neither() -> None:
    texts = ["the Coastal Union (CU)", "the Central University (CU)"]
    assert read_acronyms(texts) == {}
    assert read_acronyms([texts[0], texts[0]]) == {"CU": "Coastal Union"}


@given(st.permutations(["the Coastal Union (CU)", "the Orrin Front, or OF,", "the Hill Army (HA)"]))
def test_the_order_of_texts_does_not_matter(texts: list[str]) -> None:
    assert list(read_acronyms(texts)) == ["CU", "HA", "OF"]
