"""Places as keys with what they lie in: a place and its parts bear on each other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Self

from fogline.model import Claim, Place

_WORD = re.compile(r"\w+")
_SHORTEST_NAME = 4
_LONGEST_ENDING = 3


def place_key(place: Place) -> str:
    """Return the id of a place that was found, else its name in lower case."""
    return place.id or place.name.casefold()


@dataclass(frozen=True, slots=True)
class Places:
    """The places of a set of claims: ``names`` and ``above`` by key, ``keys`` by name.

    ``above`` holds every larger place that a place lies in. A name that several places share cannot
    be told apart, and so is not in ``keys``.
    """

    names: Mapping[str, str]
    above: Mapping[str, frozenset[str]]
    keys: Mapping[str, str]

    @classmethod
    def of(cls, claims: Iterable[Claim]) -> Self:
        """Collect the places that the claims speak of."""
        places = {claim.proposition.place for claim in claims} - {None}
        found = sorted((place for place in places if place), key=repr)
        names = {place_key(place): place.name for place in found}
        keys = _unambiguous(names)
        above: dict[str, frozenset[str]] = {}
        for place in found:
            larger = {_larger(words, names, keys) for words in place.within} - {place_key(place)}
            above[place_key(place)] = above.get(place_key(place), frozenset()) | larger
        return cls(names, above, keys)

    def covers(self, whole: str, part: str) -> bool:
        """Tell whether ``part`` is ``whole`` or lies in it."""
        return whole == part or whole in self.above.get(part, frozenset())

    def larger(self, key: str) -> tuple[str, ...]:
        """Return the places that a place lies in, in the order of their keys."""
        return tuple(sorted(self.above.get(key, frozenset())))

    def narrowest(self, keys: Iterable[str]) -> str | None:
        """Return the smallest of the places if each lies in the next, else None."""
        ordered = sorted(keys, key=lambda key: (-len(self.above.get(key, frozenset())), key))
        if ordered and all(self.covers(key, ordered[0]) for key in ordered):
            return ordered[0]
        return None

    def named_after(self, words: str | None) -> frozenset[str]:
        """Return the places that people are called after: "Londoners", "London families"."""
        found = (self._of_word(word) for word in _WORD.findall((words or "").casefold()))
        return frozenset(key for key in found if key)

    def _of_word(self, word: str) -> str | None:
        shortest = max(_SHORTEST_NAME, len(word) - _LONGEST_ENDING)
        stems = (word[:end] for end in range(len(word), shortest - 1, -1))
        return next((self.keys[stem] for stem in stems if stem in self.keys), None)


def _unambiguous(names: Mapping[str, str]) -> dict[str, str]:
    by_name: dict[str, list[str]] = {}
    for key, name in names.items():
        by_name.setdefault(name.casefold(), []).append(key)
    return {name: keys[0] for name, keys in by_name.items() if len(keys) == 1}


def _larger(words: str, names: Mapping[str, str], keys: Mapping[str, str]) -> str:
    return words if words in names else keys.get(words.casefold(), words.casefold())
