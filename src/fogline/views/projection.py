"""From latitude and longitude to a sheet: equirectangular, true to scale at its middle latitude."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import asin, atan2, cos, degrees, floor, radians, sin, sqrt
from statistics import median

Point = tuple[float, float]
"""Latitude and longitude in degrees, or x and y in pixels with y growing downwards."""

_EARTH_KM = 6371.0088  # mean radius, IUGG
_KM_PER_DEGREE = radians(1) * _EARTH_KM
_LEAST_SPAN = 0.15  # degrees of latitude; a map of one village still shows what is around it
_STEPS = (0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 45)
_LENGTHS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
_COMPASS = ("N", "NE", "E", "SE", "S", "SW", "W", "NW")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A drawing of ``width`` by ``height`` pixels, ``scale`` pixels to a degree of latitude."""

    width: float
    height: float
    middle: Point
    scale: float

    def place(self, point: Point) -> Point:
        """Return where a latitude and longitude lie on the sheet, in pixels."""
        lat, lon = point
        squeeze = cos(radians(self.middle[0]))
        x = self.width / 2 + _turn(lon - self.middle[1]) * squeeze * self.scale
        y = self.height / 2 - (lat - self.middle[0]) * self.scale
        return round(x, 1), round(y, 1)

    def kilometres(self, pixels: float) -> float:
        """Return how long a line of so many pixels is at the middle latitude."""
        return pixels / self.scale * _KM_PER_DEGREE

    def bar(self) -> tuple[int, float]:
        """Return the scale bar: a round number of kilometres, and its length in pixels."""
        longest = self.kilometres(self.width / 4)
        length = max((km for km in _LENGTHS if km <= longest), default=_LENGTHS[0])
        return length, round(length / _KM_PER_DEGREE * self.scale, 1)

    def parallels(self) -> tuple[tuple[float, float], ...]:
        """Return the parallels to draw: latitude and y."""
        half = self.height / 2 / self.scale
        lines = _grid(self.middle[0] - half, self.middle[0] + half)
        return tuple((lat, self.place((lat, self.middle[1]))[1]) for lat in lines if abs(lat) <= 90)

    def meridians(self) -> tuple[tuple[float, float], ...]:
        """Return the meridians to draw: longitude and x."""
        half = self.width / 2 / self.scale / cos(radians(self.middle[0]))
        lines = _grid(self.middle[1] - half, self.middle[1] + half)
        return tuple((_turn(lon), self.place((self.middle[0], lon))[0]) for lon in lines)


def lay_sheet(points: Sequence[Point], width: float, margin: float) -> Sheet:
    """Return a sheet on which all points lie inside the margin; at least one point is needed."""
    base = points[0][1]
    lats = [lat for lat, _ in points]
    lons = [_turn(lon - base) for _, lon in points]
    lat = min(max((min(lats) + max(lats)) / 2, -80), 80)
    middle = (lat, _turn((min(lons) + max(lons)) / 2 + base))
    wide = max((max(lons) - min(lons)) * cos(radians(lat)), _LEAST_SPAN)
    high = max(max(lats) - min(lats), _LEAST_SPAN)
    height = min(max((width - 2 * margin) * high / wide + 2 * margin, width * 0.5), _tallest(width))
    scale = min((width - 2 * margin) / wide, (height - 2 * margin) / high)
    return Sheet(width, round(height), middle, scale)


def _tallest(width: float) -> float:
    """Return the greatest height: only on a phone may a map be taller than it is wide."""
    return min(width * 1.1, max(width * 0.75, 360.0))


def near_points(points: Sequence[Point]) -> tuple[bool, ...]:
    """Tell for each point whether it belongs on one map with most others.

    A point is far when it lies more than six times as far from the middle (the median of each
    coordinate) as half of the points do.
    """
    if not points:
        return ()
    base = points[0][1]
    turned = [(lat, _turn(lon - base)) for lat, lon in points]
    middle = (median(lat for lat, _ in turned), median(lon for _, lon in turned))
    ways = [distance_km(middle, point) for point in turned]
    limit = max(6 * median(ways), _LEAST_SPAN * _KM_PER_DEGREE)
    return tuple(way <= limit for way in ways)


def distance_km(here: Point, there: Point) -> float:
    """Return the length of the great circle between two points, in kilometres (haversine)."""
    lat1, lat2 = radians(here[0]), radians(there[0])
    half_lat, half_lon = (lat2 - lat1) / 2, radians(there[1] - here[1]) / 2
    chord = sin(half_lat) ** 2 + cos(lat1) * cos(lat2) * sin(half_lon) ** 2
    return 2 * _EARTH_KM * asin(min(1.0, sqrt(chord)))


def bearing(here: Point, there: Point) -> str:
    """Return in which of eight directions ``there`` lies, at the start of the great circle."""
    lat1, lat2 = radians(here[0]), radians(there[0])
    turn = radians(there[1] - here[1])
    east = sin(turn) * cos(lat2)
    north = cos(lat1) * sin(lat2) - sin(lat1) * cos(lat2) * cos(turn)
    return _COMPASS[round(degrees(atan2(east, north)) / 45) % 8]


def _turn(lon: float) -> float:
    """Return a longitude between -180 and 180 degrees."""
    return (lon + 180) % 360 - 180


def _grid(low: float, high: float) -> tuple[float, ...]:
    step = next((step for step in _STEPS if (high - low) / step <= 6), _STEPS[-1])
    first = floor(low / step) + 1
    return tuple(round(number * step, 4) for number in range(first, floor(high / step) + 1))
