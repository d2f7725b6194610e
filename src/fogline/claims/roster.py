"""The roster: who has been named in a document, so that "he" and "Petrenko" find the full name."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from fogline.claims.acronyms import acronyms
from fogline.claims.introductions import introduction
from fogline.claims.lexicon import lexicon
from fogline.claims.mentions import Mention, clean
from fogline.claims.names import name_runs
from fogline.claims.units import Unit
from fogline.model import AUTHOR, Speaker, SpeakerKind

_INDIVIDUALS = (SpeakerKind.NAMED, SpeakerKind.ROLE, SpeakerKind.ANONYMOUS)
_BODIES = (SpeakerKind.ORGANISATION, SpeakerKind.GROUP, SpeakerKind.ANONYMOUS_GROUP)
_PLURAL_PRONOUNS = frozenset(("they", "them"))
_LOCATIVES = frozenset("in at near from into across around inside outside toward towards".split())
_LOOSE = frozenset("group movement organisation organization outfit faction".split())
_ANY_BODY = frozenset(
    "group movement organisation organization outfit faction militia front agency party".split()
)
_AUTHORS = frozenset(("i", "we"))
_UTTERANCES = frozenset("statement communique communiqué declaration post message".split())
AUTHOR_SPEAKER = Speaker(AUTHOR, AUTHOR, SpeakerKind.AUTHOR)


@dataclass
class Roster:
    """People introduced so far, by the words they are called by afterwards; and who spoke last."""

    people: dict[str, Speaker] = field(default_factory=dict)
    surnames: dict[str, str] = field(default_factory=dict)
    spoke: list[Speaker] = field(default_factory=list)
    voices: set[str] = field(default_factory=set)
    bodies: list[Speaker] = field(default_factory=list)
    named: list[Speaker] = field(default_factory=list)
    topics: list[str] = field(default_factory=list)
    last_person: Speaker | None = None
    last_group: Speaker | None = None
    author: Speaker = AUTHOR_SPEAKER
    acronyms: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, text: str) -> Roster:
        """Return an empty roster that knows the acronyms a text explains: "Long Name (LN)"."""
        return cls(acronyms=acronyms(text))

    def introduce(self, unit: Unit) -> None:
        """Take in the people whom a unit names in full, whoever speaks in it."""
        for run, ranked in name_runs(unit.words):
            place = unit.words.index(run[0])
            placed = place > 0 and unit.words[place - 1].lower in _LOCATIVES
            if ranked or (len(run) > 1 and not placed):
                self._meet(introduction(unit.words, run))

    def _meet(self, mention: Mention | None) -> None:
        if mention is None:
            return
        speaker = self._enter(mention, speaks=False)
        if speaker.party:
            self.bodies.append(self._body(speaker.party))

    def notice(self, mention: Mention) -> None:
        """Note the subject of a sentence that nobody is quoted in: "he" may mean it afterwards."""
        known = mention.kind is SpeakerKind.NAMED or mention.head in lexicon().speakers
        if mention.pronoun or mention.generic or not known:
            return
        speaker = self._resolve(mention)
        if speaker.kind in _INDIVIDUALS:
            self.last_person = speaker
            self.speak_of(speaker.name)
        else:
            self._remember_body(speaker)

    def _remember_body(self, speaker: Speaker) -> None:
        self.last_group = speaker
        if speaker.kind is SpeakerKind.ORGANISATION:
            self.bodies.append(speaker)

    def _body(self, name: str) -> Speaker:
        full = self.acronyms.get(name, name)
        return Speaker(slug(full), full, SpeakerKind.ORGANISATION)

    def _enter(self, mention: Mention, *, speaks: bool) -> Speaker:
        name = self.full_name(mention.name)
        known = self.people.get(name)
        speaker = Speaker(
            id=slug(name),
            name=name,
            kind=SpeakerKind.NAMED,
            party=(known.party if known else None) or mention.party,
            role=(known.role if known else None) or mention.role,
        )
        self.people[name] = speaker
        self.named.append(speaker)
        for part in _short_forms(name):
            if speaks or self.surnames.get(part) not in self.voices:
                self.surnames[part] = name
        return speaker

    def full_name(self, name: str) -> str:
        """Return the fullest name met so far for a name; "the elder Orlov" is the other Orlov."""
        if name in self.people:
            return name
        first, _, surname = name.rpartition(" ")
        if first in ("elder", "late") and surname.lower() in self.surnames:
            known = self.surnames[surname.lower()]
            others = (full for full in self.people if full != known)
            return next((full for full in others if full.split()[-1] == surname), name)
        return self.surnames.get(name.lower(), name)

    def speaker(self, mention: Mention) -> Speaker:
        """Return the speaker a mention stands for, and remember that it spoke."""
        found = replace(self._resolve(mention), spans=(mention.span,))
        self.remember(found)
        return found

    def remember(self, speaker: Speaker) -> None:
        """Note who spoke last."""
        if speaker.kind is SpeakerKind.AUTHOR:
            return
        self.spoke.append(speaker)
        self.voices.add(speaker.name)
        if speaker.kind in _INDIVIDUALS:
            self.last_person = speaker
        else:
            self._remember_body(speaker)

    def named_last(self, *, excluding: Speaker) -> Speaker | None:
        """Return the person spoken of last, as a subject for choice, who is not ``excluding``."""
        topics = (self.people[name] for name in reversed(self.topics) if name in self.people)
        candidates = (*topics, *reversed(self.named))
        return next((person for person in candidates if person.name != excluding.name), None)

    def body_called(self, words: str) -> str | None:
        """Return the organisation that "front" or "group" means, of those named before."""
        if words in _ANY_BODY and self.bodies:
            fitting = (body.name for body in reversed(self.bodies) if words in body.name.lower())
            return next(fitting, self.bodies[-1].name if words in _LOOSE else None)
        return None

    def speak_of(self, name: str | None) -> None:
        """Note that a claim is about a person: "he" may mean them next."""
        if name in self.people:
            self.topics.append(name)

    def _resolve(self, mention: Mention) -> Speaker:
        if mention.pronoun:
            return self._pronoun(mention)
        if mention.kind is SpeakerKind.NAMED:
            return self._enter(mention, speaks=True)
        if mention.kind is SpeakerKind.ORGANISATION and mention.name.lower() in self.surnames:
            return self.people[self.surnames[mention.name.lower()]]
        earlier = self._generic(mention) if mention.generic else None
        if earlier is None and mention.name in self.acronyms:
            return self._body(mention.name)
        return earlier or _as_described(mention)

    def _pronoun(self, mention: Mention) -> Speaker:
        low = mention.name.lower()
        if low in _AUTHORS:
            return self.author
        if low == "it" and self.bodies:
            found: Speaker | None = self.bodies[-1]
        elif low in _PLURAL_PRONOUNS or low == "it":
            found = self.last_group or (self.spoke[-1] if self.spoke else None)
        else:
            found = self.last_person or self._last(_INDIVIDUALS)
        return found or _as_described(mention)

    def _generic(self, mention: Mention) -> Speaker | None:
        """Find "the group", "the spokesman", "the statement" among those who spoke before."""
        head = mention.name.lower().split()[-1]
        if head in _UTTERANCES:
            return self.spoke[-1] if self.spoke else None
        if head in _ANY_BODY and self.bodies:
            return self._body(self.body_called(head) or self.bodies[-1].name)
        wanted = _BODIES if mention.kind is SpeakerKind.ORGANISATION else _INDIVIDUALS
        for speaker in reversed(self.spoke):
            told = f"{speaker.name} {speaker.role or ''}".lower().split()
            if speaker.kind in wanted and head in told:
                return speaker
        return self.last_person if head in ("man", "woman") else None

    def _last(self, kinds: tuple[SpeakerKind, ...]) -> Speaker | None:
        return next((speaker for speaker in reversed(self.spoke) if speaker.kind in kinds), None)


def _short_forms(name: str) -> set[str]:
    """Return what a person may be called afterwards: the last name, also without its article."""
    last = name.rsplit(maxsplit=1)[-1].lower()
    forms = {name.lower(), last, re.sub(r"^(?:al|el|as|ash|an|ad)-", "", last)}
    return {form for form in forms if len(form) > 1}


def _as_described(mention: Mention) -> Speaker:
    name = clean(mention.name)
    return Speaker(slug(name), name, mention.kind, mention.party, mention.role, (mention.span,))


def slug(name: str) -> str:
    """Return a name as an identifier: small letters and hyphens."""
    return re.sub(r"[\W_]+", "-", name.lower()).strip("-") or "unnamed"
