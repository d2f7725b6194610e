"""Who does what to whom."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from fogline.claims.participants import cause_in, participants
from fogline.claims.tokens import Token
from fogline.model import PropositionType

Cut = Callable[[str], tuple[Token, ...]]


@pytest.mark.parametrize(
    ("text", "kind", "actor", "victim"),
    [
        ("the army shelled the village", PropositionType.ATTACK, "army", "village"),
        ("nine men were killed by the rebels", PropositionType.CASUALTIES, "rebels", "nine men"),
        ("nine farmers died", PropositionType.CASUALTIES, None, "nine farmers"),
        ("the mill was burned on Monday", PropositionType.CLASH, None, None),
        ("the mill was burned by Monday", PropositionType.CLASH, None, None),
        ("the town is under the control of the Host", PropositionType.CONTROL, "Host", None),
        ("the town fell to the rebels", PropositionType.CONTROL, "rebels", None),
        ("the town has fallen", PropositionType.CONTROL, None, None),
        ("the Host’s claim of a victory", PropositionType.CONTROL, "Host", None),
        ("holding the mill", PropositionType.CONTROL, None, None),
        ("there are mines on the road", PropositionType.MINES, None, None),
    ],
)  # fmt: skip
def test_actor_and_victim(
    words: Cut, text: str, kind: PropositionType, actor: str | None, victim: str | None
) -> None:
    who = participants(words(text), kind)
    assert (who.actor, who.victim) == (actor, victim)


@pytest.mark.parametrize(
    ("words", "cause"),
    [
        ("he was killed in a clash with the army", "clash with the army"),
        ("he died in combat", "combat"),
        ("he was killed by a drone", "by a drone"),
        ("he died of his wounds", "of his wounds"),
        ("he is dead", None),
    ],
)
def test_what_somebody_died_of(words: str, cause: str | None) -> None:
    assert cause_in(words) == cause
