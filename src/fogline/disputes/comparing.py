"""Disputes and agreements: answers that cannot both be true, and what several people say alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from fogline.disputes.answers import find_sides
from fogline.disputes.control import qualifies
from fogline.disputes.families import Reader, family_of
from fogline.disputes.scene import Scene, voice
from fogline.disputes.sides import Side, Sides, incompatible
from fogline.disputes.stances import denied
from fogline.model import (
    Agreement,
    Answer,
    Claim,
    Dispute,
    DisputeKind,
    Document,
    PropositionType,
    Question,
)

_HOSTILE = frozenset(
    {
        PropositionType.ABUSE_OF_CIVILIANS,
        PropositionType.ACCESS_DENIED,
        PropositionType.ATTACK,
        PropositionType.COMMUNICATIONS_CUT,
        PropositionType.DEATH,
        PropositionType.DETENTION,
        PropositionType.DISCRIMINATION,
    }
)
_INDEPENDENT = 2


def compare(
    questions: Sequence[Question], claims: Sequence[Claim], documents: Iterable[Document] = ()
) -> tuple[tuple[Dispute, ...], tuple[Agreement, ...]]:
    """Return the disputes and the agreements among the answers to the questions, in their order.

    A dispute has two answers that cannot both be true, from at least two speakers. An agreement
    has one answer from at least two, and no dispute. For an agreement all writers count once, and
    so do the unnamed who are called the same: one report may have copied another.
    """
    documents = tuple(documents)
    scene, by_id = Scene.of(claims, documents), {claim.id: claim for claim in claims}
    asked = list(zip(questions, find_sides(questions, claims, documents), strict=True))
    disputes = {q.id: found for q, sides in asked if (found := _dispute(q, sides, by_id, scene))}
    enemies = _enemies([sides for q, sides in asked if q.id in disputes], by_id, scene)
    agreements = [
        agreement
        for question, sides in asked
        if question.id not in disputes
        for agreement in _agreements(sides, by_id, enemies)
    ]
    return tuple(disputes.values()), tuple(agreements)


def _dispute(
    question: Question, sides: Sides, by_id: Mapping[str, Claim], scene: Scene
) -> Dispute | None:
    disputing = {side.answer for pair in _opposed(sides, by_id) for side in pair}
    if not disputing:
        return None
    answers = tuple(Answer(s.answer, s.claims) for s in sides.sides if s.answer in disputing)
    answering = {claim for answer in answers for claim in answer.claims}
    return Dispute(
        question=question.id,
        kind=_kind(question, [by_id[claim] for claim in sorted(answering)], scene),
        answers=answers,
        agreed=_agreed(question, by_id),
        bears_on=tuple(claim for claim in question.claims if claim not in answering),
    )


def _opposed(sides: Sides, by_id: Mapping[str, Claim]) -> Iterator[tuple[Side, Side]]:
    for one, other in combinations(sides.sides, 2):
        voices = {voice(by_id[claim]) for claim in (*one.claims, *other.claims)}
        if incompatible(one, other) and len(voices) >= _INDEPENDENT:
            yield one, other


def _kind(question: Question, claims: Sequence[Claim], scene: Scene) -> DisputeKind:
    family = family_of(question.id)
    if family is None or (family.reader is Reader.CONTROL and qualifies(claims, scene)):
        return DisputeKind.QUALIFICATION
    return family.kind


def _agreed(question: Question, by_id: Mapping[str, Claim]) -> str | None:
    """Return what all sides presuppose: to dispute how one died is not to dispute the death."""
    family = family_of(question.id)
    if family is None or family.reader is not Reader.KILLED:
        return None
    claims = [by_id[claim] for claim in question.claims if claim in by_id]
    if any(denied(c) and not c.proposition.actor and not c.proposition.cause for c in claims):
        return None
    return f"{question.text.removeprefix(family.text.format(who='')).removesuffix('?')} is dead"


def _agreements(
    sides: Sides, by_id: Mapping[str, Claim], enemies: frozenset[frozenset[str]]
) -> Iterator[Agreement]:
    for side in sides.sides:
        spoken = [by_id[claim] for claim in side.claims]
        independent = len({voice(claim, apart=False) for claim in spoken})
        parties = _parties(side.claims, by_id)
        opposed = any(frozenset(pair) in enemies for pair in combinations(parties, 2))
        if independent >= _INDEPENDENT:
            yield Agreement(sides.question, side.answer, side.claims, independent, opposed)


def _enemies(
    disputed: Iterable[Sides], by_id: Mapping[str, Claim], scene: Scene
) -> frozenset[frozenset[str]]:
    """Return the pairs of parties that contradict each other or of which one accuses the other."""
    pairs = {
        frozenset({party, against})
        for sides in disputed
        for one, other in _opposed(sides, by_id)
        for party in _parties(one.claims, by_id)
        for against in _parties(other.claims, by_id)
    }
    pairs |= {
        frozenset({claim.speaker.party, scene.actor(claim)})
        for claim in by_id.values()
        if claim.proposition.type in _HOSTILE and not denied(claim)
    }
    return frozenset(frozenset(p for p in pair if p) for pair in pairs)


def _parties(claims: Iterable[str], by_id: Mapping[str, Claim]) -> set[str | None]:
    return {by_id[claim].speaker.party for claim in claims} - {None}
