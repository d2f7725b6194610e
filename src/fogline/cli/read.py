"""fogline read: claims from the documents of a case."""

from __future__ import annotations

from pathlib import Path

import typer

from fogline.cli.options import CaseFolder, Json
from fogline.cli.readers import ReaderChoice, choosing_reader, tell_reading
from fogline.cli.screen import print_json, tell, tell_failures, watching


@choosing_reader
def read(case: CaseFolder = Path(), json: Json = False, *, choice: ReaderChoice) -> None:
    """Find the claims in documents not yet read."""
    from fogline.case import open_case
    from fogline.views.limits import count

    reader = choice.make()
    with open_case(case, create=False) as opened, watching() as watch:
        found = opened.read(reader, watch=watch)
    if json:
        print_json({"claims": found})
    else:
        tell(f"{count(found, 'claim')} found.")
    tell_reading(reader)
    tell_failures(opened.unread)
    raise typer.Exit(1 if opened.unread else 0)
