"""The record as JSON: what is written is read back, whatever it says."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from cattrs import BaseValidationError
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fogline.model import (
    Answer,
    Belief,
    Claim,
    Count,
    Interval,
    Place,
    Precision,
    Proposition,
    PropositionType,
    Record,
    Speaker,
    SpeakerKind,
)
from fogline.record import dumps, from_plain, loads, pieces, time_precision, to_plain

MONDAY = Interval(date(2021, 9, 6), None, Precision.DAY, "on Monday")
CLAIM = Claim(
    id="c1",
    document="d1",
    speaker=Speaker("ilya-maron", "Ілля Марон", SpeakerKind.NAMED, spans=((0, 10),)),
    content=((16, 40), (44, 50)),
    proposition=Proposition(
        PropositionType.CASUALTIES,
        place=Place("Tesk", "", "the town"),
        quantity=Count(9, 9, None, "civilians"),
        about=MONDAY,
    ),
    extractor="rules 1.0",
)
REAL = st.floats(allow_nan=False, allow_infinity=False)
PARTS = [field.name for field in fields(Record) if field.name != "version"]


def whole(kind: type) -> st.SearchStrategy[Any]:
    """Return values of a dataclass with each field drawn, those with a default too."""
    hints = get_type_hints(kind)
    return st.builds(kind, **{field.name: part(hints[field.name]) for field in fields(kind)})


def part(kind: Any) -> st.SearchStrategy[Any]:
    """Return values of a field's type; tuples are kept short."""
    if kind is float:
        return REAL
    if get_origin(kind) is tuple and get_args(kind)[-1] is Ellipsis:
        return st.lists(part(get_args(kind)[0]), max_size=2).map(tuple)
    if get_origin(kind) is UnionType:
        return st.one_of(*map(part, get_args(kind)))
    return whole(kind) if is_dataclass(kind) else st.from_type(kind)


@pytest.mark.parametrize("name", PARTS)
def test_any_part_of_a_record_is_read_back_as_it_was(name: str) -> None:
    @given(part(get_type_hints(Record)[name]))
    @settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    def check(values: tuple[object, ...]) -> None:
        record = replace(Record(), **{name: values})
        assert loads(dumps(record)) == record

    check()


def test_an_interval_runs_from_and_to() -> None:
    assert to_plain(MONDAY) == {
        "from": "2021-09-06",
        "to": None,
        "precision": "day",
        "written": "on Monday",
        "rule": None,
        "time_precision": None,
    }


@pytest.mark.parametrize(
    ("days", "code"), [(1, 1), (2, 2), (7, 2), (8, 3), (31, 3), (32, None), (366, None)]
)
def test_the_time_precision_of_acled(days: int, code: int | None) -> None:
    start = date(2021, 9, 6)
    assert time_precision(Interval(start, start + timedelta(days - 1), Precision.PERIOD)) == code
    assert time_precision(Interval(start, None, Precision.PERIOD)) is None


def test_a_count_stands_beside_its_quantity() -> None:
    plain = to_plain(CLAIM)["proposition"]
    assert plain["count"] == 9
    assert plain["quantity"] == {"best": 9, "low": 9, "high": None, "unit": "civilians"}
    assert to_plain(Proposition(PropositionType.OTHER))["count"] is None


def test_any_script_stays_readable() -> None:
    written = dumps(Record(claims=(CLAIM,)))
    assert "Ілля Марон" in written
    assert json.loads(written)["claims"][0]["content"] == [[16, 40], [44, 50]]


def test_the_pieces_are_the_whole() -> None:
    record = Record(claims=(CLAIM, CLAIM))
    assert "".join(pieces(record)) == dumps(record)
    plain = json.loads(dumps(Record()))
    assert plain["version"] == 1
    assert set(plain) == {"version", *PARTS}


def test_what_is_not_known_is_passed_over_and_what_is_missing_is_an_error() -> None:
    plain = to_plain(Answer("the army", ("c1",)))
    assert from_plain(plain | {"colour": "red"}, Answer) == Answer("the army", ("c1",))
    with pytest.raises(BaseValidationError):
        from_plain({"answer": "the army"}, Answer)
    with pytest.raises(BaseValidationError):
        from_plain({"from": "2021-13-40", "to": None, "precision": "day"}, Interval)


def test_probabilities_keep_all_their_digits() -> None:
    belief = Belief("the army", 0.1 + 0.2, 0.1, 0.9, "unlikely")
    assert from_plain(json.loads(json.dumps(to_plain(belief))), Belief) == belief
