"""Places: from words to a point, by the case file, an imported gazetteer and the world's cities."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from fogline.model import Document, KnownPlace, Place, Setting
from fogline.resolution.boundaries import boundary_of
from fogline.resolution.case_places import CasePlaces
from fogline.resolution.cities import (
    candidates,
    dateline_site,
    option_of,
    read_surroundings,
    site_of,
    spelled_alike,
)
from fogline.resolution.gazetteer import Found, PlaceFile
from fogline.resolution.imported import called, like
from fogline.resolution.precision import ucdp_precision
from fogline.resolution.spelling import fold, slug
from fogline.resolution.surroundings import Site, Surroundings
from fogline.resolution.toponyms import (
    PART,
    Toponym,
    as_written,
    read_toponym,
    scale_of,
)
from fogline.resolution.weighing import Option, Weighed, certain, weigh
from fogline.resolution.world import find_country

_MOST_CANDIDATES = 5
_NOWHERE = Surroundings()


class Gazetteer:
    """The places of a case file, behind them those of an imported file, and then the world's."""

    def __init__(self, setting: Setting, imported: PlaceFile | None = None) -> None:
        self._country = setting.country
        self._area = setting.area
        self._case = CasePlaces(setting.places)
        self._imported = imported

    def surroundings(self, document: Document | None, names: Iterable[str]) -> Surroundings:
        """Return what is around the places called ``names`` in a document of the case.

        Besides the countries these are the sites of the dateline, of the case's area, and of those
        places that are certain by the countries alone.
        """
        ordered = sorted(set(names))
        around = read_surroundings(document, self._country, ordered)
        sites = [*dateline_site(document), *self._sites([self._area or "", *ordered], around)]
        return replace(around, sites=tuple(dict.fromkeys(sites)))

    def find(self, place: Place, around: Surroundings = _NOWHERE) -> Place:
        """Return ``place`` with id, point, precision, the larger places and the candidates.

        A name that can mean several places keeps them as candidates and has no point. One that is
        in no gazetteer is a place still; its id is the name without generic words ("valley"). Words
        without a name ("the mountains"), and a place that has an id, come back as they are.
        """
        toponym = read_toponym(place.name, place.written)
        if place.id or toponym.is_generic:
            return place
        known = self._case.exact(toponym)
        weighed = () if known else weigh(self._options(toponym, around), toponym, around)
        chosen = certain(weighed)
        if chosen is None and not known:
            known = self._case.variants(toponym)
        if chosen is None and not known:
            weighed = weigh(self._options(toponym, around, spelled=True), toponym, around)
            chosen = certain(weighed)
        if chosen:
            return self._at_option(place, toponym, chosen, weighed)
        if len(known) == 1:
            return self._at_known(place, toponym, known[0])
        return self._unplaced(
            place, toponym, [self._case.label(one) for one in known], weighed, around
        )

    def _options(
        self, toponym: Toponym, around: Surroundings, *, spelled: bool = False
    ) -> tuple[Option, ...]:
        """Return what a name can mean in the world and in the imported file, each place once."""
        alike = spelled_alike(toponym, around) if spelled else ()
        world = [*alike, *(option_of(spot, toponym) for spot in candidates(toponym))]
        world = list({one.id: one for one in world}.values())
        if not self._imported or any(one.kind == "country" for one in world):
            return tuple(world)
        found = called(self._imported, toponym, around.codes())
        if spelled:
            found += like(self._imported, toponym, around.codes())
        return tuple({one.id: one for one in (*found, *world)}.values())

    def _sites(self, names: Iterable[str], around: Surroundings) -> Iterable[Site]:
        for name in names:
            toponym = read_toponym(name)
            if toponym.is_generic or find_country(toponym.full):
                continue
            known = self._case.exact(toponym)
            if len(known) == 1:
                yield from site_of(None, known[0].lat, known[0].lon)
            elif not known:
                one = certain(weigh(self._options(toponym, around), toponym, around))
                yield from site_of(one.country, one.lat, one.lon) if one else ()

    def _at_known(self, place: Place, toponym: Toponym, known: KnownPlace) -> Place:
        chain = self._case.chain(known)
        shape = boundary_of(self._imported, known, chain) if self._imported else None
        lat, lon = (known.lat, known.lon) if known.lat is not None else (None, None)
        if lat is None and shape:
            lat, lon = shape.lat, shape.lon
        return replace(
            place,
            name=known.name,
            id=self._case.id_of(known),
            lat=lat,
            lon=lon,
            geo_precision=PART if toponym.near else scale_of(known.kind) or toponym.scale,
            ucdp_precision=ucdp_precision(known.kind, toponym),
            within=chain,
            candidates=(self._case.label(known), *_other_label(known, shape)),
            boundary=shape.id if shape else None,
        )

    def _at_option(
        self, place: Place, toponym: Toponym, chosen: Option, weighed: Sequence[Weighed]
    ) -> Place:
        best = weighed[:_MOST_CANDIDATES]
        return replace(
            place,
            name=chosen.name,
            id=chosen.id,
            lat=chosen.lat,
            lon=chosen.lon,
            geo_precision=PART if toponym.near else chosen.scale or toponym.scale,
            ucdp_precision=ucdp_precision(chosen.kind, toponym),
            within=self._within(chosen),
            candidates=tuple(one.option.label for one in best),
            scores=tuple(round(one.share, 3) for one in best),
            boundary=chosen.id if chosen.has_shape else None,
        )

    def _within(self, chosen: Option) -> tuple[str, ...]:
        """Return the larger places; a city of the world lies in the boundaries around its point."""
        if not self._imported or len(chosen.within) > 1 or chosen.has_shape:
            return chosen.within
        if chosen.lat is None or chosen.lon is None:
            return chosen.within
        around = (one.name for one in self._imported.around(chosen.lat, chosen.lon))
        return tuple(dict.fromkeys((*around, *chosen.within)))

    def _unplaced(
        self,
        place: Place,
        toponym: Toponym,
        names: Sequence[str],
        weighed: Sequence[Weighed],
        around: Surroundings,
    ) -> Place:
        """Return a place that no gazetteer has, in the only country the report speaks of."""
        # Its bare name may be that of a place of another kind.
        key = toponym.full if self._case.takes(toponym.bare) else toponym.bare
        best = () if names else weighed[:_MOST_CANDIDATES]
        return replace(
            place,
            name=as_written(place.name, key),
            id=f"place:{slug(key)}",
            geo_precision=toponym.precision,
            ucdp_precision=ucdp_precision(None, toponym),
            within=() if names or weighed else around.only_country(),
            candidates=tuple(names[:_MOST_CANDIDATES]) or tuple(one.option.label for one in best),
            scores=tuple(round(one.share, 3) for one in best),
        )


def _other_label(known: KnownPlace, shape: Found | None) -> tuple[str, ...]:
    """Return what the gazetteer calls a place of the case file, where that is another name."""
    if shape is None or fold(shape.name) == fold(known.name):
        return ()
    return (", ".join((shape.name, *shape.within)),)
