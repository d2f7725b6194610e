"""Families of questions: which claims can answer one another, and what they must have in common."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from fogline.model import DisputeKind, PropositionType, Stance


class Who(Enum):
    """The participant that two claims must share to be about the same thing."""

    NOBODY = auto()
    ACTOR = auto()
    TARGET = auto()
    LOSSES = auto()
    PERSON = auto()


class Where(Enum):
    """Whether two claims must share a place to be about the same thing."""

    NEEDED = auto()
    IF_SAID = auto()
    ANYWHERE = auto()


class Spread(Enum):
    """How what is said of a place bears on its parts and on what it is part of.

    ``EVENT``: what happened in a part happened in the whole, and what happened nowhere in the whole
    did not happen in a part. ``STATE``: what holds of the whole holds of its parts. ``CONTROL``:
    whoever holds a part bears on the whole, and who holds all of it on its parts.
    """

    NONE = auto()
    EVENT = auto()
    STATE = auto()
    CONTROL = auto()


class Reader(Enum):
    """How the answers to a question are read from its claims."""

    YES_NO = auto()
    CONTROL = auto()
    KILLED = auto()
    ATTACK = auto()
    REFUSAL = auto()
    COUNT = auto()


@dataclass(frozen=True, slots=True, eq=False)
class Family:
    """One kind of question; each is one of ``FAMILIES`` and equal only to itself.

    ``days``: the longest silence, in days, between claims about the same thing; 0 where they must
    share a day, None where time does not matter. These are priors, not learnt. ``soft``: the
    stances that answer besides asserting, denying and doubting. ``bearing``: the types that bear on
    the question without answering it. ``near``: whether people who are called after a place count
    as of that place.
    """

    name: str
    type: PropositionType
    text: str
    types: frozenset[PropositionType]
    reader: Reader = Reader.YES_NO
    who: Who = Who.NOBODY
    spread: Spread = Spread.NONE
    days: int | None = 14
    where: Where = Where.NEEDED
    kind: DisputeKind = DisputeKind.CONTRADICTION
    soft: frozenset[Stance] = frozenset()
    bearing: frozenset[PropositionType] = frozenset()
    near: bool = False


_T = PropositionType
_BLAME = DisputeKind.BLAME_CONFLICT


def _plain(type_: PropositionType, text: str, who: Who, spread: Spread) -> Family:
    soft = frozenset({Stance.FEARS}) if type_ is _T.THREAT_TO_CIVILIANS else frozenset[Stance]()
    return Family(type_.value, type_, text, frozenset({type_}), who=who, spread=spread, soft=soft)


FAMILIES: tuple[Family, ...] = (
    Family(
        "control",
        _T.CONTROL,
        "Who holds {place}",
        frozenset({_T.CONTROL}),
        Reader.CONTROL,
        spread=Spread.CONTROL,
        days=0,
        bearing=frozenset({_T.CLASH}),
    ),
    Family(
        "fighting",
        _T.WAR_ENDED,
        "Is the fighting over in {place}",
        frozenset({_T.WAR_ENDED, _T.CLASH}),
        spread=Spread.EVENT,
        days=0,
        where=Where.IF_SAID,
    ),
    Family(
        "killed",
        _T.DEATH,
        "Who or what killed {who}",
        frozenset({_T.DEATH}),
        Reader.KILLED,
        Who.PERSON,
        days=None,
        where=Where.ANYWHERE,
        kind=_BLAME,
    ),
    Family(
        "dead",
        _T.DEATH,
        "Is {who} dead",
        frozenset({_T.DEATH}),
        who=Who.PERSON,
        days=None,
        where=Where.ANYWHERE,
    ),
    Family(
        "harm",
        _T.ABUSE_OF_CIVILIANS,
        "Were civilians harmed in {place}",
        frozenset({_T.CASUALTIES, _T.ABUSE_OF_CIVILIANS, _T.ATTACK}),
        spread=Spread.EVENT,
        days=30,
        soft=frozenset({Stance.FEARS}),
        near=True,
    ),
    Family(
        "conduct",
        _T.DISCRIMINATION,
        "Are people in {place} abused or discriminated against by {who}",
        frozenset({_T.DISCRIMINATION, _T.ABUSE_OF_CIVILIANS}),
        who=Who.ACTOR,
        spread=Spread.EVENT,
        days=30,
        soft=frozenset({Stance.FEARS, Stance.PROMISES}),
        near=True,
    ),
    Family(
        "count",
        _T.CASUALTIES,
        "How many casualties ({who}) in {place}",
        frozenset({_T.CASUALTIES}),
        Reader.COUNT,
        Who.LOSSES,
        days=3,
        where=Where.IF_SAID,
        kind=DisputeKind.COUNT_CONFLICT,
    ),
    Family(
        "attack",
        _T.ATTACK,
        "Who attacked {who} in {place}",
        frozenset({_T.ATTACK}),
        Reader.ATTACK,
        Who.TARGET,
        days=1,
        where=Where.IF_SAID,
        kind=_BLAME,
    ),
    Family(
        "refusal",
        _T.NEGOTIATION,
        "Who refused to negotiate",
        frozenset({_T.NEGOTIATION}),
        Reader.REFUSAL,
        where=Where.ANYWHERE,
        kind=_BLAME,
        soft=frozenset({Stance.PROMISES}),
    ),
    _plain(_T.COMMUNICATIONS_CUT, "Are communications cut in {place}", Who.NOBODY, Spread.STATE),
    _plain(
        _T.ACCESS_DENIED,
        "Are aid, the press or travellers kept out of {place}",
        Who.NOBODY,
        Spread.STATE,
    ),
    _plain(_T.DISPLACEMENT, "Have people fled {place}", Who.NOBODY, Spread.EVENT),
    _plain(_T.HUMANITARIAN_NEED, "Are people in need in {place}", Who.NOBODY, Spread.EVENT),
    _plain(_T.THREAT_TO_CIVILIANS, "Are civilians in danger in {place}", Who.NOBODY, Spread.EVENT),
    _plain(_T.DETENTION, "Were {who} detained in {place}", Who.TARGET, Spread.EVENT),
    _plain(_T.TROOP_PRESENCE, "Are there forces of {who} in {place}", Who.ACTOR, Spread.EVENT),
    _plain(_T.MINES, "Were mines laid by {who} in {place}", Who.ACTOR, Spread.EVENT),
    _plain(_T.AGREEMENT_REACHED, "Was an agreement reached over {place}", Who.NOBODY, Spread.NONE),
)
"""All families, in the order in which questions are listed. Weapons, support, betrayal, the balance
of forces and resolve are matters of degree or of opinion: claims about them get no question yet."""


def family_of(question_id: str) -> Family | None:
    """Return the family that a question's id begins with."""
    name = question_id.rpartition("-")[0]
    return next((family for family in FAMILIES if family.name == name), None)
