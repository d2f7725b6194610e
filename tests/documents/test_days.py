from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.documents.days import AMBIGUOUS, IMPOSSIBLE, NO_YEAR, find_days, parse_day
from fogline.errors import DateError

DAYS = st.dates(date(1800, 1, 1), date(2199, 12, 31))
FORMS = ["%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%d.%m.%Y", "%A, %d %b %Y", "%b. %d, %Y", "%Y/%m/%d"]


@given(DAYS, st.sampled_from(FORMS))
def test_every_day_is_read_in_every_form(day: date, form: str) -> None:
    assert parse_day(f" {day:{form}} ") == day


@given(DAYS, st.sampled_from("/-"))
def test_two_orders_are_read_only_where_one_is_possible(day: date, mark: str) -> None:
    written = f"{day.day:02}{mark}{day.month:02}{mark}{day.year:04}"
    found = find_days(written)[0]
    if day.day > 12 or day.day == day.month:
        assert found.day == day
    else:
        assert (found.day, found.trouble) == (None, AMBIGUOUS)


@given(st.text(max_size=60))
def test_what_is_found_is_what_is_written_there(text: str) -> None:
    end = 0
    for day in find_days(f"{text} 6 September 2021 {text}"):
        assert f"{text} 6 September 2021 {text}"[day.start : day.end] == day.written
        assert day.start >= end
        end = day.end


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("3rd of March 2022", date(2022, 3, 3)),
        ("Sept 6 2021", date(2021, 9, 6)),
        ("Tues., 7 SEPT. 2021", date(2021, 9, 7)),
        ("2021-9-6", date(2021, 9, 6)),
        ("23/04/2021", date(2021, 4, 23)),
        ("04/23/2021", date(2021, 4, 23)),
        ("05/05/2021", date(2021, 5, 5)),
        ("12.04.2023", date(2023, 4, 12)),
        ("29 February 2024", date(2024, 2, 29)),
    ],
)
def test_written_days(written: str, day: date) -> None:
    assert parse_day(written) == day


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("2021-13-45", IMPOSSIBLE),
        ("31 February 2021", IMPOSSIBLE),
        ("32 May", IMPOSSIBLE),
        ("30.02.2021", IMPOSSIBLE),
        ("0021-09-06", IMPOSSIBLE),
        ("03/04/2021", AMBIGUOUS),
        ("01.02.21", AMBIGUOUS),
        ("6 September", NO_YEAR),
        ("yesterday", "is not a date"),
        ("", "is not a date"),
        ("6 September 2021, 7 September 2021", "is not a date"),
        ("on 6 September 2021", "is not a date"),
    ],
)
def test_what_is_no_day_says_why_and_what_to_write(written: str, why: str) -> None:
    with pytest.raises(DateError, match=why) as caught:
        parse_day(written)
    assert repr(written) in str(caught.value)
    assert "2021-09-06" in caught.value.remedy


def test_a_year_can_be_given_later() -> None:
    leap = find_days("29 February")[0]
    assert leap.trouble == NO_YEAR
    assert leap.in_year(2024).day == date(2024, 2, 29)
    assert leap.in_year(2023).day is None
    assert leap.in_year(2023).trouble == IMPOSSIBLE


@pytest.mark.parametrize(
    "text", ["1,800 men at 10.30", "version 1.2.3.4", "12 marched", "at 1800 Kabul time", "May"]
)
def test_other_numbers_are_no_days(text: str) -> None:
    assert find_days(text) == ()
