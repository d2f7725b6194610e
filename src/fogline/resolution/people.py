"""People: which names of a case are one person's, and which are kept apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from fogline.model import Person
from fogline.resolution.names import LEAST_LIKE, Words, is_end_of, name_words
from fogline.resolution.spelling import SAME_SKELETON, skeleton, slug


@dataclass(frozen=True, slots=True)
class Mention:
    """A name as one document gives it, and the party that the document gives its bearer."""

    name: str
    document: str
    party: str | None = None


@dataclass(frozen=True, slots=True)
class Somebody:
    """One person of a case: the spellings of the name, and what is known of the person.

    ``parties`` are those that the reports give, ``entries`` what the case file says for its times.
    """

    name: str
    spellings: tuple[Words, ...]
    parties: frozenset[str] = frozenset()
    documents: frozenset[str] = frozenset()
    entries: tuple[Person, ...] = ()

    @property
    def id(self) -> str:
        """Return the id, which is the same in every document."""
        return f"person:{slug(self.name)}"

    def is_dead(self, on: date | None) -> bool:
        """Tell whether the person died before a day."""
        return any(entry.died and on and entry.died < on for entry in self.entries)

    def entry(self, on: date | None) -> Person | None:
        """Return what the case file says for a day; for an unknown one, its only entry."""
        if on is None:
            return self.entries[0] if len(self.entries) == 1 else None
        return next((entry for entry in self.entries if _holds(entry, on)), None)

    def party(self, on: date | None) -> str | None:
        """Return the party by the case file, or the only one that the reports give."""
        if any(entry.party for entry in self.entries):
            entry = self.entry(on)
            return entry.party if entry else None
        return min(self.parties) if len(self.parties) == 1 else None

    def likeness_for(self, party: str | None) -> float | None:
        """Return how alike a name must be to be this person's, None where the party forbids it."""
        own = self.parties | {entry.party for entry in self.entries if entry.party}
        if party is None or not own:
            return SAME_SKELETON
        return LEAST_LIKE if party in own else None


@dataclass(frozen=True, slots=True)
class People:
    """The people of a case, found by the words of a name or by a surname's skeleton."""

    by_words: Mapping[Words, Somebody] = field(default_factory=dict)
    by_surname: Mapping[str, tuple[Somebody, ...]] = field(default_factory=dict)

    def find(self, mention: Mention, on: date | None = None) -> Somebody | None:
        """Return the one person whom a name can mean in a document of a day, or None.

        A full name is its bearer's, in any spelling. The end of one is that of the only living
        person so named and of no other party, first among those whom the document names in full.
        """
        words = name_words(mention.name)
        if words in self.by_words:
            return self.by_words[words]
        able = [who for who in self._ending(words, mention.party) if not who.is_dead(on)]
        near = [who for who in able if mention.document in who.documents]
        return next((group[0] for group in (near, able) if len(group) == 1), None)

    def _ending(self, words: Words, party: str | None) -> list[Somebody]:
        if not words:
            return []
        surnamed = self.by_surname.get(skeleton(words[-1]), ())
        return [who for who in surnamed if _ends(words, who, who.likeness_for(party))]


def _ends(words: Words, who: Somebody, least: float | None) -> bool:
    return least is not None and any(is_end_of(words, full, least=least) for full in who.spellings)


def _holds(entry: Person, on: date) -> bool:
    return (entry.since or on) <= on <= (entry.until or on)
