"""The options that several commands share."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from fogline.errors import DocumentError

if TYPE_CHECKING:
    from fogline.documents import Columns


def parse_day(text: str) -> date:
    """Return the day that a user wrote; a wrong one is a wrong use of the command."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"{text!r} is not a date; write it as in 2021-09-06") from None


def read_columns(text: str | None) -> Columns:
    """Return the columns that a user wrote; a wrong one is a wrong use of the command."""
    from fogline.documents import Columns, parse_columns

    try:
        return parse_columns(text) if text is not None else Columns()
    except DocumentError as error:
        raise typer.BadParameter(f"{error.message}; {error.remedy}") from None


Files: TypeAlias = Annotated[
    list[Path], typer.Argument(metavar="FILE", help="Reports, or folders of them.")
]
Day: TypeAlias = Annotated[
    date | None,
    typer.Option(
        "--date", parser=parse_day, metavar="DAY", help="Day of publication, as in 2021-09-06."
    ),
]
Dateline: TypeAlias = Annotated[
    str | None, typer.Option(help="Where it was written, as in “Kabul, Afghanistan”.")
]
ColumnNames: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--columns",
        metavar="MAP",
        help="What stands where in CSV and JSON, as in “text=body,published=date”.",
    ),
]
CaseFolder: TypeAlias = Annotated[
    Path, typer.Option("--case", metavar="DIR", envvar="FOGLINE_CASE", help="Folder of the case.")
]
Json: TypeAlias = Annotated[bool, typer.Option("--json", help="Print JSON for other programs.")]
ReportFile: TypeAlias = Annotated[
    Path | None, typer.Option("--report", metavar="HTML", help="Write the report to this file.")
]
PlacesFile: TypeAlias = Annotated[
    Path | None,
    typer.Option("--places", metavar="DB", help="Gazetteer made by “fogline places import”."),
]
