"""Tests of the timeline."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from fogline.model import Claim, Interval, Precision, Record, Stance
from fogline.views.index import index_record
from fogline.views.timeline import Timeline, draw_timeline


def _draw(record: Record, width: float = 760) -> Timeline:
    drawn = draw_timeline(record, index_record(record), width)
    assert drawn is not None
    return drawn


def _on(claim: Claim, number: int, day: date) -> Claim:
    return replace(claim, id=f"c{number:03}", said_on=Interval(day, day, Precision.DAY))


def test_rows_stand_by_party_and_the_undated_are_counted(record: Record) -> None:
    drawn = _draw(record)
    assert [" ".join(row.name) for row in drawn.rows] == [
        "an officer",
        "Ilya Maron",
        "Valley Guard",
        "the author of document 1 (Coast Agency)",
    ]
    assert drawn.undated == 1


def test_a_dot_tells_a_day_of_saying_from_a_day_of_report(record: Record) -> None:
    rows = {row.name[0]: row.dots[0] for row in _draw(record).rows}
    assert rows["Ilya Maron"].exact
    assert not rows["an officer"].exact
    assert rows["Ilya Maron"].x < rows["an officer"].x
    assert rows["Valley Guard"].denied


@pytest.mark.parametrize("width", [330.0, 760.0])
@pytest.mark.parametrize("days", [1, 5, 40, 300, 3000])
def test_every_dot_lies_inside_its_row_and_the_drawing(
    record: Record, width: float, days: int
) -> None:
    first = date(2020, 2, 28)
    claims = tuple(
        _on(record.claims[number % 3], number, first + timedelta(number * days // 60))
        for number in range(60)
    )
    drawn = _draw(replace(record, claims=claims), width)
    assert sum(len(row.dots) for row in drawn.rows) == 60
    for row in drawn.rows:
        for dot in row.dots:
            assert 0 < dot.x < width
            assert row.top < dot.y < row.top + row.height
        assert len({(dot.x, dot.y) for dot in row.dots}) == len(row.dots)
    assert drawn.rows[-1].top + drawn.rows[-1].height <= drawn.height
    assert all(tick.x < width for tick in drawn.ticks)


def test_a_few_old_claims_do_not_stretch_the_axis(record: Record) -> None:
    old = _on(record.claims[0], 999, date(1996, 9, 27))
    new = tuple(_on(record.claims[0], n, date(2021, 9, 1 + n % 9)) for n in range(40))
    drawn = _draw(replace(record, claims=(old, *new)))
    assert drawn.earlier == 1
    assert drawn.ticks[0].words == "1 Sep"


def test_long_names_are_folded_not_cut(record: Record) -> None:
    name = "a member of the council of elders of the upper valley who fled"
    speaker = replace(record.claims[0].speaker, name=name)
    drawn = _draw(replace(record, claims=(replace(record.claims[0], speaker=speaker),)))
    assert " ".join(drawn.rows[0].name) == name
    assert len(drawn.rows[0].name) > 1


def test_speakers_beyond_the_fortieth_are_counted(record: Record) -> None:
    claims = tuple(
        replace(
            record.claims[0],
            id=f"c{number:03}",
            speaker=replace(record.claims[0].speaker, id=f"s{number}", name=f"S{number}"),
            stance=Stance.ASSERTS,
        )
        for number in range(45)
    )
    drawn = _draw(replace(record, claims=claims))
    assert (len(drawn.rows), drawn.more_speakers) == (40, 5)


def test_without_dates_there_is_no_timeline(record: Record) -> None:
    undated = replace(record, claims=record.claims[4:])
    assert draw_timeline(undated, index_record(undated), 760) is None
