"""Resolution: the claims of a case with who, where, when and in whose interest filled in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from fogline.model import Claim, Document, Interest, Interval, Place, Setting
from fogline.resolution.cast import Cast, read_cast
from fogline.resolution.dating import date_claims
from fogline.resolution.gazetteer import PlaceFile
from fogline.resolution.interest import read_interest
from fogline.resolution.places import Gazetteer
from fogline.resolution.rivals import read_rivals
from fogline.resolution.surroundings import Surroundings


def resolve(
    documents: Sequence[Document],
    claims: Sequence[Claim],
    setting: Setting,
    places: PlaceFile | None = None,
) -> tuple[Claim, ...]:
    """Return the same claims, in the same order, with who, where, when and interest resolved.

    Speakers get ids that hold over the case, participants the names of parties and people, words
    of time their days, places their points. Ids and spans of claims stay as they are, and so does
    what is resolved already: dated intervals, places with an id, a known interest. ``places`` is an
    imported gazetteer. The order of documents and claims has no part in the result.
    """
    published = {document.id: document.published for document in documents}
    dated = date_claims(claims, {document.id: document for document in documents})
    days = {claim.id: _day(claim.said_on) or published.get(claim.document) for claim in dated}
    cast = read_cast(documents, dated, days, setting)
    gazetteer = Gazetteer(setting, places)
    placed = _placed([_named(claim, cast) for claim in dated], documents, gazetteer)
    rivals = read_rivals(placed, cast, setting)
    return tuple(
        replace(claim, interest=read_interest(claim, cast, rivals))
        if claim.interest is Interest.UNKNOWN
        else claim
        for claim in placed
    )


def _day(interval: Interval | None) -> date | None:
    return (interval.start or interval.end) if interval else None


def _named(claim: Claim, cast: Cast) -> Claim:
    said = claim.proposition
    return replace(
        claim,
        speaker=cast.speaker(claim),
        proposition=replace(
            said,
            actor=cast.participant(said.actor, claim),
            victim=cast.sufferer(said.victim, claim),
            target=cast.participant(said.target, claim),
        ),
    )


def _placed(
    claims: Sequence[Claim], documents: Iterable[Document], gazetteer: Gazetteer
) -> list[Claim]:
    around = _surroundings(gazetteer, claims, {document.id: document for document in documents})
    found: dict[tuple[Place, str], Place] = {}
    for claim in claims:
        place = claim.proposition.place
        if place and (place, claim.document) not in found:
            found[place, claim.document] = gazetteer.find(place, around[claim.document])
    return [_at(claim, found) for claim in claims]


def _at(claim: Claim, found: Mapping[tuple[Place, str], Place]) -> Claim:
    place = claim.proposition.place
    if place is None:
        return claim
    return replace(
        claim, proposition=replace(claim.proposition, place=found[place, claim.document])
    )


def _surroundings(
    gazetteer: Gazetteer, claims: Iterable[Claim], documents: Mapping[str, Document]
) -> Mapping[str, Surroundings]:
    names: dict[str, set[str]] = {document: set() for document in documents}
    for claim in claims:
        place = claim.proposition.place
        names.setdefault(claim.document, set()).update([place.name] if place else [])
    own = {
        document: gazetteer.surroundings(documents.get(document), sorted(there))
        for document, there in names.items()
    }
    homes = frozenset(code for around in own.values() for code in around.home)
    return {document: replace(around, other=homes) for document, around in own.items()}
