"""Words with their offsets and parts of speech."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fogline.claims.tokens import Token, tokenize

Cut = Callable[[str], tuple[Token, ...]]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Tesk’s mayor didn't go.", ["Tesk", "’s", "mayor", "did", "n't", "go", "."]),
        ("They’re from Tesk-on-Oren", ["They", "’re", "from", "Tesk-on-Oren"]),
        ("M23, the U.N. and Gen. Maron", ["M23", ",", "the", "U.N.", "and", "Gen.", "Maron"]),
        ("1,200.5 on the 6th -- 40%", ["1,200.5", "on", "the", "6th", "--", "40%"]),
        ("''So'' ``so``", ["''", "So", "''", "``", "so", "``"]),
        ("", []),
        (" \n\u200b", ["\u200b"]),
    ],
)  # fmt: skip
def test_cutting(words: Cut, text: str, tokens: list[str]) -> None:
    assert [word.text for word in words(text)] == tokens


@pytest.mark.parametrize(
    ("text", "place", "tag"),
    [
        ("Tesk – it fell", 1, "dash"),
        ("“It fell", 0, "quote"),
        ("Tesk’s mayor", 1, "POS"),
        ("it didn't", 2, "RB"),
        ("said that", 1, "IN"),
        ("those who fled", 1, "WP"),
        ("the US army", 1, "NNP"),
        ("hit al-Oren hard", 1, "NNP"),
        ("they met Blort", 2, "NNP"),
        ("they met 40", 2, "CD"),
        ("near the Mill", 2, "NNP"),
        ("it is The", 2, "DT"),
        ("they met 🔴", 2, "SYM"),
    ],
)
def test_tags(words: Cut, text: str, place: int, tag: str) -> None:
    assert words(text)[place].tag == tag


def test_kinds_of_words(words: Cut) -> None:
    they, must, hit, tesk = words("they must hit Tesk")
    assert [word.is_verb for word in (they, must, hit, tesk)] == [False, True, True, False]
    assert tesk.is_name
    assert tesk.is_noun
    assert tesk.lower == "tesk"


@given(st.text(max_size=200), st.integers(0, 20))
@settings(deadline=None)
def test_tokens_of_any_text_are_what_stands_there(text: str, start: int) -> None:
    start = min(start, len(text))
    before = start
    for word in tokenize(text, (start, len(text))):
        assert text[word.start : word.end] == word.text
        assert word.start >= before
        assert word.text.strip() == word.text != ""
        before = word.end
    covered = "".join(word.text for word in tokenize(text, (start, len(text))))
    assert covered == "".join(text[start:].split())
