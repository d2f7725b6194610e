"""The words that tell a time, found in text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.times import events, times_in


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("It fell on the night of 3-4 November 2020.", ["on the night of 3-4 November 2020"]),
        ("It fell between 28 September and 1 October.", ["between 28 September and 1 October"]),
        ("It fell two days before the fall of Kabul.", ["two days before the fall of Kabul"]),
        ("It came a day after the truce lapsed.", ["a day after the truce lapsed"]),
        ("The letter of 15 Sunbula 1400 lay there.", ["15 Sunbula 1400"]),
        ("They marched on 10 Muharram.", ["on 10 Muharram"]),
        ("It fell in the winter of 1998-99.", ["in the winter of 1998-99"]),
        ("It fell on the eve of Eid al-Fitr.", ["on the eve of Eid al-Fitr"]),
        ("They were freed. Hours later it fell.", ["Hours later"]),
        ("It burned that night.", ["that night"]),
        ("It fell in the first week of April.", ["in the first week of April"]),
        ("It could open as early as Thursday.", ["as early as Thursday"]),
        ("It fell overnight into Monday.", ["overnight into Monday"]),
        ("19:52 The flag is up.\n19:31 It is not.", ["19:52", "19:31"]),
        ("The vote was 19:52.", []),
        ("President Asad fell silent.", []),
        ("They may fall. They march.", []),
    ],
)
def test_times(text: str, times: list[str]) -> None:
    assert [text[slice(*span)] for span in times_in(text, (0, len(text)))] == times


def test_times_stay_within_the_span() -> None:
    text = "On Monday it fell, on Tuesday it rose."
    assert [text[slice(*span)] for span in times_in(text, (0, 12))] == ["On Monday"]


@given(st.text())
def test_spans_are_in_order_and_apart(text: str) -> None:
    last = 0
    for start, end in times_in(text, (0, len(text))):
        assert last <= start < end <= len(text)
        last = end


def test_every_event_has_a_source_and_its_days_in_order() -> None:
    for event in events():
        assert event.source
        assert event.start <= event.end
