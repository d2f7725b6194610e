"""The news calendar measured on words of time that a person dated."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from fogline.evaluation.days import (
    measure_dates,
    read_dated_words,
    same_days,
    score_dates,
    wrongly_certain,
)
from fogline.evaluation.markup import MarkupError
from fogline.model import Interval, Precision

DATES = Path(__file__).resolve().parents[2] / "corpus" / "dates"
MAY = Interval(date(2021, 5, 1), date(2021, 5, 31), Precision.MONTH)
DAY = Interval(date(2021, 5, 6), date(2021, 5, 6), Precision.DAY)
UNKNOWN = Interval(None, None, Precision.RELATIVE)


@pytest.mark.parametrize("part", ["dev", "test"])
def test_the_calendar_holds_its_floors(part: str) -> None:
    score = score_dates(part, read_dated_words(DATES / f"{part}.txt"))
    assert score.right / score.words >= 0.9
    assert score.wrongly_certain / score.words < 0.02
    assert score.found / score.datable >= 0.9


def test_there_are_four_hundred_words_and_each_part_is_measured() -> None:
    scores = measure_dates(DATES)
    assert [one.set for one in scores] == ["dev", "test"]
    assert sum(one.words for one in scores) >= 400
    assert measure_dates(DATES / "nowhere") == ()


def test_a_line(tmp_path: Path) -> None:
    path = tmp_path / "dates.txt"
    path.write_text("# remark\n\n2021-05-07 | It fell [on¶Thursday]. | 2021-05-06\n", "utf-8")
    (one,) = read_dated_words(path)
    assert (one.published, one.text, one.written) == (
        date(2021, 5, 7),
        "It fell on\nThursday.",
        "on\nThursday",
    )
    assert same_days(one.days, DAY)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("2021-05-07 | It fell. | unknown", "square brackets"),
        ("2021-05-07 | It fell [now] and [then]. | unknown", "square brackets"),
        ("2021-05-07 | It fell [now].", "2 fields"),
        ("2021-05-37 | It fell [now]. | unknown", "day"),
        ("2021-05-07 | It fell [now]. | soon", "isoformat"),
        ("2021-05-07 | It fell [now]. | 2021-05-01/2021-05-31", "precision"),
        ("2021-05-07 | It fell [now]. | 2021-05-31/2021-05-01 period", "precision"),
        ("2021-05-07 | It fell [now]. | 2021-05-01/.. fortnight", "fortnight"),
        ("2021-05-07 | It fell [now]. | a b c", "FROM/TO"),
    ],
)
def test_a_wrong_line_is_named(tmp_path: Path, line: str, why: str) -> None:
    path = tmp_path / "dates.txt"
    path.write_text(f"# remark\n{line}\n", "utf-8")
    with pytest.raises(MarkupError, match=rf"line 2: .*{why}"):
        read_dated_words(path)


@pytest.mark.parametrize(
    ("expected", "found", "wrong"),
    [
        (DAY, DAY, False),
        (DAY, MAY, False),
        (MAY, DAY, True),
        (UNKNOWN, DAY, True),
        (DAY, UNKNOWN, False),
        (Interval(None, date(2021, 5, 6), Precision.PERIOD), MAY, True),
        (DAY, Interval(None, date(2021, 5, 6), Precision.PERIOD), False),
    ],
)
def test_what_is_wrongly_certain(expected: Interval, found: Interval, wrong: bool) -> None:
    assert wrongly_certain(expected, found) is wrong
