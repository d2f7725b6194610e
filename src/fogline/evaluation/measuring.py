"""Measuring readers on the corpus and on research data, as one table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from fogline.claims.extractor import Extractor
from fogline.errors import CaseError
from fogline.evaluation.markup import GoldReport, read_report
from fogline.evaluation.panjshir import read_panjshir
from fogline.evaluation.places import PlaceScore, score_places
from fogline.evaluation.quotations import QuotationExtractor
from fogline.evaluation.scores import NOTHING, Scores, score
from fogline.evaluation.sides import DisputeScore, score_disputes
from fogline.pipeline import default_reader

READERS: dict[str, Callable[[], Extractor]] = {
    "rules": default_reader,
    "quotation marks": QuotationExtractor,
}
"""The readers compared: ours, and the least that any tool could do."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What one reader scored on one set of reports."""

    set: str
    reports: int
    reader: str
    scores: Scores


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All that was measured; ``left_out`` says which data were not on this machine."""

    measured: tuple[Measured, ...]
    disputes: tuple[DisputeScore, ...]
    left_out: tuple[str, ...]
    places: tuple[PlaceScore, ...] = ()


def evaluate(corpus: Path, research: Path) -> Evaluation:
    """Measure every reader on the corpus by split and, where it is there, on the Panjshir report.

    Raises CaseError where ``corpus`` has no texts, MarkupError for a text that is wrong.
    """
    sets = read_corpus(corpus)
    panjshir = research / "panjshir"
    left_out: tuple[str, ...] = (f"{panjshir}: not on this machine",)
    disputes: tuple[DisputeScore, ...] = ()
    if panjshir.is_dir():
        left_out = ()
        sets["panjshir"] = [read_panjshir(panjshir)]
        disputes = score_disputes(panjshir, sets["panjshir"][0], default_reader())
    measured = tuple(
        Measured(name, len(reports), reader, measure(reports, make()))
        for name, reports in sets.items()
        for reader, make in READERS.items()
    )
    return Evaluation(measured, disputes, left_out, score_places(corpus))


def read_corpus(folder: Path) -> dict[str, list[GoldReport]]:
    """Return the reports of a corpus by split, in the order of their names."""
    paths = sorted((folder / "texts").glob("*.txt"))
    if not paths:
        remedy = "name the folder that has texts/ with --corpus"
        raise CaseError("has no corpus texts", file=str(folder), remedy=remedy)
    sets: dict[str, list[GoldReport]] = {}
    for report in map(read_report, paths):
        sets.setdefault(report.split, []).append(report)
    return dict(sorted(sets.items()))


def measure(reports: Iterable[GoldReport], reader: Extractor) -> Scores:
    """Return the sum of a reader's scores over reports."""
    return total(score(report.claims, reader.extract(report.document)) for report in reports)


def total(scores: Iterable[Scores]) -> Scores:
    """Return the sum of scores."""
    whole = NOTHING
    for one in scores:
        whole = whole + one
    return whole


def fields(measured: Sequence[Measured]) -> tuple[str, ...]:
    """Return the names of the fields that were asked for anywhere, in the order of the first."""
    return tuple(dict.fromkeys(name for one in measured for name in one.scores.asked))
