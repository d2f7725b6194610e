"""Interest: whether a claim serves the party of the one who makes it, by a table of rules.

A claim against the speaker's own interest weighs most in assessment, so the rules prefer
``unknown`` to a guess: of rivals they speak only where rivalry is shown, of two opposite effects
not at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fogline.model import Claim, Interest, PropositionType, Stance
from fogline.resolution.cast import Cast
from fogline.resolution.rivals import Rivals, denies


@dataclass(frozen=True, slots=True)
class Rule:
    """What it does to a side to be said to do a thing (``actor``) or to suffer it (``victim``).

    1 serves it, -1 harms it, 0 does neither. With ``rivals`` the opposite holds of its rivals.
    ``blame`` limits what falls on the actor to victims who are of no side.
    """

    why: str
    actor: int = 0
    victim: int = 0
    rivals: bool = True
    blame: bool = False


_HARM = "to harm or hinder people speaks against the side that does it, and for its rivals"
_LOSS = (
    "losses harm the side that suffers them and serve its rivals; harm to people of no side speaks "
    "against the one who did it"
)
_T = PropositionType
RULES: dict[PropositionType, Rule] = {
    _T.CONTROL: Rule("to hold a place serves the holder and harms its rivals", actor=1),
    _T.FORCE_BALANCE: Rule("to be the stronger serves a side and harms its rivals", actor=1),
    _T.TROOP_PRESENCE: Rule("to have forces in a place serves a side", actor=1, rivals=False),
    _T.RESOLVE: Rule("the will to fight on serves a side", actor=1, rivals=False),
    _T.WAR_ENDED: Rule("to have ended a war serves a side", actor=1, rivals=False),
    _T.NEGOTIATION: Rule("to be ready to talk serves a side", actor=1, rivals=False),
    _T.CASUALTIES: Rule(_LOSS, actor=-1, victim=-1, blame=True),
    _T.DETENTION: Rule(_LOSS, actor=-1, victim=-1, blame=True),
    _T.ATTACK: Rule("to attack people of no side speaks against a side", actor=-1, blame=True),
    _T.DEATH: Rule(
        "a death harms the side of the dead, and to have killed somebody speaks against a side",
        actor=-1,
        victim=-1,
    ),
    _T.DISPLACEMENT: Rule(_HARM, actor=-1),
    _T.ABUSE_OF_CIVILIANS: Rule(_HARM, actor=-1),
    _T.DISCRIMINATION: Rule(_HARM, actor=-1),
    _T.ACCESS_DENIED: Rule(_HARM, actor=-1),
    _T.COMMUNICATIONS_CUT: Rule(_HARM, actor=-1),
    _T.MINES: Rule(_HARM, actor=-1),
    _T.BETRAYAL: Rule(_HARM, actor=-1),
    _T.THREAT_TO_CIVILIANS: Rule(_HARM, actor=-1),
    _T.HUMANITARIAN_NEED: Rule(_HARM, actor=-1),
}
"""The rules by type of proposition. Clashes, weapons, support, agreements and what is of no type
serve one side or the other as the case may be, and have none."""


def read_interest(claim: Claim, cast: Cast, rivals: Rivals) -> Interest:
    """Return whether a claim, its parties already named, serves its speaker's party.

    To deny, to doubt and to negate turn the effect round. To deny a named doer or cause denies the
    deed and not the harm. The author, and whoever has no known party, has no known interest; a
    party that the case file calls neutral has none.
    """
    party, rule = claim.speaker.party, RULES.get(claim.proposition.type)
    if party is None:
        return Interest.UNKNOWN
    if cast.parties.is_neutral(party):
        return Interest.NEUTRAL
    if rule is None or claim.stance is Stance.DEMANDS:
        return Interest.UNKNOWN
    effects = {effect for effect in _effects(claim, rule, cast, rivals) if effect}
    if len(effects) != 1:
        return Interest.UNKNOWN
    turn = -1 if denies(claim) else 1
    return Interest.FOR if effects.pop() * turn > 0 else Interest.AGAINST


def _effects(claim: Claim, rule: Rule, cast: Cast, rivals: Rivals) -> Iterator[int]:
    said, party = claim.proposition, claim.speaker.party
    victim = cast.side(said.victim, claim)
    actor = cast.side(said.actor or _doer(said.cause), claim)
    blamed = not rule.blame or (said.victim is not None and victim is None)
    own = party if rule.rivals else None
    if actor and rule.actor and blamed:
        yield rule.actor * _nearness(party, actor, own, rivals)
    deed_denied = denies(claim) and blamed and (said.actor or said.cause)
    if victim and rule.victim and not deed_denied:
        yield rule.victim * _nearness(party, victim, own, rivals)


def _doer(cause: str | None) -> str | None:
    """Return who is named in words for a cause: "killed by the Taliban"."""
    match = re.search(r"\b(?:by|at the hands of) (.+)$", cause or "")
    return match[1] if match else None


def _nearness(party: str | None, side: str, own: str | None, rivals: Rivals) -> int:
    """Return 1 where a side is the speaker's, -1 where it is a rival that counts, else 0."""
    if party == side:
        return 1
    return -1 if own and frozenset((own, side)) in rivals else 0


def explain_interest(claim: Claim) -> str:
    """Say in words by which rule a resolved claim has its interest."""
    party, rule = claim.speaker.party, RULES.get(claim.proposition.type)
    if party is None:
        return "unknown: the speaker has no known party"
    if claim.interest is Interest.NEUTRAL:
        return f"neutral: {party} takes no side"
    if claim.stance is Stance.DEMANDS:
        return "unknown: a demand does not say what is so"
    if rule is None:
        return f"unknown: what is said of {claim.proposition.type.value} may serve either side"
    if claim.interest is Interest.UNKNOWN:
        return f"unknown: {rule.why}; whom it touches here cannot be told"
    verb = "denies it" if denies(claim) else "says so"
    named = (("actor", claim.proposition.actor), ("victim", claim.proposition.victim))
    whom = ", ".join(f"{part} {words}" for part, words in named if words)
    return f"{claim.interest.value}: {rule.why}; {party} {verb} ({whom})"
