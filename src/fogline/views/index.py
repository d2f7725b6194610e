"""A record as the views look things up in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from fogline.model import (
    Assessment,
    Belief,
    Claim,
    Dispute,
    Document,
    Question,
    Record,
    SpeakerKind,
)
from fogline.views.printing import printable
from fogline.views.wording import describe_speaker


@dataclass(frozen=True, slots=True)
class Index:
    """The documents, claims, questions and assessments of a record by their ids."""

    documents: Mapping[str, Document]
    claims: Mapping[str, Claim]
    questions: Mapping[str, Question]
    assessments: Mapping[str, Assessment]
    numbers: Mapping[str, int]

    def document_of(self, claim: Claim) -> Document:
        """Return the document that a claim was read from."""
        return self.documents[claim.document]

    def speaker_of(self, claim: Claim) -> str:
        """Return who says it; for authors, of which document, since they have no other name."""
        if claim.speaker.kind != SpeakerKind.AUTHOR:
            return describe_speaker(claim)
        document = self.document_of(claim)
        publisher = f" ({printable(document.publisher)})" if document.publisher else ""
        return f"{describe_speaker(claim)} of document {self.number_of(document)}{publisher}"

    def number_of(self, document: Document) -> int:
        """Return a document's place in the record, counted from one."""
        return self.numbers[document.id]

    def text_of(self, question: str) -> str:
        """Return the text of a question, or its id where the record lacks it."""
        return self.questions[question].text if question in self.questions else question

    def belief(self, question: str, answer: str) -> Belief | None:
        """Return how probable an answer is, None where it was not assessed."""
        assessment = self.assessments.get(question)
        beliefs = assessment.answers if assessment else ()
        return next((belief for belief in beliefs if belief.answer == answer), None)

    def named(self, claims: Sequence[str]) -> tuple[Claim, ...]:
        """Return the claims of these ids in their order."""
        return tuple(self.claims[claim] for claim in claims)


def index_record(record: Record) -> Index:
    """Return the index of a record."""
    return Index(
        documents={document.id: document for document in record.documents},
        claims={claim.id: claim for claim in record.claims},
        questions={question.id: question for question in record.questions},
        assessments={assessment.question: assessment for assessment in record.assessments},
        numbers={document.id: number for number, document in enumerate(record.documents, start=1)},
    )


def claims_by_speaker(record: Record) -> tuple[tuple[Claim, ...], ...]:
    """Return the claims grouped by speaker: those with most claims first, the authors last."""
    groups: dict[str, list[Claim]] = {}
    for claim in record.claims:
        groups.setdefault(_group_of(claim), []).append(claim)
    return tuple(tuple(group) for group in sorted(groups.values(), key=_rank))


def _group_of(claim: Claim) -> str:
    """Authors of different documents are different people, though all have the id ``author``."""
    is_author = claim.speaker.kind == SpeakerKind.AUTHOR
    return f"{claim.speaker.id} {claim.document}" if is_author else claim.speaker.id


def _rank(group: Sequence[Claim]) -> tuple[bool, int, str, str]:
    first = group[0]
    is_author = first.speaker.kind == SpeakerKind.AUTHOR
    return is_author, -len(group), first.speaker.name.casefold(), _group_of(first)


def rank_disputes(record: Record) -> tuple[Dispute, ...]:
    """Return the disputes, those that most claims speak to first."""
    return tuple(
        sorted(
            record.disputes,
            key=lambda dispute: -sum(len(answer.claims) for answer in dispute.answers),
        )
    )


def parties_of(record: Record) -> tuple[str, ...]:
    """Return the parties that speak, the most talkative first."""
    counts: dict[str, int] = {}
    for claim in record.claims:
        if claim.speaker.party:
            counts[claim.speaker.party] = counts.get(claim.speaker.party, 0) + 1
    return tuple(sorted(counts, key=lambda party: (-counts[party], party)))


def known_until(record: Record) -> date | None:
    """Return the latest publication date of the documents, None where none is dated."""
    return max((doc.published for doc in record.documents if doc.published), default=None)
