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
        _print_tables(evaluation)
    for missing in evaluation.left_out:
        tell(f"Left out: {missing}")


def _plain(evaluation: Evaluation) -> dict[str, Any]:
    return {
        "readers": [_plain_row(one) for one in evaluation.measured],
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


def _print_tables(evaluation: Evaluation) -> None:
    from rich.table import Table

    console = make_console()
    claims = Table(title="Claims found with the right speaker", title_justify="left")
    for name in ("set", "reader", "marked", "found", "right", "precision", "recall", "F1"):
        claims.add_column(name, justify="left" if name in ("set", "reader") else "right")
    for one in evaluation.measured:
        scores = one.scores
        counts = (str(scores.gold), str(scores.found), str(scores.with_speaker))
        ratios = tuple(map(_percent, (scores.precision, scores.recall, scores.f1)))
        claims.add_row(one.set, one.reader, *counts, *ratios)
    console.print(claims)
    _print_fields(evaluation)
    _print_disputes(evaluation)
    _print_places(evaluation)


def _print_fields(evaluation: Evaluation) -> None:
    """Print how right the rest of each matched claim is, for the first reader."""
    from rich.table import Table

    from fogline.evaluation.measuring import fields

    ours = [one for one in evaluation.measured if one.reader == evaluation.measured[0].reader]
    table = Table(title="Of the claims that match: right, per cent", title_justify="left")
    table.add_column("field")
    for one in ours:
        table.add_column(one.set, justify="right")
    for name in fields(ours):
        table.add_row(name, *(_percent(one.scores.accuracy(name)) for one in ours))
    make_console().print(table)


def _print_disputes(evaluation: Evaluation) -> None:
    from rich.table import Table

    if not evaluation.disputes:
        return
    table = Table(title="Disputes of the Panjshir report", title_justify="left")
    for name in ("", "question", "found", "claims on their side"):
        table.add_column(name)
    for one in evaluation.disputes:
        table.add_row(
            one.id, one.question, "yes" if one.found else "no", f"{one.right} of {one.marked}"
        )
    make_console().print(table)


def _print_places(evaluation: Evaluation) -> None:
    from rich.table import Table

    if not evaluation.places:
        return
    table = Table(title="Names of places, with the world's cities alone", title_justify="left")
    for name in ("set", "mentions", "right, per cent", "wrongly certain, per cent"):
        table.add_column(name, justify="left" if name == "set" else "right")
    for one in evaluation.places:
        shares = (one.right / one.mentions, one.wrongly_certain / one.mentions)
        table.add_row(one.split, str(one.mentions), *map(_percent, shares))
    make_console().print(table)


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{100 * share:.1f}"
