"""The words that tell a time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.claims.times import first_time, interval_as_written, nearest_time, times_in
from fogline.model import Interval, Precision


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("It fell on Monday.", ["on Monday"]),
        ("It fell on Monday night and burned since Tuesday.", ["on Monday night", "since Tuesday"]),
        ("Since Monday it burns.", ["Since Monday"]),
        ("Last week it fell.", ["Last week"]),
        ("Yesterday it fell.", ["Yesterday"]),
        ("it fell on monday", ["on monday"]),
        ("It fell on 6 September 2021.", ["on 6 September 2021"]),
        ("It fell on September 6.", ["on September 6"]),
        ("It fell in March.", ["in March"]),
        ("They may march in the rain.", []),
        ("It fell two days ago.", ["two days ago"]),
        ("It fell in the past few weeks.", ["in the past few weeks"]),
        ("It fell on 2021-09-06.", ["on 2021-09-06"]),
        ("It burned for three months.", ["for three months"]),
        ("Mondays are hard.", []),
        ("It fell.", []),
    ],
)  # fmt: skip
def test_times(text: str, times: list[str]) -> None:
    assert [text[slice(*span)] for span in times_in(text, (0, len(text)))] == times


def test_a_time_is_only_its_words() -> None:
    assert interval_as_written("on\n Monday", (0, 10)) == Interval(
        None, None, Precision.RELATIVE, "on Monday"
    )


def test_the_nearest_time_comes_after_the_cue_first() -> None:
    text = "On Sunday and Monday he said on Tuesday and on Friday that"
    whole, cue = ((0, len(text)),), (text.index("said"), text.index("said") + 4)
    near = nearest_time(text, whole, cue)
    assert near is not None
    assert near.written == "on Tuesday"
    before = nearest_time(text, ((0, cue[0]),), cue)
    assert before is not None
    assert before.written == "On Sunday and Monday"
    assert nearest_time(text, (), cue) is None


def test_the_first_time_of_several_spans() -> None:
    text = "Rain. It fell on Monday. It rose on Friday."
    found = first_time(text, ((0, 5), (6, len(text))))
    assert found is not None
    assert found.written == "on Monday"
    assert first_time(text, ((0, 5),)) is None


@given(st.text())
def test_times_of_any_text_stand_in_it(text: str) -> None:
    for start, end in times_in(text, (0, len(text))):
        assert 0 <= start < end <= len(text)
