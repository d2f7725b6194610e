from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.model import Interval, Precision
from fogline.resolution.dates import read_interval

MONDAY = date(2021, 9, 6)
ANY_DAY = st.dates(date(1900, 1, 1), date(2100, 12, 31))
NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January February March April May June July August September October November December"
).split(" ")
PHRASES = (
    *(f"on {name}" for name in NAMES),
    *(f"in {month}" for month in MONTHS),
    *("last week", "this week", "last month", "earlier this month", "this year", "yesterday"),
    *("overnight", "two days ago", "three weeks ago", "for months", "over recent days", "the 31st"),
    *("since Tuesday", "the weekend", "early last week", "late August", "the past 48 hours"),
)


def days(
    written: str, published: date | None = MONDAY, *, future: bool = False
) -> tuple[str, str, str]:
    found = read_interval(written, published, future=future)
    assert found.written == written
    return str(found.start or ""), str(found.end or ""), found.precision.value


def day(text: str) -> tuple[str, str, str]:
    return text, text, "day"


UNREAD = ("", "", "relative")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("on Monday", day("2021-09-06")),
        ("Monday morning", day("2021-09-06")),
        ("Sunday", day("2021-09-05")),
        ("on Saturday night", day("2021-09-04")),
        ("early Tuesday", day("2021-08-31")),
        ("late on Friday", day("2021-09-03")),
        ("Monday’s", day("2021-09-06")),
        ("at dawn on Sunday", day("2021-09-05")),
        ("before dawn on Sunday", day("2021-09-05")),
        ("during the night of Friday 3 September", day("2021-09-03")),
        ("in the early hours of Sunday", day("2021-09-05")),
        ("at 9:30 a.m. on Monday", day("2021-09-06")),
        ("Sept. 4, 10:20 PM", day("2021-09-04")),
        ("earlier on Monday", day("2021-09-06")),
        ("later on Friday", day("2021-09-10")),
        ("as of Sunday", day("2021-09-05")),
    ],
)
def test_the_hour_does_not_change_the_day(written: str, expected: tuple[str, str, str]) -> None:
    assert days(written) == expected


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ("since March", "2021-03-01", "2021-09-06"),
        ("ever since Wednesday", "2021-09-01", "2021-09-06"),
        ("since 2017", "2017-01-01", "2021-09-06"),
        ("from August 15 on", "2021-08-15", "2021-09-06"),
        ("after Friday", "2021-09-03", "2021-09-06"),
        ("after 10 September 2021", "2021-09-10", ""),
        ("by Friday", "", "2021-09-03"),
        ("until next Sunday", "", "2021-09-12"),
        ("before Aug. 31, 2021", "", "2021-08-30"),
        ("between August 15 and August 31", "2021-08-15", "2021-08-31"),
        ("from Thursday to Saturday", "2021-09-02", "2021-09-04"),
        ("from Monday to Friday", "2021-08-30", "2021-09-03"),
        ("between April 9 and 11, 2002", "2002-04-09", "2002-04-11"),
        ("from 23 to 27 August", "2021-08-23", "2021-08-27"),
        ("from March to June 2016", "2016-03-01", "2016-06-30"),
        ("30 July to 2 August", "2021-07-30", "2021-08-02"),
        ("in 2014-15", "2014-01-01", "2015-12-31"),
        ("more than two years ago", "2018-09-06", "2019-09-06"),
        ("nearly two weeks ago", "2021-08-23", "2021-08-30"),
        ("on Eid al-Adha", "2021-07-19", "2021-07-21"),
        ("early September", "2021-09-01", "2021-09-06"),
        ("late August", "2021-08-21", "2021-08-31"),
        ("mid-July", "2021-07-11", "2021-07-21"),
        ("the start of last month", "2021-08-01", "2021-08-11"),
        ("the end of 2020", "2020-09-01", "2020-12-31"),
        ("early last week", "2021-08-30", "2021-09-01"),
    ],
)
def test_words_around_a_date_bound_or_cut_it(written: str, start: str, end: str) -> None:
    assert days(written) == (start, end, "period")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("earlier this month", ("2021-09-01", "2021-09-06", "month")),
        ("later this month", ("2021-09-06", "2021-09-30", "month")),
        ("two days before the September 11 attacks", day("2001-09-09")),
        ("9/11", day("2001-09-11")),
        ("a week after August 15", day("2021-08-22")),
        ("a year before the fall of Kabul", ("2020-01-01", "2020-12-31", "year")),
        ("the week before last", ("2021-08-23", "2021-08-29", "week")),
        ("two weeks ago today", day("2021-08-23")),
        ("15 Sunbula 1400", day("2021-09-06")),
        ("in spring", ("2021-03-01", "2021-05-31", "season")),
    ],
)
def test_dates_are_counted_from_other_dates(written: str, expected: tuple[str, str, str]) -> None:
    assert days(written) == expected


