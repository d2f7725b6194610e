"""Coordinates that cannot be, or cannot be meant: each with its remedy."""

from __future__ import annotations

import math
from functools import cache

from fogline.resolution.gazetteer.entries import Fault
from fogline.resolution.world import spots

MARGIN = 3.0
"""Degrees around a country's cities within which its places lie."""

_ON_EARTH = "write latitude from -90 to 90 and longitude from -180 to 180"


def read_point(lat: object, lon: object, country: str | None) -> tuple[float, float] | Fault:
    """Return a latitude and longitude in degrees, or what is wrong with them."""
    try:
        point = float(str(lat).replace(",", ".")), float(str(lon).replace(",", "."))
    except ValueError:
        return Fault(f"{str(lat)[:40]!r}, {str(lon)[:40]!r} are no coordinates", _ON_EARTH)
    return check_point(point[0], point[1], country) or point


def check_point(lat: float, lon: float, country: str | None) -> Fault | None:
    """Return what is wrong with a point, None where nothing is."""
    if not (math.isfinite(lat) and math.isfinite(lon)):
        return Fault("a coordinate is not a number", "give it, or leave both out")
    if lat == lon == 0:
        return Fault("0, 0 is in the sea off Ghana", "give the point, or leave both out")
    if abs(lat) > 90 >= abs(lon) and abs(lat) <= 180:
        return Fault(f"latitude {lat:g} is over 90: swapped with longitude?", "exchange the two")
    if abs(lat) > 90 or abs(lon) > 180:
        return Fault(f"{lat:g}, {lon:g} is not on the earth", _ON_EARTH)
    if country and not lies_in(country, lat, lon) and lies_in(country, lon, lat):
        return Fault(
            f"{lat:g}, {lon:g} is far from {country}, swapped it is not", "exchange the two"
        )
    return None


def lies_in(country: str, lat: float, lon: float) -> bool:
    """Tell whether a point may be in a country: within ``MARGIN`` of the box of its cities."""
    box = _boxes().get(country)
    if box is None:
        return True
    south, west, north, east = box
    return south - MARGIN <= lat <= north + MARGIN and west - MARGIN <= lon <= east + MARGIN


@cache
def _boxes() -> dict[str, tuple[float, float, float, float]]:
    boxes: dict[str, tuple[float, float, float, float]] = {}
    for country, lat, lon in spots():
        south, west, north, east = boxes.get(country, (lat, lon, lat, lon))
        boxes[country] = min(south, lat), min(west, lon), max(north, lat), max(east, lon)
    return boxes
