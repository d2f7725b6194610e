"""Measuring readers on the corpus and on research data, as one table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from fogline.claims.extractor import Extractor
from fogline.claims.framing import framed
from fogline.claims.rules import RuleExtractor
from fogline.claims.tagger.utterances import tagged
from fogline.errors import CaseError
from fogline.evaluation.agreement import Agreement, measure_agreement
from fogline.evaluation.days import DateScore, measure_dates
from fogline.evaluation.markup import GoldReport, read_report
from fogline.evaluation.panjshir import read_panjshir
from fogline.evaluation.places import PlaceScore, score_places
from fogline.evaluation.polnear import Finder, SpanScore, read_articles, score_spans
from fogline.evaluation.quotations import QuotationExtractor, quoted
from fogline.evaluation.scores import NOTHING, Scores, score
from fogline.evaluation.sides import DisputeScore, score_disputes
from fogline.evaluation.truth import TruthScore, score_truth
from fogline.pipeline import default_reader

READERS: dict[str, Callable[[], Extractor]] = {
    "tagger": default_reader,
    "rules": RuleExtractor,
    "quotation marks": QuotationExtractor,
}
"""The readers compared: the default, the rules, and the least that any tool could do."""

FINDERS: dict[str, Finder] = {
    "tagger": tagged,
    "rules": framed,
    "quotation marks": quoted,
}
"""What is compared on who said what, without asking who that is."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What one reader scored on one set of reports."""

    set: str
    reports: int
    reader: str
    scores: Scores


@dataclass(frozen=True, slots=True)
class Attributed:
    """What one finder scored on research articles, by role and linked."""

    set: str
    articles: int
    finder: str
    scores: dict[str, SpanScore]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All that was measured; ``left_out`` says which data were not on this machine."""

    measured: tuple[Measured, ...]
    attributed: tuple[Attributed, ...]
    disputes: tuple[DisputeScore, ...]
    agreement: Agreement | None
    left_out: tuple[str, ...]
    truth: tuple[TruthScore, ...] = ()
    dates: tuple[DateScore, ...] = ()
    places: tuple[PlaceScore, ...] = ()


def evaluate(corpus: Path, research: Path) -> Evaluation:
    """Measure every reader on the corpus by split and, where they are there, on research data.

    Truth finding is measured on those sets of public research that are there.

    Raises CaseError where ``corpus`` has no texts, MarkupError for a text that is wrong.
    """
    sets = read_corpus(corpus)
    sets.pop("train", None)  # what the network has learned from says nothing
    panjshir, corpora = research / "panjshir", research / "corpora"
    polnear, truth_sets = corpora / "polnear" / "dev.jsonl", corpora / "truth"
    wanted = (panjshir, polnear, truth_sets)
    left_out = tuple(f"{data}: not on this machine" for data in wanted if not data.exists())
    disputes: tuple[DisputeScore, ...] = ()
    if panjshir.is_dir():
        sets["panjshir"] = [read_panjshir(panjshir)]
        disputes = score_disputes(panjshir, sets["panjshir"][0], default_reader())
    measured = tuple(
        Measured(name, len(reports), reader, measure(reports, make()))
        for name, reports in sets.items()
        for reader, make in READERS.items()
    )
    attributed = tuple(attribute(polnear)) if polnear.is_file() else ()
    truth = score_truth(truth_sets)
    agreement = measure_agreement(corpus)
    dates = measure_dates(corpus / "dates")
    places = score_places(corpus)
    return Evaluation(measured, attributed, disputes, agreement, left_out, truth, dates, places)


def attribute(file: Path) -> Iterator[Attributed]:
    """Yield what each finder scores on the articles of a file of PolNeAR."""
    articles = tuple(read_articles(file))
    for name, finder in FINDERS.items():
        scores = score_spans(articles, finder)
        yield Attributed(f"polnear {file.stem}", len(articles), name, scores)


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
