"""Cutting what somebody said into propositions: clauses, and verb phrases in a row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from fogline.claims.phrases import FINITE, Words, is_clause
from fogline.claims.propositions import proposition_type
from fogline.claims.tokens import Token
from fogline.model import PropositionType

_JOINERS = frozenset("and but or while whereas although though yet so &".split())
_LEADERS = frozenset("while although though whereas even".split())
_VERBS_LIKE_NOUNS = frozenset(
    "use force target attack fire shell bomb raid torch strike loot block harass".split()
)
_LIGHT = frozenset("that thus then also only now still".split())
_DROPPED = frozenset(
    "and but that while whereas although though yet so thus however or & , ; : then".split()
)


_Cut: TypeAlias = tuple[int, bool]
"""Where a proposition begins in a row of words, and whether it shares the subject before it."""


@dataclass(frozen=True, slots=True)
class Clause:
    """The words of one proposition; ``shares_subject``: a verb phrase that borrows its subject."""

    words: tuple[Token, ...]
    type: PropositionType
    weight: int
    shares_subject: bool = False


def clauses(text: str, words: Words) -> tuple[Clause, ...]:
    """Return the propositions in a row of words, in order; the words between them are dropped."""
    cuts = [(0, False), *_cuts(words)]
    ends = [start for start, _ in cuts[1:]] + [len(words)]
    found: list[Clause] = []
    for (start, shares), end in zip(cuts, ends, strict=True):
        piece = _trim(words[start:end])
        if piece:
            kind, weight = proposition_type(text[piece[0].start : piece[-1].end])
            found.append(Clause(piece, kind, weight, shares))
    return tuple(_merged(text, found))


def _cuts(words: Words) -> list[_Cut]:
    """Return where each proposition but the first begins, in order."""
    found: list[_Cut] = []
    depth = 0
    for place in range(1, len(words) - 1):
        depth += {"(": 1, ")": -1}.get(words[place].text, 0)
        if depth:
            continue
        cut = _cut_at(words, place, found[-1][0] if found else 0)
        if cut is not None and (not found or cut[0] > found[-1][0]):
            found.append(cut)
    return found


def _cut_at(words: Words, place: int, since: int) -> _Cut | None:
    """Return the proposition that begins after a semicolon, comma or conjunction at ``place``."""
    word = words[place]
    if word.text == ";":
        return place + 1, False
    if word.tag != ",":
        return _at_joiner(words, place, since) if word.lower in _JOINERS else None
    if words[since].lower in _LEADERS and is_clause(words, since + 1, place):
        return (place + 1, False) if is_clause(words, place + 1, len(words)) else None
    if words[place + 1].lower in _JOINERS:
        return _joined(words, place, place + 2, since)
    start = _past_adverbs(words, place + 1)
    return (start, True) if _verb_phrase(words, start) and _in_row(words, start) else None


def _at_joiner(words: Words, place: int, since: int) -> _Cut | None:
    """Read a bare "and"; one after a comma was read with its comma."""
    return None if words[place - 1].tag == "," else _joined(words, place, place + 1, since)


def _joined(words: Words, place: int, start: int, since: int) -> _Cut | None:
    start = _past_adverbs(words, start)
    contrast = any(joiner.lower == "but" for joiner in words[place:start])
    return _after_joiner(words, start, since, contrast=contrast)


def _past_adverbs(words: Words, start: int) -> int:
    while start < len(words) - 1 and words[start].lower in _LIGHT:
        start += 1
    return start


def _after_joiner(words: Words, start: int, since: int, *, contrast: bool) -> _Cut | None:
    if start >= len(words) or not any(
        word.tag in FINITE or word.tag == "VBN" for word in words[since:start]
    ):
        return None
    if _verb_phrase(words, start):
        return start, not contrast
    return (start, False) if _own_clause(words, start) else None


def _verb_phrase(words: Words, start: int) -> bool:
    """Tell a verb phrase without a subject: "have shut phones", "not allow medicine"."""
    word = words[start]
    if word.lower in ("not", "never") and start + 1 < len(words):
        return words[start + 1].is_verb
    after = words[start + 1].tag if start + 1 < len(words) else ""
    if word.lower in _VERBS_LIKE_NOUNS and after in ("JJ", "DT", "NNS", "PRP$", "PRP", "NNP"):
        return True
    return word.tag in FINITE or (
        word.tag in ("VB", "VBN") and after in ("DT", "NN", "NNS", "NNP", "CD", "JJ", "PRP$")
    )


def _in_row(words: Words, start: int) -> bool:
    """Tell whether a comma joins verb phrases: one came before, and it is no relative clause."""
    verb = words[start]
    present = verb.tag in ("VBP", "VBZ", "VBD", "VB") or verb.lower in _VERBS_LIKE_NOUNS
    return present and any(word.tag in FINITE for word in words[:start])


def _own_clause(words: Words, start: int) -> bool:
    stop = next(
        (place for place in range(start, len(words)) if words[place].tag in (",", "dash", ";")),
        len(words),
    )
    first = words[start]
    opens = (
        first.is_noun
        or first.tag in ("DT", "PRP", "PRP$", "CD", "JJ", "EX", "RB", "VBG")
        or first.lower in ("in", "at", "on")
    )
    return opens and is_clause(words, start, stop)


def _trim(words: Words) -> tuple[Token, ...]:
    """Drop connectives, hedging openers and marks at the ends."""
    start, end = 0, len(words)
    while start < end and (words[start].lower in _DROPPED or not words[start].text[0].isalnum()):
        start += 1
    while end > start and (
        words[end - 1].tag in (".", ",", ":", "dash", "CC")
        or words[end - 1].text in '“”"‘’;'
        or words[end - 1].lower in ("that", "so")
    ):
        end -= 1
    return tuple(words[start:end])


def _merged(text: str, found: list[Clause]) -> list[Clause]:
    """Join a clause to the one before where it adds no proposition of its own."""
    merged: list[Clause] = []
    for clause in found:
        if merged and _adds_nothing(merged[-1], clause):
            words = merged[-1].words + clause.words
            kind, weight = proposition_type(text[words[0].start : words[-1].end])
            merged[-1] = Clause(words, kind, weight, merged[-1].shares_subject)
        else:
            merged.append(clause)
    return merged


def _adds_nothing(before: Clause, clause: Clause) -> bool:
    other = PropositionType.OTHER
    if clause.shares_subject:
        return clause.type in (other, before.type) or before.type is other
    return clause.type is other and before.type is other
