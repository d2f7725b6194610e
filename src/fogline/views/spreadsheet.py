"""CSV that a spreadsheet can open: the words of strangers must not run as formulas there."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from io import StringIO

from fogline.views.printing import printable
from fogline.views.rows import Cell, Row

# After OWASP, "CSV injection"; the full-width forms are taken for the plain ones by some programs.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def write_csv(rows: Sequence[Row]) -> str:
    """Return rows as CSV (RFC 4180) under their keys.

    A text that a spreadsheet would take for a formula gets an apostrophe before it.
    """
    if not rows:
        return ""
    sheet = StringIO(newline="")
    writer = csv.DictWriter(sheet, fieldnames=list(rows[0]))
    writer.writeheader()
    for row in rows:
        writer.writerow({key: _safe(cell) for key, cell in row.items()})
    return sheet.getvalue()


def _safe(cell: Cell) -> Cell:
    if not isinstance(cell, str):
        return cell
    plain = printable(cell)
    return f"'{plain}" if plain.lstrip(" \u00a0").startswith(_FORMULA) else plain
