"""fogline add: reports into a case."""

from __future__ import annotations

from pathlib import Path

import typer

from fogline.cli.options import CaseFolder, ColumnNames, Dateline, Day, Files, Json, read_columns
from fogline.cli.screen import print_json, tell, tell_failures, watching


def add(
    files: Files,
    case: CaseFolder = Path(),
    date: Day = None,
    dateline: Dateline = None,
    columns: ColumnNames = None,
    json: Json = False,
) -> None:
    """Put reports into a case and its archive."""
    from fogline.case import open_case
    from fogline.record import to_plain

    named = read_columns(columns)
    with open_case(case, create=False) as opened, watching() as watch:
        added = opened.add(files, date=date, dateline=dateline, columns=named, watch=watch)
    if json:
        print_json(to_plain(added))
    else:
        tell(f"{added.new} new, {added.known} known before, {len(added.failures)} not read.")
        tell_failures(added.failures)
    raise typer.Exit(1 if added.failures else 0)
