"""Tests of the summary on the terminal."""

from __future__ import annotations

from dataclasses import replace
from io import StringIO

import pytest
from rich.console import Console

from fogline.model import Record
from fogline.views.index import index_record
from fogline.views.summary import print_assessment, print_reasons, print_summary


def _console(width: int) -> Console:
    return Console(file=StringIO(), width=width, highlight=False, markup=False, emoji=False)


def _summary(record: Record, width: int) -> str:
    console = _console(width)
    print_summary(record, console, title="Ostrava Gorge")
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()


def _words(text: str) -> str:
    return " ".join(text.split())


def test_disputes_come_first_then_agreements_then_speakers_then_failures(record: Record) -> None:
    text = _summary(record, 80)
    order = ["DISPUTES", "AGREEMENTS", "CLAIMS BY SPEAKER", "DOCUMENTS", "COULD NOT BE READ"]
    places = [text.index(heading) for heading in order]
    assert places == sorted(places)


@pytest.mark.parametrize("width", [40, 80, 200])
def test_nothing_is_cut_off_at_any_width(record: Record, width: int) -> None:
    long = replace(record.claims[1].speaker, id="long", name="x" * 150)
    claims = (*record.claims[:4], replace(record.claims[1], id="z", speaker=long))
    text = _summary(replace(record, claims=claims), width)
    assert "…" not in text
    assert text.count("x") >= 150
    assert max(map(len, text.splitlines())) <= min(width, 120)


def test_a_reader_sees_what_to_doubt(record: Record) -> None:
    text = _words(_summary(record, 200))
    for words in (
        "Machine-read, not reviewed.",
        "could not be",
        "(hedged: “it",
        "[1 claim, a source to protect]",
        "denies: “the gorge had fallen”",
        "against the",
        "on background",
        "Likely: 72 %, 80 % interval 50 % to 86 %.",
        "Missing: no independent observer since the phones were cut",
        "No side doubts: the lower gorge has seen fighting",
        "Bears on it, without an answer:",
        "broken.bin: is not text",
        "→ give a text or HTML file",
        "note.txt: is mixed",
    ):
        assert words in text


def test_words_of_probability_never_share_a_line_with_credibility(record: Record) -> None:
    lines = _summary(record, 200).splitlines()
    assert any("credibility" in line for line in lines)
    assert not any("credibility" in line and "80 % interval" in line for line in lines)


def test_a_text_cannot_move_the_cursor(record: Record) -> None:
    hostile = replace(
        record.documents[0], text=record.documents[0].text.replace("gorge had", "go\x1b[2Jhad")
    )
    text = _summary(replace(record, documents=(hostile, record.documents[1])), 80)
    assert "\x1b" not in text


def test_square_brackets_are_no_markup(record: Record) -> None:
    speaker = replace(record.claims[0].speaker, name="[bold]Maron[/bold]")
    changed = replace(record, claims=(replace(record.claims[0], speaker=speaker),))
    plain = replace(changed, questions=(), disputes=(), agreements=(), assessments=())
    assert "[bold]Maron[/bold]" in _summary(plain, 200)


def test_a_record_of_nothing_prints() -> None:
    assert "0 documents, 0 claims by 0 speakers." in _summary(Record(), 80)


def test_an_assessment_is_explained_claim_by_claim(record: Record) -> None:
    console = _console(200)
    print_assessment(record.assessments[0], console, index_record(record))
    print_reasons(record.assessments[0], console, index_record(record))
    assert isinstance(console.file, StringIO)
    text = _words(console.file.getvalue())
    assert "[contested; q-gorge]" in text
    assert "+1.60 not Northern Command “the upper gorge was still held" in text
    assert "Evidence from 3 independent origins; credibility 3, possibly true." in text
