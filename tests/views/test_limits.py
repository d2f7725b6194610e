"""Tests of the sentences on what a record cannot tell."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fogline.model import Attribution, Record
from fogline.views.limits import NOT_REVIEWED, count, describe_limits


def test_every_limit_of_the_record_is_stated(record: Record) -> None:
    wire = tuple(claim for claim in record.claims if claim.document == "wire")
    limits = describe_limits(replace(record, claims=wire))
    assert limits[0].startswith(NOT_REVIEWED)
    assert limits[1] == "For the desk, not for publication: 1 speaker is a source to protect."
    assert limits[2] == "Nothing after 11 April 2023 is known here. 1 document is not dated."
    assert "(Ukrainian)" in limits[3]
    assert limits[4] == "1 file could not be read and is listed."


def test_reviews_are_counted(record: Record) -> None:
    reviewed = replace(record.claims[0], reviewed="confirmed")
    changed = replace(record, claims=(reviewed, *record.claims[1:]))
    assert describe_limits(changed)[0].startswith("A person has reviewed 1 of 5 claims")


def test_claims_off_the_record_are_counted(record: Record) -> None:
    secret = tuple(
        replace(claim, attribution=Attribution.OFF_THE_RECORD) for claim in record.claims[:2]
    )
    assert describe_limits(replace(record, claims=secret))[1] == (
        "For the desk, not for publication: 2 claims are off the record."
    )


def test_undated_reports_are_not_dated_today(record: Record) -> None:
    undated = tuple(replace(document, published=None) for document in record.documents)
    assert "No document is dated" in describe_limits(replace(record, documents=undated))[2]


def test_a_record_of_nothing_says_so() -> None:
    assert describe_limits(Record())[1:] == ("No document was read.",)


def test_an_unlisted_language_is_shown_by_its_code(record: Record) -> None:
    document = replace(record.documents[0], language="tg")
    unread = replace(record, documents=(document,), claims=())
    assert any("“tg”" in limit for limit in describe_limits(unread))


def test_a_language_that_a_reader_was_asked_to_read_is_no_limit(record: Record) -> None:
    assert record.documents[1].language == "uk"
    assert any(claim.document == record.documents[1].id for claim in record.claims)
    assert not any("language" in limit for limit in describe_limits(record))


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 claims"), (1, "1 claim"), (1200, "1,200 claims")]
)
def test_numbers_agree_with_their_nouns(number: int, words: str) -> None:
    assert count(number, "claim") == words
    assert count(2, "is", "are") == "2 are"
