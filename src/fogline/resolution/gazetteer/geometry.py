"""Boundaries: checked when they come in, asked later whether a point lies in them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import Any

from fogline.resolution.gazetteer.coordinates import check_point
from fogline.resolution.gazetteer.entries import Fault, Shape

KM_PER_DEGREE = 111.195
"""Kilometres in a degree of a great circle, on a sphere of 6,371 km."""

_REPAIR = "repair it in a GIS, or leave it out"


def read_shape(raw: Mapping[str, Any], country: str | None) -> tuple[Shape, float, float] | Fault:
    """Return a GeoJSON polygon as a shape, with the latitude and longitude of a point inside it."""
    from shapely.errors import ShapelyError  # noqa: PLC0415  (150 ms, and only for boundaries)
    from shapely.geometry import shape  # noqa: PLC0415
    from shapely.validation import explain_validity  # noqa: PLC0415

    fault = _wrong_positions(raw)
    if fault:
        return fault
    try:
        found = shape(raw)
    except (ShapelyError, ValueError, TypeError, IndexError, KeyError, AttributeError) as error:
        return Fault(f"broken geometry: {str(error)[:80] or type(error).__name__}", _REPAIR)
    if found.is_empty:
        return Fault("empty geometry", _REPAIR)
    if not found.is_valid:
        return Fault(f"broken geometry: {explain_validity(found)[:80]}", _REPAIR)
    inside = found.representative_point()
    wrong = check_point(inside.y, inside.x, country)
    if wrong:
        return wrong
    west, south, east, north = found.bounds
    area = found.area * KM_PER_DEGREE**2 * math.cos(math.radians(inside.y))
    return Shape(found.wkb, (west, south, east, north), area), inside.y, inside.x


def contains(wkb: bytes, lat: float, lon: float) -> bool:
    """Tell whether a point lies in a boundary or on it."""
    from shapely import wkb as reading  # noqa: PLC0415
    from shapely.geometry import Point  # noqa: PLC0415

    return bool(reading.loads(wkb).intersects(Point(lon, lat)))


def _wrong_positions(raw: Mapping[str, Any]) -> Fault | None:
    """Return a fault where a position of the geometry is not on the earth; GeoJSON has lon, lat."""
    for position in _positions(raw.get("coordinates")):
        lon, lat = position[0], position[1]
        if not all(map(math.isfinite, (lon, lat))):
            return Fault("a coordinate is not a number", _REPAIR)
        if abs(lat) > 90 >= abs(lon):
            return Fault(
                f"latitude {lat:g} is over 90: swapped with longitude?", "exchange the two"
            )
        if abs(lat) > 90 or abs(lon) > 180:
            return Fault(f"{lat:g}, {lon:g} is not on the earth", _REPAIR)
    return None


def _positions(value: object) -> Iterable[tuple[float, float]]:
    if not isinstance(value, list):
        return
    if len(value) >= 2 and all(isinstance(item, int | float) for item in value[:2]):
        yield value[0], value[1]
        return
    for item in value:
        yield from _positions(item)
