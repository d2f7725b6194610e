"""fogline export: a case for other programs."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from fogline.cli.options import CaseFolder
from fogline.cli.screen import print_plain, tell

if TYPE_CHECKING:
    from fogline.model import Record


class Format(StrEnum):
    """What to write."""

    JSON = "json"
    CSV = "csv"


class Table(StrEnum):
    """What the rows of a CSV are."""

    CLAIMS = "claims"
    DISPUTES = "disputes"


def export(
    case: CaseFolder = Path(),
    format: Annotated[Format, typer.Option(help="The whole record, or one table.")] = Format.JSON,
    table: Annotated[Table, typer.Option(help="What the rows of the CSV are.")] = Table.CLAIMS,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="FILE", help="File to write.")
    ] = None,
) -> None:
    """Print the case as JSON or CSV."""
    from fogline.case import open_case
    from fogline.views.writing import write_whole

    with open_case(case, create=False) as opened:
        record = opened.record()
    text = _json(record) if format is Format.JSON else _csv(record, table)
    if out is None:
        print_plain((text,))
    else:
        write_whole(out, text)
        tell(f"The export is in {out}")


def _json(record: Record) -> str:
    from fogline.record import dumps

    return dumps(record)


def _csv(record: Record, table: Table) -> str:
    from fogline.views.rows import answer_rows, claim_rows
    from fogline.views.spreadsheet import write_csv

    if table is Table.DISPUTES:
        return write_csv(answer_rows(record))
    documents = {document.id: document for document in record.documents}
    return write_csv(claim_rows(record.claims, documents))
