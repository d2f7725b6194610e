"""The passages of a document that state something: paragraphs without headline, dateline, clock."""

from __future__ import annotations

import re

from fogline.claims.circumstances import level_in
from fogline.model import Attribution, Document, Span
from fogline.text import paragraphs

_DATELINE = re.compile(
    r"(?:[A-ZÀ-Ý][A-ZÀ-Ý .’'-]{2,60}(?:,[^–—:\n]{0,45})?\s*(?:\([^)\n]{1,40}\))?"
    r"\s*(?:–|—|--|-|:)\s+(?=[^\n]{0,80}[a-zà-ÿ])"  # where all is in capitals, none is a dateline
    r"|\([A-ZÀ-Ý][^)\n]{2,50}\)\s*(?:–|—|--|-)?\s+)"
)
_CLOCK = re.compile(
    r"(?:\d{1,2}[:.]\d{2}(?:\s*(?:[ap]\.?m\.?|GMT|UTC|CET|EST))?|Q[.:]|[-•*])\s*(?:[–—-]\s+)?"
)
_ANSWER = re.compile(r"A[.:]\s+(?:\([^)\n]*\)\s*)?")
_TERMS = re.compile(
    r"(?:on (?:deep )?background|deep background|off the record|not for attribution"
    r"|on the record)\b[^.:\n]{0,60}[.:]\s+",
    re.IGNORECASE,
)


def passages(document: Document) -> list[Span]:
    """Return the spans of the paragraphs to read, in order."""
    text = document.text
    spans = list(paragraphs(text))
    if len(spans) > 1 and _is_headline(text[slice(*spans[0])], document.title):
        spans = spans[1:]
    return [span for span in (_past_opening(text, span) for span in spans) if span[0] < span[1]]


def is_answer(text: str, start: int) -> bool:
    """Tell whether the passage at ``start`` follows an "A." that opens its paragraph."""
    return _opening(_ANSWER, text, start) is not None


def stated_terms(text: str, start: int) -> Attribution | None:
    """Return the level that heads the passage at ``start``: "OFF THE RECORD." rules all of it."""
    label = _opening(_TERMS, text, start)
    return level_in(label.lower()) if label else None


def _opening(pattern: re.Pattern[str], text: str, start: int) -> str | None:
    """Return what opens the line before the passage at ``start``, if it fits ``pattern``."""
    match = pattern.match(text, text.rfind("\n", 0, start) + 1)
    return match.group() if match and match.end() == start else None


def _is_headline(line: str, title: str) -> bool:
    return line.strip() == title.strip() or (len(line) < 160 and line[-1] not in '.!?”":')


def _past_opening(text: str, span: Span) -> Span:
    for opening in (_TERMS, _DATELINE, _CLOCK, _ANSWER):
        match = opening.match(text, *span)
        if match:
            return match.end(), span[1]
    return span
