"""Rows of tagged words, and where phrases and clauses begin and end in them."""

from __future__ import annotations

from collections.abc import Sequence

from fogline.claims.tokens import Token
from fogline.model import Span

Words = Sequence[Token]

Slice = tuple[int, int]
"""A half-open interval of positions in a row of words."""

QUOTE = "QUOTE"
"""The tag of the one pseudo-word that stands for a whole quotation."""

FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))

TIME_NOUNS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday morning afternoon evening night
    today yesterday tomorrow week month year weekend midnight noon dawn dusk overnight day days
    hours january february march april may june july august september october november december
    jan. feb. aug. sept. oct. nov. dec.""".split()
)

RELATIVES = frozenset(("who", "which", "whose", "whom", "where"))

SUBORDINATORS = frozenset(
    """that while although though because if whether unless since as when whereas after before
    until than""".split()
)

_AUXILIARIES = frozenset(
    """have has had having is are was were be been being am do does did will would shall should may
    might can could must to also later further again now then not never still repeatedly
    immediately ’s ’ve ’d ’ll 's 've 'd 'll""".split()
)

_CIRCUMSTANTIAL = TIME_NOUNS | frozenset("statement interview phone a an".split())

CLAUSE_ENDERS = frozenset((",", ":", ";", "dash", QUOTE, ".", "(", ")"))

_PHRASE_ENDERS = CLAUSE_ENDERS | FINITE | {"WP", "WDT", "WRB", "VB", "VBG"}


def verb_group_start(words: Words, verb: int) -> int:
    """Return where the group of auxiliaries and adverbs before ``verb`` begins."""
    start = verb
    while start > 0 and _is_auxiliary(words[start - 1]):
        if words[start - 1].tag == "POS" and start > 1 and words[start - 2].is_noun:
            break
        start -= 1
    return start


def _is_auxiliary(word: Token) -> bool:
    """Tell "may" and "will" from the month and from somebody's name."""
    named = word.is_name and word.text in ("May", "Will")
    return word.tag == "RB" or (word.lower in _AUXILIARIES and not named)


def phrase_after(words: Words, start: int, ceiling: int) -> Slice | None:
    """Return the noun phrase that begins at ``start``: said *Ivan Petrenko, the mayor*."""
    while start < ceiling and words[start].tag == "RB":
        start += 1
    stop = start
    while stop < ceiling and _extends(words, stop):
        if words[stop].tag == "PRP" and stop > start:
            break  # "according to our information *he* died"
        stop += 1
    if not any(word.is_noun or word.tag == "PRP" for word in words[start:stop]):
        return None
    return start, _with_apposition(words, stop, ceiling)


def _extends(words: Words, place: int) -> bool:
    word = words[place]
    if word.text in ("(", ")"):
        return True
    if word.tag in _PHRASE_ENDERS:
        return False
    if word.lower in TIME_NOUNS or word.lower in SUBORDINATORS:
        return False
    if word.tag not in ("IN", "TO") or place + 1 == len(words):
        return True
    told = words[place + 1].lower in _CIRCUMSTANTIAL
    return word.lower in ("of", "for") or (word.lower in ("with", "from", "in", "at") and not told)


def _with_apposition(words: Words, place: int, ceiling: int) -> int:
    """Take in ", a former attaché in London and commander," after a name."""
    if place + 1 >= ceiling or words[place].tag != ",":
        return place
    follower = words[place + 1]
    relative = follower.lower in ("who", "whose")
    if not relative and follower.tag not in ("DT", "CD", "JJ", "NN", "PRP$"):
        return place
    stop = place + 1
    while stop < ceiling and words[stop].tag not in (",", "dash", ":", QUOTE, "."):
        stop += 1
    return stop if relative or not has_finite(words, place + 1, stop) else place


def has_finite(words: Words, start: int, stop: int) -> bool:
    """Tell whether a finite verb stands in words[start:stop]."""
    return any(word.tag in FINITE for word in words[start:stop])


def is_clause(words: Words, start: int, stop: int) -> bool:
    """Tell whether a subject with a finite verb begins at ``start``."""
    seen = False
    for word in words[start:stop]:
        if word.tag in ("WP", "WDT") and seen:
            return False
        if word.tag in FINITE or (
            word.tag in ("VBN", "VB") and seen and word.lower not in ("been", "be")
        ):
            return seen
        if word.tag in (",", ";", ":") and not seen:
            return False
        seen = seen or word.is_noun or word.tag == "VBG" or word.tag in ("PRP", "EX", "DT", QUOTE)
    return False


def spans_of(words: Words, pieces: tuple[Slice, ...]) -> tuple[Span, ...]:
    """Return the text spans of slices of words."""
    return tuple((words[start].start, words[end - 1].end) for start, end in pieces if start < end)
