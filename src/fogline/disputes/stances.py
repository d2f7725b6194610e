"""What a claim says to a question: yes, no, or nothing at all."""

from __future__ import annotations

import re

from fogline.disputes.families import Family
from fogline.model import Claim, PropositionType, Stance

_ANSWERING = frozenset({Stance.ASSERTS, Stance.DENIES, Stance.DOUBTS})
_AGAINST = frozenset({Stance.DENIES, Stance.DOUBTS})
_CIVILIANS = re.compile(
    r"\b(civilians?|non-?combatants?|residents?|inhabitants|villagers|townspeople|women|children|"
    r"famil(?:y|ies)|refugees|bystanders|patients|worshippers|shoppers)\b",
    re.IGNORECASE,
)


def denied(claim: Claim) -> bool:
    """Tell whether a claim says that its proposition is not so.

    A denial and a negation together count once: in reports they mostly mark one "no" twice
    ("denied that any civilian was hurt", "said that not all districts had fallen"). None killed is
    a no. That access is denied is said in negatives ("do not let aid in"), so there only the stance
    counts.
    """
    proposition = claim.proposition
    none_hurt = (
        proposition.type is PropositionType.CASUALTIES
        and proposition.quantity is not None
        and proposition.quantity.best == 0
    )
    negated = proposition.negated and proposition.type is not PropositionType.ACCESS_DENIED
    return claim.stance in _AGAINST or negated or none_hurt


def belongs(claim: Claim, family: Family) -> bool:
    """Tell whether a claim is about what the family asks about, whether or not it answers."""
    type_ = claim.proposition.type
    if family.name == "harm" and type_ is not PropositionType.ABUSE_OF_CIVILIANS:
        return type_ in family.types and _is_about_civilians(claim)
    return type_ in family.types or type_ in family.bearing


def speaks_to(claim: Claim, family: Family) -> bool:
    """Tell whether a claim that belongs to a family answers its questions about what is or was so.

    Predictions and demands never do; fears and promises only where the family lets them.
    """
    answers = claim.stance in _ANSWERING or claim.stance in family.soft
    return answers and claim.proposition.type in family.types


def says_yes(claim: Claim, family: Family) -> bool:
    """Tell whether a claim that speaks to a yes-or-no question answers it with yes.

    A promise about one's conduct is a promise of good conduct; fighting that goes on is not over.
    """
    if claim.stance is Stance.PROMISES:
        return False
    if family.type is PropositionType.WAR_ENDED:
        return denied(claim) == (claim.proposition.type is PropositionType.CLASH)
    return not denied(claim)


def _is_about_civilians(claim: Claim) -> bool:
    proposition = claim.proposition
    words = (
        proposition.victim,
        proposition.target,
        proposition.quantity and proposition.quantity.unit,
    )
    return any(_CIVILIANS.search(word) for word in words if word)
