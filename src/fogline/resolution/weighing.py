"""Which of several places a name means: each weighed by what speaks for it, and shares of the sum.

The weights are in nats of log-odds. They are stated judgements, set on the dev part of
``corpus/places.csv`` and on nothing else. A place in no gazetteer is weighed too, since most
villages are in none: who knows cities alone must not take a hamlet for a far city of its name.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from fogline.resolution.distances import distance_km
from fogline.resolution.spelling import fold
from fogline.resolution.surroundings import Surroundings
from fogline.resolution.toponyms import PART, REGION, Toponym
from fogline.resolution.world import countries, country_code

DOMINANT = 8.0
"""How many times likelier than any other a place must be to be meant; below, the name is ambiguous
or unknown."""

NOWHERE = 2.5
"""Weight of a place that is in no gazetteer."""

HOME, MENTIONED, NEIGHBOUR, OTHER = 8.0, 6.0, 4.5, 4.0
"""A place in the country of the dateline or case, in one that is named, in that of another place of
the report, in the home of another report of the case."""

SMALL = 50_000
"""Population under which a place is seldom meant by another than its main name: GeoNames lists
"Parwan", a province, among the names of a town of 15,000."""

SAME_KM = 25.0
"""Two entries of one name so near to each other are one place, or one and what lies around it."""

_OTHER_NAME, _OTHER_NAME_OF_SMALL = -2.0, -6.0
_WHOLE_COUNTRY = 6.0
_UNITS = {PART: 2.5, REGION: 4.0}
_PER_POINT, _VARIANT = 1 / 8, -1.0
_ADMITTED, _MISPLACED = 10.0, -6.0
_WRONG_SCALE, _DOUBTFUL_SCALE = -6.0, -2.5
_NEAR = ((50.0, 2.5), (150.0, 1.5), (400.0, 0.7))


@dataclass(frozen=True, slots=True)
class Option:
    """A place that a name may mean; ``match`` tells how well the name fits (0 to 100), ``main``
    whether it is the place's own name and not another, ``is_spelling`` that it is nearly that."""

    id: str
    name: str
    country: str | None
    population: int
    scale: int | None
    lat: float | None = None
    lon: float | None = None
    match: float = 100.0
    main: bool = True
    is_spelling: bool = False
    within: tuple[str, ...] = ()
    kind: str | None = None
    has_shape: bool = False

    @property
    def label(self) -> str:
        """Return a name that tells a place from others: with the larger ones."""
        return ", ".join((self.name, *self.within))


@dataclass(frozen=True, slots=True)
class Weighed:
    """An option with its share of all, 0 to 1."""

    option: Option
    share: float


def weigh(options: Iterable[Option], toponym: Toponym, around: Surroundings) -> tuple[Weighed, ...]:
    """Return the options with their shares, the greatest first; the rest to 1 is nowhere's."""
    weights = {one: _weight(one, toponym, around) for one in dict.fromkeys(options)}
    top = max((NOWHERE, *weights.values()))
    parts = {one: math.exp(weight - top) for one, weight in weights.items()}
    total = math.exp(NOWHERE - top) + sum(parts.values())
    ordered = sorted(parts, key=lambda one: (-parts[one], -one.population, one.id))
    return tuple(Weighed(one, parts[one] / total) for one in ordered)


def certain(weighed: Sequence[Weighed]) -> Option | None:
    """Return the place that is meant: with what lies at it, it outweighs each of the others."""
    if not weighed:
        return None
    first = weighed[0].option
    elsewhere = [one.share for one in weighed if not _is_there(one.option, first)]
    share = sum(one.share for one in weighed) - sum(elsewhere)
    nowhere = 1 - sum(one.share for one in weighed)
    return first if share >= DOMINANT * max(nowhere, *elsewhere[:1], 0.0) else None


def _is_there(one: Option, other: Option) -> bool:
    if one == other:
        return True
    if None in (one.lat, one.lon, other.lat, other.lon) or one.country != other.country:
        return False
    apart = distance_km((one.lat or 0, one.lon or 0), (other.lat or 0, other.lon or 0))
    return apart <= SAME_KM


def _weight(one: Option, toponym: Toponym, around: Surroundings) -> float:
    return (
        _size(one) + _name(one) + _country(one, toponym, around) + _scale(one, toponym)
        + _nearness(one, around)
    )  # fmt: skip


def _size(one: Option) -> float:
    """Weigh how much a place is in the news: by its people, or as a unit without their number."""
    people = math.log1p(one.population / 1000)
    if one.kind == "country":
        return people + _WHOLE_COUNTRY
    return max(people, _UNITS.get(one.scale or 0, 0.0))


def _name(one: Option) -> float:
    if one.match < 100:
        return _VARIANT - (100 - one.match) * _PER_POINT
    if one.main:
        return 0.0
    known = one.is_spelling or one.population >= SMALL
    return _OTHER_NAME if known else _OTHER_NAME_OF_SMALL


def _country(one: Option, toponym: Toponym, around: Surroundings) -> float:
    """Weigh where it lies: in the place named after a comma, or else in the countries around."""
    near = _around(one, around)
    if toponym.within is None:
        return near
    named = country_code(toponym.within)
    if named:
        return _ADMITTED if named == one.country else _MISPLACED
    if toponym.within in {fold(larger) for larger in one.within}:
        return _ADMITTED + near
    return near or _MISPLACED  # the world's cities come without provinces and states


def _around(one: Option, around: Surroundings) -> float:
    if one.country in around.home:
        return HOME
    if one.country in around.mentioned:
        return MENTIONED
    if one.country in {site.country for site in around.sites}:
        return NEIGHBOUR
    return OTHER if one.country in around.other else 0.0


def _scale(one: Option, toponym: Toponym) -> float:
    """Weigh the kind said: a province is no town; a district may be called after its town."""
    if toponym.scale is None or one.scale is None or toponym.scale == one.scale:
        return 0.0
    return _DOUBTFUL_SCALE if PART in (toponym.scale, one.scale) else _WRONG_SCALE


def _nearness(one: Option, around: Surroundings) -> float:
    if one.lat is None or one.lon is None or not around.sites:
        return 0.0
    point = one.lat, one.lon
    nearest = min(distance_km(point, (site.lat, site.lon)) for site in around.sites)
    return next((weight for reach, weight in _NEAR if nearest <= reach), 0.0)


def country_names(code: str | None) -> tuple[str, ...]:
    """Return the name of a country as the larger place, nothing where there is none."""
    country = countries().get(code or "")
    return (country.name,) if country else ()
