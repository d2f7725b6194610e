"""What is counted from the last event told."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.resolution.intervals import Anchor, day, year_of
from fogline.resolution.sequels import read_sequel

PUBLISHED = date(2021, 9, 6)
EVENT = day(date(2021, 9, 2))  # a Thursday


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("that night", "2021-09-02", "2021-09-02"),
        ("the same day", "2021-09-02", "2021-09-02"),
        ("shortly afterwards", "2021-09-02", "2021-09-02"),
        ("at 14:20", "2021-09-02", "2021-09-02"),
        ("the next day", "2021-09-03", "2021-09-03"),
        ("the night before", "2021-09-01", "2021-09-01"),
        ("two days later", "2021-09-04", "2021-09-04"),
        ("hours later", "2021-09-02", "2021-09-03"),
        ("two hours earlier", "2021-09-01", "2021-09-02"),
        ("ten minutes later", "2021-09-02", "2021-09-02"),
        ("minutes later", "2021-09-02", "2021-09-02"),
        ("days later", "2021-09-03", "2021-09-16"),
        ("days earlier", "2021-08-19", "2021-09-01"),
        ("a week earlier", "2021-08-23", "2021-08-29"),
        ("a month later", "2021-10-01", "2021-10-31"),
        ("that week", "2021-08-30", "2021-09-05"),
        ("that month", "2021-09-01", "2021-09-30"),
        ("that autumn", "2021-09-01", "2021-11-30"),
        ("the previous month", "2021-08-01", "2021-08-31"),
        ("the following year", "2022-01-01", "2022-12-31"),
        ("since then", "2021-09-02", "2021-09-06"),
    ],
)
def test_from_a_day(words: str, first: str, last: str) -> None:
    found = read_sequel(words, Anchor(PUBLISHED, event=EVENT))
    assert found
    assert (str(found.start), str(found.end)) == (first, last)


@pytest.mark.parametrize(
    "words", ["the next day", "hours later", "a week later", "that day", "days later", "some day"]
)
def test_a_year_has_no_next_day(words: str) -> None:
    assert read_sequel(words, Anchor(PUBLISHED, event=year_of(1992))) is None


def test_a_year_has_seasons_and_a_next_year() -> None:
    anchor = Anchor(PUBLISHED, event=year_of(1992))
    summer, after = read_sequel("that summer", anchor), read_sequel("the following year", anchor)
    assert summer
    assert after
    assert (summer.start, after.start) == (date(1992, 6, 1), date(1993, 1, 1))


@given(st.sampled_from(["the next day", "hours later", "that night"]))
def test_without_an_event_there_is_no_day(words: str) -> None:
    assert read_sequel(words, Anchor(PUBLISHED)) is None
