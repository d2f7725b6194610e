"""The tables of fogline eval: one for each thing measured, none where nothing was."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.table import Table

from fogline.evaluation.measuring import fields

if TYPE_CHECKING:
    from fogline.evaluation.measuring import Evaluation

_LEFT = frozenset(("", "set", "reader", "finder", "method", "field", "question", "found"))


def tables(evaluation: Evaluation) -> Iterator[Table]:
    """Yield the tables of what was measured, in the order of the way of the data."""
    makers = (_claims, _fields, _utterances, _agreement, _places, _dates, _disputes, _truth)
    yield from (table for make in makers if (table := make(evaluation)).row_count)


def _table(title: str, *columns: str) -> Table:
    table = Table(title=title, title_justify="left")
    for name in columns:
        table.add_column(name, justify="left" if name in _LEFT else "right")
    return table


def _claims(evaluation: Evaluation) -> Table:
    columns = ("set", "reader", "marked", "found", "right", "precision", "recall", "F1")
    table = _table("Claims found with the right speaker", *columns)
    for one in evaluation.measured:
        scores = one.scores
        counts = (str(scores.gold), str(scores.found), str(scores.with_speaker))
        ratios = map(_percent, (scores.precision, scores.recall, scores.f1))
        table.add_row(one.set, one.reader, *counts, *ratios)
    return table


def _fields(evaluation: Evaluation) -> Table:
    """Return how right the rest of each matched claim is, for the first reader."""
    readers = [one.reader for one in evaluation.measured]
    ours = [one for one in evaluation.measured if one.reader == readers[0]]
    title = "Of the claims that match: right, per cent (F1 of place and count)"
    table = _table(title, "field", *(one.set for one in ours))
    for name in fields(ours):
        table.add_row(name, *(_percent(one.scores.accuracy(name)) for one in ours))
    return table


def _utterances(evaluation: Evaluation) -> Table:
    roles = tuple(evaluation.attributed[0].scores) if evaluation.attributed else ()
    title = "Who said what: F1 of exact spans, and of source and content linked"
    table = _table(title, "set", "finder", *roles)
    for one in evaluation.attributed:
        table.add_row(one.set, one.finder, *(_percent(one.scores[role].f1) for role in roles))
    return table


def _agreement(evaluation: Evaluation) -> Table:
    agreement = evaluation.agreement
    if agreement is None:
        return _table("")
    title = (
        f"Two annotators of the same {agreement.reports} reports: F1 of claims with the same "
        f"speaker {_percent(agreement.f1)}; of {agreement.paired} pairs"
    )
    table = _table(title, "field", "alike", "kappa")
    for name, kappa in agreement.fields.items():
        table.add_row(name, _percent(kappa.alike), _percent(kappa.kappa))
    table.add_row("place", _percent(agreement.place), "")
    table.add_row("count", _percent(agreement.count), "")
    return table


def _places(evaluation: Evaluation) -> Table:
    columns = ("set", "mentions", "right, per cent", "wrongly certain, per cent")
    table = _table("Names of places, with the world's cities alone", *columns)
    for one in evaluation.places:
        shares = (one.right / one.mentions, one.wrongly_certain / one.mentions)
        table.add_row(one.split, str(one.mentions), *map(_percent, shares))
    return table


def _dates(evaluation: Evaluation) -> Table:
    """Return how right words of time are read, and how often wrongly so without a doubt."""
    columns = ("set", "words", "right", "wrongly certain", "found in the text")
    table = _table("Words of time read as days, per cent", *columns)
    for one in evaluation.dates:
        shares = (one.right / one.words, one.wrongly_certain / one.words, one.found / one.datable)
        table.add_row(one.set, str(one.words), *map(_percent, shares))
    return table


def _disputes(evaluation: Evaluation) -> Table:
    title = "Disputes of the Panjshir report"
    table = _table(title, "", "question", "found", "claims on their side")
    for one in evaluation.disputes:
        found = "yes" if one.found else "no"
        table.add_row(one.id, one.question, found, f"{one.right} of {one.marked}")
    return table


def _truth(evaluation: Evaluation) -> Table:
    """Return how right and how rightly sure truth finding is; where the vote is as good, say so."""
    columns = ("right", "or broader", "as claimed", "F1 of yes", "calibration error")
    table = _table("Truth found among claims, per cent of items", "set", "method", *columns)
    table.add_column("than the vote", no_wrap=True)
    for one in evaluation.truth:
        shares = (one.accuracy, one.broader, one.best_claimed, one.f1, one.calibration_error)
        verdict = {None: "", True: "better", False: "not better"}[one.better]
        table.add_row(one.set, one.method, *map(_percent, shares), verdict)
    return table


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{100 * share:.1f}"
