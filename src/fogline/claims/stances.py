"""What a speaker does with a proposition: the cue's stance, corrected by the content's words."""

from __future__ import annotations

import re

from fogline.claims.negation import called_false, is_negated
from fogline.model import PropositionType, Stance

_FUTURE = re.compile(r"\b(?:will|won[’']t|shall|would|going to)\b|[’']ll\b", re.IGNORECASE)
_REFUSAL = re.compile(
    r"\b(?:will not|won[’']t|would not) (?:\w+ )?(?:let|grant|allow|permit|give|admit)\b",
    re.IGNORECASE,
)
_INFINITIVE = re.compile(r"^(?:not )?to \w", re.IGNORECASE)
_OWN = re.compile(r"^(?:\W*\w+,? )?(?:we|i|our)\b", re.IGNORECASE)
_CONDITIONAL = re.compile(r"\b(?:if|unless|would have)\b", re.IGNORECASE)
_DEMAND = re.compile(
    r"\b(?:must|ought to|has to|have to|should)\b(?! have)|^(?:let|stop|end)\b", re.IGNORECASE
)
_FEAR = re.compile(
    r"^(?:the|their|our|his|her|my)?\s*(?:\w+ )?"
    r"(?:fear|fears|worry|concern) (?:is|was|are|were) (?:that )?",
    re.IGNORECASE,
)
_POSSIBLE = re.compile(r"\b(?:could|might|may|soon|within|next|tomorrow|risk)\b", re.IGNORECASE)
_ASSURING = frozenset("assure reassure appease guarantee".split())


def stance_of(stance: Stance, lemma: str, words: str) -> Stance:
    """Return the stance of a claim: its cue's, unless the content shows another.

    A vow about the present is an assertion; an assertion about the future is a prediction, or a
    promise where the speaker's own side is to act; calling a claim false denies it, and calling
    a denial false asserts what it denied.
    """
    future = _FUTURE.search(words) is not None
    future = future and not (_CONDITIONAL.search(words) or _REFUSAL.search(words))
    if stance is Stance.ASSERTS:
        return _of_assertion(lemma, words, future=future)
    if stance is Stance.PROMISES and not (future or _INFINITIVE.search(words)):
        return Stance.ASSERTS
    if stance is Stance.PREDICTS and lemma == "warn" and not (future or _POSSIBLE.search(words)):
        return Stance.ASSERTS
    return stance


def denial_in(words: str) -> Stance | None:
    """Return the stance of words that call a claim false, or a denial; None for all others."""
    false = called_false(words)
    if false is None:
        return None
    return Stance.ASSERTS if is_negated(false, PropositionType.OTHER) else Stance.DENIES


def _of_assertion(lemma: str, words: str, *, future: bool) -> Stance:
    denied = denial_in(words)
    if denied is not None:
        return denied
    if _FEAR.search(words):
        return Stance.FEARS
    if future:
        own = lemma in _ASSURING or _OWN.search(words) is not None
        return Stance.PROMISES if own else Stance.PREDICTS
    return Stance.DEMANDS if _DEMAND.search(words) else Stance.ASSERTS


def opener_length(words: str) -> int:
    """Return how many characters of a content are an opener such as "the fear is that"."""
    match = _FEAR.match(words)
    return match.end() if match else 0
