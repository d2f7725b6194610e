"""Dumps of GeoNames: 19 columns parted by tabs, no header (https://download.geonames.org/export/dump)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from fogline.resolution.gazetteer.coordinates import read_point
from fogline.resolution.gazetteer.entries import Entry, Fault, Row

COLUMNS = 19

_CODES = {
    "ADM1": "province",
    "ADM2": "district",
    "ADM3": "subdistrict",
    "ADM4": "subdistrict",
    "PPLC": "capital",
    "PPLA": "city",
    "PPLX": "quarter",
    "AIRP": "airport",
    "AIRB": "airbase",
    "BDG": "bridge",
    "HSP": "hospital",
    "CMP": "camp",
    "CMPRF": "camp",
    "PRT": "port",
    "VAL": "valley",
    "DSRT": "desert",
    "PLN": "plain",
    "ISL": "island",
    "RGN": "region",
}
_CLASSES = {
    "A": "area",
    "P": "town",
    "T": "mountain",
    "H": "water",
    "L": "area",
    "S": "building",
    "R": "road",
    "V": "forest",
    "U": "seabed",
}
_NOT_LINES = "take a dump of GeoNames: 19 columns parted by tabs"


def read_geonames(file: BinaryIO, after: int = 0) -> Iterator[Row]:
    """Yield the places of a dump line by line; countries are known already, and left out."""
    for number, line in enumerate(file, start=1):
        if number <= after or not line.strip():
            continue
        found = _row(line)
        if found is not None:
            yield number, found


def _row(line: bytes) -> Entry | Fault | None:
    try:
        cells = line.decode("utf-8").rstrip("\r\n").split("\t")
    except UnicodeDecodeError:
        return Fault("is not UTF-8", "save the file as UTF-8")
    if len(cells) != COLUMNS:
        return Fault(f"has {len(cells)} columns, not {COLUMNS}", _NOT_LINES)
    if not cells[0].isdecimal() or not cells[1].strip():
        return Fault("has no number or no name in its first columns", _NOT_LINES)
    if cells[7].startswith("PCL"):
        return None
    point = read_point(cells[4], cells[5], cells[8] or None)
    return point if isinstance(point, Fault) else _entry(cells, point)


def _entry(cells: list[str], point: tuple[float, float]) -> Entry:
    units = [cells[8], *cells[10:14]]
    depth = {"ADM1": 2, "ADM2": 3, "ADM3": 4, "ADM4": 5}.get(cells[7])
    return Entry(
        code=f"geonames:{cells[0]}",
        name=cells[1].strip(),
        kind=_CODES.get(cells[7]) or _CLASSES.get(cells[6]),
        lat=point[0],
        lon=point[1],
        country=cells[8] or None,
        population=int(cells[14]) if cells[14].isdecimal() else 0,
        aliases=tuple(name for name in (cells[2], *cells[3].split(",")) if name),
        unit=_unit(units[:depth]) if depth else None,
        parent=_unit(units[: depth - 1] if depth else units),
    )


def _unit(codes: list[str]) -> str | None:
    """Return the key of an administrative unit, AF.40.4001, None for a country or none at all."""
    while codes and codes[-1] in ("", "00"):
        codes = codes[:-1]
    return ".".join(codes) if len(codes) > 1 and all(codes) else None
