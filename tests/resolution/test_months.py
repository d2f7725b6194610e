from __future__ import annotations

from datetime import date

import pytest

from fogline.resolution.intervals import Anchor
from fogline.resolution.months import read_dated, read_undated

PUBLISHED = date(2021, 9, 6)


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("2021-09-06", "2021-09-06", "2021-09-06"),
        ("2021-09-06t18:00z", "2021-09-06", "2021-09-06"),
        ("2021-09", "2021-09-01", "2021-09-30"),
        ("5 september 2021", "2021-09-05", "2021-09-05"),
        ("the 5th of september 2021", "2021-09-05", "2021-09-05"),
        ("september 5 2021", "2021-09-05", "2021-09-05"),
        ("monday 6 september 2021", "2021-09-06", "2021-09-06"),
        ("15-17 august 2021", "2021-08-15", "2021-08-17"),
        ("august 2021", "2021-08-01", "2021-08-31"),
        ("february 2024", "2024-02-01", "2024-02-29"),
        ("2017", "2017-01-01", "2017-12-31"),
        ("the 1980s", "1980-01-01", "1989-12-31"),
        ("6.9.2021", "2021-09-06", "2021-09-06"),
        ("13/9/2021", "2021-09-13", "2021-09-13"),
        ("9/13/2021", "2021-09-13", "2021-09-13"),
        ("7/7/2021", "2021-07-07", "2021-07-07"),
    ],
)
def test_a_date_with_its_year_needs_no_publication(words: str, start: str, end: str) -> None:
    found = read_dated(words)
    assert found
    assert (str(found.start), str(found.end)) == (start, end)


@pytest.mark.parametrize("words", ["6/9/2021", "15 august", "2021-13", "last august 2021", "217"])
def test_what_can_be_read_in_two_ways_is_not_read(words: str) -> None:
    assert read_dated(words) is None


@pytest.mark.parametrize(
    ("words", "past", "ahead"),
    [
        ("15 august", "2021-08-15", "2022-08-15"),
        ("august 15th", "2021-08-15", "2022-08-15"),
        ("sept 6", "2021-09-06", "2021-09-06"),
        ("23 october", "2020-10-23", "2021-10-23"),
        ("the 6th", "2021-09-06", "2021-09-06"),
        ("the 8th", "2021-08-08", "2021-09-08"),
        ("friday the 3rd", "2021-09-03", "2021-10-03"),
        ("the 31st", "2021-08-31", "2021-10-31"),
    ],
)
def test_a_day_without_year_is_the_nearest(words: str, past: str, ahead: str) -> None:
    for future, expected in ((False, past), (True, ahead)):
        found = read_undated(words, Anchor(PUBLISHED, future))
        assert found
        assert (str(found.start), str(found.end)) == (expected, expected)


@pytest.mark.parametrize(
    ("words", "ahead"), [("7 september", "2021-09-07"), ("29 february", "2024-02-29")]
)
def test_a_day_of_almost_a_year_ago_may_be_of_any_year(words: str, ahead: str) -> None:
    assert read_undated(words, Anchor(PUBLISHED)) is None
    found = read_undated(words, Anchor(PUBLISHED, future=True))
    assert found
    assert str(found.start) == ahead


def test_a_paragraph_in_a_year_has_its_days_and_months() -> None:
    anchor = Anchor(PUBLISHED, year=1992)
    day, month = read_undated("7 september", anchor), read_undated("october", anchor)
    assert day
    assert month
    assert (str(day.start), str(month.start)) == ("1992-09-07", "1992-10-01")


@pytest.mark.parametrize(
    ("words", "past", "ahead"),
    [
        ("august", ("2021-08-01", "2021-08-31"), ("2022-08-01", "2022-08-31")),
        ("september", ("2021-09-01", "2021-09-06"), ("2021-09-06", "2021-09-30")),
        ("october", ("2020-10-01", "2020-10-31"), ("2021-10-01", "2021-10-31")),
        ("last september", ("2020-09-01", "2020-09-30"), ("2020-09-01", "2020-09-30")),
        ("last october", ("2020-10-01", "2020-10-31"), ("2020-10-01", "2020-10-31")),
        ("next september", ("2022-09-01", "2022-09-30"), ("2022-09-01", "2022-09-30")),
        ("next october", ("2021-10-01", "2021-10-31"), ("2021-10-01", "2021-10-31")),
    ],
)
def test_a_month_without_year_is_the_nearest(
    words: str, past: tuple[str, str], ahead: tuple[str, str]
) -> None:
    for future, expected in ((False, past), (True, ahead)):
        found = read_undated(words, Anchor(PUBLISHED, future))
        assert found
        assert (str(found.start), str(found.end)) == expected


@pytest.mark.parametrize("words", ["31 june", "the 32nd", "30 february", "monday", "15 augustus"])
def test_no_such_day(words: str) -> None:
    assert read_undated(words, Anchor(PUBLISHED)) is None
    assert read_undated(words, Anchor(PUBLISHED, future=True)) is None
