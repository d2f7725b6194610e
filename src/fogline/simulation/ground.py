"""The ground of a simulated war: invented places, how large they are, and which border which."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

_STARTS = "Ter Vel Kor Mar Bes Or Dan Sel Nar Tov Gal Ush Per Lom Zar Hal".split()
_MIDDLES = "a o e u i".split()
_ENDS = "novka din bad mir vets lan tash brod pol dar kent rash".split()
_SPREAD = 0.6  # of the logarithm of areas: the largest place is some ten times the smallest


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    """Places by number: ``names``, ``points`` in the unit square, ``areas`` that add up to 1.

    ``borders`` is a symmetric matrix of bool: which places are neighbours.
    """

    names: tuple[str, ...]
    points: NDArray[np.float64]
    areas: NDArray[np.float64]
    borders: NDArray[np.bool_]

    def neighbours(self, place: int) -> list[int]:
        """Return the places that border on one."""
        return [int(other) for other in np.flatnonzero(self.borders[place])]


def lay_out(places: int, rng: Generator) -> Ground:
    """Return so many places at random, neighbours by the Gabriel graph, so all hang together."""
    points = rng.random((places, 2))
    areas = rng.lognormal(0.0, _SPREAD, places)
    return Ground(_names(places, rng), points, areas / areas.sum(), find_borders(points))


def find_borders(points: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Return which points are neighbours: no third lies in the circle whose diameter they span.

    K. R. Gabriel and R. R. Sokal, A New Statistical Approach to Geographic Variation Analysis,
    1969. The graph contains the shortest spanning tree.
    """
    squares = ((points[:, None] - points[None]) ** 2).sum(-1)
    other = ~np.eye(len(points), dtype=bool)
    between = (squares[:, None] + squares[None]) < squares[..., None]
    between &= other[:, None] & other[None]
    borders: NDArray[np.bool_] = other & ~between.any(-1)
    return borders


def _names(places: int, rng: Generator) -> tuple[str, ...]:
    every = [f"{a}{b}{c}" for a in _STARTS for b in _MIDDLES for c in _ENDS]
    return tuple(every[one] for one in rng.permutation(len(every))[:places])
