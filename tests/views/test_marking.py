"""Tests of cutting a text where claims begin and end."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from fogline.model import Claim, Record
from fogline.views.marking import mark_text

TEXTS = st.text(alphabet="ab \n", max_size=60)
SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=5)


def _claim(base: Claim, number: int, spans: list[tuple[int, int]], length: int) -> Claim:
    inside = tuple((min(a, b), max(a, b)) for a, b in spans if min(a, b) < max(a, b) <= length)
    speaker = replace(base.speaker, spans=inside[1:2])
    return replace(base, id=f"c{number}", content=inside, speaker=speaker, cue=inside[2:3])


@given(text=TEXTS, spans=st.lists(SPANS, max_size=4))
def test_pieces_are_the_text_and_know_exactly_what_covers_them(
    record: Record, text: str, spans: list[list[tuple[int, int]]]
) -> None:
    claims = [_claim(record.claims[1], n, given, len(text)) for n, given in enumerate(spans)]
    lines = mark_text(text, claims)
    kept = [line for line in text.split("\n") if line.strip()]
    assert ["".join(piece.text for piece in line) for line in lines] == kept
    shown = {claim.id: "" for claim in claims}
    for line in lines:
        for piece in line:
            for claim in piece.claims:
                shown[claim] += piece.text
    for claim in claims:
        covered = {place for start, end in claim.content for place in range(start, end)}
        assert shown[claim.id] == _kept_letters(text, covered)


def _kept_letters(text: str, covered: set[int]) -> str:
    letters, start = "", 0
    for line in text.split("\n"):
        places = range(start, start + len(line))
        if line.strip():
            letters += "".join(text[place] for place in places if place in covered)
        start += len(line) + 1
    return letters


@given(text=TEXTS, spans=st.lists(SPANS, max_size=4))
def test_each_shown_claim_opens_once(
    record: Record, text: str, spans: list[list[tuple[int, int]]]
) -> None:
    claims = [_claim(record.claims[1], n, given, len(text)) for n, given in enumerate(spans)]
    pieces = [piece for line in mark_text(text, claims) for piece in line]
    opened = [claim for piece in pieces for claim in piece.opens]
    assert len(opened) == len(set(opened))
    assert set(opened) == {claim for piece in pieces for claim in piece.claims}


def test_speakers_cues_and_hedges_are_told_apart(record: Record) -> None:
    claims = [claim for claim in record.claims if claim.document == "wire"]
    pieces = [piece for line in mark_text(record.documents[0].text, claims) for piece in line]
    roles = {piece.text: piece.roles for piece in pieces if piece.roles}
    assert roles == {"Ilya Maron": ("speaker",), "told": ("cue",), "it appeared": ("hedge",)}
