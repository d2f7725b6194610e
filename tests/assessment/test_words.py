from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.assessment.words import CREDIBILITY, words_for


@pytest.mark.parametrize(
    ("probability", "words"),
    [
        (0.0, "almost no chance"),
        (0.01, "almost no chance"),
        (0.049, "almost no chance"),
        (0.05, "very unlikely"),
        (0.199, "very unlikely"),
        (0.2, "unlikely"),
        (0.449, "unlikely"),
        (0.45, "roughly even chance"),
        (0.5, "roughly even chance"),
        (0.55, "roughly even chance"),
        (0.551, "likely"),
        (0.8, "likely"),
        (0.801, "very likely"),
        (0.95, "very likely"),
        (0.951, "almost certain"),
        (0.999, "almost certain"),
        (1.0, "almost certain"),
    ],
)
def test_words_of_icd_203(probability, words):
    assert words_for(probability) == words


@pytest.mark.parametrize("probability", [-0.01, 1.01, math.nan, math.inf])
def test_what_is_no_probability_has_no_words(probability):
    with pytest.raises(ValueError, match="between 0 and 1"):
        words_for(probability)


_OPPOSITE = {
    "almost no chance": "almost certain",
    "very unlikely": "very likely",
    "unlikely": "likely",
    "roughly even chance": "roughly even chance",
}


@given(st.floats(0, 0.5))
def test_words_for_opposites_mirror_each_other(probability):
    assert words_for(1 - probability) == _OPPOSITE[words_for(probability)]


def test_the_admiralty_scale_has_six_digits():
    assert sorted(CREDIBILITY) == [1, 2, 3, 4, 5, 6]
