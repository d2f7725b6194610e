"""Finding the subject of a verb, backwards through appositions, inserts and relative clauses."""

from __future__ import annotations

from fogline.claims.phrases import (
    CLAUSE_ENDERS,
    FINITE,
    QUOTE,
    RELATIVES,
    SUBORDINATORS,
    TIME_NOUNS,
    Slice,
    Words,
    has_finite,
    verb_group_start,
)
from fogline.claims.segments import Segment, segment_kind, segment_start

_OBJECTIVE = frozenset("us me him them herself himself themselves myself".split())
_CONNECTIVES = frozenset("even yet further meanwhile".split())
_BORDERS = FINITE | CLAUSE_ENDERS | {"WP", "WDT", "WRB", "VB", "EX"}


def subject_before(words: Words, verb: int, floor: int = 0) -> Slice | None:
    """Return the noun phrase, with its appositions, that is the subject of the verb at ``verb``."""
    stop = verb_group_start(words, verb)
    if stop <= floor:
        return None
    end = _skip_insert(words, stop, floor)
    if words[end - 1].lower in RELATIVES and end - 1 > floor:
        end -= 1
        end -= words[end - 1].tag in (",", "dash")
        return _widened(words, _simple_subject(words, end, floor), end, floor)
    if words[end - 1].tag == ",":
        return _apposed(words, end - 1, floor)
    found = _simple_subject(words, end, floor)
    if found is None or _is_relative_object(words, found, floor):
        found = _before_relative(words, end, floor) or found
    if found is None:
        return None
    if end < stop and _follows_comma(words, found, floor):
        return _widened(words, found, end, floor)
    return _past_time(words, found, floor)


def _widened(words: Words, found: Slice | None, end: int, floor: int) -> Slice | None:
    """Return "Ivan Petrenko, the mayor" for "the mayor"."""
    if found is None or not _follows_comma(words, found, floor):
        return found
    return _apposed(words, end, floor) or found


def _follows_comma(words: Words, found: Slice, floor: int) -> bool:
    return found[0] - 1 > floor and words[found[0] - 1].tag == ","


def _skip_insert(words: Words, end: int, floor: int) -> int:
    """Step back over an insert in dashes or parentheses that closes just before ``end``."""
    opener = {"dash": "dash", ")": "("}.get(words[end - 1].tag)
    for place in range(end - 2, floor, -1):
        if opener is not None and words[place].tag == opener:
            return _skip_insert(words, place, floor)
    return end


def _apposed(words: Words, comma: int, floor: int) -> Slice | None:
    """Read "Ivan Petrenko, 32, the mayor," backwards, segment by segment, from its last comma."""
    start: int | None = None
    end = comma
    while end > floor:
        begin = segment_start(words, end, floor)
        kind = segment_kind(words, begin, end)
        if kind is Segment.STOP:
            break
        if kind is Segment.CLAUSE:
            start = _last_phrase(words, begin, end) if start is None else start
            break
        start = begin if kind is Segment.PHRASE else start
        if begin <= floor or words[begin - 1].tag != ",":
            start = _lead_cut(words, begin, end) if start == begin else start
            break
        end = begin - 1
    return None if start is None or start >= comma else (start, comma)


def _last_phrase(words: Words, begin: int, end: int) -> int | None:
    """Return the start of the noun phrase that closes a clause: that of a new subject."""
    inner = _simple_subject(words, end, begin)
    return inner[0] if inner and inner[1] == end else None


def _simple_subject(words: Words, end: int, floor: int) -> Slice | None:
    """Return the noun phrase that ends at ``end``, cut at clause borders and leading adverbials."""
    start = end
    if end <= floor or words[end - 1].tag == "CC":
        return None
    while start > floor and _continues(words, start - 1):
        start -= 1
        if _opens_relative(words, start):
            break
    start = _lead_cut(words, start, end)
    if start >= end or (end - start == 1 and words[start].lower in _OBJECTIVE):
        return None
    if start > 0 and words[start - 1].lower in RELATIVES:
        return None
    return (start, end) if _is_nominal(words, start, end) else None


def _opens_relative(words: Words, place: int) -> bool:
    """Tell "a claim *the front* rejected": a determiner after a noun opens another phrase."""
    return place > 0 and words[place].tag == "DT" and words[place - 1].is_noun


def _continues(words: Words, place: int) -> bool:
    word = words[place]
    if word.tag in _BORDERS:
        return False
    if word.tag == "CC":
        return _joins_nouns(words, place)
    return word.lower not in SUBORDINATORS


def _joins_nouns(words: Words, place: int) -> bool:
    """Tell whether "and" joins two nouns (analysts and the NRF) rather than two clauses."""
    if place == 0 or words[place].lower not in ("and", "or", "&"):
        return False
    timed = words[place - 1].lower in TIME_NOUNS
    verbal = has_finite(words, max(0, place - 8), place)
    return words[place - 1].is_noun and not (timed or verbal)


def _lead_cut(words: Words, start: int, end: int) -> int:
    """Step over connectives, adverbs, times and prepositional phrases before a noun phrase."""
    while start < end:
        word = words[start]
        timed = word.lower in TIME_NOUNS and start + 1 < end
        if timed or word.tag in ("RB", "CC", "RBR", "RBS") or word.lower in _CONNECTIVES:
            start += 1
        elif word.tag in ("IN", "TO"):
            start = _after_prepositional(words, start, end)
        else:
            break
    return start


def _after_prepositional(words: Words, start: int, end: int) -> int:
    """Return the place after a leading "On Monday" or "In Goma": past its first noun run."""
    place = start + 1
    while place < end and not words[place].is_noun:
        place += 1
    while place < end and words[place].is_noun:
        name = words[place].tag == "NNP" and words[place].lower not in TIME_NOUNS
        if name and place > start + 1:
            break
        place += 1
    return place


def _is_nominal(words: Words, start: int, end: int) -> bool:
    if not any(word.is_noun or word.tag in ("PRP", "DT", "CD", "JJ") for word in words[start:end]):
        return False
    governed = start > 0 and words[start - 1].tag in ("IN", "TO")
    return not governed or words[start - 1].lower in SUBORDINATORS


def _is_relative_object(words: Words, found: Slice, floor: int) -> bool:
    """Tell "Tesk" in "the mayor who fled Tesk said" from a subject."""
    verb = found[0] - 1
    if verb <= floor or words[verb].tag not in FINITE:
        return False
    before = verb_group_start(words, verb) - 1
    return before > floor and words[before].lower in RELATIVES


def _before_relative(words: Words, end: int, floor: int) -> Slice | None:
    """Return the noun phrase before "who asked not to be named" or "that I met in …"."""
    for place in range(end - 1, floor, -1):
        if words[place].tag in (QUOTE, ";"):
            return None
        if words[place].lower in (*RELATIVES, "that"):
            stop = _skip_insert(words, place, floor)
            return _simple_subject(words, stop, floor) if stop > floor else None
    return None


def _past_time(words: Words, found: Slice, floor: int) -> Slice:
    """Step back over a time between subject and verb: "the council Friday said"."""
    start, end = found
    if start - 1 > floor and all(word.lower in TIME_NOUNS for word in words[start:end]):
        return _simple_subject(words, start, floor) or found
    return found
