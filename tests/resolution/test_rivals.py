from __future__ import annotations

from collections.abc import Callable

from fogline.model import Claim, Party, PropositionType, Setting, Stance
from fogline.resolution.cast import read_cast
from fogline.resolution.rivals import read_rivals

MakeClaim = Callable[..., Claim]
T = PropositionType
THREE = Setting(parties=(Party("East"), Party("West"), Party("North"), Party("Aid", neutral=True)))


def rivals(claims: list[Claim], setting: Setting = THREE) -> set[str]:
    pairs = read_rivals(claims, read_cast((), claims, {}, setting), setting)
    return {"-".join(sorted(pair)) for pair in pairs}


def test_two_sides_of_a_case_file_are_rivals() -> None:
    two = Setting(parties=(Party("East"), Party("West"), Party("Aid", neutral=True)))
    assert rivals([], two) == {"East-West"}
    assert rivals([]) == set()


def test_violence_shows_rivals_whoever_tells_of_it(claim: MakeClaim) -> None:
    fight = claim("A baker", T.CLASH, actor="East", target="North fighters")
    losses = claim("A baker", T.CASUALTIES, actor="West", victim="East")
    assert rivals([fight, losses]) == {"East-North", "East-West"}


def test_to_deny_that_another_holds_a_place_shows_a_rival(claim: MakeClaim) -> None:
    denial = claim("X", T.CONTROL, party="West", actor="East", stance=Stance.DENIES)
    assert rivals([denial]) == {"East-West"}


def test_what_shows_no_rival(claim: MakeClaim) -> None:
    claims = [
        claim("X", T.CONTROL, party="West", actor="East"),
        claim("X", T.CONTROL, party="East", actor="East", stance=Stance.DENIES),
        claim("X", T.CONTROL, actor="East", stance=Stance.DENIES),
        claim("X", T.CONTROL, party="Aid", actor="East", stance=Stance.DENIES),
        claim("X", T.ATTACK, actor="East", victim="West", stance=Stance.DENIES),
        claim("X", T.ATTACK, actor="East", victim="villagers"),
        claim("X", T.ABUSE_OF_CIVILIANS, party="West", actor="East", victim="villagers"),
        claim("X", T.NEGOTIATION, actor="East", target="West"),
    ]
    assert rivals(claims) == set()
