"""Telling what authors saw themselves from what they state without a source."""

from __future__ import annotations

import re
from collections.abc import Sequence

from fogline.claims.phrases import QUOTE
from fogline.claims.tokens import Token
from fogline.claims.units import Unit
from fogline.model import Document, PropositionType

_SEEN = re.compile(
    r"\b(?:I|we|this (?:reporter|correspondent)"
    r"|(?:a|an|the) (?:\w+ )?(?:reporter|correspondent|journalist)s?)\b[^.;]{0,30}\b"
    r"(?:saw|watched|counted|heard|passed|found|visited|walked|drove|met|stood|witnessed"
    r"|could (?:see|hear))\b"
    r"|\b(?:could|can) be (?:seen|heard)\b|\b(?:is|are|was|were) visible\b",
    re.IGNORECASE,
)
_SCENIC = frozenset(
    (
        PropositionType.TROOP_PRESENCE,
        PropositionType.CLASH,
        PropositionType.HUMANITARIAN_NEED,
        PropositionType.DISPLACEMENT,
    )
)
_PRESENT = frozenset(("VBZ", "VBP", "VB"))


def is_written_on_the_spot(document: Document, units: Sequence[Unit]) -> bool:
    """Tell whether the author reports from a place and in the first person."""
    first_person = any(
        word.text in ("I", "me", "my", "We", "we", "us")
        for unit in units
        for word in unit.words
        if word.tag != QUOTE
    )
    return document.dateline is not None and first_person


def is_observed(
    text: str, words: Sequence[Token], kind: PropositionType, *, on_the_spot: bool
) -> bool:
    """Tell whether the author saw it: words of seeing, or a scene from the spot in the present."""
    if _SEEN.search(text[words[0].start : words[-1].end]):
        return True
    verb = next((word for word in words if word.is_verb), None)
    return on_the_spot and kind in _SCENIC and verb is not None and verb.tag in _PRESENT
