"""Portions of weeks, months and years."""

from __future__ import annotations

import pytest

from fogline.model import Interval
from fogline.resolution.intervals import month_of, year_of
from fogline.resolution.portions import read_portion


def read(words: str) -> Interval | None:
    return {"may": month_of(2023, 5), "2022": year_of(2022)}.get(words)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("early may", "2023-05-01", "2023-05-11"),
        ("the middle of may", "2023-05-11", "2023-05-21"),
        ("the very end of may", "2023-05-21", "2023-05-31"),
        ("the first days of may", "2023-05-01", "2023-05-11"),
        ("the last few days of may", "2023-05-21", "2023-05-31"),
        ("the first week of may", "2023-05-01", "2023-05-07"),
        ("the third week of may", "2023-05-15", "2023-05-21"),
        ("the final week of may", "2023-05-25", "2023-05-31"),
        ("the first half of may", "2023-05-01", "2023-05-15"),
        ("the second half of may", "2023-05-16", "2023-05-31"),
        ("the second half of 2022", "2022-07-01", "2022-12-31"),
        ("the first quarter of 2022", "2022-01-01", "2022-03-31"),
        ("the last quarter of 2022", "2022-10-01", "2022-12-31"),
        ("the last sunday of may", "2023-05-28", "2023-05-28"),
        ("the first monday in may", "2023-05-01", "2023-05-01"),
        ("the second weekend of may", "2023-05-13", "2023-05-14"),
    ],
)
def test_portions(words: str, first: str, last: str) -> None:
    found = read_portion(words, read)
    assert found
    assert (str(found.start), str(found.end)) == (first, last)


@pytest.mark.parametrize(
    "words", ["the first week of 2022", "the first quarter of may", "early june", "the end", "may"]
)
def test_what_is_no_portion(words: str) -> None:
    assert read_portion(words, read) is None
