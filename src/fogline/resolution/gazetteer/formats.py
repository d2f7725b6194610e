"""Which format a file of places has, told by its first bytes and not by its name."""

from __future__ import annotations

from typing import BinaryIO

from fogline.errors import GazetteerError
from fogline.resolution.gazetteer.boundaries import read_geojson
from fogline.resolution.gazetteer.entries import RowReader
from fogline.resolution.gazetteer.geonames import COLUMNS, read_geonames
from fogline.resolution.gazetteer.tables import read_table

_HEAD = 1 << 16


def reader_of(file: BinaryIO) -> RowReader:
    """Return the reader for an open file, which is left at its beginning.

    Raises GazetteerError for an archive or another binary file, and for an empty one.
    """
    head = file.read(_HEAD)
    file.seek(0)
    if not head.strip():
        raise GazetteerError("is empty", file=file.name, remedy="give a file with places in it")
    if head.startswith((b"PK\x03\x04", b"\x1f\x8b")) or b"\0" in head:
        remedy = "unpack it, or save it as CSV or GeoJSON in UTF-8"
        raise GazetteerError("is packed or binary", file=file.name, remedy=remedy)
    if head.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{"):
        return read_geojson
    first = head.split(b"\n", 1)[0].split(b"\t")
    numbered = first[0].strip().isdigit() and len(first) > 1
    return read_geonames if len(first) == COLUMNS or numbered else read_table
