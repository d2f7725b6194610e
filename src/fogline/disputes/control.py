"""Who holds a place: all of it, its main parts, some part, or not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from fogline.disputes.extents import Extent, extent_of, held
from fogline.disputes.names import name_key
from fogline.disputes.places import place_key
from fogline.disputes.scene import Scene
from fogline.disputes.sides import Replies
from fogline.model import Claim, Stance

_OTHERWISE = "otherwise"
_PLACE = re.compile(
    r"(areas?|bases?|bridge|capital|city|cities|country|districts?|hills?|provinces?|region|road|"
    r"towns?|valley|villages?)"
)


@dataclass(frozen=True, slots=True)
class _Hold:
    """What one claim says of a party's hold on a place, or on a part of it (``in_part``)."""

    party: str
    extent: Extent
    held: bool
    in_part: bool


def read_control(
    claims: Sequence[Claim], place: str | None, scene: Scene
) -> tuple[Replies, frozenset[str]]:
    """Return who holds the place by each claim, and the states of control that can be told apart.

    A party holds all of the place, or its main parts, or it is otherwise. A denial is read as the
    least that it can mean: not all of it. That another party holds some of it denies the one party
    that is said to hold all of it. A claim without a holder says nothing, but for the denial of the
    one holder that is spoken of.
    """
    holds = {claim.id: hold for claim in claims if (hold := _hold(claim, place, scene))}
    holders = {h.party for h in holds.values() if _is_whole(h)}
    holds |= _unnamed_denials(claims, holders, holds)
    parties = {hold.party for hold in holds.values()}
    states = frozenset({_OTHERWISE, *(_all(p) for p in parties), *(_main(p) for p in parties)})
    whole_said = {h.party for h in holds.values() if _is_whole(h) and h.extent is Extent.ALL}
    replies = {i: _reply(hold, holders, whole_said, states) for i, hold in holds.items()}
    return replies, states


def qualifies(claims: Iterable[Claim], scene: Scene) -> bool:
    """Tell whether claims differ only in how much of a place one party holds."""
    spoken = list(claims)
    one_party = len({scene.actor(claim) for claim in spoken}) == 1
    return one_party and all(held(c) or extent_of(c) is not Extent.UNSTATED for c in spoken)


def _hold(claim: Claim, place: str | None, scene: Scene) -> _Hold | None:
    party = scene.actor(claim)
    if party is None or _is_place(party, scene):
        return None
    where = claim.proposition.place
    in_part = (
        where is not None and place is not None and place in scene.places.larger(place_key(where))
    )
    return _Hold(party, extent_of(claim), held(claim), in_part)


def _is_place(words: str, scene: Scene) -> bool:
    """Tell whether what stands as the holder is what is held: "the province has fallen"."""
    key = name_key(words)
    return key in scene.places.keys or bool(_PLACE.fullmatch(key.rpartition(" ")[2]))


def _is_whole(hold: _Hold) -> bool:
    return hold.held and not hold.in_part and hold.extent in {Extent.ALL, Extent.UNSTATED}


def _unnamed_denials(
    claims: Iterable[Claim], holders: set[str], holds: Mapping[str, _Hold]
) -> dict[str, _Hold]:
    if len(holders) != 1:
        return {}
    (holder,) = holders
    return {
        claim.id: _Hold(holder, Extent.UNSTATED, held=False, in_part=False)
        for claim in claims
        if claim.id not in holds and not held(claim) and _may_deny(claim, holder)
    }


def _may_deny(claim: Claim, holder: str) -> bool:
    """Tell whether a denial without a holder can mean this one; its own people say "not all"."""
    admits = claim.stance is Stance.ASSERTS and extent_of(claim) is Extent.ALL
    return admits or claim.speaker.party != holder


def _reply(
    hold: _Hold, holders: set[str], whole_said: set[str], states: frozenset[str]
) -> tuple[str, frozenset[str]]:
    party = hold.party
    rivals = holders - {party}
    in_part = hold.in_part or hold.extent is Extent.PART
    if not hold.held:
        return _not(party, states)
    if in_part and len(rivals) == 1:
        return _not(next(iter(rivals)), states)
    if in_part:
        return _some(party, states, at_least=hold.in_part)
    if hold.extent is Extent.MAIN:
        return f"{party}, the main parts", frozenset({_main(party)})
    return f"{party}, all of it" if party in whole_said else party, frozenset({_all(party)})


def _not(party: str, states: frozenset[str]) -> tuple[str, frozenset[str]]:
    return f"not {party}, or not all of it", states - {_all(party)}


def _some(party: str, states: frozenset[str], *, at_least: bool) -> tuple[str, frozenset[str]]:
    in_part = frozenset(state for state in states if not state.endswith(_all("")))
    if at_least:
        return f"{party}, at least part of it", in_part | {_all(party)}
    return f"{party}, part of it", in_part


def _all(party: str) -> str:
    return f"{party}: all"


def _main(party: str) -> str:
    return f"{party}: main"
