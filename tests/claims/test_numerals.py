from __future__ import annotations

import pytest

from fogline.claims.numerals import numerals


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("40,000 people", 40_000),
        ("twenty-three men", 23),
        ("three hundred and twelve", 312),
        ("a hundred families", 100),
        ("two thousand five hundred", 2500),
        ("1.5 million", 1_500_000),
        ("three dozen trucks", 36),
        ("nobody was hurt", 0),
        ("no casualties", 0),
    ],
)
def test_numbers_are_read_as_they_are_written(text: str, value: int) -> None:
    ((start, end), found), *rest = numerals(text, (0, len(text)))
    assert found == value
    assert start == 0
    assert not rest
    assert text[start:end].strip() == text[start:end]


def test_each_number_has_its_own_span() -> None:
    text = "Nine died and 14 were hurt."
    assert [(text[a:b], value) for (a, b), value in numerals(text, (0, len(text)))] == [
        ("Nine", 9),
        ("14", 14),
    ]


def test_words_that_only_begin_like_numbers_are_none() -> None:
    text = "Tension in Tennessee; notes, oneself."
    assert list(numerals(text, (0, len(text)))) == []
