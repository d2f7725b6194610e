"""Tests of what the report's templates ask for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.model import Record
from fogline.views.index import index_record
from fogline.views.page import file_name, make_anchor, make_environment


@given(st.text(max_size=20), st.text(max_size=20))
def test_anchors_are_plain_and_tell_identities_apart(one: str, other: str) -> None:
    assert make_anchor(one).isascii()
    assert not set(make_anchor(one)) & set(" \"'<>&%#/")
    assert (make_anchor(one) == make_anchor(other)) == (one == other)


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("/home/editor/wire.txt", "wire.txt"),
        (r"C:\Users\editor\wire.txt", "wire.txt"),
        ("wire.txt", "wire.txt"),
        ("https://news.example/wire", "https://news.example/wire"),
    ],
)
def test_a_source_is_named_without_the_machine(source: str, name: str) -> None:
    assert file_name(source) == name


def _fill(record: Record, template: str) -> str:
    environment = make_environment(index_record(record), ["A", "B"])
    return environment.from_string(template).render(assessment=record.assessments[0])


def test_each_party_has_its_colour_and_others_have_none(record: Record) -> None:
    template = "{{ colour('A') }} {{ colour('B') }} {{ colour('C') }} {{ colour(None) }}"
    assert _fill(record, template) == "p1 p2 p0 p0"


def test_bars_are_as_wide_as_their_part_of_the_heaviest(record: Record) -> None:
    template = "{% for r in assessment | strongest %}{{ r.weight | tilt(assessment) }} {% endfor %}"
    assert _fill(record, template) == "left:0.0%;width:100.0% left:0.0%;width:25.0% "


def test_degrees_name_their_half_of_the_globe(record: Record) -> None:
    template = "{{ -4.5 | latitude }}, {{ 69.17 | longitude }}"
    assert _fill(record, template) == "4.5°\u00a0S, 69.17°\u00a0E"
