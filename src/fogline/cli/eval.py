"""fogline eval: how good the reader is, measured against what careful people marked."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from fogline.cli.options import Json
from fogline.cli.screen import make_console, print_json, tell

if TYPE_CHECKING:
    from fogline.evaluation.measuring import Evaluation, Measured


def evaluate(
    corpus: Annotated[
        Path, typer.Option(metavar="DIR", help="Folder of the annotated corpus.")
    ] = Path("corpus"),
    research: Annotated[
        Path, typer.Option(metavar="DIR", help="Folder of research data, where there is one.")
    ] = Path("../shared"),
    json: Json = False,
) -> None:
    """Measure the reader on the corpus, and on research data where they are at hand."""
    from fogline.evaluation.measuring import evaluate as measure_all

    evaluation = measure_all(corpus, research)
    if json:
        print_json(_plain(evaluation))
    else:
        from fogline.cli.scoreboard import tables

        console = make_console()
        for table in tables(evaluation):
            console.print(table)
    for missing in evaluation.left_out:
        tell(f"Left out: {missing}")


def _plain(evaluation: Evaluation) -> dict[str, Any]:
    return {
        "readers": [_plain_row(one) for one in evaluation.measured],
        "attributions": [
            {
                "set": one.set,
                "articles": one.articles,
                "finder": one.finder,
                "f1": {role: score.f1 for role, score in one.scores.items()},
            }
            for one in evaluation.attributed
        ],
        "disputes": [
            {
                "id": one.id,
                "question": one.question,
                "found": one.found,
                "sides_right": one.sides_right,
                "claims_right": one.right,
                "claims_marked": one.marked,
            }
            for one in evaluation.disputes
        ],
        "agreement": None if evaluation.agreement is None else asdict(evaluation.agreement),
        "truth": [asdict(one) for one in evaluation.truth],
        "dates": [asdict(one) for one in evaluation.dates],
        "left_out": list(evaluation.left_out),
    }


def _plain_row(one: Measured) -> dict[str, Any]:
    scores = one.scores
    return {
        "set": one.set,
        "reports": one.reports,
        "reader": one.reader,
        "marked": scores.gold,
        "found": scores.found,
        "matched": scores.matched,
        "with_speaker": scores.with_speaker,
        "precision": scores.precision,
        "recall": scores.recall,
        "f1": scores.f1,
        "accuracy": {name: scores.accuracy(name) for name in sorted(scores.asked)},
    }
