"""Who said what, in one sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from fogline.claims.frames import find_frames
from fogline.claims.names import join
from fogline.claims.units import Unit

Make = Callable[[str], Unit]


def sources(unit: Unit) -> list[str]:
    return [join(unit.words[slice(*frame.source)]) for frame in find_frames(unit)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor said the mill burned.", ["The mayor"]),
        ("On Monday, the mayor said the mill burned.", ["the mayor"]),
        ("“The mill burned down,” said Ilya Maron, the mayor.", ["Ilya Maron, the mayor"]),
        (
            "Ilya Maron, the mayor, said the mill burned, adding that it was old.",
            ["Ilya Maron, the mayor", "Ilya Maron, the mayor"],
        ),
        ("The mayor said the mill burned but cautioned that it was old.", ["The mayor"] * 2),
        ("The mill burned, according to two bakers.", ["two bakers"]),
        ("According to two bakers, the mill burned.", ["two bakers"]),
        ("According to Ilya Maron, the mayor, the mill burned.", ["Ilya Maron, the mayor"]),
        ("According to two bakers.", []),
        ("The mayor went on television to say that the mill burned.", ["The mayor"]),
        ("Averi: It burned.", ["Averi"]),
        ("The mayor, by phone: “We have lost the mill.”", ["The mayor"]),
        ("The truth is simple: it burned.", []),
        ("The weather said it all.", []),
        ("The stone claims that it burned.", ["The stone"]),
        ("It rained.", []),
    ],
)
def test_sources(unit: Make, text: str, expected: list[str]) -> None:
    assert sources(unit(text)) == expected


def test_a_frame_holds_the_frames_inside_its_content(unit: Make) -> None:
    outer, inner = find_frames(unit("The ministry said the rebels had claimed that it fell."))
    assert outer.holds(inner)
    assert not inner.holds(outer)
    assert not outer.holds(outer)
