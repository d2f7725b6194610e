"""Tests of portions: everything that a document states is in one of them, once."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from fogline.claims.llm.portions import portions
from fogline.claims.passages import passages
from fogline.model import Attribution, Document

LINE = "The army said that the bridge over the river had fallen to it. "


def document(text: str, title: str = "") -> Document:
    return Document("d", "0", title, text, "d.txt", language="en")


def test_a_short_document_is_one_portion() -> None:
    (only,) = portions(document("Headline\n\nIt fell.\n\nIt did not.", "Headline"))
    assert [paragraph.span for paragraph in only.paragraphs] == [(10, 18), (20, 31)]
    assert only.span == (10, 31)


def test_a_document_that_states_nothing_has_none() -> None:
    assert portions(document(" \n")) == []


def test_terms_and_dateline_are_shown_and_terms_hold() -> None:
    text = "Talk\n\nOFF THE RECORD. They will leave.\n\nTESK, May 8 (Wire) — It fell."
    (only,) = portions(document(text, "Talk"))
    shown = [text[slice(*paragraph.span)] for paragraph in only.paragraphs]
    assert shown == ["OFF THE RECORD. They will leave.", "TESK, May 8 (Wire) — It fell."]
    assert [one.terms for one in only.paragraphs] == [Attribution.OFF_THE_RECORD, None]


def test_long_documents_are_cut_between_paragraphs_and_long_paragraphs_between_sentences() -> None:
    text = "\n\n".join([LINE * 12] * 10 + [LINE * 100])
    some = portions(document(text))
    assert len(some) > 5
    assert all(one.span[1] - one.span[0] <= 2400 for one in some)
    assert all(
        text[slice(*paragraph.span)].startswith("The army said")
        for one in some
        for paragraph in one.paragraphs
    )


def test_halves() -> None:
    (one,) = portions(document("It fell.\n\nIt did not.\n\nIt will."))
    left, right = one.halves()
    assert left.paragraphs + right.paragraphs == one.paragraphs
    assert left.halves() == ()
    assert len(right.halves()) == 2
    assert [one.index((start, start + 1)) for start in (0, 8, 10, 30)] == [0, 0, 1, 2]


@given(
    st.lists(st.sampled_from([LINE, "\n", "\n\n", "Q. ", "A. ", "“No!” ", "x" * 3000]), max_size=80)
)
def test_every_passage_is_covered_in_order(pieces: list[str]) -> None:
    text = "".join(pieces)
    spans = [one.span for portion in portions(document(text)) for one in portion.paragraphs]
    assert spans == sorted(spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    covered = {place for start, end in spans for place in range(start, end)}
    for start, end in passages(document(text)):
        assert all(place in covered or text[place].isspace() for place in range(start, end))
