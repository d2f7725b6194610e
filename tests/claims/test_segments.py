"""The stretches between commas before a verb."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from fogline.claims.segments import Segment, segment_kind, segment_start
from fogline.claims.tokens import Token

Cut = Callable[[str], tuple[Token, ...]]


@pytest.mark.parametrize(
    ("segment", "kind"),
    [
        ("the mayor of Tesk", Segment.PHRASE),
        ("54", Segment.INSERT),
        ("54 years old", Segment.INSERT),
        ("who asked for silence", Segment.INSERT),
        ("and who asked for silence", Segment.INSERT),
        ("in Tesk", Segment.INSERT),
        ("formerly a baker", Segment.INSERT),
        ("wounded in the north", Segment.INSERT),
        ("eager to speak", Segment.INSERT),
        ("it rained", Segment.CLAUSE),
        ("quietly", Segment.STOP),
        ("to the town", Segment.STOP),
        ("", Segment.STOP),
    ],
)
def test_kinds_of_segments(words: Cut, segment: str, kind: Segment) -> None:
    row = words(f"Maron, {segment}, spoke")
    begin, end = 2, len(row) - 2
    assert segment_kind(row, begin, end if segment else begin) is kind


def test_a_segment_that_opens_the_sentence_is_no_insert(words: Cut) -> None:
    row = words("in Tesk, spoke")
    assert segment_kind(row, 0, 2) is Segment.STOP


def test_a_segment_begins_after_the_last_comma_outside_parentheses(words: Cut) -> None:
    row = words("Maron, the mayor (of Tesk, Varsk) spoke")
    assert segment_start(row, len(row), 0) == 2
    assert segment_start(row, 1, 0) == 0
