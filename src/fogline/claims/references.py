"""Whom a claim's participants are inside their document: pronouns, "its troops", a denial's foe."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import replace

from fogline.claims.participants import OWN_SIDE
from fogline.claims.roster import AUTHOR_SPEAKER, Roster
from fogline.model import Claim, Proposition, PropositionType, Speaker, SpeakerKind, Stance

_OURS = frozenset(("we", "us", "our", "my", "i", OWN_SIDE))
_INDIVIDUALS = (SpeakerKind.NAMED, SpeakerKind.ROLE, SpeakerKind.ANONYMOUS)
_OF_OTHERS = (PropositionType.DEATH, PropositionType.CASUALTIES, PropositionType.DETENTION)
_PERSONS = frozenset("he she him her".split())
_SIDES = frozenset("its their it they".split())
_ARMED = re.compile(
    r"[A-ZÀ-Ý]|\b(?:army|forces|troops|rebels?|government|militias?|fighters|militants|insurgents|"
    r"gunmen|marines|soldiers|junta|regime|police|resistance|separatists|enemy|paramilitaries|"
    r"guerrillas|jihadists|navy|garrison|rulers)\b"
)
_EMPTY = frozenset("this that there these those all them who his".split()) | _SIDES
_FORCES = re.compile(
    r"\b(?:forces?|troops|soldiers|fighters|men|rulers|government|authorities|units?|army|brigades?|"
    r"marines|militia|movement)$"
)
_OWN_FORCES = re.compile(r"(?:our|its|his|their|my|her)\b")
_FOES = re.compile(
    r"\b(?:enemy|hostile|invad|occup|terrorist|foreign)"
    r"|^(?:the )?(?:army|government|authorities|militia)$"
)


_LATELY = 200
"""How many claims back a denial may answer: more than a report makes, less than a book."""


class References:
    """Resolves participants, remembering what each side was called."""

    def __init__(self, roster: Roster, places: Container[str]) -> None:
        self._roster = roster
        self._places = places
        self._called: dict[str, str] = {}

    def resolve(
        self, stated: Proposition, speaker: Speaker, stance: Stance, before: Sequence[Claim]
    ) -> Proposition:
        """Return the proposition with actor and victim named as far as the document tells."""
        gained = stated.actor == OWN_SIDE and stance is Stance.DENIES
        actor = self._name(None if gained else stated.actor, stated.type, speaker, before)
        victim = self._victim(stated.victim, speaker, before)
        for name in (actor, victim):
            self._roster.speak_of(name)
        actor = self._side(actor, stated.type, speaker)
        if actor is None and stance is Stance.DENIES:
            actor = _answered(stated.type, speaker, before)
        if stated.type is PropositionType.CONTROL:
            actor = self._holder(actor)
        return replace(stated, type=self._type(stated, victim), actor=actor, victim=victim)

    def _victim(self, words: str | None, speaker: Speaker, before: Sequence[Claim]) -> str | None:
        """Name who suffers; who says "we" speaks for a side, and is not dead himself."""
        if words and words.lower() in _OURS:
            return speaker.party
        return self._name(self._first(words), PropositionType.DEATH, speaker, before)

    def _first(self, words: str | None) -> str | None:
        """Return the first of several victims, where he is known by name."""
        first, joined, _ = (words or "").partition(" and ")
        return first if joined and self._roster.full_name(first) in self._roster.people else words

    def _type(self, stated: Proposition, victim: str | None) -> PropositionType:
        """Read the killing of somebody known by name as a death, not as casualties."""
        deadly = stated.type in (PropositionType.CASUALTIES, PropositionType.CLASH)
        known = victim is not None and victim in self._roster.people
        return PropositionType.DEATH if deadly and known else stated.type

    def _holder(self, actor: str | None) -> str | None:
        """Return who may hold a place: a side or armed people; a person stands for his side."""
        if actor is None or actor in self._places or not _ARMED.search(actor):
            return None
        person = self._roster.people.get(actor)
        return (person.party or actor) if person else actor

    def _name(
        self,
        words: str | None,
        kind: PropositionType,
        speaker: Speaker,
        before: Sequence[Claim],
    ) -> str | None:
        """Name a participant; "he would talk" is the speaker, "he had been killed" another."""
        low = words.lower() if words else ""
        if low in _OURS:
            own = None if speaker.id == AUTHOR_SPEAKER.id else speaker.name
            return speaker.party or own
        if low in _PERSONS and kind not in _OF_OTHERS and speaker.kind in _INDIVIDUALS:
            return speaker.name
        if low in _PERSONS:
            person = self._roster.named_last(excluding=speaker)
            return person.name if person else None
        if low in _SIDES:
            return _same_breath(speaker, before) or _party_of(speaker)
        if not words or low in _EMPTY:
            return None
        return self._roster.body_called(low) or self._roster.full_name(words)

    def _side(self, actor: str | None, kind: PropositionType, speaker: Speaker) -> str | None:
        """Name unnamed forces by the speaker's own side where the words say or imply so.

        "Its troops" are the speaker's; forces that only "the country's new rulers" describes, and
        that win in a spokesman's words, are his own: nobody boasts of an enemy's victory.
        """
        low = actor.lower() if actor else ""
        party = _party_of(speaker)
        if low in self._called:
            return self._called[low]
        if party is None or not _FORCES.search(low):
            return actor
        wins = kind is PropositionType.CONTROL and not _FOES.search(low)
        if not (wins or _OWN_FORCES.match(low)):
            return actor
        self._called[low] = party
        return party


def _same_breath(speaker: Speaker, before: Sequence[Claim]) -> str | None:
    """Return the actor of the claim just before, where the same speaker made it in one sentence."""
    if (
        not before
        or before[-1].speaker.id != speaker.id
        or before[-1].speaker.spans != speaker.spans
    ):
        return None
    return before[-1].proposition.actor


def _party_of(speaker: Speaker) -> str | None:
    body = speaker.name if speaker.kind is SpeakerKind.ORGANISATION else None
    return speaker.party or body


def _answered(kind: PropositionType, speaker: Speaker, before: Sequence[Claim]) -> str | None:
    """Return whose deed a denial answers: that of the last such claim by somebody else."""
    for claim in reversed(before[-_LATELY:]):
        alike = claim.proposition.type is kind and claim.speaker.id != speaker.id
        if alike and claim.proposition.actor is not None:
            return claim.proposition.actor
    return None
