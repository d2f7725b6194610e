"""Claims and answers as flat rows, for data frames and spreadsheets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TypeAlias

from fogline.model import Claim, Count, Document, Interval, Place, Record
from fogline.record import time_precision
from fogline.views.index import index_record
from fogline.views.wording import describe_document, own_words, words_of

Cell: TypeAlias = str | int | float | bool | date | None
Row: TypeAlias = dict[str, Cell]


def claim_rows(claims: Sequence[Claim], documents: Mapping[str, Document]) -> list[Row]:
    """Return a row for each claim: who, what in their own words, how, when, where.

    Dates are ``date`` values, open ends and unknown values None; lists are joined by "; ".
    """
    return [_claim_row(claim, documents[claim.document]) for claim in claims]


def answer_rows(record: Record) -> list[Row]:
    """Return a row for each answer to each disputed question, with its probability and claims."""
    index = index_record(record)
    rows: list[Row] = []
    for dispute in record.disputes:
        for answer in dispute.answers:
            belief = index.belief(dispute.question, answer.answer)
            rows.append(
                {
                    "question": dispute.question,
                    "text": index.text_of(dispute.question),
                    "kind": dispute.kind.value,
                    "answer": answer.answer,
                    "probability": belief.probability if belief else None,
                    "low": belief.low if belief else None,
                    "high": belief.high if belief else None,
                    "words": belief.words if belief else None,
                    "claims": "; ".join(answer.claims),
                }
            )
    return rows


def _claim_row(claim: Claim, document: Document) -> Row:
    return {
        "claim": claim.id,
        **_document_cells(document),
        **_speaker_cells(claim),
        "words": own_words(claim, document),
        **_manner_cells(claim, document),
        **_interval_cells("said", claim.said_on),
        **_proposition_cells(claim),
        "interest": claim.interest.value,
        "extractor": claim.extractor,
        "reviewed": claim.reviewed,
        "start": min((start for start, _ in claim.content), default=None),
        "end": max((end for _, end in claim.content), default=None),
    }


def _document_cells(document: Document) -> Row:
    return {
        "document": document.id,
        "title": describe_document(document),
        "published": document.published,
    }


def _speaker_cells(claim: Claim) -> Row:
    speaker = claim.speaker
    return {
        "speaker": speaker.name,
        "speaker_kind": speaker.kind.value,
        "party": speaker.party,
        "role": speaker.role,
        "protected": speaker.protected,
    }


def _manner_cells(claim: Claim, document: Document) -> Row:
    return {
        "stance": claim.stance.value,
        "hedges": "; ".join(words_of(document, span) for span in claim.hedges) or None,
        "quoted": claim.quoted,
        "channel": claim.channel.value,
        "attribution": claim.attribution.value,
        "basis": claim.basis.value,
        "chain": "; ".join(claim.chain),
        "corroboration": claim.corroboration.value,
    }


def _proposition_cells(claim: Claim) -> Row:
    content = claim.proposition
    return {
        "type": content.type.value,
        "negated": content.negated,
        "actor": content.actor,
        "victim": content.victim,
        "target": content.target,
        "cause": content.cause,
        **_place_cells(content.place),
        "extent": content.extent,
        **_count_cells(content.quantity),
        **_interval_cells("about", content.about),
    }


def _place_cells(place: Place | None) -> Row:
    return {
        "place": place.name if place else None,
        "place_written": place.written if place else None,
        "lat": place.lat if place else None,
        "lon": place.lon if place else None,
        "geo_precision": place.geo_precision if place else None,
    }


def _count_cells(quantity: Count | None) -> Row:
    return {
        "count": quantity.best if quantity else None,
        "count_low": quantity.low if quantity else None,
        "count_high": quantity.high if quantity else None,
        "unit": quantity.unit if quantity else None,
    }


def _interval_cells(name: str, interval: Interval | None) -> Row:
    return {
        f"{name}_from": interval.start if interval else None,
        f"{name}_to": interval.end if interval else None,
        f"{name}_precision": interval.precision.value if interval else None,
        f"{name}_time_precision": time_precision(interval) if interval else None,
        f"{name}_written": interval.written if interval else None,
    }
