"""Sentences with the whole quotations that stand in them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fogline.claims.names import join
from fogline.claims.phrases import QUOTE
from fogline.claims.units import Unit, said, units


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It burned. It rained.", ["It burned.", "It rained."]),
        ("“It burned. It rained,” he said.", ["“It burned. It rained,” he said."]),
        ("“Did it burn?” He asked that.", ["“Did it burn?” He asked that."]),
        ("“Did it burn?” Rain fell.", ["“Did it burn?”", "Rain fell."]),
    ],
)
def test_a_quotation_holds_its_sentences_together(text: str, expected: list[str]) -> None:
    assert [text[slice(*one.span)] for one in units(text, (0, len(text)))] == expected


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("He said: “It burned to the ground.”", 1),
        ("He called it “a dark and long day” for Tesk.", 0),
        ("He called it “a lie”.", 0),
        ("He said “the mill is no more” of it.", 1),
        ("Then “The mill of Tesk is no more today.”", 1),
        ("“It burned well,” he said, “for a whole day.”", 2),
        ("“It burned well, he said.", 1),
    ],
)
def test_which_quotations_are_statements(
    unit: Callable[[str], Unit], text: str, quotes: int
) -> None:
    one = unit(text)
    assert len(one.quotes) == quotes
    assert sum(word.tag == QUOTE for word in one.words) == quotes
    assert all(one.words[place].tag == QUOTE for place in one.quotes)


def test_what_is_said_goes_by_sentences(unit: Callable[[str], Unit]) -> None:
    text = "He said that “the mill burned. Nobody ran,” and it rained."
    one = unit(text)
    rows = [(join(row), own) for row, own in said(text, one, (2, len(one.words)))]
    assert rows == [
        ("that the mill burned.", False),
        ("Nobody ran,", True),
        ("and it rained.", False),
    ]


def test_marks_alone_say_nothing(unit: Callable[[str], Unit]) -> None:
    text = "…, – !"
    one = unit(text)
    assert list(said(text, one, (0, len(one.words)))) == []


@given(st.text(alphabet="ab .?!“”\"'A\n,", max_size=120))
@settings(deadline=None)
def test_units_are_in_order_and_do_not_overlap(text: str) -> None:
    before = 0
    for one in units(text, (0, len(text))):
        start, end = one.span
        assert before <= start < end <= len(text)
        before = end
        for place, quote in one.quotes.items():
            assert one.words[place].text == text[slice(*quote.outer)]
