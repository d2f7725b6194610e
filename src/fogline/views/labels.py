"""Labels beside points on a drawing, placed so that none covers another or a marker."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import cos, pi, sin
from unicodedata import east_asian_width

_HEIGHT = 16.0  # pixels of a line of the labels' type
_LETTER = 7.2  # pixels of a letter of 13 px sans-serif, on the wide side
_RINGS = (4.0, 14.0, 28.0, 44.0, 62.0)  # pixels between a marker and its label
_TURNS = (0, 4, 1, 7, 3, 5, 2, 6)  # eighths of a circle: right and left first


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a drawing, in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Tell whether two boxes share any area."""
        aside = self.right <= other.left or other.right <= self.left
        return not (aside or self.bottom <= other.top or other.bottom <= self.top)

    def inside(self, width: float, height: float) -> bool:
        """Tell whether the box lies on a drawing of this size."""
        return (
            self.left >= 2
            and self.top >= 2
            and self.right <= width - 2
            and self.bottom <= height - 2
        )


@dataclass(frozen=True, slots=True)
class Marker:
    """A point to label: its middle, its radius in pixels, and the label's words."""

    x: float
    y: float
    radius: float
    words: str

    def box(self) -> Box:
        """Return the square around the marker."""
        reach = self.radius
        return Box(self.x - reach, self.y - reach, self.x + reach, self.y + reach)


@dataclass(frozen=True, slots=True)
class Label:
    """Where a label's words begin: ``x``, and ``y`` of their base line; ``leader`` if far off."""

    marker: Marker
    x: float
    y: float
    box: Box
    leader: bool


def place_labels(
    markers: Sequence[Marker], width: float, height: float, taken: Sequence[Box] = ()
) -> tuple[Label | None, ...]:
    """Return one label for each marker in order, None where there is no room left for it."""
    occupied = [*taken, *(marker.box() for marker in markers)]
    placed: list[Label | None] = []
    for marker in markers:
        free = (
            label
            for label in _tries(marker)
            if label.box.inside(width, height) and not any(map(label.box.meets, occupied))
        )
        label = next(free, None)
        if label:
            occupied.append(label.box)
        placed.append(label)
    return tuple(placed)


def text_width(words: str) -> float:
    """Return about how many pixels a label is wide; letters of East Asia count twice."""
    return sum(_LETTER * (1.9 if east_asian_width(letter) in "WF" else 1) for letter in words)


def _tries(marker: Marker) -> Iterator[Label]:
    wide = text_width(marker.words)
    for ring in _RINGS:
        reach = marker.radius + ring
        for turn in _TURNS:
            angle = turn * pi / 4
            across, down = cos(angle), -sin(angle)
            middle_x = marker.x + across * (reach + wide / 2)
            middle_y = marker.y + down * (reach + _HEIGHT / 2)
            left, top = round(middle_x - wide / 2, 1), round(middle_y - _HEIGHT / 2, 1)
            box = Box(left, top, left + wide, top + _HEIGHT)
            yield Label(marker, left, top + _HEIGHT - 4, box, ring > _RINGS[1])
