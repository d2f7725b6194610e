from __future__ import annotations

from datetime import date

import pytest

from fogline.resolution.intervals import Anchor
from fogline.resolution.numerals import read_number
from fogline.resolution.periods import read_period

PUBLISHED = date(2021, 9, 8)


@pytest.mark.parametrize(
    ("words", "start", "end", "precision"),
    [
        ("today", "2021-09-08", "2021-09-08", "day"),
        ("yesterday", "2021-09-07", "2021-09-07", "day"),
        ("last night", "2021-09-07", "2021-09-07", "day"),
        ("overnight", "2021-09-07", "2021-09-08", "period"),
        ("tomorrow", "2021-09-09", "2021-09-09", "day"),
        ("this week", "2021-09-06", "2021-09-08", "week"),
        ("last week", "2021-08-30", "2021-09-05", "week"),
        ("next week", "2021-09-13", "2021-09-19", "week"),
        ("last month", "2021-08-01", "2021-08-31", "month"),
        ("next month", "2021-10-01", "2021-10-31", "month"),
        ("last year", "2020-01-01", "2020-12-31", "year"),
        ("this year", "2021-01-01", "2021-09-08", "year"),
        ("two days ago", "2021-09-06", "2021-09-06", "day"),
        ("a week ago", "2021-08-30", "2021-09-05", "week"),
        ("six months ago", "2021-03-01", "2021-03-31", "month"),
        ("ten years ago", "2011-01-01", "2011-12-31", "year"),
        ("a decade ago", "2006-01-01", "2016-12-31", "period"),
        ("48 hours ago", "2021-09-06", "2021-09-08", "period"),
        ("two weeks from now", "2021-09-20", "2021-09-26", "week"),
        ("the past week", "2021-09-01", "2021-09-08", "period"),
        ("over the last three days", "2021-09-05", "2021-09-08", "period"),
        ("in the last 72 hours", "2021-09-05", "2021-09-08", "period"),
        ("for two weeks now", "2021-08-25", "2021-09-08", "period"),
        ("for weeks", "2021-07-08", "2021-09-08", "period"),
        ("over recent days", "2021-08-25", "2021-09-08", "period"),
        ("the past few hours", "2021-09-06", "2021-09-08", "period"),
        ("several months ago", "2019-09-08", "2021-09-08", "period"),
        ("years ago", "2001-09-08", "2021-09-08", "period"),
    ],
)
def test_stretches_are_counted_from_publication(
    words: str, start: str, end: str, precision: str
) -> None:
    found = read_period(words, Anchor(PUBLISHED))
    assert found
    assert (str(found.start), str(found.end), found.precision.value) == (start, end, precision)


def test_a_month_back_ends_with_a_shorter_month() -> None:
    found = read_period("the past month", Anchor(date(2021, 3, 31)))
    assert found
    assert found.start == date(2021, 2, 28)


def test_this_week_looks_ahead_in_a_promise() -> None:
    found = read_period("this week", Anchor(PUBLISHED, future=True))
    assert found
    assert (found.start, found.end) == (PUBLISHED, date(2021, 9, 12))


@pytest.mark.parametrize(
    "words", ["days", "the day", "umpteen days ago", "umpteen days from now", "an hour from now"]
)
def test_what_has_no_measure_is_not_read(words: str) -> None:
    assert read_period(words, Anchor(PUBLISHED)) is None


@pytest.mark.parametrize(
    ("words", "number"),
    [("14", 14), ("a", 1), ("twelve", 12), ("a couple of", 2), ("fifty", 50), ("several", None)],
)
def test_numbers_in_words(words: str, number: int | None) -> None:
    assert read_number(words) == number
