"""What authors state about the conflict in their own words, cut to its core."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fogline.claims.circumstances import level_in
from fogline.claims.clauses import Clause, clauses
from fogline.claims.phrases import Words
from fogline.claims.tokens import Token
from fogline.model import PropositionType

LEAST_WEIGHT = 3
"""Below this, an unattributed sentence speaks too faintly of the conflict to be kept."""

# What only a person in the story can say of themselves; in an author's mouth it is comment.
_REMARKS = (PropositionType.BETRAYAL, PropositionType.RESOLVE)
_ASKING = re.compile(
    r"\b(?:how (?:much|many|far)|whether|who (?:holds|controls|fired|did))\b", re.IGNORECASE
)
_TAIL = re.compile(
    r",\s+(?:with\s+[^,]{3,80}?\w+ing\b|\w+ing\b)|\s[–—]\s"
    r"|\s+in (?:a|an) (?:\w+ )?(?:bid|effort|attempt) to\b"
)


def author_statements(text: str, words: Words) -> Iterator[Clause]:
    """Yield the clauses of the author's own sentence that state something about the conflict."""
    for clause in clauses(text, words):
        core = _core(text, clause)
        asks = _ASKING.search(text, core.words[0].start, core.words[-1].end)
        words_of = text[core.words[0].start : core.words[-1].end].lower()
        remark = core.type in _REMARKS or asks or level_in(words_of)
        if core.weight >= LEAST_WEIGHT and len(core.words) >= 4 and not remark:
            yield core


def _core(text: str, clause: Clause) -> Clause:
    """Return the clause without what hangs on it: scenes, purposes, asides."""
    start, end = clause.words[0].start, clause.words[-1].end
    tail = _TAIL.search(text, start, end)
    words = _past_lead(
        tuple(word for word in clause.words if tail is None or word.end <= tail.start())
    )
    kept = clauses(text, words) if len(words) >= 4 else ()
    return max(kept, key=lambda piece: piece.weight) if kept else clause


def _past_lead(words: tuple[Token, ...]) -> tuple[Token, ...]:
    """Step over "In addition," and "Deemed the “Lion”," before the author's clause."""
    comma = next((place for place, word in enumerate(words[:12]) if word.tag == ","), None)
    if comma is None or comma + 4 > len(words):
        return words
    return words[comma + 1 :] if words[0].tag in ("IN", "RB", "VBN", "VBG", "TO") else words
