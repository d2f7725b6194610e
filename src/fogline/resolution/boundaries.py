"""The boundary of a place of the case file, where an imported gazetteer has one."""

from __future__ import annotations

from collections.abc import Sequence

from fogline.model import KnownPlace
from fogline.resolution.distances import distance_km
from fogline.resolution.gazetteer import Found, PlaceFile
from fogline.resolution.world import country_code

FARTHEST_KM = 60.0
"""Greatest distance of a place's point from the middle of its boundary: districts are that wide."""


def boundary_of(places: PlaceFile, known: KnownPlace, chain: Sequence[str]) -> Found | None:
    """Return the polygon of a place: of one of its names, in its country, and where its point is.

    The name itself comes before other spellings, and of several the nearest; a place without a
    point has a boundary only where one alone fits.
    """
    names = (known.name, *known.aliases)
    for look in (places.called, places.like):
        found = {one.id: one for name in names for one in look(name) if one.has_shape}
        fitting = [one for one in found.values() if _fits(one, known, chain)]
        if len(fitting) == 1 or (fitting and known.lat is not None):
            return min(fitting, key=lambda one: _distance(one, known))
    return None


def _fits(found: Found, known: KnownPlace, chain: Sequence[str]) -> bool:
    countries = {code for code in map(country_code, chain) if code}
    there = not countries or found.country is None or found.country in countries
    return there and _distance(found, known) <= FARTHEST_KM


def _distance(found: Found, known: KnownPlace) -> float:
    if None in (known.lat, known.lon, found.lat, found.lon):
        return 0.0
    one, two = (known.lat or 0.0, known.lon or 0.0), (found.lat or 0.0, found.lon or 0.0)
    return distance_km(one, two)
