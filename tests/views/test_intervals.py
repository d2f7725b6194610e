"""Tests of the words for days and intervals."""

from __future__ import annotations

from datetime import date

import pytest

from fogline.model import Interval, Precision
from fogline.views.intervals import describe_interval


@pytest.mark.parametrize(
    ("interval", "words"),
    [
        (Interval(date(2021, 9, 6), date(2021, 9, 6), Precision.DAY), "6 September 2021"),
        (Interval(date(2021, 9, 1), date(2021, 9, 5), Precision.WEEK), "1–5 September 2021"),
        (
            Interval(date(2021, 8, 30), date(2021, 9, 5), Precision.WEEK),
            "30 August – 5 September 2021",
        ),
        (
            Interval(date(2020, 12, 30), date(2021, 1, 2), Precision.PERIOD),
            "30 December 2020 – 2 January 2021",
        ),
        (Interval(date(2021, 8, 1), date(2021, 8, 31), Precision.MONTH), "August 2021"),
        (Interval(date(2021, 1, 1), date(2021, 12, 31), Precision.YEAR), "2021"),
        (Interval(date(2021, 8, 15), None, Precision.PERIOD), "from 15 August 2021 on"),
        (Interval(None, date(2021, 8, 15), Precision.PERIOD), "until 15 August 2021"),
        (Interval(None, None, Precision.RELATIVE, "last week"), "“last week” (not dated)"),
        (Interval(None, None, Precision.RELATIVE), "at an unknown time"),
    ],
)
def test_intervals_read_as_people_say_them(interval: Interval, words: str) -> None:
    assert describe_interval(interval) == words
