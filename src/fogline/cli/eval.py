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
    wars: Annotated[
        int, typer.Option(help="Simulated wars to measure control over time on, at most 50.")
    ] = 50,
    json: Json = False,
) -> None:
    """Measure the reader on the corpus, control on simulated wars, and what data are at hand."""
    from fogline.cli.wars import measure_wars, plain_wars, print_wars
    from fogline.evaluation.measuring import evaluate as measure_all

    evaluation = measure_all(corpus, research)
    fronts = measure_wars(wars)
    if json:
        print_json({**_plain(evaluation), "fronts": plain_wars(fronts)})
    else:
        from fogline.cli.scoreboard import tables

        console = make_console()
        for table in tables(evaluation):
            console.print(table)
        print_wars(fronts)
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
        "places": [asdict(one) for one in evaluation.places],
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
