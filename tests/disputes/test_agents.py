from __future__ import annotations

import pytest

from fogline.disputes.agents import casualties_of, participant, target_of
from fogline.model import Count, Proposition, PropositionType

PARTIES = {"northern command": "Northern Command", "varsk": "Varsk"}


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("the Northern Command", "Northern Command"),
        ("Northern Command fighters", "Northern Command"),
        ("the men of Varsk", "Varsk"),
        ("Varsk and the Northern Command", None),
        ("the Northern Command’s enemies", None),
        ("the Northern Command's men and Northern Command drones", "Northern Command"),
        ("the River Guard", "River Guard"),
        ("rebel soldiers", "rebel soldiers"),
        ("the army", "army"),
        ("the flag", None),
        ("65 percent of the valley", None),
        ("Another", None),
        ("they", None),
        ("  ", None),
        (None, None),
    ],
)
def test_who_takes_part(words, who):
    assert participant(words, PARTIES) == who


@pytest.mark.parametrize(
    ("words", "target"),
    [
        ("the children’s hospital", "children’s hospital"),
        ("a convoy of trucks", "convoy of trucks"),
        ("Ilya Maron", "Ilya Maron"),
        ("Northern Command positions", "Northern Command positions"),
        ("Varsk", "Varsk"),
        ("responsible", None),
        ("me", None),
        (None, None),
    ],
)
def test_what_was_attacked(words, target):
    assert target_of(Proposition(PropositionType.ATTACK, victim=words), PARTIES) == target
    assert target_of(Proposition(PropositionType.ATTACK, target=words), PARTIES) == target


@pytest.mark.parametrize(
    ("victim", "unit", "losses"),
    [
        ("dozens of civilians", None, "civilians"),
        (None, "civilian", "civilians"),
        ("no civilians", "dead", "civilians"),
        ("40 people", None, "people"),
        ("about 40 wounded", None, "wounded"),
        ("the dead", None, "dead"),
        ("wounded Varsk soldiers", None, "Varsk"),
        ("several Northern Command fighters", None, "Northern Command"),
        ("more than 300 rebels", None, "rebels"),
        (None, "Varsk", "Varsk"),
        ("number", None, None),
        ("four", None, None),
        (None, None, None),
    ],
)
def test_whose_losses_are_counted(victim, unit, losses):
    count = Count(3, 3, 3, unit) if unit else None
    proposition = Proposition(PropositionType.CASUALTIES, victim=victim, quantity=count)
    assert casualties_of(proposition, PARTIES) == losses
