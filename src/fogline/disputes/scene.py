"""What a set of claims tells about itself: its parties, people, places and days."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from fogline.disputes.agents import casualties_of, participant, target_of
from fogline.disputes.days import Days, anchors, said, spoken_of
from fogline.disputes.families import Family, Who
from fogline.disputes.names import full_names, members_of, name_key, party_names, people_in
from fogline.disputes.places import Places, place_key
from fogline.model import AUTHOR, Claim, Document, PropositionType, SpeakerKind

_UNNAMED = frozenset({SpeakerKind.AUTHOR, SpeakerKind.ANONYMOUS, SpeakerKind.ANONYMOUS_GROUP})


@dataclass(frozen=True, slots=True)
class Scene:
    """The parties, people, places and days of the claims, in whatever order they come."""

    parties: Mapping[str, str]
    members: Mapping[str, str]
    people: Mapping[str, str]
    places: Places
    anchors: Mapping[str, Days]

    @classmethod
    def of(cls, claims: Sequence[Claim], documents: Iterable[Document] = ()) -> Self:
        """Collect what the claims tell, and when their documents were published, if given."""
        parties = party_names(claims)
        deaths = [c.proposition for c in claims if c.proposition.type is PropositionType.DEATH]
        dead = {name for death in deaths for name in people_in(death.victim, parties)}
        return cls(
            parties,
            members_of(claims),
            full_names(dead),
            Places.of(claims),
            anchors(claims, documents),
        )

    def actor(self, claim: Claim) -> str | None:
        """Return who does it: the party where it or one of its people is named, or None."""
        found = participant(claim.proposition.actor, self.parties)
        return self.members.get(name_key(found), found) if found else None

    def who(self, claim: Claim, family: Family) -> tuple[str | None, ...]:
        """Return the participants of a claim's questions; none where the right one is missing."""
        proposition = claim.proposition
        if family.who is Who.NOBODY:
            return (None,)
        if family.who is Who.PERSON:
            named = people_in(proposition.victim, self.parties)
            return tuple(sorted({self.people[name_key(name)] for name in named}))
        if family.who is Who.ACTOR:
            found = self.actor(claim)
        else:
            find = casualties_of if family.who is Who.LOSSES else target_of
            found = find(proposition, self.parties)
        return (found,) if found else ()

    def stated(self, claim: Claim, family: Family) -> frozenset[str]:
        """Return the places that a claim itself speaks of."""
        place = claim.proposition.place
        own = frozenset({place_key(place)}) if place else frozenset[str]()
        return own | self.places.named_after(claim.proposition.victim) if family.near else own

    def days(self, claim: Claim) -> Days | None:
        """Return the days a claim speaks of."""
        return spoken_of(claim, self.anchors.get(claim.document))

    def said(self, claim: Claim) -> Days | None:
        """Return the days on which a claim was made."""
        return said(claim, self.anchors.get(claim.document))


def voice(claim: Claim, *, apart: bool = True) -> str:
    """Return who speaks; writers and the unnamed go by document, or by name if not ``apart``."""
    speaker = claim.speaker
    if speaker.kind not in _UNNAMED:
        return speaker.id or name_key(speaker.name)
    issued = speaker.party if speaker.kind is SpeakerKind.AUTHOR else None
    name = AUTHOR if speaker.is_reporter else name_key(issued or speaker.name)
    return f"{name}@{claim.document if apart else ''}"


def reading_order(claim: Claim) -> tuple[str, tuple[tuple[int, int], ...], str]:
    """Return what sorts claims as they stand in their documents."""
    return claim.document, claim.content, claim.id
