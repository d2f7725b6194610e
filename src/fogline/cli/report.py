"""fogline report: a case as one HTML file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from fogline.cli.options import CaseFolder, Json
from fogline.cli.screen import print_json, tell


def report(
    case: CaseFolder = Path(),
    out: Annotated[
        Path, typer.Option("--out", "-o", metavar="HTML", help="File to write; made anew.")
    ] = Path("report.html"),
    json: Json = False,
) -> None:
    """Write the report: one HTML file, no network needed."""
    from fogline.case import open_case

    with open_case(case, create=False) as opened:
        opened.report(out)
    if json:
        print_json({"report": str(out)})
    else:
        tell(f"The report is in {out}")
