"""Telling a proposition that is denied in its own words."""

from __future__ import annotations

import re

from fogline.model import PropositionType

_NOT = re.compile(
    r"\b(?:not|never|no longer|neither|nor|nobody|nothing|none|cannot|without|failed to|yet to)\b"
    r"|n[’']t\b|^no\b|\b(?:were|was|are|is|had|have|been|with|there’s) no\b"
    r"|\bno (?:civilian|one|such|attack|evidence)",
    re.IGNORECASE,
)

# A denial of access is put in negative words ("will not let aid in") and yet nothing is negated.
_NEGATIVE_TYPES = frozenset(
    (
        PropositionType.ACCESS_DENIED,
        PropositionType.COMMUNICATIONS_CUT,
        PropositionType.HUMANITARIAN_NEED,
        PropositionType.THREAT_TO_CIVILIANS,
        PropositionType.RESOLVE,
        PropositionType.FORCE_BALANCE,
        PropositionType.BETRAYAL,
    )
)

_UNDONE = re.compile(
    r"\b(?:not|never|n[’']t|no(?: one| longer)?) (?:\w+ ){0,2}?(?:block|den(?:y|ied)|refus|barr|"
    r"cut|sever|prevent|shut|jam|threaten|abandon|betray|outnumber|turned)",
    re.IGNORECASE,
)


_VERDICT = re.compile(r"\b(?:is|are|was|were|as|had been|being)\b", re.IGNORECASE)
_FALSEHOOD = re.compile(
    r"\b(?:claims?|allegations?|reports?|talk|accusations?|stor(?:y|ies)|rumou?rs?|assertions?"
    r"|statements?|footage|figures?|that|this|it|version|account)\b[^.;]{0,60}"
    r"\b(?:(?:is|are|was|were|as|had been|being)\s+(?:\w+ )?)"
    r"(?:false|fictitious|baseless|untrue|a lie|lies|fabricat\w+|invented|an invention|wrong"
    r"|nonsense|propaganda|fiction|a fiction|groundless|unfounded|fake|a hoax|staged"
    r"|(?<=not )(?:true|credible|so|correct|accurate))\b",
    re.IGNORECASE,
)


def called_false(words: str) -> str | None:
    """Return the part of the words that the rest calls false: the claim in "the claim is a lie"."""
    match = _FALSEHOOD.search(words)
    if match is None:
        return None
    verb = list(_VERDICT.finditer(words, match.start(), match.end()))[-1]
    return words[: verb.start()]


def is_negated(words: str, kind: PropositionType) -> bool:
    """Tell whether the proposition itself is denied in its words."""
    if called_false(words) is not None:
        return False
    return (_UNDONE if kind in _NEGATIVE_TYPES else _NOT).search(words) is not None
