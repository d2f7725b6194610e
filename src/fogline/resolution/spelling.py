"""One name in several spellings: folding letters, the skeleton of consonants, likeness.

Names from Dari, Arabic or Cyrillic are written in many ways in Latin letters: mostly the vowels and
the doubling of letters differ (Panjsher, Panjshayr; Massoud, Masood), seldom a consonant (Sijaj,
Saraj).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from hashlib import sha256

SAME_SKELETON = 78.0
"""Least likeness of two words with the same consonants: one vowel in five letters may differ."""

NEAR = 80.0
"""Least likeness of two names that differ in one consonant: two letters in ten."""

MEMORY = 1 << 15
"""How many names keep their form in memory: the same few are asked for with every claim."""

_WHOLE_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss", "ð": "d", "þ": "th"}
)
_SILENT = re.compile(r"['’‘ʼʻ`´ʿʾ′\u0300-\u036f]")
# Words that tell two places or people of one name apart.
_TELLING = """north south east west northern southern eastern western central upper lower new old
great greater little inner outer senior junior elder younger"""


@lru_cache(MEMORY)
def fold(text: str) -> str:
    """Return ``text`` in small letters, without accents, apostrophes and marks."""
    plain = unicodedata.normalize("NFKD", text).casefold().translate(_WHOLE_LETTERS)
    return " ".join(re.sub(r"[\W_]+", " ", _SILENT.sub("", plain)).split())


def slug(text: str) -> str:
    """Return ``text`` as part of an id; what has no letters at all is told by its SHA-256."""
    return fold(text).replace(" ", "-") or "x" + sha256(text.encode()).hexdigest()[:8]


@lru_cache(MEMORY)
def skeleton(word: str) -> str:
    """Return the consonants of a folded name, doubles once, with ``*`` for a vowel at its head."""
    single = _letters(word)
    head = "*" if single[:1] in ("a", "e", "i", "o", "u") else single[:1]
    return head + re.sub(r"[aeiouy]|h$", "", single[1:])


def likeness(one: str, two: str) -> float:
    """Return how alike two folded names are, 0 to 100: rapidfuzz's ratio of their letters."""
    from rapidfuzz import fuzz  # noqa: PLC0415  (80 ms, and only where names are compared)

    return fuzz.ratio(_letters(one), _letters(two))


def is_variant(one: str, two: str, *, least: float = SAME_SKELETON) -> bool:
    """Tell whether two folded names are one name in two spellings; symmetric, and true of itself.

    Their lengths differ by one letter at most (Niger is not Nigeria), and either their consonants
    are the same and they are at least ``least`` alike, or they have seven letters, are ``NEAR``,
    and one consonant stands for another.
    """
    if one == two:
        return True
    first, second = skeleton(one), skeleton(two)
    if first[:1] != second[:1] or _telling(one) != _telling(two):
        return False
    lengths = len(_letters(one)), len(_letters(two))
    if abs(lengths[0] - lengths[1]) > 1:
        return False
    if first == second:
        return likeness(one, two) >= least
    return min(lengths) >= 7 and _one_replaced(first, second) and likeness(one, two) >= NEAR


def _one_replaced(first: str, second: str) -> bool:
    pairs = zip(first, second, strict=False)
    return len(first) == len(second) and sum(a != b for a, b in pairs) == 1


def _letters(name: str) -> str:
    return re.sub(r"(.)\1+", r"\1", name.replace(" ", ""))


def _telling(name: str) -> frozenset[str]:
    """Return what must be the same in both: numbers, and words like "north"."""
    return frozenset(word for word in name.split() if word in _TELLING.split() or word.isdecimal())