@pytest.mark.parametrize(
    "written",
    [
        *("hours later", "the next day", "two days before", "that day", "at dawn", "every day"),
        *("since then", "between one and two", "in the fall", "31 June"),
        *(
            "9999 years ago",
            "2021-02-30",
            "30.2.2021",
            "6/9/2021",
            "12021",
            "earlier",
            "before nightfall",
            "once",
            "",
        ),
    ],
)
def test_what_cannot_be_told_stays_relative(written: str) -> None:
    assert days(written) == UNREAD


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("by Friday", ("2021-09-06", "2021-09-10", "period")),
        ("until Sunday", ("2021-09-06", "2021-09-12", "period")),
        ("from Tuesday", ("2021-09-07", "", "period")),
        ("since Tuesday", ("2021-08-31", "2021-09-06", "period")),
        ("from Monday to Friday", ("2021-09-06", "2021-09-10", "period")),
        ("by 1 September 2021", ("", "2021-09-01", "period")),
        ("late September", ("2021-09-21", "2021-09-30", "period")),
    ],
)
def test_a_promise_looks_ahead(written: str, expected: tuple[str, str, str]) -> None:
    assert days(written, future=True) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("on Monday", UNREAD),
        ("last week", UNREAD),
        ("August 15", UNREAD),
        ("earlier this month", UNREAD),
        ("by Friday", UNREAD),
        ("5 September 2021", day("2021-09-05")),
        ("since 2017", ("2017-01-01", "", "period")),
        ("before 2017", ("", "2016-12-31", "period")),
        ("early 2017", ("2017-01-01", "2017-05-02", "period")),
    ],
)
def test_without_publication_only_a_year_tells(
    written: str, expected: tuple[str, str, str]
) -> None:
    assert days(written, None) == expected


@given(st.sampled_from(PHRASES), ANY_DAY)
def test_nothing_reported_as_past_is_after_the_report(written: str, published: date) -> None:
    found = read_interval(written, published)
    assert found.end is not None
    assert found.rule
    assert found.end <= published or "late " in written
    assert found.start is None or found.start <= found.end


@given(st.sampled_from(PHRASES), ANY_DAY, st.booleans())
def test_an_exact_day_is_one_day(written: str, published: date, future: bool) -> None:
    found = read_interval(written, published, future=future)
    assert found.precision is not Precision.DAY or found.start == found.end


@given(st.sampled_from(NAMES), ANY_DAY)
def test_a_weekday_is_the_nearest_on_its_side(name: str, published: date) -> None:
    past = read_interval(f"on {name}", published).start
    ahead = read_interval(f"on {name}", published, future=True).start
    assert past
    assert ahead
    assert past.strftime("%A") == ahead.strftime("%A") == name
    assert timedelta(0) <= published - past < timedelta(days=7)
    assert timedelta(0) <= ahead - published < timedelta(days=7)


@given(ANY_DAY, ANY_DAY)
def test_any_way_to_write_a_full_date_is_that_day(when: date, published: date) -> None:
    for form in ("%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%b. %d, %Y", "%A, %d %B %Y", "%d.%m.%Y"):
        found = read_interval(when.strftime(form), published)
        assert (found.start, found.end, found.precision) == (when, when, Precision.DAY)


@given(ANY_DAY, ANY_DAY)
def test_a_date_without_year_is_of_the_months_before_the_report_or_unknown(
    when: date, published: date
) -> None:
    found = read_interval(when.strftime("%d %B"), published).start
    if found is None:  # nearly a year ago: as likely the one just ahead
        ahead = read_interval(when.strftime("%d %B"), published, future=True).start
        assert ahead
        assert ahead - published < timedelta(days=47) or (when.month, when.day) == (2, 29)
        return
    assert (found.month, found.day) == (when.month, when.day)
    assert timedelta(0) <= published - found <= timedelta(days=320)


@given(ANY_DAY, ANY_DAY, st.booleans())
def test_a_day_read_again_from_its_iso_form_is_the_same(
    when: date, published: date, future: bool
) -> None:
    found = read_interval(when.isoformat(), published, future=future)
    again = read_interval(str(found.start), published, future=future)
    assert (again.start, again.end) == (found.start, found.end) == (when, when)


@given(st.text(alphabet="abdehilnorstuwy 0123456789-/.,'", max_size=30), ANY_DAY, st.booleans())
def test_an_interval_is_in_order(written: str, published: date, future: bool) -> None:
    found = read_interval(written, published, future=future)
    assert not (found.start and found.end) or found.start <= found.end


@given(st.text(), st.none() | ANY_DAY, st.booleans())
def test_no_words_break_it(written: str, published: date | None, future: bool) -> None:
    found = read_interval(written, published, future=future)
    assert found.written == written
    if found.start is None and found.end is None:
        assert found == Interval(None, None, Precision.RELATIVE, written)
