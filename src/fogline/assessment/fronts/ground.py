"""The ground that fronts move over: how many places and days, which border, where it is dark."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from fogline.assessment.fronts.claims import FrontsError


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    """``borders``: a symmetric matrix of bool; ``dark``: blackouts as told, by place and day."""

    borders: NDArray[np.bool_]
    dark: NDArray[np.bool_]

    @property
    def places(self) -> int:
        """The number of places."""
        return int(self.dark.shape[0])

    @property
    def days(self) -> int:
        """The number of days."""
        return int(self.dark.shape[1])

    def colours(self) -> tuple[NDArray[np.int64], ...]:
        """Return places by colour, such that no two of a colour border on each other."""
        colour = np.full(self.places, -1)
        for place in range(self.places):
            taken = set(colour[self.borders[place]].tolist())
            colour[place] = min(set(range(self.places + 1)) - taken)
        return tuple(np.flatnonzero(colour == one) for one in range(int(colour.max()) + 1))


def ground_of(
    places: int,
    days: int,
    borders: NDArray[np.bool_] | None = None,
    dark: NDArray[np.bool_] | None = None,
) -> Ground:
    """Return a ground; without ``borders`` places are apart, without ``dark`` all can be seen.

    Raises FrontsError for shapes that do not fit and for borders that are not mutual.
    """
    borders = np.zeros((places, places), bool) if borders is None else np.asarray(borders, bool)
    dark = np.zeros((places, days), bool) if dark is None else np.asarray(dark, bool)
    if places < 1 or days < 1:
        raise FrontsError("no places or no days", remedy="give at least one of each")
    if borders.shape != (places, places) or dark.shape != (places, days):
        remedy = "give borders as (places, places) and blackouts as (places, days)"
        raise FrontsError("borders or blackouts of another shape", remedy=remedy)
    if (borders != borders.T).any() or borders.diagonal().any():
        remedy = "if a borders on b, b borders on a, and nothing borders on itself"
        raise FrontsError("borders that are not mutual", remedy=remedy)
    return Ground(borders, dark)
