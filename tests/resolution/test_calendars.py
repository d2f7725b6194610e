"""Solar and Islamic dates in Latin letters."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.model import Interval
from fogline.resolution.calendars import islamic_day, read_foreign, solar_day
from fogline.resolution.intervals import Anchor

ANCHOR = Anchor(date(2021, 9, 6))


def ends(found: Interval | None) -> tuple[str, str] | None:
    return (str(found.start), str(found.end)) if found else None


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("15 sunbula 1400", "2021-09-06", "2021-09-06"),
        ("the 28th of asad 1400", "2021-08-19", "2021-08-19"),
        ("mizan 8 1380", "2001-09-30", "2001-09-30"),
        ("1 sunbula", "2021-08-23", "2021-08-23"),
        ("sunbula 1400", "2021-08-23", "2021-09-22"),
        ("10 muharram 1443", "2021-08-17", "2021-08-19"),
        ("10 muharram", "2021-08-17", "2021-08-19"),
        ("ramadan", "2021-04-12", "2021-05-13"),
        ("ramadan 2017", "2017-05-26", "2017-06-25"),
        ("the holy month of ramadan 1438", "2017-05-26", "2017-06-25"),
        ("the first day of ramadan", "2021-04-12", "2021-04-14"),
        ("last day of ramadan", "2021-05-11", "2021-05-13"),
    ],
)
def test_dates_of_other_calendars(words: str, first: str, last: str) -> None:
    assert ends(read_foreign(words, ANCHOR)) == (first, last)


@pytest.mark.parametrize(
    "words", ["30 hut 1400", "10 muharram 1200", "asad", "tir", "32 mizan 1400"]
)
def test_what_is_no_date(words: str) -> None:
    assert read_foreign(words, ANCHOR) is None


def test_without_publication_a_year_is_needed() -> None:
    assert read_foreign("15 sunbula", None) is None
    assert read_foreign("ramadan", None) is None
    assert ends(read_foreign("15 sunbula 1400", None)) == ("2021-09-06", "2021-09-06")


@given(st.dates(date(1930, 1, 1), date(2070, 1, 1)))
def test_months_follow_each_other_without_a_gap(when: date) -> None:
    year = when.year - 621
    days = [solar_day(year, month, 1) for month in range(1, 13)]
    assert all(
        timedelta(29) <= after - before <= timedelta(31)  # type: ignore[operator]
        for before, after in pairwise(days)
    )


def test_what_the_tables_do_not_hold_is_no_day() -> None:
    assert islamic_day(1200, 1, 1) is None
    assert islamic_day(1443, 1, 31) is None
    assert solar_day(1400, 12, 30) is None
