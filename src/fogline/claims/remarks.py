"""Remarks on checking: which claims "we could not corroborate this information" is about."""

from __future__ import annotations

import re
from dataclasses import replace

from fogline.claims.circumstances import corroboration_remark
from fogline.claims.phrases import QUOTE
from fogline.claims.units import Unit
from fogline.model import Claim, PropositionType, Span, SpeakerKind, Stance

_SINGULAR = re.compile(
    r"\b(?:the|this|that|his|her|its|their) "
    r"(?:claim|account|report|statement|story|allegation|version)\b|\bit\b",
    re.IGNORECASE,
)
_NUMBERS = re.compile(r"\b(?:toll|figures?|numbers?|casualt\w+|count)\b", re.IGNORECASE)
_SIDES = re.compile(
    r"\b(?:(?:the|both) (?:\w+ )?(?:accounts|claims|versions)"
    r"|(?:either|neither) (?:account|claim|version))\b",
    re.IGNORECASE,
)
_CONTRAST = re.compile(r"\b(?:but|although|though)\s+\Z", re.IGNORECASE)
_BACK = re.compile(
    r"(?:this|that|it|these|those"
    r"|(?:the|his|her|its|their) (?:claim|account|report|figure|toll)s?)\b",
    re.IGNORECASE,
)
_COUNTS = (PropositionType.CASUALTIES, PropositionType.DEATH, PropositionType.DETENTION)


def apply_remarks(
    text: str, claims: tuple[Claim, ...], rows: tuple[tuple[Unit, ...], ...]
) -> tuple[Claim, ...]:
    """Return the claims as the author's remarks on checking them mark them, less the remarks."""
    marked = {claim.id: claim for claim in claims}
    told = tuple(claim for claim in claims if claim.speaker.kind is not SpeakerKind.AUTHOR)
    for number, row in enumerate(rows):
        for unit in row:
            remark = corroboration_remark(_own_words(unit))
            if remark is None:
                continue
            for claim in _inside(claims, unit.span):
                if _is_remark(text, claim):
                    marked.pop(claim.id, None)
            for claim in _covered(text, unit, told, rows[: number + 1]):
                if claim.id in marked:
                    marked[claim.id] = replace(marked[claim.id], corroboration=remark)
    return tuple(marked.values())


def _is_remark(text: str, claim: Claim) -> bool:
    """Tell whether a claim is itself the author's remark, as in "…, but this was not verified"."""
    start, end = claim.content[0]
    contrasted = _CONTRAST.search(text[max(0, start - 12) : start]) is not None
    aside = contrasted and not claim.quoted and _BACK.match(text, start, end) is not None
    by_author = aside or claim.speaker.kind is SpeakerKind.AUTHOR
    return by_author and corroboration_remark(text[start:end]) is not None


def _own_words(unit: Unit) -> str:
    return " ".join(word.text for word in unit.words if word.tag != QUOTE)


def _inside(claims: tuple[Claim, ...], span: Span) -> list[Claim]:
    return [claim for claim in claims if span[0] <= claim.content[0][0] < span[1]]


def _covered(
    text: str, unit: Unit, told: tuple[Claim, ...], rows: tuple[tuple[Unit, ...], ...]
) -> list[Claim]:
    """Return the claims a remark is about: of its own sentence, else those that stand before it.

    ``rows`` are the paragraphs up to that of the remark.
    """
    words = text[slice(*unit.span)]
    position = _position(words) + unit.span[0]
    own = [claim for claim in _inside(told, unit.span) if claim.content[0][1] <= position]
    scope = own or (_asserted(told, unit) if _SIDES.search(words) else _before(told, unit, rows))
    if _NUMBERS.search(words):
        counted = [claim for claim in scope if claim.proposition.type in _COUNTS]
        return counted or scope
    if own or not scope:
        return scope
    if _SINGULAR.search(words):
        scope = [claim for claim in scope if claim.speaker.id == scope[-1].speaker.id]
    return scope + _kindred(told, scope)


def _asserted(told: tuple[Claim, ...], unit: Unit) -> list[Claim]:
    """Return what has been asserted or denied before a remark on the accounts of the sides."""
    facts = (Stance.ASSERTS, Stance.DENIES)
    return [one for one in _inside(told, (0, unit.span[0])) if one.stance in facts]


def _position(words: str) -> int:
    """Return where in a sentence its remark stands."""
    match = re.search(
        r"could|cannot|unable|unverified|not (?:been|be)|no independent|verif|corroborat|confirm",
        words,
    )
    return match.start() if match else len(words)


def _before(told: tuple[Claim, ...], unit: Unit, rows: tuple[tuple[Unit, ...], ...]) -> list[Claim]:
    """Return the claims of the nearest paragraph before the remark that has any."""
    stop = max((claim.content[0][0] for claim in _inside(told, (0, unit.span[0]))), default=0)
    row = next((row for row in reversed(rows) if row[0].span[0] <= stop), rows[0])
    return _inside(told, (row[0].span[0], min(row[-1].span[1], unit.span[0])))


def _kindred(told: tuple[Claim, ...], scope: list[Claim]) -> list[Claim]:
    """Return the claims just before the scope by nameless people about the same kind of deed."""
    last = scope[-1]
    found: list[Claim] = []
    for claim in reversed([one for one in told if one.content < scope[0].content]):
        nameless = claim.speaker.kind in (SpeakerKind.ANONYMOUS, SpeakerKind.ANONYMOUS_GROUP)
        if not nameless or claim.proposition.type is not last.proposition.type:
            break
        found.append(claim)
    return found
