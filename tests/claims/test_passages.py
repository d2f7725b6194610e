"""The passages of a document that state something."""

from __future__ import annotations

import pytest

from fogline.claims.passages import is_answer, passages, stated_terms
from fogline.model import Attribution, Document


def read(text: str, title: str = "") -> list[str]:
    document = Document("d", "0", title, text, "d.txt")
    return [text[slice(*span)] for span in passages(document)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("The mill of Tesk\nIt burned.", ["It burned."]),
        ("It burned.", ["It burned."]),
        ("TESK, Varsk (Hill Wire) — It burned.", ["It burned."]),
        ("TESK – It burned.", ["It burned."]),
        ("(Tesk) It burned.", ["It burned."]),
        ("15:25 It burned.\n3.10 p.m. – It rained.", ["It burned.", "It rained."]),
        ("Q. Did it burn?\nA. It did.", ["Did it burn?", "It did."]),
        ("A: (laughs) It did.", ["It did."]),
        ("THE ARMY HOLDS TESK - AND THE MILL.", ["THE ARMY HOLDS TESK - AND THE MILL."]),
        ("• It burned.\n- It rained.", ["It burned.", "It rained."]),
        ("A mill burned.", ["A mill burned."]),
        ("\n \n", []),
    ],
)
def test_openings_are_left_out(text: str, expected: list[str]) -> None:
    assert read(text) == expected


def test_the_title_is_a_headline_however_it_ends() -> None:
    text = "Did the mill of Tesk burn?\nIt burned."
    assert read(text) == ["Did the mill of Tesk burn?", "It burned."]
    assert read(text, "Did the mill of Tesk burn?") == ["It burned."]


def test_an_answer_is_told_from_a_question() -> None:
    text = "Q. Did it burn?\nA. It did."
    assert [is_answer(text, text.index(words)) for words in ("Did", "It did", "did.")] == [
        False,
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("OFF THE RECORD. The mill burned.", Attribution.OFF_THE_RECORD),
        ("ON BACKGROUND: The mill burned.", Attribution.ON_BACKGROUND),
        ("The mill burned.", None),
    ],
)
def test_terms_that_open_a_paragraph(text: str, terms: Attribution | None) -> None:
    assert stated_terms(text, text.index("The mill")) is terms
