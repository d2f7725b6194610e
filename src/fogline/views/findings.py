"""What a record comes to, one finding for each disputed or agreed question, tied to its claims."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fogline.model import Answer, Belief, Claim, Record
from fogline.views.index import Index, rank_disputes

_NAMED = 4  # speakers named for one side before the rest is counted


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker and the claims by which they give an answer."""

    name: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """An answer with the first of those who give it, and how many others do."""

    answer: str
    voices: tuple[Voice, ...]
    others: int


@dataclass(frozen=True, slots=True)
class Finding:
    """A question with its sides; ``belief`` is the likeliest answer, None where not assessed."""

    question: str
    sides: tuple[Side, ...]
    belief: Belief | None
    opposed: bool = False


def find_disputed(record: Record, index: Index) -> tuple[Finding, ...]:
    """Return a finding for each dispute, those that most claims speak to first."""
    return tuple(
        Finding(
            dispute.question,
            tuple(_side(answer, index) for answer in dispute.answers),
            find_likeliest(dispute.question, index),
        )
        for dispute in rank_disputes(record)
    )


def find_agreed(record: Record, index: Index) -> tuple[Finding, ...]:
    """Return a finding for each agreement, those between opposed parties first."""
    ranked = sorted(record.agreements, key=lambda agreement: not agreement.opposed_parties)
    return tuple(
        Finding(
            agreement.question,
            (_side(Answer(agreement.answer, agreement.claims), index),),
            find_likeliest(agreement.question, index),
            agreement.opposed_parties,
        )
        for agreement in ranked
    )


def _side(answer: Answer, index: Index) -> Side:
    voices = _voices(index.named(answer.claims), index)
    return Side(answer.answer, voices[:_NAMED], max(len(voices) - _NAMED, 0))


def _voices(claims: Sequence[Claim], index: Index) -> tuple[Voice, ...]:
    said: dict[str, list[str]] = {}
    for claim in claims:
        said.setdefault(index.speaker_of(claim), []).append(claim.id)
    return tuple(Voice(name, tuple(ids)) for name, ids in said.items())


def find_likeliest(question: str, index: Index) -> Belief | None:
    """Return the likeliest answer to a question, None where it was not assessed."""
    assessment = index.assessments.get(question)
    beliefs = assessment.answers if assessment else ()
    return max(beliefs, key=lambda belief: belief.probability, default=None)
