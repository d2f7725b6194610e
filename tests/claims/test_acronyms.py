"""The acronyms that a text explains."""

from __future__ import annotations

from time import perf_counter

from fogline.claims.acronyms import acronyms


def test_an_acronym_in_parentheses_has_its_long_form() -> None:
    assert acronyms("The River Host (RH) said so.") == {"RH": "River Host"}


def test_the_long_form_begins_with_the_acronyms_initial() -> None:
    text = "On Friday Tesk Union for Relief (TUR) opened a kitchen."
    assert acronyms(text)["TUR"] == "Tesk Union for Relief"


def test_initials_used_apart_from_the_name() -> None:
    text = "The Varsk Liberation Front holds the mill. Nobody has seen the VLF since."
    assert acronyms(text) == {"VLF": "Varsk Liberation Front"}


def test_initials_inside_another_word_do_not_count() -> None:
    assert acronyms("The Varsk Liberation Front holds the mill in AVLFA.") == {}


def test_the_first_explanation_stands() -> None:
    text = "The River Host (RH) met the Red Hand (RH)."
    assert acronyms(text) == {"RH": "River Host"}


def test_a_single_word_is_no_long_form() -> None:
    assert acronyms("Maron (MP) spoke.") == {}


def test_a_page_full_of_code_takes_no_time() -> None:
    began = perf_counter()
    assert acronyms("Ab" * 100_000 + "A-" * 50_000) == {}
    assert perf_counter() - began < 5
