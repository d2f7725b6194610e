"""Names in a row of words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from fogline.claims.names import countries, join, name_runs, person_run
from fogline.claims.tokens import Token

Cut = Callable[[str], tuple[Token, ...]]


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("we met Ilya Maron", [("Ilya Maron", False)]),
        ("we met Col. Ilya Maron", [("Ilya Maron", True)]),
        ("we met spokesman Ilya Maron", [("Ilya Maron", True)]),
        ("we met Abu Bakr al-Tesk", [("Abu Bakr al-Tesk", False)]),
        ("we met Ilya de la Maron", [("Ilya de la Maron", False)]),
        ("we met Ilya B. Maron", [("Ilya B. Maron", False)]),
        ("we met Maron on Monday", [("Maron", False)]),
        ("we met the General", []),
        ("we met the General Staff", [("General Staff", False)]),
        ("we met Tesk-based bakers", []),
    ],
)
def test_runs_of_names(words: Cut, text: str, runs: list[tuple[str, bool]]) -> None:
    assert [(join(run), ranked) for run, ranked in name_runs(words(text))] == runs


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("today Ilya Maron spoke", "Ilya Maron"),
        ("today Gov. Maron spoke", "Maron"),
        ("today Maron spoke", None),
        ("today chief Host spokesmen spoke", None),
        ("today the River Host spoke", None),
        ("today South Sudan spoke", None),
        ("today NATO HQ spoke", None),
        ("today Tesk’s bakers spoke", None),
        ("today the Relief Committee spoke", None),
    ],
)
def test_which_names_are_persons(words: Cut, text: str, person: str | None) -> None:
    run = person_run(words(text))
    assert (join(run) if run else None) == person


def test_a_surname_met_before_is_a_person(words: Cut) -> None:
    run = person_run(words("today Maron spoke"), {"maron"})
    assert run is not None
    assert join(run) == "Maron"


def test_words_are_joined_as_written(words: Cut) -> None:
    assert join(words("Tesk’s  mayor, Ilya")) == "Tesk’s mayor, Ilya"


def test_countries_are_small_letters() -> None:
    assert {"france", "south sudan"} <= countries()
    assert all(name == name.lower() for name in countries())
