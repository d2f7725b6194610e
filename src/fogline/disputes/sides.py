"""The sides of a question: each answer, who gives it, and what the world is like if it is true."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from fogline.disputes.scene import Scene, reading_order, voice
from fogline.model import Claim, Question


@dataclass(frozen=True, slots=True)
class Side:
    """One answer with the claims that give it and the states of affairs in which it is true.

    Two answers are incompatible when they share no state; one contains another when it has all its
    states.
    """

    answer: str
    claims: tuple[str, ...]
    states: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sides:
    """All answers to one question, and every state of affairs that the question tells apart."""

    question: str
    sides: tuple[Side, ...]
    states: tuple[str, ...]


Replies: TypeAlias = Mapping[str, tuple[str, frozenset[str]]]
"""What each answering claim says: claim id to the answer and the states in which it is true."""

Read: TypeAlias = Callable[[Sequence[Claim]], tuple[Replies, frozenset[str]]]


def incompatible(one: Side, other: Side) -> bool:
    """Tell whether two answers cannot both be true."""
    return not set(one.states) & set(other.states)


def gather(question: Question, claims: Sequence[Claim], read: Read, scene: Scene) -> Sides:
    """Group a question's claims by their answers, as they stand after each speaker's last word.

    What can be true in no state of affairs is no answer.
    """
    replies, _ = read(claims)
    answering = [claim for claim in claims if claim.id in replies and replies[claim.id][1]]
    standing = _last_words(answering, replies, scene)
    replies, states = read(standing)
    by_answer: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(standing, key=reading_order):
        if claim.id in replies:
            by_answer[replies[claim.id][0]].append(claim)
    sides = [_side(answer, members, replies) for answer, members in by_answer.items()]
    ordered = sorted(sides, key=lambda side: (-len(side.claims), side.answer))
    return Sides(question.id, tuple(ordered), tuple(sorted(states)))


def _side(answer: str, members: Sequence[Claim], replies: Replies) -> Side:
    states = frozenset[str]().union(*(replies[claim.id][1] for claim in members))
    return Side(answer, tuple(claim.id for claim in members), tuple(sorted(states)))


def _last_words(claims: Iterable[Claim], replies: Replies, scene: Scene) -> list[Claim]:
    """Leave out what a speaker has since corrected: that is change, and no dispute."""
    by_voice: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_voice[voice(claim)].append(claim)
    return [claim for spoken in by_voice.values() for claim in _uncorrected(spoken, replies, scene)]


def _uncorrected(spoken: Sequence[Claim], replies: Replies, scene: Scene) -> list[Claim]:
    last = max(_said(claim, scene) for claim in spoken)
    final = [replies[claim.id][1] for claim in spoken if _said(claim, scene) == last]
    return [
        claim
        for claim in spoken
        if _said(claim, scene) == last or any(replies[claim.id][1] & states for states in final)
    ]


def _said(claim: Claim, scene: Scene) -> date:
    days = scene.said(claim)
    return days[1] if days else date.min
