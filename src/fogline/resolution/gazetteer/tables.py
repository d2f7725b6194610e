"""Tables with a header: OCHA COD-AB tables of administrative units, and plain CSV with aliases."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import BinaryIO, Self

from fogline.errors import GazetteerError
from fogline.resolution.gazetteer.coordinates import read_point
from fogline.resolution.gazetteer.entries import Entry, Fault, Row
from fogline.resolution.world import country_code

_NAMES = ("name", "shapename", "place", "asciiname", "toponym")
_KINDS = ("kind", "type", "feature", "class")
_ALIASES = ("aliases", "alternatenames", "alternate_names", "altnames", "alias")
_CODES = ("id", "code", "pcode", "shapeid", "geonameid")
_LATS, _LONS = (
    ("lat", "latitude", "center_lat", "y"),
    ("lon", "lng", "longitude", "center_lon", "x"),
)
_PARENTS = ("within", "parent", "parent_name", "in")
_COUNTRIES = (
    "country",
    "countrycode",
    "iso2",
    "iso3",
    "shapegroup",
    "adm0_name",
    "adm0_en",
    "admin0name_en",
    "adm0_pcode",
    "admin0pcode",
    "adm0pcode",
)
_POPULATIONS = ("population", "pop")
# ADM2_EN, adm2_name, admin2Name_en, ADM2_FA; ADM2_PCODE, admin2Pcode.
_LEVEL = re.compile(r"adm(?:in)?(\d)_?(?:name)?(?:_?alt\d?name)?(?:_?([a-z]{2}|name)\d?)?$")
_PCODE = re.compile(r"adm(?:in)?(\d)_?pcode$")
_LEVEL_KINDS = {1: "province", 2: "district", 3: "subdistrict", 4: "subdistrict"}
_HEADS = "head the columns name, kind, lat, lon, aliases, within, country, id"


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns of a table hold what; ``level`` is that of an administrative table."""

    name: str
    names: tuple[str, ...] = ()
    aliases: str | None = None
    kind: str | None = None
    level: int | None = None
    code: str | None = None
    point: tuple[str, str] | None = None
    country: tuple[str, ...] = ()
    parent: str | None = None
    population: str | None = None

    @classmethod
    def of(cls, header: Iterable[str]) -> Self:
        """Recognise the columns; raises GazetteerError where none holds a name."""
        heads = {head.strip().lower(): head for head in header}
        levels = _levels(heads)
        level = max(levels, default=None)
        lat, lon = _first(heads, _LATS), _first(heads, _LONS)
        names = levels[level] if level else [name for name in (_first(heads, _NAMES),) if name]
        if not names:
            raise GazetteerError("has no column with names", remedy=_HEADS)
        pcodes = {int(match[1]): heads[head] for head in heads if (match := _PCODE.match(head))}
        above = [pcodes.get(level - 1), *levels.get(level - 1, [])] if level else []
        return cls(
            name=names[0],
            names=tuple(names[1:]),
            aliases=_first(heads, _ALIASES),
            kind=_first(heads, _KINDS),
            level=level,
            code=pcodes.get(level) if level and level in pcodes else _first(heads, _CODES),
            point=(lat, lon) if lat and lon else None,
            country=tuple(heads[head] for head in _COUNTRIES if head in heads),
            parent=next((head for head in above if head), None) or _first(heads, _PARENTS),
            population=_first(heads, _POPULATIONS),
        )

    def entry(self, cells: Mapping[str, str], number: int) -> Entry | Fault:
        """Return the place of a row, by the texts of its cells."""
        name = " ".join(cells.get(self.name, "").split())
        if not name:
            return Fault(f"has no {self.name}", "name the place, or remove the row")
        country = next(filter(None, (country_code(cells.get(one)) for one in self.country)), None)
        point = self._point(cells, country)
        if isinstance(point, Fault):
            return Fault(f"{name}: {point.what}", point.remedy)
        aliases = [cells.get(other, "") for other in self.names]
        if self.aliases:
            aliases += re.split(r"[;|,]", cells.get(self.aliases, ""))
        code = _cell(cells, self.code)
        population = _cell(cells, self.population) or ""
        return Entry(
            code=code or f"row {number}",
            name=name,
            kind=_cell(cells, self.kind) or _LEVEL_KINDS.get(self.level or 0),
            lat=point[0],
            lon=point[1],
            country=country,
            population=int(population) if population.isdecimal() else 0,
            aliases=tuple(alias.strip() for alias in aliases if alias.strip()),
            unit=code if self.level and code else name.casefold(),
            parent=(_cell(cells, self.parent) or "") or None,
        )

    def _point(
        self, cells: Mapping[str, str], country: str | None
    ) -> tuple[float | None, float | None] | Fault:
        if self.point is None:
            return None, None
        lat, lon = (cells.get(head, "").strip() for head in self.point)
        return (None, None) if not lat and not lon else read_point(lat, lon, country)


def read_table(file: BinaryIO, after: int = 0) -> Iterator[Row]:
    """Yield the rows of a table with a header; its separator is a comma, semicolon or tab."""
    text = io.TextIOWrapper(file, encoding="utf-8-sig", errors="replace", newline="")
    head = text.readline()
    separator = max(",;\t", key=head.count)
    header = [cell.strip() for cell in next(csv.reader([head], delimiter=separator), [])]
    columns = Columns.of(header)
    rows = csv.reader(text, delimiter=separator)
    try:
        for number, row in enumerate(rows, start=2):
            if number > after and any(row):
                yield number, _read_row(columns, header, row, number)
    except csv.Error as error:
        yield rows.line_num + 1, Fault(f"is no row of a table: {error}", "repair it from here on")
    finally:
        text.detach()


def _read_row(columns: Columns, header: list[str], row: list[str], number: int) -> Entry | Fault:
    if len(row) != len(header):
        return Fault(f"has {len(row)} columns, not {len(header)}", "check separators and quotes")
    if any("\ufffd" in cell for cell in row):
        return Fault("is not UTF-8", "save the file as UTF-8")
    return columns.entry(dict(zip(header, row, strict=True)), number)


def _levels(heads: Mapping[str, str]) -> dict[int, list[str]]:
    """Return the columns with names by administrative level, English ones first."""
    found: dict[int, list[str]] = {}
    for head, column in heads.items():
        match = _LEVEL.match(head)
        if match and match[1] != "0" and not _PCODE.match(head):
            first = match[2] in ("en", "name")
            found.setdefault(int(match[1]), []).insert(0 if first else 99, column)
    return found


def _first(heads: Mapping[str, str], wanted: Iterable[str]) -> str | None:
    return next((heads[head] for head in wanted if head in heads), None)


def _cell(cells: Mapping[str, str], column: str | None) -> str | None:
    return (cells.get(column, "").strip() or None) if column else None
