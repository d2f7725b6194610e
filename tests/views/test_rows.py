"""Tests of claims and answers as rows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from fogline.model import Count, Record
from fogline.views.rows import answer_rows, claim_rows


def test_a_row_has_who_what_how_when_and_where(record: Record) -> None:
    documents = {document.id: document for document in record.documents}
    row = claim_rows(record.claims, documents)[0]
    expected = {
        "claim": "c-taken",
        "title": "Gorge taken, says Command",
        "published": date(2023, 4, 11),
        "speaker": "Ilya Maron",
        "party": "Northern Command",
        "words": "his troops had taken all of Ostrava Gorge",
        "attribution": "on the record",
        "corroboration": "not corroborated",
        "said_from": date(2023, 4, 10),
        "said_written": "on Monday",
        "type": "control",
        "place": "Ostrava Gorge",
        "lat": 42.1,
        "interest": "for",
        "count": None,
    }
    assert {key: row[key] for key in expected} == expected
    assert record.documents[0].text[slice(row["start"], row["end"])] == row["words"]


def test_all_rows_have_the_same_columns(record: Record) -> None:
    quantity = Count(12, 10, None, "people")
    dead = record.claims[4]
    counted = replace(dead, proposition=replace(dead.proposition, quantity=quantity))
    documents = {document.id: document for document in record.documents}
    rows = claim_rows((*record.claims, counted), documents)
    assert len({tuple(row) for row in rows}) == 1
    assert (rows[-1]["count"], rows[-1]["count_low"], rows[-1]["count_high"]) == (12, 10, None)


def test_answers_have_their_probability(record: Record) -> None:
    first, second = answer_rows(record)
    assert (first["probability"], first["words"]) == (0.28, "unlikely")
    assert second["claims"] == "c-lie; c-upper"
    unassessed = answer_rows(replace(record, assessments=()))
    assert unassessed[0]["probability"] is None
