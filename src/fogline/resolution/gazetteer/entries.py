"""One row of a gazetteer: a place that can be entered, or a fault with what to do about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, Protocol, TypeAlias


@dataclass(frozen=True, slots=True)
class Shape:
    """A boundary as WKB (EPSG:4326): its box west, south, east, north in degrees, area in km²."""

    wkb: bytes
    box: tuple[float, float, float, float]
    area_km2: float


@dataclass(frozen=True, slots=True)
class Entry:
    """A place as a gazetteer has it.

    ``code`` is its id there; ``country`` the ISO 3166 code of two letters. ``unit`` is the key by
    which smaller places name it, and ``parent`` the unit that it lies in.
    """

    code: str
    name: str
    kind: str | None = None
    lat: float | None = None
    lon: float | None = None
    country: str | None = None
    population: int = 0
    aliases: tuple[str, ...] = ()
    unit: str | None = None
    parent: str | None = None
    shape: Shape | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a row, and what to do about it."""

    what: str
    remedy: str


Row: TypeAlias = tuple[int, Entry | Fault]
"""The number of a row in its file, from 1 (of a feature in GeoJSON), and what it holds."""


class RowReader(Protocol):
    """Whatever can read one format row by row, never holding the file in memory."""

    def __call__(self, file: BinaryIO, after: int) -> Iterator[Row]:
        """Yield the rows with a number above ``after``."""
        ...
