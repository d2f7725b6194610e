"""What authors state in their own words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from fogline.claims.statements import author_statements
from fogline.claims.tokens import Token

Cut = Callable[[str], tuple[Token, ...]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rockets struck the market of Tesk.", ["Rockets struck the market of Tesk"]),
        (
            "In the morning, rockets struck the market of Tesk.",
            ["rockets struck the market of Tesk"],
        ),
        (
            "Rockets struck the market of Tesk, sending bakers running.",
            ["Rockets struck the market of Tesk"],
        ),
        ("It is unclear who holds the town of Tesk after the fighting.", []),
        ("The soup of Tesk was served cold on Monday.", []),
    ],
)  # fmt: skip
def test_statements_are_cut_to_their_core(words: Cut, text: str, expected: list[str]) -> None:
    found = author_statements(text, words(text))
    assert [text[one.words[0].start : one.words[-1].end] for one in found] == expected
