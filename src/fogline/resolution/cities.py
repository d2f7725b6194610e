"""Which city or country a name means: by the countries around it and by the number of people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from fogline.model import Document
from fogline.resolution.gazetteer.keys import agreement, frame_of, key_of
from fogline.resolution.spelling import fold
from fogline.resolution.surroundings import Site, Surroundings
from fogline.resolution.toponyms import PART, REGION, TOWN, Toponym, read_toponym
from fogline.resolution.weighing import Option, certain, country_names, weigh
from fogline.resolution.world import (
    Spot,
    cities_of,
    countries,
    find_cities,
    find_country,
    find_native,
)


def read_surroundings(
    document: Document | None, country: str | None, names: Iterable[str]
) -> Surroundings:
    """Return the countries around the places ``names`` of a document, in a case of ``country``."""
    home = [find_country(country) if country else None]
    if document and document.dateline:
        home.append(_dateline_country(document.dateline))
    return Surroundings(_codes(home), _codes(map(find_country, names)))


def dateline_site(document: Document | None) -> tuple[Site, ...]:
    """Return where the city of a document's dateline lies, nothing where that is not certain."""
    if document is None or not document.dateline:
        return ()
    toponym = read_toponym(document.dateline)
    city = choose(candidates(toponym), toponym, Surroundings())
    return site_of(city.country, city.lat, city.lon) if city else ()


def site_of(country: str | None, lat: float | None, lon: float | None) -> tuple[Site, ...]:
    """Return a site, nothing where there is no point."""
    return () if lat is None or lon is None else (Site(country, lat, lon),)


def candidates(toponym: Toponym) -> tuple[Spot, ...]:
    """Return what in the world a name can mean: a country, or cities, the largest first."""
    country = None if toponym.within else find_country(toponym.full)
    if toponym.scale in (PART, REGION):
        return (country,) if country else ()
    cities = find_cities(toponym.full) or find_cities(toponym.bare) or find_native(toponym.name)
    return (country, *cities) if country else cities


def spelled_alike(toponym: Toponym, around: Surroundings) -> tuple[Option, ...]:
    """Return the cities of the countries around whose own name has the same consonants."""
    if toponym.scale in (PART, REGION):
        return ()
    key = key_of(toponym.bare)
    found = [spot for code in around.codes() for spot in _by_frame(code).get(frame_of(key), ())]
    matches = [(spot, agreement(key_of(spot.name), key, written=toponym.name)) for spot in found]
    return tuple(
        replace(option_of(spot, toponym), main=True, match=min(match, 99.0))
        for spot, match in matches
        if match
    )


@cache
def _by_frame(country: str) -> Mapping[str, Sequence[Spot]]:
    frames: dict[str, list[Spot]] = defaultdict(list)
    for spot in cities_of(country):
        frames[frame_of(key_of(spot.name))].append(spot)
    return frames


def choose(spots: Sequence[Spot], toponym: Toponym, around: Surroundings) -> Spot | None:
    """Return the one of ``spots`` that a name means, or None where it is open."""
    options = {option_of(spot, toponym): spot for spot in spots}
    chosen = certain(weigh(options, toponym, around))
    return options[chosen] if chosen else None


def option_of(spot: Spot, toponym: Toponym) -> Option:
    """Return a city or country as an option for a name."""
    is_country = spot.lat is None
    return Option(
        id=f"geonames:{spot.id}",
        name=spot.name,
        country=spot.country,
        population=spot.population,
        scale=REGION if is_country else TOWN,
        lat=spot.lat,
        lon=spot.lon,
        main=fold(spot.name) in (toponym.full, toponym.bare) or is_country,
        is_spelling=spot.is_called(toponym.full) or spot.is_called(toponym.bare),
        within=() if is_country else country_names(spot.country),
        kind="country" if is_country else "city",
    )


def _dateline_country(dateline: str) -> Spot | None:
    parts = [part.strip() for part in dateline.split(",")]
    found = find_country(parts[-1])
    if found:
        return found
    toponym = read_toponym(parts[0])
    city = choose(candidates(toponym), toponym, Surroundings())
    return countries()[city.country] if city else None


def _codes(spots: Iterable[Spot | None]) -> frozenset[str]:
    return frozenset(spot.country for spot in spots if spot)
