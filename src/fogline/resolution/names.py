"""Names of people: without ranks and honorifics, as words that can be compared."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TypeAlias

from fogline.resolution.spelling import MEMORY, fold, is_variant, skeleton

Words: TypeAlias = tuple[str, ...]
"""The words of a personal name, folded, without ranks, honorifics and articles."""

LEAST_LIKE = 65.0
"""Least likeness of two words of a name within one party: two vowels in six letters may differ
(Hossein, Hussain), but Mahmud is not Muhammad."""

_TITLES = """mr mrs ms miss dr prof professor gen general lt lieutenant col colonel maj major capt
captain brig brigadier adm admiral sgt sergeant cpl cmdr commander marshal president vice prime
minister sir lord lady dame sheikh shaikh mullah mulla mawlawi maulvi mawlana maulana haji hajji
qari imam ayatollah pope king queen prince princess acting former late ex the reverend rev bishop
archbishop ambassador governor mayor senator chief deputy spokesman spokesperson spokeswoman
secretary foreign defence defense interior chancellor warlord engineer ustad"""
_ARTICLES = ("al", "el", "ul", "as", "ad", "ar", "az")


def plain_name(name: str) -> str:
    """Return ``name`` as written, without ranks before it and without what follows a comma."""
    words = re.sub(r"[’']s?$", "", name.partition(",")[0].strip()).split()
    while len(words) > 1 and fold(words[0]) in _TITLES.split():
        words = words[1:]
    return " ".join(words)


@lru_cache(MEMORY)
def name_words(name: str) -> Words:
    """Return the words of a name to compare by: "Gen. Moslem al-Hayat" is moslem, hayat."""
    words = tuple(fold(plain_name(name)).split())
    return tuple(word for word in words if word not in _ARTICLES) or words


def block(words: Words) -> Words:
    """Return the skeletons of a name's words; only names of one block can be variants."""
    return tuple(map(skeleton, words))


def are_variants(one: Words, two: Words, *, least: float) -> bool:
    """Tell whether two names have the same words, each in some spelling."""
    pairs = zip(one, two, strict=False)
    return block(one) == block(two) and all(is_variant(a, b, least=least) for a, b in pairs)


def is_end_of(short: Words, full: Words, *, least: float) -> bool:
    """Tell whether ``short`` is a full name or its end: Shah Massoud, of Ahmad Shah Massoud.

    Ahmad Massoud is not: who leaves out a middle name may mean another, a son for one.
    """
    return are_variants(short, full[-len(short) :], least=least)
