"""Small numbers as reports write them in phrases of time: "two", "a", "a couple of", "14"."""

from __future__ import annotations

_WORDS = """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen twenty"""
_VALUES = {word: number for number, word in enumerate(_WORDS.split(), start=1)} | {
    "a": 1,
    "an": 1,
    "a couple of": 2,
    "a dozen": 12,
    "half an": 1,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
}

NUMBER = r"\d{1,4}|a couple of|a dozen|half an|[a-z]+"
"""A pattern for what ``read_number`` may be able to read, without groups."""


def read_number(words: str) -> int | None:
    """Return the number that ``words`` (small letters) name, or None: "some", "several", "many"."""
    return int(words) if words.isdecimal() else _VALUES.get(words)
