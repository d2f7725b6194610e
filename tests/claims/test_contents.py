"""Where what is said begins and ends."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from fogline.claims.frames import find_frames
from fogline.claims.phrases import spans_of
from fogline.claims.units import Unit

Make = Callable[[str], Unit]


def contents(unit: Unit, text: str) -> list[list[str]]:
    return [
        [text[slice(*span)] for span in spans_of(unit.words, frame.content)]
        for frame in find_frames(unit)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor said that the mill burned.", [["the mill burned"]]),
        ("The mayor said the mill burned.", [["the mill burned"]]),
        ("The mill burned, the mayor said.", [["The mill burned"]]),
        ("Tesk fell, the mayor said.", [["Tesk fell"]]),
        ("Hardly, the mayor said.", []),
        ("The mayor denied the attack, throwing up his hands.", [["the attack"]]),
        ("The mayor said whether it rained.", []),
        ("“The mill burned,” the mayor said.", [["“The mill burned,”"]]),
        (
            "“The mill burned,” the mayor said, “to the last sack of flour.”",
            [["“The mill burned,”", "“to the last sack of flour.”"]],
        ),
        (
            "The mill, the mayor said, was burned by soldiers.",
            [["The mill", "was burned by soldiers"]],
        ),
        (
            "The mill burned, according to the mayor, and the army has fled.",
            [["The mill burned,", "and the army has fled"]],
        ),
        (
            "The mayor said the mill burned; the army said it stood.",
            [["the mill burned"], ["it stood"]],
        ),
        (
            "The mayor said the mill burned and warned that flour would run out.",
            [["the mill burned"], ["flour would run out"]],
        ),
        (
            "The mayor said the mill burned, while the army said it stood.",
            [["the mill burned"], ["it stood"]],
        ),
        (
            "The mayor – who said the mill burned – left on Monday.",
            [["the mill burned"]],
        ),
    ],
)
def test_where_contents_begin_and_end(unit: Make, text: str, expected: list[list[str]]) -> None:
    assert contents(unit(text), text) == expected
