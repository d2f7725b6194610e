"""fogline assess: what may be believed, how strongly, and why."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from fogline.cli.options import CaseFolder, Json
from fogline.cli.screen import make_console, print_json
from fogline.errors import FoglineError

if TYPE_CHECKING:
    from fogline.model import Assessment
    from fogline.views.index import Index


def assess(
    case: CaseFolder = Path(),
    explain: Annotated[
        str | None,
        typer.Option(
            metavar="QUESTION", help="Weigh claim by claim: an id, or words of the question."
        ),
    ] = None,
    json: Json = False,
) -> None:
    """Show how probable each answer is, and why."""
    from fogline.case import open_case
    from fogline.record import to_plain
    from fogline.views.index import index_record
    from fogline.views.limits import NOT_REVIEWED
    from fogline.views.summary import print_assessment, print_reasons
    from fogline.views.terminal import print_line

    with open_case(case, create=False) as opened:
        index = index_record(opened.record())
    chosen = _choose(explain, index)
    if json:
        print_json([to_plain(item) | {"text": index.text_of(item.question)} for item in chosen])
        return
    console = make_console()
    print_line(console, NOT_REVIEWED, "yellow")
    for assessment in chosen:
        print_assessment(assessment, console, index)
        if explain:
            print_reasons(assessment, console, index)


def _choose(explain: str | None, index: Index) -> Sequence[Assessment]:
    """Return the assessments of the question with this id, or of all that have these words."""
    found = list(index.assessments.values())
    if explain is None:
        return found
    exact = [item for item in found if item.question == explain]
    words = explain.casefold()
    chosen = exact or [item for item in found if words in index.text_of(item.question).casefold()]
    if not chosen:
        raise FoglineError("no assessed question fits", remedy="fogline assess lists them all")
    return chosen
