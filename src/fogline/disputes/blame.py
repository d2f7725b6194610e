"""Who did it: who killed somebody, who attacked, who refused to talk."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from fogline.disputes.agents import participant
from fogline.disputes.names import name_key
from fogline.disputes.scene import Scene
from fogline.disputes.sides import Replies
from fogline.disputes.stances import denied
from fogline.model import Claim, Stance

_OTHER = "other"
_NOBODY = "nobody"
_OWN_SIDE = "own side"
_COMBAT = "combat"
_BY = re.compile(r"\bby\s+(.+)$", re.IGNORECASE)
_CAUSES: Mapping[str, str] = {
    "internal dispute": r"dispute|quarrel|feud|infight|internal|own (?:men|people|side)|mutiny",
    "accident": r"accident|crash|mishap",
    "illness": r"illness|disease|heart|natural causes|covid|stroke",
    "suicide": r"suicide|own hand",
    "air strike": r"air ?-?strike|drone|bomb(?:ed|ing|ardment)|air raid|from the air|helicopter",
    "shelling": r"shell|mortar|artillery|rocket",
    "mine or bomb": r"\bmines?\b|\bied|roadside|explosi|blast|booby",
    "ambush": r"ambush",
    "execution": r"execut|behead|hanged|firing squad",
    _COMBAT: r"combat|battle|fight|clash|action|front|skirmish|hostilities",
}
"""Causes of death by the words for them, in the order in which they are tried."""
_NOT_BY_THE_ENEMY = frozenset({"internal dispute", "accident", "illness", "suicide"})

_Read = tuple[Replies, frozenset[str]]


def read_killers(claims: Sequence[Claim], scene: Scene) -> _Read:
    """Return who or what killed somebody by each claim.

    Combat is the work of those who are named. A cause in words that are not known here contradicts
    nothing.
    """
    agents = {agent for claim in claims if (agent := _agent(claim, scene))}
    causes = {cause for claim in claims if (cause := _cause(claim))}
    by = {*agents, _OTHER}
    states = {f"{agent}/{cause}" for agent in by for cause in {*causes - _NOT_BY_THE_ENEMY, _OTHER}}
    states |= {f"{_OWN_SIDE}/{cause}" for cause in causes & _NOT_BY_THE_ENEMY}
    found = ((claim.id, _killer(claim, scene, frozenset(states), agents)) for claim in claims)
    return {claim: reply for claim, reply in found if reply}, frozenset(states)


def read_attackers(claims: Sequence[Claim], scene: Scene) -> _Read:
    """Return who attacked by each claim.

    A claim that names nobody says nothing, but for the denial of any attack.
    """
    named = {actor for claim in claims if (actor := scene.actor(claim))}
    states = frozenset({*named, _OTHER, _NOBODY})
    replies: dict[str, tuple[str, frozenset[str]]] = {}
    for claim in claims:
        actor = scene.actor(claim)
        if actor:
            only = frozenset({actor})
            replies[claim.id] = (f"not {actor}", states - only) if denied(claim) else (actor, only)
        elif denied(claim):
            replies[claim.id] = ("there was no attack", frozenset({_NOBODY}))
    return replies, states


def read_refusals(claims: Sequence[Claim], scene: Scene) -> _Read:
    """Return who refused to negotiate by each claim: its actor, or not its actor.

    Who denies having refused is open to talks; who denies that there were talks has not said who
    refused.
    """
    named = {actor for claim in claims if (actor := scene.actor(claim))}
    states = frozenset({*named, _OTHER, _NOBODY})
    replies: dict[str, tuple[str, frozenset[str]]] = {}
    for claim in claims:
        actor, negated = scene.actor(claim), claim.proposition.negated
        denies = claim.stance in {Stance.DENIES, Stance.DOUBTS}
        if actor and negated and not denies:
            replies[claim.id] = (f"{actor} refused", frozenset({actor}))
        elif actor and negated == denies:
            replies[claim.id] = (f"{actor} open to talks", states - {actor})
    return replies, states


def _agent(claim: Claim, scene: Scene) -> str | None:
    by = _BY.search(claim.proposition.cause or "")
    return scene.actor(claim) or (participant(by[1], scene.parties) if by else None)


def _cause(claim: Claim) -> str | None:
    words = (claim.proposition.cause or "").casefold()
    return next((cause for cause, known in _CAUSES.items() if re.search(known, words)), None)


def _killer(
    claim: Claim, scene: Scene, states: frozenset[str], agents: set[str]
) -> tuple[str, frozenset[str]] | None:
    agent, cause, words = _agent(claim, scene), _cause(claim), claim.proposition.cause
    if agent:
        answer, true_in = agent, frozenset(s for s in states if s.startswith(f"{agent}/"))
    elif cause:
        answer, true_in = cause, _states_of_cause(cause, states, agents)
    elif words:
        answer, true_in = name_key(words), states - {f"{_OTHER}/{_OTHER}"}
    else:
        return None
    return (f"not {answer}", states - true_in) if denied(claim) else (answer, true_in)


def _states_of_cause(cause: str, states: frozenset[str], agents: set[str]) -> frozenset[str]:
    true_in = frozenset(state for state in states if state.endswith(f"/{cause}"))
    return true_in - {f"{_OTHER}/{_COMBAT}"} if agents else true_in
