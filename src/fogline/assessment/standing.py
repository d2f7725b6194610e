"""Where a question stands: its status, its Admiralty digit, and what is missing."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from fogline.assessment.evidence import Item
from fogline.assessment.weights import seen_by_the_writer
from fogline.model import (
    Agreement,
    Basis,
    Claim,
    Corroboration,
    Interest,
    PropositionType,
    Question,
    Status,
)

_NOT_HELD = "not "
_VERY_LIKELY, _LIKELY, _VERY_UNLIKELY = 0.80, 0.55, 0.20


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of a question; ``leading`` is the evidence for its likeliest answer."""

    question: Question
    answer: str
    evidence: tuple[Item, ...]
    leading: tuple[Item, ...]
    disputed: bool
    agreement: Agreement | None


def find_status(standing: Standing) -> Status:
    """Return held, contested, claimed, agreed or unknown (legends of the Long War Journal and ISW).

    Contested: there is a dispute. Agreed: independent speakers say so. A place is held where
    opposed parties say by whom, or one does who gains nothing by it. Claimed is the rest: only one
    speaker says so, or of a place only those in whose interest it is.
    """
    if not standing.evidence:
        return Status.UNKNOWN
    if standing.disputed:
        return Status.CONTESTED
    if standing.question.type is not PropositionType.CONTROL:
        return Status.AGREED if standing.agreement else Status.CLAIMED
    vouched_for = _opposed(standing) or any(_disinterested(item) for item in standing.leading)
    somebody = not standing.answer.startswith(_NOT_HELD)
    return Status.HELD if vouched_for and somebody else Status.CLAIMED


def find_credibility(standing: Standing, probability: float | None) -> int:
    """Return the Admiralty digit of the leading answer, independently of its sources' reliability.

    6: no evidence. 1: undisputed, from two origins of which one was there, was corroborated, spoke
    against its interest, or for the other side. 2: undisputed, from two origins; or very likely.
    3: likely. 5: very unlikely. 4: the rest. These rules are the project's own.
    """
    if probability is None or not standing.evidence:
        return 6
    if not standing.disputed and len({item.origin for item in standing.leading}) > 1:
        return 1 if _confirmed(standing) else 2
    steps = ((_VERY_LIKELY, 2), (_LIKELY, 3), (_VERY_UNLIKELY, 4))
    return next((digit for least, digit in steps if round(probability - least, 9) > 0), 5)


def find_missing(
    standing: Standing, barriers: AbstractSet[PropositionType], *, dated: bool
) -> tuple[str, ...]:
    """Return what is lacking, in words: a witness, one without a stake, a second origin, a date."""
    missing = tuple(_missing(standing, barriers))
    return missing if dated else (*missing, "no date")


def _missing(standing: Standing, barriers: AbstractSet[PropositionType]) -> Iterator[str]:
    evidence = standing.evidence
    if not evidence:
        yield "no claim answers this"
    if not any(_independent_witness(item.claim) for item in evidence):
        if PropositionType.COMMUNICATIONS_CUT in barriers:
            yield "no independent observer since communications were cut"
        elif PropositionType.ACCESS_DENIED in barriers:
            yield "no independent observer since access was denied"
    if evidence and not _opposed(standing) and all(_interested(item) for item in evidence):
        yield "only interested parties speak"
    if evidence and len({item.origin for item in evidence}) == 1:
        yield "no second origin"
    if any(item.claim.corroboration is Corroboration.NOT_CORROBORATED for item in evidence):
        yield "no corroboration of some claims, by the writer’s own word"


def _confirmed(standing: Standing) -> bool:
    return _opposed(standing) or any(
        seen_by_the_writer(item.claim)
        or item.claim.corroboration is Corroboration.CORROBORATED
        or item.claim.interest is Interest.AGAINST
        for item in standing.leading
    )


def _opposed(standing: Standing) -> bool:
    return standing.agreement is not None and standing.agreement.opposed_parties


def _interested(item: Item) -> bool:
    return item.claim.interest is Interest.FOR


def _disinterested(item: Item) -> bool:
    if item.claim.speaker.is_reporter:
        return item.claim.interest is not Interest.FOR
    return item.claim.interest in {Interest.AGAINST, Interest.NEUTRAL}


def _independent_witness(claim: Claim) -> bool:
    if claim.speaker.is_reporter:
        return seen_by_the_writer(claim)
    return claim.interest is Interest.NEUTRAL and claim.basis in {
        Basis.FIRST_HAND,
        Basis.DOCUMENTARY,
    }
