"""The places of a case file: found by any spelling, with the larger ones that they lie in."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from fogline.model import KnownPlace
from fogline.resolution.spelling import fold, is_variant, likeness, slug
from fogline.resolution.toponyms import REGION, TOWN, Toponym, read_toponym, scale_of
from fogline.resolution.world import find_country


class CasePlaces:
    """What a person wrote about places, which wins over every gazetteer."""

    def __init__(self, places: Iterable[KnownPlace]) -> None:
        self.places = tuple(places)
        self._within = {fold(known.name): known.within for known in self.places}
        self._named, self._bare = _index(self.places)
        self._counts = Counter(slug(known.name) for known in self.places)

    def exact(self, toponym: Toponym) -> tuple[KnownPlace, ...]:
        """Return the places of just that name, or just that name without generic words."""
        lookups = [(self._named, toponym.full), (self._named, toponym.bare)]
        if not find_country(toponym.full):
            lookups.append((self._bare, toponym.bare))
        for index, key in lookups:
            found = [one for one in index.get(key, ()) if _fits(one, toponym)]
            if found:
                return self._narrowed(found, toponym)
        return ()

    def variants(self, toponym: Toponym) -> tuple[KnownPlace, ...]:
        """Return the places whose names are likest to one, as another spelling of it."""
        scores = {
            key: likeness(key, toponym.bare)
            for key, ones in self._named.items()
            if is_variant(key, toponym.bare) and any(_fits(one, toponym) for one in ones)
        }
        best = [key for key, score in scores.items() if score == max(scores.values())]
        return tuple(dict.fromkeys(one for key in best for one in self._named[key]))

    def chain(self, known: KnownPlace) -> tuple[str, ...]:
        """Return the names of the larger places, the nearest first."""
        chain: list[str] = []
        larger = known.within
        while larger and larger not in chain:
            chain.append(larger)
            larger = self._within.get(fold(larger))
        return tuple(chain)

    def id_of(self, known: KnownPlace) -> str:
        """Return the id of a place, with its kind where two have one name."""
        own = slug(known.name)
        return f"place:{own}-{slug(known.kind or '')}" if self._counts[own] > 1 else f"place:{own}"

    def label(self, known: KnownPlace) -> str:
        """Return a name that tells a place from others: with its kind and the larger places."""
        kind = f" ({known.kind})" if known.kind else ""
        return ", ".join((f"{known.name}{kind}", *self.chain(known)))

    def takes(self, key: str) -> bool:
        """Tell whether an id made of a folded name would be that of one place of the case."""
        return self._counts[slug(key)] == 1

    def _narrowed(self, found: list[KnownPlace], toponym: Toponym) -> tuple[KnownPlace, ...]:
        """Keep those that lie within the place named after a comma, and those of the kind said."""
        chains = {one: [fold(larger) for larger in self.chain(one)] for one in found}
        inside = [one for one in found if toponym.within in chains[one]] or found
        same = [one for one in inside if scale_of(one.kind) == toponym.scale]
        return tuple(same or inside)


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
