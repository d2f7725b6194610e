"""The answers that are given to each question, as the assessment takes them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from fogline.model import Agreement, Dispute

_NONE_OF_THESE = "none of these"
_COMPLETE = frozenset({"yes", "no"})


class Side(Protocol):
    """One answer, the claims that give it, and the states of affairs in which it is true."""

    @property
    def answer(self) -> str:
        """The answer in words."""
        ...

    @property
    def claims(self) -> tuple[str, ...]:
        """The ids of the claims."""
        ...

    @property
    def states(self) -> tuple[str, ...]:
        """The states, by any names."""
        ...


class Sides(Protocol):
    """All answers to one question, and every state of affairs that the question tells apart."""

    @property
    def question(self) -> str:
        """The question's id."""
        ...

    @property
    def sides(self) -> tuple[Side, ...]:
        """The answers; two that share no state cannot both be true."""
        ...

    @property
    def states(self) -> tuple[str, ...]:
        """All states, also those in which no answer is true."""
        ...


@dataclass(frozen=True, slots=True)
class Given:
    """An answer that excludes the others of its question."""

    answer: str
    claims: tuple[str, ...]
    states: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Alternatives:
    """Answers to one question that exclude each other."""

    question: str
    sides: tuple[Given, ...]
    states: tuple[str, ...]


def fill_in(
    sides: Iterable[Sides], disputes: Iterable[Dispute], agreements: Iterable[Agreement]
) -> dict[str, Sides]:
    """Return the answers by question, from disputes and agreements where ``sides`` has none."""
    found: dict[str, Sides] = {}
    for agreement in agreements:
        answers = [(agreement.answer, agreement.claims)]
        found[agreement.question] = _alternatives(agreement.question, answers)
    for dispute in disputes:
        answers = [(answer.answer, answer.claims) for answer in dispute.answers]
        found[dispute.question] = _alternatives(dispute.question, answers)
    return found | {one.question: one for one in sides}


def _alternatives(question: str, answers: list[tuple[str, tuple[str, ...]]]) -> Alternatives:
    words = {answer for answer, _ in answers}
    complete = words == _COMPLETE
    return Alternatives(
        question,
        tuple(Given(answer, claims, (answer,)) for answer, claims in answers),
        tuple(sorted(words if complete else words | {_NONE_OF_THESE})),
    )
