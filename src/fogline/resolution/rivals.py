"""Rivals: which parties are opposed, as far as the case file or the claims show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import TypeAlias

from fogline.model import Claim, PropositionType, Setting, Stance
from fogline.resolution.cast import Cast

Rivals: TypeAlias = frozenset[frozenset[str]]
"""Pairs of parties that are opposed, by name."""

_VIOLENCE = (
    PropositionType.CLASH,
    PropositionType.ATTACK,
    PropositionType.CASUALTIES,
    PropositionType.DEATH,
    PropositionType.DETENTION,
    PropositionType.ABUSE_OF_CIVILIANS,
)


def read_rivals(claims: Iterable[Claim], cast: Cast, setting: Setting) -> Rivals:
    """Return the pairs of parties that are opposed.

    They are if the case file has just these two that are not neutral, if somebody says that one
    does violence to the other, or if one denies that the other holds a place. An accusation alone
    makes no rival, for aid agencies accuse too.
    """
    pairs = set(map(frozenset, _only_two(setting)))
    for claim in claims:
        pairs |= set(map(frozenset, _opposed(claim, cast)))
    return frozenset(
        pair for pair in pairs if len(pair) == 2 and not any(map(cast.parties.is_neutral, pair))
    )


def denies(claim: Claim) -> bool:
    """Tell whether the speaker says that the proposition is not so.

    A denial of something negative ("denied that none had died") is rare beside a "not" that is
    marked twice, so both together count once.
    """
    quantity = claim.proposition.quantity
    none = quantity is not None and quantity.best == 0
    return claim.stance in (Stance.DENIES, Stance.DOUBTS) or claim.proposition.negated or none


def _only_two(setting: Setting) -> list[tuple[str, str]]:
    sides = [party.name for party in setting.parties if not party.neutral]
    return [(sides[0], sides[1])] if len(sides) == 2 else []


def _opposed(claim: Claim, cast: Cast) -> Iterator[tuple[str, ...]]:
    said, party = claim.proposition, claim.speaker.party
    actor, victim, target = (
        cast.side(words, claim) for words in (said.actor, said.victim, said.target)
    )
    if said.type is PropositionType.CONTROL and denies(claim) and party and actor:
        yield party, actor
    if said.type in _VIOLENCE and not denies(claim):
        for one, other in combinations((actor, victim or target), 2):
            if one and other:
                yield one, other
