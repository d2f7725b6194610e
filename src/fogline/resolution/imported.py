"""Places of an imported gazetteer as options for a name."""

from __future__ import annotations

from collections.abc import Iterable

from fogline.resolution.gazetteer import Found, PlaceFile
from fogline.resolution.toponyms import Toponym, scale_of
from fogline.resolution.weighing import Option


def called(places: PlaceFile, toponym: Toponym, countries: Iterable[str]) -> tuple[Option, ...]:
    """Return the options that have the name itself."""
    near = tuple(countries)
    return tuple(
        option_of(found)
        for name in dict.fromkeys((toponym.name, toponym.full, toponym.bare))
        for found in places.called(name, near)
    )


def like(places: PlaceFile, toponym: Toponym, countries: Iterable[str]) -> tuple[Option, ...]:
    """Return the options that have the name in another spelling."""
    found = places.like(toponym.bare, tuple(countries), written=toponym.name)
    return tuple(map(option_of, found))


def option_of(found: Found) -> Option:
    """Return a place of the gazetteer as an option."""
    return Option(
        id=found.id,
        name=found.name,
        country=found.country,
        population=found.population,
        scale=scale_of(found.kind),
        lat=found.lat,
        lon=found.lon,
        match=found.match,
        main=found.main,
        within=found.within,
        kind=found.kind,
        has_shape=found.has_shape,
    )
