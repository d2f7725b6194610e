"""Places: from words to a point, by the case file first, then by countries and cities."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from fogline.model import Document, KnownPlace, Place, Setting
from fogline.resolution.cities import Surroundings, candidates, choose, label, read_surroundings
from fogline.resolution.spelling import fold, is_variant, likeness, slug
from fogline.resolution.toponyms import (
    PART,
    REGION,
    TOWN,
    Toponym,
    as_written,
    read_toponym,
    scale_of,
)
from fogline.resolution.world import Spot, countries, find_country

_MOST_CANDIDATES = 5
_NOWHERE = Surroundings()


class Gazetteer:
    """The places of a case file, and behind them the world's."""

    def __init__(self, setting: Setting) -> None:
        self._country = setting.country
        self._within = {fold(known.name): known.within for known in setting.places}
        self._named, self._bare = _index(setting.places)
        self._counts = Counter(slug(known.name) for known in setting.places)

    def surroundings(self, document: Document | None, names: Iterable[str]) -> Surroundings:
        """Return the countries around the places called ``names`` in a document of the case."""
        return read_surroundings(document, self._country, names)

    def find(self, place: Place, around: Surroundings = _NOWHERE) -> Place:
        """Return ``place`` with id, point, precision, the larger places and the candidates.

        A name that can mean several places keeps them as candidates and has no point. One that is
        in no gazetteer is a place still; its id is the name without generic words ("valley"). Words
        without a name ("the mountains"), and a place that has an id, come back as they are.
        """
        toponym = read_toponym(place.name, place.written)
        if place.id or toponym.is_generic:
            return place
        known = self._exact(toponym)
        spots = () if known else candidates(toponym)
        chosen = choose(spots, toponym, around)
        if chosen:
            others = [spot for spot in spots if spot != chosen]
            return _at_spot(place, toponym, [chosen, *others])
        known = known or self._variants(toponym)
        if len(known) == 1:
            return self._at_known(place, toponym, known[0])
        names = [self._label(one) for one in known] or [label(spot) for spot in spots]
        return self._unplaced(place, toponym, names, around)

    def _exact(self, toponym: Toponym) -> tuple[KnownPlace, ...]:
        lookups = [(self._named, toponym.full), (self._named, toponym.bare)]
        if not find_country(toponym.full):
            lookups.append((self._bare, toponym.bare))
        for index, key in lookups:
            found = [one for one in index.get(key, ()) if _fits(one, toponym)]
            if found:
                return self._narrowed(found, toponym)
        return ()

    def _narrowed(self, found: list[KnownPlace], toponym: Toponym) -> tuple[KnownPlace, ...]:
        """Keep those that lie within the place named after a comma, and those of the kind said."""
        chains = {one: [fold(larger) for larger in self._chain(one)] for one in found}
        inside = [one for one in found if toponym.within in chains[one]] or found
        same = [one for one in inside if scale_of(one.kind) == toponym.scale]
        return tuple(same or inside)

    def _variants(self, toponym: Toponym) -> tuple[KnownPlace, ...]:
        scores = {
            key: likeness(key, toponym.bare)
            for key, ones in self._named.items()
            if is_variant(key, toponym.bare) and any(_fits(one, toponym) for one in ones)
        }
        best = [key for key, score in scores.items() if score == max(scores.values())]
        return tuple(dict.fromkeys(one for key in best for one in self._named[key]))

    def _chain(self, known: KnownPlace) -> tuple[str, ...]:
        """Return the names of the larger places, the nearest first."""
        chain: list[str] = []
        larger = known.within
        while larger and larger not in chain:
            chain.append(larger)
            larger = self._within.get(fold(larger))
        return tuple(chain)

    def _id(self, known: KnownPlace) -> str:
        own = slug(known.name)
        return f"place:{own}-{slug(known.kind or '')}" if self._counts[own] > 1 else f"place:{own}"

    def _label(self, known: KnownPlace) -> str:
        kind = f" ({known.kind})" if known.kind else ""
        return ", ".join((f"{known.name}{kind}", *self._chain(known)))

    def _at_known(self, place: Place, toponym: Toponym, known: KnownPlace) -> Place:
        return replace(
            place,
            name=known.name,
            id=self._id(known),
            lat=known.lat,
            lon=known.lon,
            geo_precision=PART if toponym.near else scale_of(known.kind) or toponym.scale,
            within=self._chain(known),
            candidates=(self._label(known),),
        )

    def _unplaced(
        self, place: Place, toponym: Toponym, names: list[str], around: Surroundings
    ) -> Place:
        """Return a place that no gazetteer has, in the only country the report speaks of."""
        taken = self._counts[slug(toponym.bare)] == 1  # by a place of another kind
        key = toponym.full if taken else toponym.bare
        return replace(
            place,
            name=as_written(place.name, key),
            id=f"place:{slug(key)}",
            geo_precision=toponym.precision,
            within=() if names else around.only_country(),
            candidates=tuple(names[:_MOST_CANDIDATES]),
        )


def _index(
    places: Iterable[KnownPlace],
) -> tuple[Mapping[str, list[KnownPlace]], Mapping[str, list[KnownPlace]]]:
    """Return the known places by their names, and by these names without generic words."""
    named: dict[str, list[KnownPlace]] = defaultdict(list)
    bare: dict[str, list[KnownPlace]] = defaultdict(list)
    for known in places:
        toponyms = [read_toponym(name) for name in (known.name, *known.aliases)]
        for key in dict.fromkeys(toponym.full for toponym in toponyms):
            named[key].append(known)
        for key in dict.fromkeys(toponym.bare for toponym in toponyms):
            bare[key].append(known)
    return named, bare


def _fits(known: KnownPlace, toponym: Toponym) -> bool:
    """Tell whether a known place may be of the kind said: a province is no town."""
    return {scale_of(known.kind), toponym.scale} != {TOWN, REGION}


def _at_spot(place: Place, toponym: Toponym, spots: Sequence[Spot]) -> Place:
    spot = spots[0]
    own = REGION if spot.lat is None else TOWN
    return replace(
        place,
        name=spot.name,
        id=f"geonames:{spot.id}",
        lat=spot.lat,
        lon=spot.lon,
        geo_precision=PART if toponym.near else own,
        within=() if spot.lat is None else (countries()[spot.country].name,),
        candidates=tuple(map(label, spots[:_MOST_CANDIDATES])),
    )
