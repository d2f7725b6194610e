"""Seasons."""

from __future__ import annotations

from datetime import date

import pytest

from fogline.resolution.intervals import Anchor
from fogline.resolution.seasons import read_season

NOVEMBER = date(2021, 11, 2)


@pytest.mark.parametrize(
    ("words", "future", "first", "last"),
    [
        ("last autumn", False, "2020-09-01", "2020-11-30"),
        ("last summer", False, "2021-06-01", "2021-08-31"),
        ("this autumn", False, "2021-09-01", "2021-11-02"),
        ("next spring", False, "2022-03-01", "2022-05-31"),
        ("the summer", False, "2021-06-01", "2021-08-31"),
        ("this winter", True, "2021-12-01", "2022-02-28"),
        ("the coming winter", False, "2021-12-01", "2022-02-28"),
        ("spring 2014", False, "2014-03-01", "2014-05-31"),
        ("the fall of 2014", False, "2014-09-01", "2014-11-30"),
        ("the winter of 1979-80", False, "1979-12-01", "1980-02-29"),
        ("the winter of 2014", False, "2013-12-01", "2015-02-28"),
    ],
)
def test_seasons(words: str, future: bool, first: str, last: str) -> None:
    found = read_season(words, Anchor(NOVEMBER, future))
    assert found
    assert (str(found.start), str(found.end)) == (first, last)


@pytest.mark.parametrize("words", ["the fall", "the winter of 2014-17", "last spring 2014", "fall"])
def test_what_is_no_season(words: str) -> None:
    assert read_season(words, Anchor(NOVEMBER)) is None


def test_without_publication_a_year_is_needed() -> None:
    assert read_season("last spring", None) is None
    assert read_season("spring 2014", None)


def test_a_paragraph_in_a_year_has_its_seasons() -> None:
    found = read_season("the summer", Anchor(NOVEMBER, year=1992))
    assert found
    assert found.start == date(1992, 6, 1)
