from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.documents.stamps import Stamp, read_stamp

DAY = date(2023, 4, 21)


@pytest.mark.parametrize(
    "written",
    [
        "2023-04-21",
        "2023-04-21T23:30:00+04:30",
        "Fri, 21 Apr 2023 06:00:00 +0000",
        "Fri Apr 21 06:00:00 +0000 2023",
        "20230421",
        "20230421T060000Z",
        "20230421060000",
        "1682112600",
        "1682112600.5",
        "1682112600000",
        "21/04/2023",
    ],
)
def test_the_stamps_of_many_programs(written: str) -> None:
    assert read_stamp(written) == Stamp(DAY)


@pytest.mark.parametrize("written", ["", "  "])
def test_nothing_written_is_nothing_said(written: str) -> None:
    assert read_stamp(written) == Stamp()


@pytest.mark.parametrize(
    ("written", "trouble"),
    [("03/04/2023", "two ways"), ("2023-02-30", "calendar"), ("last week", "none that fogline")],
)
def test_what_cannot_be_told_is_said(written: str, trouble: str) -> None:
    stamp = read_stamp(written)
    assert stamp.day is None
    assert trouble in stamp.problems[0]
    assert written in stamp.problems[0]


@given(st.text(max_size=300))
def test_any_text_is_read_or_said_not_to_be(written: str) -> None:
    stamp = read_stamp(written)
    assert stamp.day is None or stamp.problems == ()
