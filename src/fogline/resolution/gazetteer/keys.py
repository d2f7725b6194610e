"""The keys by which a gazetteer finds a name in any spelling.

A key is the name folded, in Latin letters, without generic words and without the article or link
that joins its words (Jabal us Saraj, Jabalussaraj). Its frame are the consonants, those that stand
for each other written as one (q and k, w and v), and is what a search is narrowed by.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from fogline.resolution.scripts import is_unvocalised, latin
from fogline.resolution.spelling import MEMORY, NEAR, SAME_SKELETON, fold, likeness, skeleton
from fogline.resolution.toponyms import read_toponym

LEAST_REPLACED = 7
"""Least letters of a name of which one consonant may be another."""

_LEAST_UNVOCALISED = 60.0
_LINK = re.compile(r" [uoaie][lsdrnzt] (?=.)| (?:ul|al|el|e|i|ye) (?=.)")
_JOINT = re.compile(r"(?<=[^aeiou\W])u([sdrnzt])(?=\1)")
_PREFIX = re.compile(
    r"^(?:v[ei]layat|w[iu]layat|wilaya|muhafazat|ostan|w[ou]l[ue]swali|shahrestan|wlayt|wlswaly|"
    r"mhafz[th]|astan|shhrstan|mdynh|mdynt|gorod|selo|oblast|raion|rayon|misto)(?: e| i| ye)? (?=.)"
)
_SUFFIX = re.compile(r" (?:oblast|oblasti|raion|rayon|ili|ilcesi|vilayeti|wilayat|viloyati)$")
_SAME_SOUND = (("ph", "f"), ("q", "k"), ("w", "v"), ("ck", "k"))
_SAME_VOWELS = (("ou", "u"), ("oo", "u"), ("ee", "i"), ("ay", "ai"), ("ei", "ai"), ("ey", "ai"))
_HARD_C = re.compile(r"c(?!h)")
_CONSONANTS = "bcdfghjklmnprstvxz"


@lru_cache(MEMORY)
def key_of(name: str) -> str:
    """Return the key of a name as written in any script."""
    folded = fold(latin(name))
    bare = _SUFFIX.sub("", _PREFIX.sub("", folded)) or folded
    return _JOINT.sub("", _LINK.sub(" ", bare)) or folded


def keys_of(name: str) -> tuple[str, ...]:
    """Return the keys of a gazetteer's name: in full, without generic words, and each part of it.

    "Khenj (Hese- Awal)" is called Khenj and Hese Awal; "Panjshir Province" Panjshir.
    """
    parts = [part.strip(" -,;") for part in re.split(r"[()/\[\]]", name)]
    names = [re.sub(r"\s*[(\[].*", "", name), *parts] if len(parts) > 1 else [name]
    keys = [
        key_of(form)
        for one in names
        if one
        for toponym in (read_toponym(latin(one)),)
        for form in (one, toponym.full, toponym.bare)
    ]
    return tuple(dict.fromkeys(key for key in keys if key))


@lru_cache(MEMORY)
def frame_of(key: str) -> str:
    """Return the consonants of a key, those of one sound as one letter."""
    for letters, one in _SAME_SOUND:
        key = key.replace(letters, one)
    return skeleton(_HARD_C.sub("k", key))


def neighbours(frame: str) -> Iterator[str]:
    """Yield the frames that differ in one consonant, not the first: some hundred at most."""
    for place in range(1, len(frame)):
        for letter in _CONSONANTS:
            if letter != frame[place]:
                yield frame[:place] + letter + frame[place + 1 :]


def agreement(key: str, wanted: str, *, written: str = "") -> float:
    """Return how well two keys are one name, 0 to 100; 0 where they are two names.

    ``written`` is the wanted name as the report has it: from letters without vowels only the
    consonants can agree.
    """
    if key == wanted:
        return 100.0
    same = frame_of(key) == frame_of(wanted)
    lengths = len(key.replace(" ", "")), len(wanted.replace(" ", ""))
    if is_unvocalised(written):
        return max(_LEAST_UNVOCALISED, likeness(key, wanted)) if same and len(key) > 2 else 0.0
    if abs(lengths[0] - lengths[1]) > 1 + (min(lengths) >= LEAST_REPLACED):
        return 0.0
    alike = max(likeness(key, wanted), likeness(_vowelled(key), _vowelled(wanted)))
    if same:
        return alike if alike >= SAME_SKELETON else 0.0
    return alike if alike >= NEAR and min(lengths) >= LEAST_REPLACED else 0.0


@lru_cache(MEMORY)
def _vowelled(key: str) -> str:
    """Return a key with each pair of letters for one vowel in one way: Beit, Bayt."""
    for letters, one in _SAME_VOWELS:
        key = key.replace(letters, one)
    return key
