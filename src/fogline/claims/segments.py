"""The stretches between commas before a verb: noun phrases, inserts, clauses of their own."""

from __future__ import annotations

from enum import Enum, auto

from fogline.claims.phrases import QUOTE, RELATIVES, Words, has_finite
from fogline.claims.tokens import Token

_AGE = frozenset("years old aged".split())


class Segment(Enum):
    """What a stretch between commas is to the verb that comes after it."""

    PHRASE = auto()
    """A noun phrase: the subject, or an apposition to it."""
    INSERT = auto()
    """Words to step over: "32", "who asked not to be named", "in Goma"."""
    CLAUSE = auto()
    """A clause with a verb of its own."""
    STOP = auto()
    """Words that no subject reaches across."""


def segment_start(words: Words, end: int, floor: int) -> int:
    """Return where the segment that ends at ``end`` begins; commas in parentheses do not count."""
    depth = 0
    for place in range(end - 1, floor - 1, -1):
        depth += {")": 1, "(": -1}.get(words[place].text, 0)
        if depth <= 0 and words[place].tag in (",", ":", QUOTE, ".") and words[place].text != "(":
            return place + 1
    return floor


def segment_kind(words: Words, begin: int, end: int) -> Segment:
    """Return what words[begin:end] is."""
    segment = words[begin:end]
    if not segment:
        return Segment.STOP
    inserted = begin > 0 and words[begin - 1].tag == "," and segment[0].tag == "IN"
    if inserted or _is_insert(segment):
        return Segment.INSERT
    if segment[0].tag in ("IN", "RB", "TO", "WRB") and segment[0].lower != "even":
        return Segment.STOP
    if has_finite(segment, 0, len(segment)) and not any(_is_relative(word) for word in segment):
        return Segment.CLAUSE
    nominal = any(word.is_noun or word.tag == "PRP" for word in segment)
    return Segment.PHRASE if nominal else Segment.STOP


def _is_insert(segment: Words) -> bool:
    """Tell ", who …", ", and who …", ", 32 years old", ", wounded in …", ", eager to …"."""
    first = segment[0]
    second = segment[1] if len(segment) > 1 else None
    if _is_relative(first) or first.tag in ("VBG", "VBN") or first.lower == "formerly":
        return True
    if all(word.tag == "CD" or word.lower in _AGE for word in segment):
        return True
    joined = first.tag == "CC" and second is not None and _is_relative(second)
    return joined or (first.tag == "JJ" and second is not None and second.tag == "TO")


def _is_relative(word: Token) -> bool:
    return word.lower in RELATIVES
