"""The cast: everybody who speaks or is spoken of in a case, each with one name and one id."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from fogline.model import AUTHOR, Claim, Document, Setting, Speaker, SpeakerKind
from fogline.resolution.descriptions import is_one, name_key
from fogline.resolution.names import plain_name
from fogline.resolution.parties import Parties, read_parties
from fogline.resolution.people import Mention, People, Somebody
from fogline.resolution.register import read_people
from fogline.resolution.spelling import slug

Days: TypeAlias = Mapping[str, date | None]
"""From a claim's id to the day on which it was made, as far as it is known."""

_PROTECTED = (SpeakerKind.ANONYMOUS, SpeakerKind.ANONYMOUS_GROUP)


@dataclass(frozen=True, slots=True)
class Cast:
    """The parties and people of a case, the days of its claims, numbers for protected sources.

    ``numbers`` go from a document and the reader's id of a speaker to 1, 2, ... in that document.
    """

    parties: Parties
    people: People
    days: Days
    numbers: Mapping[tuple[str, str], int]

    def speaker(self, claim: Claim) -> Speaker:
        """Return a claim's speaker with the id, name and party that hold for the whole case.

        Named people and organisations are one in all documents, and a name that is a party's is no
        person's. Roles, groups and anonymous sources are bound to their document; the id of an
        anonymous one is a number, for its words may give it away.
        """
        speaker, document = claim.speaker, claim.document
        if speaker.kind is SpeakerKind.AUTHOR:
            side = self.parties.name(speaker.party) if speaker.party else None
            return replace(speaker, id=f"{AUTHOR}:{document}", name=AUTHOR, party=side)
        party = self.parties.of_speaker(speaker, self.days.get(claim.id))
        is_party = name_key(speaker.name) in self.parties.keys
        if speaker.kind is SpeakerKind.NAMED and not is_party:
            return self._person(replace(speaker, party=party), document, self.days.get(claim.id))
        if speaker.kind in (SpeakerKind.ORGANISATION, SpeakerKind.NAMED):
            return self._body(replace(speaker, party=party))
        protected = speaker.kind in _PROTECTED
        number = self.numbers[document, speaker.id] if protected else slug(speaker.name)
        bound = f"{speaker.kind.value}:{document}:{number}"
        return replace(speaker, id=bound, party=party, protected=speaker.protected or protected)

    def sufferer(self, words: str | None, claim: Claim) -> str | None:
        """Return the party or person that ``words`` name; one unnamed of a side is not the side."""
        return words if words and is_one(words) else self.participant(words, claim)

    def participant(self, words: str | None, claim: Claim) -> str | None:
        """Return the party or person that a claim's ``words`` name, by the name of the case."""
        if words is None:
            return None
        party, who = self._named(words, claim)
        if party or who:
            return party or (who.name if who else None)
        return self.parties.name(words)

    def side(self, words: str | None, claim: Claim) -> str | None:
        """Return the party that a claim's ``words`` name, or that of the person they name."""
        if words is None:
            return None
        party, who = self._named(words, claim)
        return party or (who.party(self._about(claim)) if who else None)

    def _named(self, words: str, claim: Claim) -> tuple[str | None, Somebody | None]:
        party = self.parties.find(words, self._about(claim))
        if party or words[:1].islower():
            return party, None
        return None, self.people.find(Mention(words, claim.document))

    def _about(self, claim: Claim) -> date | None:
        about = claim.proposition.about
        return (about and (about.start or about.end)) or self.days.get(claim.id)

    def _person(self, speaker: Speaker, document: str, on: date | None) -> Speaker:
        who = self.people.find(Mention(speaker.name, document, speaker.party), on)
        if who is None:  # a surname alone is one person in a document, or in a party
            own = f"person:{slug(plain_name(speaker.name))}:{slug(speaker.party or document)}"
            return replace(speaker, id=own)
        entry = who.entry(on)
        known = who.party(on) if who.entries else speaker.party
        return replace(
            speaker,
            id=who.id,
            name=who.name,
            party=known or speaker.party or who.party(on),
            role=speaker.role or (entry.role if entry else None),
        )

    def _body(self, speaker: Speaker) -> Speaker:
        name, kind = self._organisation(speaker.name), SpeakerKind.ORGANISATION
        return replace(speaker, id=f"{kind.value}:{slug(name)}", name=name, kind=kind)

    def _organisation(self, name: str) -> str:
        """Return the party's name in the case file, else the long form of a name."""
        party = self.parties.keys.get(name_key(name))
        if party and party in [known.name for known in self.parties.known]:
            return party
        longs = {name_key(short): long for short, long in self.parties.acronyms.items()}
        return longs.get(name_key(name)) or name.removeprefix("the ").removeprefix("The ")


def read_cast(
    documents: Iterable[Document], claims: Sequence[Claim], days: Days, setting: Setting
) -> Cast:
    """Return the cast of a case from its case file and from what the documents and claims say."""
    parties = read_parties(documents, claims, setting)
    people = read_people(claims, days, parties, setting)
    return Cast(parties, people, days, _numbers(claims))


def _numbers(claims: Iterable[Claim]) -> Mapping[tuple[str, str], int]:
    """Number the anonymous speakers of each document in the order of their first words there."""
    first: dict[str, dict[str, int]] = defaultdict(dict)
    for claim in claims:
        speaker = claim.speaker
        if speaker.kind in _PROTECTED:
            at = min((start for start, _ in speaker.spans or claim.content), default=0)
            seen = first[claim.document]
            seen[speaker.id] = min(seen.get(speaker.id, at), at)
    return {
        (document, own): number
        for document, seen in first.items()
        for number, own in enumerate(sorted(seen, key=lambda own: (seen[own], own)), start=1)
    }
