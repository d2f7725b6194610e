"""Parties: the sides of a conflict, by the case file and by what the reports call them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from fogline.model import (
    Claim,
    Document,
    Party,
    PropositionType,
    Role,
    Setting,
    Speaker,
    SpeakerKind,
)
from fogline.resolution.acronyms import read_acronyms
from fogline.resolution.descriptions import forms, is_people, name_key, own_form, without_country
from fogline.resolution.spelling import is_variant
from fogline.resolution.world import find_country

GOVERNMENT = "government"
"""What a government's side is called where nobody says which party is the government."""

_FIGHTING = (
    PropositionType.CONTROL,
    PropositionType.CLASH,
    PropositionType.ATTACK,
    PropositionType.TROOP_PRESENCE,
)
_NOT_DESCRIBED = (SpeakerKind.NAMED, SpeakerKind.AUTHOR)


@dataclass(frozen=True, slots=True)
class Parties:
    """The sides of a case: ``keys`` from what they are called, folded, to the name of each.

    ``known`` are those of the case file, with their roles. ``acronyms`` are the short names that
    the reports explain, of parties and of others.
    """

    known: tuple[Party, ...] = ()
    keys: Mapping[str, str] = field(default_factory=dict)
    acronyms: Mapping[str, str] = field(default_factory=dict)
    country: str | None = None

    def find(self, words: str, on: date | None = None) -> str | None:
        """Return the party that ``words`` name or describe on a day, or None.

        From the whole words to the barest, what is tried is a role of that day ("the government"),
        a name or alias, and the same role with the country ("the Afghan government"); then another
        spelling, or the party's people ("Talibs"), where only one party fits.
        """
        shapes = forms(words)
        for form in shapes:
            found = self._in_role(form, on) or self.keys.get(form)
            found = found or self._in_role(without_country(form, self.country), on)
            if found:
                return found
        return self._with_people(shapes[-1], own_form(words))

    def name(self, words: str, on: date | None = None) -> str:
        """Return the party that ``words`` name, "government" for a government's, or ``words``."""
        found = self.find(words, on)
        return found or (GOVERNMENT if forms(words)[-1] == GOVERNMENT else words)

    def of_speaker(self, speaker: Speaker, on: date | None = None) -> str | None:
        """Return the party that a speaker's party, description or role tells, or None."""
        if speaker.party:
            return self.name(speaker.party, on)
        described = None if speaker.kind in _NOT_DESCRIBED else speaker.name
        found = (self.find(words, on) for words in (described, speaker.role) if words)
        return next((party for party in found if party), None)

    def is_neutral(self, party: str) -> bool:
        """Tell whether the case file calls a party neutral."""
        return any(known.neutral for known in self.known if known.name == party)

    def is_role(self, words: str) -> bool:
        """Tell whether ``words`` are what the case file calls some party at some time."""
        called = {name_key(role.called) for party in self.known for role in party.roles}
        return any(without_country(form, self.country) in called for form in forms(words))

    def _in_role(self, key: str, on: date | None) -> str | None:
        holders = {
            party.name
            for party in self.known
            for role in party.roles
            if name_key(role.called) == key and _holds(role, on)
        }
        return holders.pop() if len(holders) == 1 else None

    def _with_people(self, key: str, own: str) -> str | None:
        found = {
            name
            for known, name in self.keys.items()
            if is_variant(key, known) or is_people(own, own_form(known))
        }
        return found.pop() if len(found) == 1 else None


def _holds(role: Role, on: date | None) -> bool:
    """Tell whether a role may be held on a day; on an unknown one any may."""
    return on is None or (role.since or on) <= on <= (role.until or on)


def read_parties(
    documents: Iterable[Document], claims: Sequence[Claim], setting: Setting
) -> Parties:
    """Return the parties of a case file and those that the reports themselves name.

    Reports name a party where they say whose speaker somebody is, and where an organisation that
    speaks also fights. A party whose short name a report explains goes by that short name.
    """
    keys = {name_key(name): party.name for party in setting.parties for name in _names(party)}
    acronyms = read_acronyms(document.text for document in documents)
    country = find_country(setting.country or "")
    parties = Parties(
        setting.parties,
        _with_acronyms(keys, acronyms),
        acronyms,
        country.name if country else setting.country,
    )
    for name in _named(claims):
        parties = _with(parties, name)
    return parties


def _names(party: Party) -> tuple[str, ...]:
    return (party.name, *party.aliases)


def _with_acronyms(keys: Mapping[str, str], acronyms: Mapping[str, str]) -> dict[str, str]:
    """Add the other name of each known party whose short or long name a report explains."""
    found = dict(keys)
    for short, long in acronyms.items():
        name = keys.get(name_key(short)) or keys.get(name_key(long))
        if name:
            found = {name_key(short): name, name_key(long): name} | found
    return found


def _named(claims: Sequence[Claim]) -> list[str]:
    """Return the names of parties that claims give, the most frequent first."""
    actors = (claim.proposition for claim in claims if claim.proposition.type in _FIGHTING)
    fighting = {forms(proposition.actor)[-1] for proposition in actors if proposition.actor}
    counts: Counter[str] = Counter()
    for speaker in (claim.speaker for claim in claims):
        if speaker.party:
            counts[speaker.party] += 1
        elif _is_body(speaker) and forms(speaker.name)[-1] in fighting:
            counts[speaker.name] += 1
    return sorted(counts, key=lambda name: (-counts[name], len(name), name))


def _is_body(speaker: Speaker) -> bool:
    """Tell whether an organisation has a name of its own, unlike "the hospital"."""
    return speaker.kind is SpeakerKind.ORGANISATION and _without_article(speaker.name)[:1].isupper()


def _without_article(words: str) -> str:
    return words.removeprefix("the ").removeprefix("The ")


def _with(parties: Parties, words: str) -> Parties:
    """Return ``parties`` with one party more, unless ``words`` name one that is there."""
    if not name_key(words) or parties.find(words) or parties.is_role(words):
        return parties
    shorts = {name_key(long): short for short, long in parties.acronyms.items()}
    name = shorts.get(name_key(words), _without_article(parties.name(words)))
    keys = {**parties.keys, name_key(words): name}
    return replace(parties, keys=_with_acronyms(keys, parties.acronyms))
