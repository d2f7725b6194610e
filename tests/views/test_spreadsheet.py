"""Tests of CSV."""

from __future__ import annotations

import csv
from datetime import date
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.views.printing import printable
from fogline.views.spreadsheet import write_csv


@pytest.mark.parametrize(
    "words",
    ['=HYPERLINK("x")', "+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1", " =1", "\u00a0@x"],
)
def test_no_text_can_run_as_a_formula(words: str) -> None:
    assert read(write_csv([{"words": words}]))[1][0].startswith("'")


@given(st.text(max_size=30))
def test_text_survives_but_for_the_guard_and_control_characters(words: str) -> None:
    cell = read(write_csv([{"words": words, "other": 1}]))[1][0]
    assert cell in (printable(words), f"'{printable(words)}")
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))


def test_numbers_dates_and_gaps_stay_as_they_are() -> None:
    text = write_csv([{"lon": -70.5, "day": date(2021, 9, 6), "none": None, "yes": True}])
    assert read(text) == [["lon", "day", "none", "yes"], ["-70.5", "2021-09-06", "", "True"]]


def test_nothing_is_an_empty_file() -> None:
    assert write_csv([]) == ""


def read(text: str) -> list[list[str]]:
    return list(csv.reader(StringIO(text, newline="")))
