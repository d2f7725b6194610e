"""Which city or country a name means: by the countries around it and by the number of people."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from fogline.model import Document
from fogline.resolution.toponyms import PART, REGION, Toponym, read_toponym
from fogline.resolution.world import (
    OTHER_NAME_POPULATION,
    Spot,
    countries,
    find_cities,
    find_country,
)

DOMINANT = 10
"""How many times larger than the next of its name a city must be to be meant without more."""

FAR_POPULATION = 100_000
"""Least population of a city that is meant where the report is about other countries."""

FAR_OTHER_POPULATION = 1_000_000
"""The same for a city that is far away (Kiev)."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The countries around a place, by ISO code: ``home`` of the report or its case, those that the
    report ``mentioned``, and the homes of the ``other`` reports of the case."""

    home: frozenset[str] = frozenset()
    mentioned: frozenset[str] = frozenset()
    other: frozenset[str] = frozenset()

    def only_country(self) -> tuple[str, ...]:
        """Return the one country that the report speaks of; nothing where there are more."""
        codes = self.home | self.mentioned
        return tuple(countries()[code].name for code in codes) if len(codes) == 1 else ()


def read_surroundings(
    document: Document | None, country: str | None, names: Iterable[str]
) -> Surroundings:
    """Return the countries around the places ``names`` of a document, in a case of ``country``."""
    home = [find_country(country) if country else None]
    if document and document.dateline:
        home.append(_dateline_country(document.dateline))
    return Surroundings(_codes(home), _codes(map(find_country, names)))


def candidates(toponym: Toponym) -> tuple[Spot, ...]:
    """Return what in the world a name can mean: a country, or cities, the largest first."""
    country = find_country(toponym.full)
    if country and not toponym.within:
        return (country,)
    if toponym.scale in (PART, REGION):
        return ()
    return find_cities(toponym.full) or find_cities(toponym.bare)


def choose(spots: Sequence[Spot], toponym: Toponym, around: Surroundings) -> Spot | None:
    """Return the one of ``spots``, the largest first, that a name means, or None where it is open.

    Cities of the country named after a comma, or else of the countries around, come first; without
    any there, a large city far away may be meant, unless a smaller place was named after a comma.
    """
    named = find_country(toponym.within) if toponym.within else None
    near = (around.home, around.mentioned, around.other)
    for tier in (_codes([named]),) if named else near:
        local = [spot for spot in spots if spot.country in tier]
        if local:
            return _largest(local, toponym, OTHER_NAME_POPULATION)
    far = None if toponym.within else _largest(spots, toponym, FAR_OTHER_POPULATION)
    return far if far and (far.lat is None or far.population >= FAR_POPULATION) else None


def label(spot: Spot) -> str:
    """Return a name that tells a city from others: with its country."""
    return spot.name if spot.lat is None else f"{spot.name}, {countries()[spot.country].name}"


def _largest(spots: Sequence[Spot], toponym: Toponym, least: int) -> Spot | None:
    """Return the first of ``spots`` if it outweighs the next and has that name or that size."""
    if not spots or (len(spots) > 1 and spots[0].population < DOMINANT * spots[1].population):
        return None
    spot = spots[0]
    called = spot.is_called(toponym.full) or spot.is_called(toponym.bare)
    return spot if called or spot.lat is None or spot.population >= least else None


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
