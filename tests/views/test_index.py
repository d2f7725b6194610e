"""Tests of looking things up in a record."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from fogline.model import Record
from fogline.views.index import (
    claims_by_speaker,
    index_record,
    known_until,
    parties_of,
    rank_disputes,
)


def test_claims_lead_to_their_document_and_number(record: Record) -> None:
    index = index_record(record)
    document = index.document_of(index.claims["c-dead"])
    assert document.source == "note.txt"
    assert index.number_of(document) == 2


def test_authors_are_told_apart_by_their_documents(record: Record) -> None:
    index = index_record(record)
    names = [index.speaker_of(claim) for claim in record.claims]
    assert names[2:4] == ["an officer", "the author of document 1 (Coast Agency)"]
    elsewhere = replace(record.claims[3], document="note")
    assert index.speaker_of(elsewhere) == "the author of document 2"


def test_an_unknown_question_is_shown_by_its_id(record: Record) -> None:
    index = index_record(record)
    assert index.text_of("q-phones") == "Are the phones cut?"
    assert index.text_of("q-lost") == "q-lost"


def test_beliefs_are_found_by_answer(record: Record) -> None:
    index = index_record(record)
    belief = index.belief("q-gorge", "Northern Command, all of it")
    assert belief is not None
    assert belief.words == "unlikely"
    assert index.belief("q-gorge", "nobody") is None
    assert index.belief("q-phones", "the phones are cut") is None


def test_authors_come_last_and_are_kept_apart(record: Record) -> None:
    other = replace(record.claims[3], id="c-other", document="note")
    groups = claims_by_speaker(replace(record, claims=(*record.claims, other)))
    assert [group[0].speaker.name for group in groups[-2:]] == ["author", "author"]
    assert {claim.id for group in groups[-2:] for claim in group} == {"c-phones", "c-other"}


def test_the_most_talkative_come_first(record: Record) -> None:
    again = replace(record.claims[1], id="c-again")
    changed = replace(record, claims=(*record.claims, again))
    assert claims_by_speaker(changed)[0][0].speaker.name == "Valley Guard"
    assert parties_of(record) == ("Northern Command", "Valley Guard")


def test_disputes_that_many_speak_to_come_first(record: Record) -> None:
    small = replace(record.disputes[0], question="q-phones", answers=())
    changed = replace(record, disputes=(small, *record.disputes))
    assert [dispute.question for dispute in rank_disputes(changed)] == ["q-gorge", "q-phones"]


def test_knowledge_ends_with_the_latest_report(record: Record) -> None:
    assert known_until(record) == date(2023, 4, 11)
    assert known_until(Record()) is None
