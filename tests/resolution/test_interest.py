from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from fogline.model import (
    Claim,
    Count,
    Interest,
    Party,
    Person,
    PropositionType,
    Setting,
    Stance,
)
from fogline.resolution.cast import read_cast
from fogline.resolution.interest import RULES, explain_interest, read_interest
from fogline.resolution.rivals import read_rivals

MakeClaim = Callable[..., Claim]
T = PropositionType
TWO_SIDES = Setting(
    parties=(Party("East"), Party("West"), Party("Medics", neutral=True)),
    people=(Person("Toma Vai", party="West"),),
)


def interest(said: Claim, setting: Setting = TWO_SIDES) -> Interest:
    cast = read_cast((), [said], {}, setting)
    return read_interest(said, cast, read_rivals([said], cast, setting))


@pytest.mark.parametrize(
    ("type", "fields", "expected"),
    [
        (T.CONTROL, {"actor": "East"}, "for"),
        (T.CONTROL, {"actor": "East", "negated": True}, "against"),
        (T.CONTROL, {"actor": "East", "stance": Stance.DENIES}, "against"),
        (T.CONTROL, {"actor": "East", "stance": Stance.DENIES, "negated": True}, "against"),
        (T.CONTROL, {"actor": "East", "stance": Stance.PREDICTS}, "for"),
        (T.CONTROL, {"actor": "West"}, "against"),
        (T.CONTROL, {"actor": "West", "stance": Stance.DOUBTS}, "for"),
        (T.CONTROL, {"actor": "villagers"}, "unknown"),
        (T.CONTROL, {}, "unknown"),
        (T.CONTROL, {"actor": "East", "stance": Stance.DEMANDS}, "unknown"),
        (T.FORCE_BALANCE, {"actor": "West"}, "against"),
        (T.TROOP_PRESENCE, {"actor": "East"}, "for"),
        (T.TROOP_PRESENCE, {"actor": "West"}, "unknown"),
        (T.NEGOTIATION, {"actor": "East"}, "for"),
        (T.RESOLVE, {"actor": "East"}, "for"),
        (T.CASUALTIES, {"victim": "East"}, "against"),
        (T.CASUALTIES, {"victim": "East", "quantity": Count(0, 0, 0)}, "for"),
        (T.CASUALTIES, {"victim": "West", "actor": "East"}, "for"),
        (T.CASUALTIES, {"victim": "civilians", "actor": "East"}, "against"),
        (T.CASUALTIES, {"victim": "civilians", "actor": "West"}, "for"),
        (T.CASUALTIES, {"victim": "civilians"}, "unknown"),
        (T.DETENTION, {"victim": "East", "negated": True}, "for"),
        (T.ATTACK, {"victim": "villagers", "actor": "East"}, "against"),
        (T.ATTACK, {"victim": "West", "actor": "East"}, "unknown"),
        (T.DEATH, {"victim": "Toma Vai"}, "for"),
        (T.DEATH, {"victim": "Toma Vai", "actor": "East"}, "unknown"),
        (T.DEATH, {"victim": "Toma Vai", "actor": "East", "stance": Stance.DENIES}, "for"),
        (T.DEATH, {"victim": "Toma Vai", "cause": "killed by the East"}, "unknown"),
        (T.DEATH, {"victim": "villagers", "cause": "at the hands of eastern troops"}, "unknown"),
        (T.DEATH, {"victim": "Toma Vai", "cause": "in a quarrel"}, "for"),
        (
            T.DEATH,
            {"victim": "Toma Vai", "cause": "at the hands of the East", "stance": Stance.DENIES},
            "for",
        ),
        (
            T.DEATH,
            {"victim": "Toma Vai", "cause": "in a quarrel", "stance": Stance.DENIES},
            "unknown",
        ),
        (T.ABUSE_OF_CIVILIANS, {"actor": "East", "victim": "boys"}, "against"),
        (T.ABUSE_OF_CIVILIANS, {"actor": "West", "victim": "boys"}, "for"),
        (T.ABUSE_OF_CIVILIANS, {"actor": "West", "stance": Stance.DENIES}, "against"),
        (T.DISCRIMINATION, {"actor": "East", "negated": True, "stance": Stance.PROMISES}, "for"),
        (T.ACCESS_DENIED, {"actor": "West"}, "for"),
        (T.CLASH, {"actor": "East"}, "unknown"),
        (T.OTHER, {"actor": "East"}, "unknown"),
    ],
)
def test_what_an_eastern_spokesman_says(
    claim: MakeClaim, type: PropositionType, fields: dict[str, Any], expected: str
) -> None:
    said = claim("The spokesman", type, party="East", **fields)
    assert interest(said).value == expected


def test_a_death_on_ones_own_side_is_against_it(claim: MakeClaim) -> None:
    assert interest(claim("A rebel", T.DEATH, party="West", victim="Toma Vai")) is Interest.AGAINST


def test_the_neutral_and_the_unknown(claim: MakeClaim) -> None:
    assert interest(claim("A nurse", T.CONTROL, party="Medics", actor="East")) is Interest.NEUTRAL
    assert interest(claim("A baker", T.CONTROL, actor="East")) is Interest.UNKNOWN


def test_of_others_than_rivals_nothing_is_concluded(claim: MakeClaim) -> None:
    three = Setting(parties=(Party("East"), Party("West"), Party("North")))
    assert interest(claim("X", T.CONTROL, party="North", actor="East"), three) is Interest.UNKNOWN
    assert interest(claim("X", T.CONTROL, party="East", actor="East"), three) is Interest.FOR


@pytest.mark.parametrize("stance", [Stance.ASSERTS, Stance.PREDICTS, Stance.PROMISES, Stance.FEARS])
@pytest.mark.parametrize("type", sorted(RULES))
def test_to_deny_turns_every_interest_round(
    claim: MakeClaim, type: PropositionType, stance: Stance
) -> None:
    turned = {Interest.FOR: Interest.AGAINST, Interest.AGAINST: Interest.FOR}
    for side in ("East", "West"):
        said = claim("X", type, party="East", stance=stance, actor=side, victim="villagers")
        denied = claim(
            "X", type, party="East", stance=Stance.DENIES, actor=side, victim="villagers"
        )
        assert interest(denied) == turned.get(interest(said), interest(said))


@pytest.mark.parametrize(
    ("party", "fields", "words"),
    [
        (None, {}, "unknown: the speaker has no known party"),
        ("Medics", {"interest": Interest.NEUTRAL}, "neutral: Medics takes no side"),
        ("East", {"stance": Stance.DEMANDS}, "unknown: a demand does not say what is so"),
        ("East", {"type": T.CLASH}, "unknown: what is said of clash may serve either side"),
        ("East", {}, "unknown: to hold a place serves the holder and harms its rivals; whom"),
        ("East", {"actor": "East", "interest": Interest.FOR}, "for: to hold a place serves the"),
        (
            "East",
            {"actor": "East", "interest": Interest.AGAINST, "stance": Stance.DENIES},
            "against: to hold a place serves the holder and harms its rivals; "
            "East denies it (actor East)",
        ),
    ],
)
def test_the_rule_is_told_in_words(
    claim: MakeClaim, party: str | None, fields: dict[str, Any], words: str
) -> None:
    said = claim("X", **{"type": T.CONTROL, "party": party, **fields})
    assert explain_interest(said).startswith(words)
