"""The times of a claim: when it was said, and what time it speaks of, read where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from fogline.model import Claim, Document, Interval, Precision, Span, Stance
from fogline.resolution.chronology import Told, read_chronology
from fogline.resolution.clauses import Outlook
from fogline.resolution.dates import read_interval, read_words

_AHEAD = (Stance.PREDICTS, Stance.PROMISES, Stance.DEMANDS)
_REACH = 400
"""How far from its content a claim's own words of framing are looked for, in characters."""


def date_claims(claims: Iterable[Claim], documents: Mapping[str, Document]) -> list[Claim]:
    """Return the claims with their words of time read as days; what is dated already stays."""
    told: dict[str, Mapping[Span, Told]] = {}
    found = []
    for claim in claims:
        document = documents.get(claim.document)
        if document and claim.document not in told and _is_open(claim):
            told[claim.document] = read_chronology(document.text, document.published)
        found.append(_dated(claim, document, told.get(claim.document, {})))
    return found


def _is_open(claim: Claim) -> bool:
    return any(map(_undated, (claim.said_on, claim.proposition.about)))


def _undated(interval: Interval | None) -> bool:
    return (
        interval is not None and interval.precision is Precision.RELATIVE and bool(interval.written)
    )


def _dated(claim: Claim, document: Document | None, told: Mapping[Span, Told]) -> Claim:
    said, about = claim.said_on, claim.proposition.about
    if said and _undated(said):
        said = _said_on(said, claim, document, told)
    if about and _undated(about):
        about = _about(about, claim, document, told)
    return replace(claim, said_on=said, proposition=replace(claim.proposition, about=about))


def _about(
    about: Interval, claim: Claim, document: Document | None, told: Mapping[Span, Told]
) -> Interval:
    """Read the time a claim speaks of; where its clause does not say, a promise looks ahead."""
    written, ahead = about.written or "", claim.stance in _AHEAD
    here = _standing(written, document, told, claim.content)
    if here is None:
        return read_interval(written, document.published if document else None, future=ahead)
    if ahead and here.outlook is Outlook.UNSAID and here.anchor:
        return read_words(written, replace(here.anchor, future=True))
    return replace(here.days, written=written)


def _said_on(
    said: Interval, claim: Claim, document: Document | None, told: Mapping[Span, Told]
) -> Interval:
    """Read the time of saying, which lies behind the report whatever stands around it."""
    written = said.written or ""
    here = _standing(written, document, told, _around(claim))
    if here is None or here.anchor is None:
        return read_interval(written, document.published if document else None)
    return read_words(written, replace(here.anchor, future=False))


def _around(claim: Claim) -> tuple[Span, ...]:
    spans = claim.cue or claim.content
    return tuple((max(0, start - _REACH), end + _REACH) for start, end in spans)


def _standing(
    written: str, document: Document | None, told: Mapping[Span, Told], spans: Iterable[Span]
) -> Told | None:
    """Return the first time told within ``spans`` in the very words ``written``."""
    if document is None:
        return None
    within = tuple(spans)
    return next(
        (
            here
            for (start, end), here in told.items()
            if any(first <= start and end <= last for first, last in within)
            and " ".join(document.text[start:end].split()) == written
        ),
        None,
    )
