"""How many and how much."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.claims.quantities import count_in, extent_in
from fogline.model import Count
from fogline.model import PropositionType as Kind


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("40 rebels were killed", Count(40, 40, 40, "rebels")),
        ("1,200 people fled", Count(1200, 1200, 1200, "people")),
        ("at least nine civilians died", Count(9, 9, None, "civilians")),
        ("more than three hundred villagers fled", Count(300, 300, None, "villagers")),
        ("up to 20 soldiers died", Count(20, None, 20, "soldiers")),
        ("fewer than twenty-two men died", Count(22, None, 22, "men")),
        ("two thousand troops arrived", Count(2000, 2000, 2000, "troops")),
        ("there were no casualties", Count(0, 0, 0, "casualties")),
        ("not a single soldier died", Count(0, 0, 0, "soldier")),
        ("it killed 12", Count(12, 12, 12, None)),
        ("the toll rose to 31", Count(31, 31, 31, None)),
        ("9 km away, four people died", Count(4, 4, 4, "people")),
        ("it lasted two days", None),
        ("in 2021 the war began", None),
        ("many people died", None),
    ],
)
def test_counts_with_their_range(words: str, count: Count | None) -> None:
    assert count_in(words, Kind.CASUALTIES) == count


def test_only_some_propositions_count_anything() -> None:
    assert count_in("two villages fell and 40 soldiers fled", Kind.CONTROL) is None


@pytest.mark.parametrize("words", ["ſix people died", "sİx people died", "9" * 6000 + " people"])
def test_look_alikes_and_endless_figures_are_no_numbers(words: str) -> None:
    assert count_in(words, Kind.CASUALTIES) is None


@given(st.integers(0, 10**12), st.sampled_from(["{}", "{:,}"]))
def test_figures_are_read_as_written(number: int, style: str) -> None:
    words = f"{style.format(number)} people died"
    assert count_in(words, Kind.CASUALTIES) == Count(number, number, number, "people")


@given(st.text())
def test_any_words_may_be_asked(words: str) -> None:
    found = count_in(words, Kind.CASUALTIES)
    assert found is None or found.best >= 0
    extent = extent_in(words)
    assert extent is None or extent in words


@pytest.mark.parametrize(
    ("words", "extent"),
    [
        ("all eight districts have fallen", "all eight districts"),
        ("not all of the districts have fallen", "not all of the districts"),
        ("they hold most of Tesk", "most of"),
        ("they hold the northern half of the town", "the northern half of"),
        ("they hold the outskirts of Tesk", "the outskirts of"),
        ("they hold the town", None),
    ],
)
def test_extents(words: str, extent: str | None) -> None:
    assert extent_in(words) == extent
