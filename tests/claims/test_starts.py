"""From a cue to where its content starts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from fogline.claims.cues import sightings
from fogline.claims.starts import content_start
from fogline.claims.units import Unit


@pytest.mark.parametrize(
    ("text", "content", "marked"),
    [
        ("He said that it burned.", "it", True),
        ("He said it burned.", "it", False),
        ("He told reporters in Tesk that it burned.", "it", True),
        ("He told me it burned.", "it", False),
        ("He said by phone on Monday that it burned.", "it", True),
        ("He said late Monday it burned.", "it", False),
        ("He said last week it burned.", "it", False),
        ("He said, on deep background, that it burned.", "it", True),
        ("He said: it burned.", "it", True),
        ("He said, “It burned to the ground.”", "“It burned to the ground.”", True),
        ("He said of the fire: “It burned to the ground.”", "“It burned to the ground.”", True),
        ("He denied that account of it.", "that", False),
        ("He vowed to fight.", "to", False),
        ("He announced to parliament that it burned.", "it", True),
        ("He said not a house burned.", "not", False),
    ],
)
def test_where_content_starts(
    unit: Callable[[str], Unit], text: str, content: str, marked: bool
) -> None:
    row = unit(text).words
    sighting = sightings(row)[0]
    start, shown = content_start(row, sighting)
    assert (row[start].text, shown) == (content, marked)


def test_a_cue_may_have_nothing_after_it(unit: Callable[[str], Unit]) -> None:
    row = unit("Nothing burned, he said").words
    assert content_start(row, sightings(row)[0]) == (len(row), False)
