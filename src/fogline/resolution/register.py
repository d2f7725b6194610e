"""The register of a case's people: full names gathered from the case file and from the claims."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from fogline.model import Claim, Person, PropositionType, Setting, SpeakerKind
from fogline.resolution.names import Words, are_variants, block, name_words, plain_name
from fogline.resolution.parties import Parties
from fogline.resolution.people import Mention, People, Somebody
from fogline.resolution.spelling import skeleton

_ABOUT_PEOPLE = (PropositionType.DEATH, PropositionType.DETENTION)


def read_people(
    claims: Iterable[Claim], days: Mapping[str, date | None], parties: Parties, setting: Setting
) -> People:
    """Return the people of the case file and those whom the claims name in full.

    ``days`` go from a claim's id to the day on which it was made. Spellings of a name are one
    person's where the party is the same; where one of them has no party they must be closer, and of
    two parties they are two people. A surname alone makes nobody.
    """
    people = list(_of_setting(setting))
    shelves: dict[Words, list[int]] = defaultdict(list)
    for number, who in enumerate(people):
        for words in who.spellings:
            shelves[block(words)].append(number)
    for who in _named_in_full(_mentions(claims, days, parties)):
        shelf = shelves[block(who.spellings[0])]
        home = next((number for number in shelf if _same(people[number], who)), None)
        if home is None:
            shelf.append(len(people))
            people.append(who)
        else:
            people[home] = _joined(people[home], who)
    return _indexed(people)


def _of_setting(setting: Setting) -> Iterator[Somebody]:
    entries: dict[Words, list[Person]] = defaultdict(list)
    for person in setting.people:
        entries[name_words(person.name)].append(person)
    for words, group in entries.items():
        aliases = {name_words(alias) for person in group for alias in person.aliases}
        spellings = (words, *sorted(aliases - {words}))
        yield Somebody(group[0].name, spellings, entries=tuple(group))


def _named_in_full(mentions: Iterable[Mention]) -> Iterator[Somebody]:
    """Yield the bearers of full names, one for each way of writing, the most frequent first."""
    spelled: dict[Words, Counter[Mention]] = defaultdict(Counter)
    for mention in mentions:
        words = name_words(mention.name)
        if len(words) > 1:
            spelled[words][mention] += 1
    for words in sorted(spelled, key=lambda words: (-spelled[words].total(), words)):
        counts = spelled[words]
        yield Somebody(
            name=_best_name(counts),
            spellings=(words,),
            parties=frozenset(mention.party for mention in counts if mention.party),
            documents=frozenset(mention.document for mention in counts),
        )


def _mentions(
    claims: Iterable[Claim], days: Mapping[str, date | None], parties: Parties
) -> Iterator[Mention]:
    for claim in claims:
        speaker, victim = claim.speaker, claim.proposition.victim or ""
        if speaker.kind is SpeakerKind.NAMED:
            party = parties.of_speaker(speaker, days.get(claim.id))
            yield Mention(speaker.name, claim.document, party)
        if claim.proposition.type in _ABOUT_PEOPLE and _is_name(victim, parties):
            yield Mention(victim, claim.document)


def _is_name(words: str, parties: Parties) -> bool:
    parts = plain_name(words).split()
    return all(part[0].isupper() for part in parts) and not parties.find(words)


def _best_name(counts: Counter[Mention]) -> str:
    names: Counter[str] = Counter()
    for mention, count in counts.items():
        names[plain_name(mention.name)] += count
    return min(names, key=lambda name: (-names[name], name))


def _same(who: Somebody, other: Somebody) -> bool:
    words = other.spellings[0]
    needed = {who.likeness_for(party) for party in (other.parties or (None,))} - {None}
    return words in who.spellings or any(
        are_variants(words, spelling, least=least)
        for least in needed
        if least is not None
        for spelling in who.spellings
    )


def _joined(who: Somebody, other: Somebody) -> Somebody:
    return replace(
        who,
        spellings=tuple(dict.fromkeys(who.spellings + other.spellings)),
        parties=who.parties | other.parties,
        documents=who.documents | other.documents,
    )


def _indexed(people: Iterable[Somebody]) -> People:
    by_words: dict[Words, Somebody] = {}
    by_surname: Mapping[str, list[Somebody]] = defaultdict(list)
    for who in people:
        for words in who.spellings:
            by_words.setdefault(words, who)
        for key in dict.fromkeys(skeleton(words[-1]) for words in who.spellings if words):
            by_surname[key].append(who)
    return People(by_words, {key: tuple(group) for key, group in by_surname.items()})
