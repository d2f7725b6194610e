"""How far apart two points on the earth are."""

from __future__ import annotations

import math

EARTH_KM = 6371.0
"""Mean radius of the earth."""


def distance_km(one: tuple[float, float], two: tuple[float, float]) -> float:
    """Return the great-circle distance of two points (latitude, longitude), by haversine."""
    lat1, lon1, lat2, lon2 = map(math.radians, (*one, *two))
    across = math.sin((lat2 - lat1) / 2) ** 2
    along = math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(across + along)))
