"""Places as a document writes them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from fogline.claims.localities import Localities, bare
from fogline.claims.tokens import Token
from fogline.model import Place

Cut = Callable[[str], tuple[Token, ...]]


def places(words: Cut, text: str, dateline: str | None = None) -> Localities:
    return Localities.of([words(text)], frozenset(), dateline)


def found(words: Cut, text: str, within: str, dateline: str | None = None) -> Place | None:
    start = text.rindex(within)
    return places(words, text, dateline).find(text, (start, start + len(within)), words(text))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Shells fell in Tesk.", {"Tesk"}),
        ("Shells fell on the Oren Valley.", {"Oren"}),
        ("They took the whole of Tesk.", {"Tesk"}),
        ("The village of Upper Tesk burned.", {"Upper Tesk"}),
        ("They met in Syrian camps.", set()),
        ("They believed in Colonel Maron.", set()),
        ("They believed in the River Front.", set()),
        ("They drove in Maron trucks.", set()),
        ("Tesk is quiet.", set()),
    ],
)
def test_where_a_name_is_a_place(words: Cut, text: str, names: set[str]) -> None:
    assert places(words, text).names == names


def test_the_surname_of_a_person_is_no_place(words: Cut) -> None:
    row = words("They believed in Maron.")
    assert Localities.of([row], {"maron"}, None).names == set()


def test_a_place_after_a_preposition_goes_before_others(words: Cut) -> None:
    text = "There is war in Tesk and in Orl. Tesk police shot a man in Orl"
    place = found(words, text, "Tesk police shot a man in Orl")
    assert place == Place("Orl", "", "Orl")


def test_what_points_back_finds_the_last_of_its_kind(words: Cut) -> None:
    text = "We left the town of Tesk in the Oren Valley for the town of Orl. The town burned"
    assert found(words, text, "The town burned") is None  # a pointer is written small
    text = text.replace("The town", "Then the town")
    assert found(words, text, "Then the town burned") == Place("Orl", "", "the town")
    text = text.replace("the town burned", "the whole valley burned")
    assert found(words, text, "Then the whole valley burned") == Place(
        "Oren", "", "the whole valley"
    )


def test_a_pointer_falls_back_to_a_like_kind_and_then_to_the_main_place(words: Cut) -> None:
    text = "We left the village of Orl. Then the town burned"
    assert found(words, text, "Then the town burned") == Place("Orl", "", "the town")
    text = "We stayed. Then the town burned"
    assert found(words, text, "Then the town burned", "Tesk, Varsk") == Place(
        "Tesk", "", "the town"
    )
    assert found(words, text, "Then the town burned") is None


def test_the_country_is_a_country(words: Cut) -> None:
    text = "We landed in France and drove to the town of Orl. Then the country slept"
    assert found(words, text, "Then the country slept") == Place("France", "", "the country")
    text = "We drove to the town of Orl. Then the country slept"
    assert found(words, text, "Then the country slept") is None


def test_the_main_place(words: Cut) -> None:
    twice = "From Orl to Tesk and from Tesk to Kask."
    assert places(words, twice, "Belm, Varsk").main == "Tesk"
    once = "From Orl to Kask."
    assert places(words, once, "Belm, Varsk").main == "Belm"
    assert places(words, once).main == "Orl"
    assert places(words, "From France, into Orl.").main == "Orl"
    assert places(words, "From France.").main == "France"
    assert places(words, "It rained.").main is None
    assert places(words, "It rained.").carried() is None
    assert places(words, once).carried() == Place("Orl", "", "")


def test_the_word_for_its_kind_is_no_part_of_a_name() -> None:
    assert bare("Oren Valley") == "Oren"
    assert bare("Valley") == "Valley"
    assert bare("Upper Oren") == "Upper Oren"
