"""Nights that run over midnight."""

from __future__ import annotations

from datetime import date

import pytest

from fogline.resolution.intervals import Anchor
from fogline.resolution.nights import read_night

MONDAY = Anchor(date(2022, 3, 7))


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("overnight into monday", "2022-03-06", "2022-03-07"),
        ("the night to friday", "2022-03-03", "2022-03-04"),
        ("in the night from thursday to friday", "2022-03-03", "2022-03-04"),
        ("sunday night into monday", "2022-03-06", "2022-03-07"),
        ("overnight on sunday", "2022-03-05", "2022-03-07"),
        ("overnight monday", "2022-03-06", "2022-03-07"),
    ],
)
def test_nights(words: str, first: str, last: str) -> None:
    found = read_night(words, MONDAY)
    assert found
    assert (str(found.start), str(found.end)) == (first, last)


@pytest.mark.parametrize("words", ["the night from monday to friday", "monday", "overnight"])
def test_what_is_no_such_night(words: str) -> None:
    assert read_night(words, MONDAY) is None
