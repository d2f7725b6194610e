from __future__ import annotations

from datetime import date, timedelta

import pytest

from fogline.model import Precision
from fogline.resolution.intervals import Anchor
from fogline.resolution.weekdays import read_weekday

THURSDAY = date(2022, 4, 7)


@pytest.mark.parametrize(
    ("words", "past", "ahead"),
    [
        ("thursday", "04-07", "04-07"),
        ("wed", "04-06", "04-13"),
        ("last thursday", "03-31", "03-31"),
        ("last friday", "04-01", "04-01"),
        ("next thursday", "04-14", "04-14"),
        ("next friday", "04-08", "04-08"),
        ("this coming sunday", "04-10", "04-10"),
        ("this past sunday", "04-03", "04-03"),
        ("this tuesday", "04-05", "04-12"),
        ("monday last week", "03-28", "03-28"),
        ("friday this week", "04-08", "04-08"),
        ("tuesday of next week", "04-12", "04-12"),
    ],
)
def test_a_weekday_is_counted_from_publication(words: str, past: str, ahead: str) -> None:
    for future, expected in ((False, past), (True, ahead)):
        found = read_weekday(words, Anchor(THURSDAY, future))
        assert found
        assert str(found.start) == str(found.end) == f"2022-{expected}"


def test_a_weekend_has_two_days_cut_at_publication() -> None:
    saturday, sunday = date(2022, 4, 2), date(2022, 4, 3)
    whole = read_weekday("weekend", Anchor(THURSDAY))
    assert whole
    assert (whole.start, whole.end, whole.precision) == (saturday, sunday, Precision.PERIOD)
    begun = read_weekday("this weekend", Anchor(saturday))
    assert begun
    assert (begun.start, begun.end) == (saturday, saturday)


@pytest.mark.parametrize("words", ["noday", "last monday last week", "mondays"])
def test_other_words_are_not_weekdays(words: str) -> None:
    assert read_weekday(words, Anchor(THURSDAY)) is None


@pytest.mark.parametrize(
    ("words", "future", "first", "last"),
    [
        ("sunday and monday", False, -4, -3),
        ("tuesday or wednesday", False, -2, -1),
        ("friday to sunday", True, 1, 3),
    ],
)
def test_two_weekdays_are_one_stretch(words: str, future: bool, first: int, last: int) -> None:
    found = read_weekday(words, Anchor(THURSDAY, future))
    assert found
    assert (found.start, found.end) == (
        THURSDAY + timedelta(days=first),
        THURSDAY + timedelta(days=last),
    )
