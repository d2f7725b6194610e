"""Floors under the reader's quality: raised when it passes them, never lowered."""

from __future__ import annotations

from pathlib import Path

import pytest

from fogline.claims import RuleExtractor
from fogline.evaluation.measuring import evaluate, measure, read_corpus
from fogline.evaluation.panjshir import read_panjshir
from fogline.evaluation.quotations import QuotationExtractor
from fogline.evaluation.scores import match, same_speaker, score
from fogline.evaluation.sides import score_disputes
from fogline.model import Corroboration, SpeakerKind

ROOT = Path(__file__).resolve().parents[2]
FLOORS = {"dev": 0.66, "test": 0.75}
"""F1 of claims found with their speaker, by split of the corpus."""


@pytest.mark.parametrize("split", sorted(FLOORS))
def test_the_reader_holds_its_floor_on_the_corpus(split: str) -> None:
    f1 = measure(read_corpus(ROOT / "corpus")[split], RuleExtractor()).f1
    assert f1 is not None
    assert f1 >= FLOORS[split]


def test_the_reader_beats_quotation_marks() -> None:
    reports = read_corpus(ROOT / "corpus")["test"]
    ours, marks = (measure(reports, reader) for reader in (RuleExtractor(), QuotationExtractor()))
    assert (ours.f1 or 0) > 3 * (marks.f1 or 1)


def test_the_panjshir_report(shared: Path) -> None:
    report = read_panjshir(shared / "panjshir")
    claims = RuleExtractor().extract(report.document)
    scores = score(report.claims, claims)
    assert scores.with_speaker >= 38
    assert (scores.precision or 0) >= 0.7
    pairs = match(report.claims, claims)
    unchecked = {
        marked.id for marked, ours in pairs if ours.corroboration is Corroboration.NOT_CORROBORATED
    }
    assert unchecked == {"c28", "c29"}
    for marked, ours in pairs:
        assert same_speaker(marked.fields["speaker"], ours.speaker.name)
        by_author = ours.speaker.kind is SpeakerKind.AUTHOR
        assert by_author == (marked.fields["speaker"] == "author")


def test_the_disputes_of_the_panjshir_report(shared: Path) -> None:
    report = read_panjshir(shared / "panjshir")
    found = score_disputes(shared / "panjshir", report, RuleExtractor())
    assert {one.id for one in found if one.sides_right} >= {"d1", "d2", "d3", "d6"}
    assert {one.id for one in found if one.found} >= {"d5"}


def test_what_is_not_on_the_machine_is_said(tmp_path: Path) -> None:
    evaluation = evaluate(ROOT / "corpus", tmp_path)
    left_out = (tmp_path / "panjshir", tmp_path / "corpora" / "truth")
    assert evaluation.left_out == tuple(f"{one}: not on this machine" for one in left_out)
    assert evaluation.truth == ()
    assert {one.set for one in evaluation.measured} == {"dev", "test"}
    assert evaluation.disputes == ()
