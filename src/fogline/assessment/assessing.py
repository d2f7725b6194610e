"""Assessing: from the answers to each question to probabilities, with their reasons."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from fogline.assessment.beliefs import Odds, find_odds, find_worlds, probability_of
from fogline.assessment.blackouts import Blackouts
from fogline.assessment.calendar import Calendar
from fogline.assessment.evidence import Item, find_evidence
from fogline.assessment.given import Side, Sides, fill_in
from fogline.assessment.priors import BLACKOUT_SPREAD, EIGHTY_PER_CENT
from fogline.assessment.standing import Standing, find_credibility, find_missing, find_status
from fogline.assessment.words import words_for
from fogline.model import (
    Agreement,
    Assessment,
    Belief,
    Claim,
    Dispute,
    Document,
    Question,
    Reason,
)


def assess(
    questions: Sequence[Question],
    disputes: Sequence[Dispute],
    agreements: Sequence[Agreement],
    claims: Sequence[Claim],
    documents: Sequence[Document],
    sides: Iterable[Sides] = (),
) -> tuple[Assessment, ...]:
    """Return an assessment of each question, in the order of the questions.

    ``sides`` are the answers to the questions and how they overlap. Where they are left out, the
    answers are those of the disputes and agreements, taken to exclude each other, and the other
    questions stay unknown. Probabilities of answers that exclude each other add up to 1 at most; an
    answer that contains another ("not all of it", "the main parts") counts its probability too. The
    weights of an answer's reasons, with its log-odds before any evidence, add up to its log-odds.
    No evidence, no number.
    """
    calendar = Calendar.of(documents)
    desk = _Desk(
        {claim.id: claim for claim in claims},
        {document.id: document for document in documents},
        calendar,
        Blackouts.of(claims, calendar),
        {dispute.question for dispute in disputes},
        {agreement.question: agreement for agreement in agreements},
    )
    given = fill_in(sides, disputes, agreements)
    return tuple(_assess(question, given.get(question.id), desk) for question in questions)


@dataclass(frozen=True, slots=True)
class _Desk:
    """What all questions are assessed from."""

    claims: Mapping[str, Claim]
    documents: Mapping[str, Document]
    calendar: Calendar
    blackouts: Blackouts
    disputed: set[str]
    agreed: Mapping[str, Agreement]


def _assess(question: Question, given: Sides | None, desk: _Desk) -> Assessment:
    claims = [desk.claims[claim] for claim in question.claims if claim in desk.claims]
    sides = [s for s in given.sides if any(c in desk.claims for c in s.claims)] if given else []
    agreement = desk.agreed.get(question.id)
    alike = agreement is not None and agreement.opposed_parties
    evidence = find_evidence(sides, desk.claims, desk.documents, alike=alike)
    barriers = desk.blackouts.over(question, claims)
    odds = _odds(sides, given, evidence)
    ranked = sorted(range(len(sides)), key=lambda n: (-odds[n].total, sides[n].answer))
    standing = Standing(
        question=question,
        answer=sides[ranked[0]].answer if ranked else "",
        evidence=evidence,
        leading=tuple(item for item in evidence if item.answer in ranked[:1]),
        disputed=question.id in desk.disputed,
        agreement=agreement,
    )
    dated = any(desk.calendar.days(claim) for claim in claims)
    return Assessment(
        question=question.id,
        status=find_status(standing),
        answers=tuple(_belief(sides[n], odds[n], evidence, bool(barriers)) for n in ranked),
        origins=len({item.origin for item in evidence}),
        credibility=find_credibility(standing, odds[ranked[0]].probability if ranked else None),
        reasons=tuple(r for n in ranked for r in _reasons(n, sides, odds[n], evidence)),
        missing=find_missing(standing, barriers, dated=dated),
    )


def _odds(sides: Sequence[Side], given: Sides | None, evidence: Iterable[Item]) -> tuple[Odds, ...]:
    nats: dict[int, list[float]] = defaultdict(list)
    for item in evidence:
        nats[item.answer].append(item.weight.nats)
    worlds = find_worlds([set(side.states) for side in sides], set(given.states if given else ()))
    return find_odds(worlds, [math.fsum(nats[n]) for n in range(len(sides))])


def _deviation(odds: Odds, evidence: Iterable[Item], blackout: bool) -> float:
    """Return the standard deviation of log-odds; a camp is right or wrong as one on an answer."""
    camps: dict[tuple[str, int], list[float]] = defaultdict(list)
    for item in evidence:
        deviation = odds.slopes[item.answer] * item.weight.deviation
        camps[item.camp, item.answer].append(deviation)
    spread = BLACKOUT_SPREAD if blackout else 0.0
    return math.hypot(spread, *(math.fsum(deviations) for deviations in camps.values()))


def _belief(side: Side, odds: Odds, evidence: Iterable[Item], blackout: bool) -> Belief:
    margin = EIGHTY_PER_CENT * _deviation(odds, evidence, blackout)
    return Belief(
        answer=side.answer,
        probability=odds.probability,
        low=probability_of(odds.total - margin),
        high=probability_of(odds.total + margin),
        words=words_for(odds.probability),
    )


def _reasons(
    number: int, sides: Sequence[Side], odds: Odds, evidence: Sequence[Item]
) -> Iterator[Reason]:
    """Yield what each claim adds to one answer, the heaviest first."""
    added = [(odds.shares[item.answer] * item.weight.nats, item) for item in evidence]
    for weight, item in sorted(added, key=lambda one: (-abs(one[0]), one[1].claim.id)):
        own = item.answer == number
        spoken_for = "" if own else f"for “{sides[item.answer].answer}”: "
        if own or weight:
            yield Reason(
                item.claim.id, sides[number].answer, weight, f"{spoken_for}{item.weight.why}"
            )
