"""Tables of reports, CSV and tab-separated: one report in a row."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from fogline.documents.encodings import decode
from fogline.documents.parts import File, Report, Terms, Unread
from fogline.documents.records import read_record, require_text
from fogline.errors import DocumentError

DELIMITERS = ",\t;|"
"""What may part the columns; the one that the first line has most of does."""

GDELT_WIDTHS = (27, 57, 58, 61)
"""Columns of GDELT's tables without a header: Global Knowledge Graph 2.1, Events 1.0 and 2.0."""

Rows = Iterator[list[str]]


def read_table(file: File, terms: Terms) -> Iterator[Report | Unread]:
    """Give the report in each row; the place is the row's number as a spreadsheet shows it."""
    decoded = decode(file.raw)
    rows = _rows(decoded.text)
    names = next(rows, [])
    matched = terms.columns.match(names)
    _check(names, file)
    require_text(matched, names)
    for number, row in enumerate(rows, start=2):
        if any(row):
            yield _report(names, row, matched, number, decoded.problems)


def _report(
    names: list[str], row: list[str], matched: dict[str, str], number: int, notes: tuple[str, ...]
) -> Report | Unread:
    place = f"row {number}"
    if any(row[len(names) :]):
        return Unread(
            place,
            f"has {len(row)} fields where the header has {len(names)}",
            "put fields with separators or line ends in quotation marks",
        )
    return read_record(dict(zip(names, row, strict=False)), matched, place, notes)


def _rows(text: str) -> Rows:
    first = text.partition("\n")[0]
    delimiter = max(DELIMITERS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        yield from reader
    except csv.Error as error:
        raise DocumentError(
            f"is broken at line {reader.line_num}: {error}; the rest is not read",
            remedy="mend that line; a text of more than 131,072 characters wants a file of its own",
        ) from None


def _check(names: Sequence[str], file: File) -> None:
    if len(names) in GDELT_WIDTHS and names[0].strip().isdigit():
        raise DocumentError(
            "is a table of GDELT, which holds codes and links and no words of reports",
            remedy="fetch the pages that it links to with: fogline fetch URL --allow-network",
        )
