from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.model import Interval, Precision
from fogline.resolution.intervals import (
    Anchor,
    back,
    day,
    month_of,
    period,
    so_far,
    third,
    uncut,
    week_of,
    year_of,
)

DAYS = st.dates(date(1950, 1, 1), date(2050, 1, 1))
WHOLES = st.one_of(
    DAYS.map(week_of),
    DAYS.map(lambda when: month_of(when.year, when.month)),
    DAYS.map(lambda when: year_of(when.year)),
)


@given(WHOLES)
def test_thirds_lie_inside_and_cover_the_whole(whole: Interval) -> None:
    parts = [third(whole, which) for which in ("early", "mid", "late")]
    assert whole.start == parts[0].start
    assert whole.end == parts[2].end
    for one, other in pairwise(parts):
        assert one.end
        assert other.start
        assert other.start <= one.end + timedelta(days=1)


@given(WHOLES, st.data(), st.booleans())
def test_a_cut_can_be_undone(whole: Interval, data: st.DataObject, future: bool) -> None:
    assert whole.start
    assert whole.end
    published = data.draw(st.dates(whole.start, whole.end))
    part = so_far(whole, Anchor(published, future))
    assert published in (part.start, part.end)
    assert uncut(part) == whole


def test_what_has_no_ends_is_left_alone() -> None:
    open_end = period(date(2020, 1, 1), None)
    unknown = Interval(None, None, Precision.RELATIVE)
    assert third(open_end, "early") == open_end
    assert so_far(open_end, Anchor(date(2020, 5, 1))) == open_end
    assert uncut(unknown) == unknown
    assert uncut(day(date(2020, 1, 1))) == day(date(2020, 1, 1))


@pytest.mark.parametrize(
    ("months", "expected"), [(1, "2024-02-29"), (13, "2023-02-28"), (-1, "2024-04-30")]
)
def test_back_by_months_keeps_the_day_or_the_last(months: int, expected: str) -> None:
    assert str(back(date(2024, 3, 31), months)) == expected
