"""Stepping from a cue to where its content starts: past addressee, manner and time."""

from __future__ import annotations

from fogline.claims.cues import Sighting
from fogline.claims.phrases import QUOTE, TIME_NOUNS, Words, is_clause
from fogline.model import Stance

_ADDRESSING = frozenset(
    "tell inform notify assure reassure remind warn convince appease write promise persuade".split()
)

_MANNER = frozenset(
    """by in at on via during through over from inside outside after before to with without late
    early""".split()
)
_BEFORE_NOUNS = frozenset(("DT", "JJ", "JJR", "CD", "PRP$", "VBN", "RB", "PRP"))
_OF_CONTENT = frozenset(
    "not no there nearly almost about only some hardly roughly approximately around never".split()
)
_WHEN = frozenset("last this early late earlier later".split())
_AFTER_WHEN = TIME_NOUNS | {"that", "on"}


def content_start(words: Words, sighting: Sighting) -> tuple[int, bool]:
    """Return where the content begins, and whether "that" or a colon marks it."""
    place = sighting.end
    if sighting.lemma in _ADDRESSING and place < len(words) and words[place].lower != "that":
        place = _past_addressee(words, place)
    while place < len(words):
        word = words[place]
        if word.lower == "that" and word.tag == "IN":
            return _after_that(words, place, sighting)
        if word.tag == ":" and word.text == ":":
            return place + 1, True
        if word.tag == QUOTE:
            return place, True
        step = _past_manner(words, place, sighting)
        if step == place:
            break
        place = step
    introduced = _introduced_quote(words, place)
    return (introduced, True) if introduced else (place, False)


def _introduced_quote(words: Words, place: int) -> int | None:
    """Return the place of a quotation that a colon further on introduces."""
    for at in range(place, len(words) - 1):
        if words[at].text == ":" and words[at + 1].tag == QUOTE:
            return at + 1
    return None


def _after_that(words: Words, place: int, sighting: Sighting) -> tuple[int, bool]:
    """Tell "denied that it fell" from "denied that account"."""
    if sighting.takes_noun and not is_clause(words, place + 1, len(words)):
        return place, False
    return place + 1, True


def _past_addressee(words: Words, place: int) -> int:
    """Step over one "me", "reporters", "to state radio"."""
    place += words[place].lower == "to"
    if place < len(words) and words[place].tag == "PRP":
        return place + 1
    start = place
    while place < len(words) and words[place].tag in ("DT", "JJ", "PRP$", "CD"):
        place += 1
    while place < len(words) and (words[place].is_noun or words[place].tag == "POS"):
        place += 1
    return place if place > start and words[place - 1].is_noun else start


def _past_manner(words: Words, place: int, sighting: Sighting) -> int:
    """Step over one "by phone", "Monday morning", "in a statement", or an inserted comma."""
    word = words[place]
    if word.lower in TIME_NOUNS:
        return place + 1
    if word.tag == "RB" and word.lower not in _OF_CONTENT:
        return place + 1
    if word.lower in _WHEN and place + 1 < len(words):
        return place + (words[place + 1].lower in _AFTER_WHEN)
    if word.tag == ",":
        return _past_comma(words, place)
    return _past_preposition(words, place, sighting) if word.lower in _MANNER else place


def _past_preposition(words: Words, place: int, sighting: Sighting) -> int:
    """Step over "in a statement"; after a cue that takes a noun only where it is no such noun."""
    infinitive = words[place].tag == "TO" and _verb_follows(words, place, sighting)
    counting = place + 1 < len(words) and words[place + 1].lower in ("least", "most", "all")
    if infinitive or counting:
        return place
    end = _manner_end(words, place + 1)
    if end >= len(words) or not sighting.takes_noun:
        return end
    marked = words[end].lower == "that" or words[end].tag in (":", QUOTE, ".", ",")
    timed = any(item.lower in TIME_NOUNS for item in words[place:end])
    return end if marked or timed else place


def _past_comma(words: Words, place: int) -> int:
    """Step over the comma before a quotation, or over ", on deep background," before "that"."""
    if place + 1 < len(words) and words[place + 1].tag == QUOTE:
        return place + 1
    for end in range(place + 2, min(place + 14, len(words) - 1)):
        after = words[end + 1]
        inserted = words[place + 1].tag == "IN" or after.lower == "that" or after.tag == QUOTE
        if inserted and words[end].tag == ",":
            return end + 1
    return place


def _verb_follows(words: Words, place: int, sighting: Sighting) -> bool:
    """Tell whether "to" begins an infinitive; one who vows "to fight" names no listener."""
    if place + 1 >= len(words):
        return False
    bare = sighting.stance is Stance.PROMISES and words[place + 1].tag == "NN"
    return bare or words[place + 1].tag in ("VB", "VBP", "RB")


def _manner_end(words: Words, place: int) -> int:
    """Return where a manner phrase ends: its noun run, but not the next clause's subject."""
    while place < len(words) and words[place].tag in _BEFORE_NOUNS:
        place += 1
    while place < len(words) and (words[place].is_noun or words[place].tag in ("POS", "VBG")):
        place += 1
    return place
