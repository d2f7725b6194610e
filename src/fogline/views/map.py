"""The map of the places that claims speak of, and who holds them as far as can be told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from fogline.model import Assessment, Belief, Place, PropositionType, Question, Record, Status
from fogline.views.index import Index, parties_of
from fogline.views.labels import Box, Label, Marker, place_labels
from fogline.views.printing import printable
from fogline.views.projection import (
    Point,
    Sheet,
    bearing,
    distance_km,
    lay_sheet,
    near_points,
)

_MARGIN = 56.0  # pixels kept free around the points for labels
_SMALL, _LARGE = 8.0, 14.0  # radius in pixels of a place, and of a region or a country
_PHONE, _FINER = 480.0, 0.75  # below this width, signs are drawn this much smaller
_REACH = 1.3  # how far the corners of a sign reach, in radii
_REGION = 3  # geographic precision of a region or larger, after ACLED
_FEWEST = 2  # sites on a map; one alone shows nothing that the table does not
_SEVERAL = 2  # origins that speak to a question
_FOOT = 34.0  # pixels at the foot of the sheet for the scale bar


@dataclass(frozen=True, slots=True)
class Site:
    """A place that claims speak of; ``status`` is None where nobody says who holds it.

    ``day`` is the last day that the claims on who holds it speak of.
    """

    place: Place
    claims: int
    status: Status | None = None
    question: str | None = None
    belief: Belief | None = None
    party: str | None = None
    day: date | None = None

    def point(self) -> Point | None:
        """Return latitude and longitude, None where they are not known."""
        lat, lon = self.place.lat, self.place.lon
        return None if lat is None or lon is None else (lat, lon)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A site on the sheet, in pixels; without a label where there was no room for one."""

    site: Site
    x: float
    y: float
    radius: float
    label: Label | None


@dataclass(frozen=True, slots=True)
class Beyond:
    """A site too far away for the sheet: how many kilometres from its middle, and where to."""

    site: Site
    km: int
    direction: str


@dataclass(frozen=True, slots=True)
class Map:
    """A sheet with the sites on it, those beyond it, and those of unknown position."""

    sheet: Sheet | None
    drawn: tuple[Drawn, ...]
    beyond: tuple[Beyond, ...]
    unplaced: tuple[Site, ...]


def find_sites(record: Record, index: Index) -> tuple[Site, ...]:
    """Return the places of the claims, by name, each with its latest state that is well founded."""
    places: dict[str, Place] = {}
    counts: dict[str, int] = {}
    for claim in record.claims:
        place = claim.proposition.place
        if place:
            key = place.id or place.name
            counts[key] = counts.get(key, 0) + 1
            if key not in places or places[key].lat is None:
                places[key] = place
    parties = parties_of(record)
    sites = (_site(places[key], counts[key], index, parties) for key in places)
    return tuple(sorted(sites, key=lambda site: (site.place.name.casefold(), site.place.id)))


def draw_map(sites: Sequence[Site], width: float) -> Map:
    """Return the map at a width in pixels; without a sheet where not two sites can be on it."""
    located = [(site, point) for site in sites if (point := site.point()) is not None]
    unplaced = tuple(site for site in sites if site.point() is None)
    near = near_points([point for _, point in located])
    on = [pair for pair, is_near in zip(located, near, strict=True) if is_near]
    off = [pair for pair, is_near in zip(located, near, strict=True) if not is_near]
    if len(on) < _FEWEST:
        return Map(None, (), (), unplaced)
    sheet = lay_sheet([point for _, point in on], width, _MARGIN)
    beyond = (_beyond(site, sheet.middle, point) for site, point in off)
    return Map(sheet, _draw(on, sheet), tuple(beyond), unplaced)


def _site(place: Place, claims: int, index: Index, parties: Sequence[str]) -> Site:
    question = _question_of(place, index)
    if question is None:
        return Site(place, claims)
    assessment = index.assessments[question.id]
    belief = max(assessment.answers, key=lambda belief: belief.probability, default=None)
    party = _holder(assessment, belief, parties)
    day = _day_of(question, index)
    return Site(place, claims, assessment.status, question.id, belief, party, day)


def _question_of(place: Place, index: Index) -> Question | None:
    asked = [
        question
        for question in index.questions.values()
        if question.type == PropositionType.CONTROL
        and question.id in index.assessments
        and question.place in (place.id or place.name, place.name)
    ]
    return max(asked, key=lambda question: _rank(question, index), default=None)


def _rank(question: Question, index: Index) -> tuple[int, date, str]:
    """Rank a question that several origins speak to first, then one that is answered at all, then
    the later one: a lone voice on a later day does not settle what was contested.
    """
    assessment = index.assessments[question.id]
    several = assessment.origins >= _SEVERAL
    founded = (1 + several) if assessment.answers else 0
    return founded, _day_of(question, index) or date.min, question.id


def _day_of(question: Question, index: Index) -> date | None:
    """Return the last day that a question's claims speak of, or were published on."""
    days = []
    for claim in index.named(question.claims):
        about, published = claim.proposition.about, index.document_of(claim).published
        days.append((about.end if about else None) or published)
    return max((day for day in days if day), default=None)


def _holder(assessment: Assessment, belief: Belief | None, parties: Sequence[str]) -> str | None:
    if belief is None or assessment.status in (Status.CONTESTED, Status.UNKNOWN):
        return None
    answer = belief.answer.casefold()
    found = (party for party in parties if answer.startswith(party.casefold()))
    return max(found, key=len, default=None)


def _draw(located: Sequence[tuple[Site, Point]], sheet: Sheet) -> tuple[Drawn, ...]:
    markers = []
    for site, point in located:
        x, y = sheet.place(point)
        radius = _LARGE if site.place.geo_precision == _REGION else _SMALL
        radius *= _FINER if sheet.width < _PHONE else 1
        markers.append(Marker(x, y, radius * _REACH, printable(site.place.name)))
    foot = Box(0, sheet.height - _FOOT, sheet.width, sheet.height)
    labels = place_labels(markers, sheet.width, sheet.height, (foot,))
    return tuple(
        Drawn(site, marker.x, marker.y, marker.radius / _REACH, label)
        for (site, _), marker, label in zip(located, markers, labels, strict=True)
    )


def _beyond(site: Site, middle: Point, point: Point) -> Beyond:
    return Beyond(site, int(round(distance_km(middle, point), -1)), bearing(middle, point))
