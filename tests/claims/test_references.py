"""Whom the participants of a claim are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from fogline.model import Claim, PropositionType

Claims = Callable[..., tuple[Claim, ...]]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Host spokesman Ilya Maron said we have taken the mill.", "Host"),
        ("Host spokesman Ilya Maron said its forces had taken the mill.", "Host"),
        ("The River Host said it had taken the mill.", "River Host"),
        ("Host spokesman Ilya Maron said the army had taken the mill.", "army"),
        ("The mayor said the army had taken the mill.", "army"),
        ("I heard that we had taken the mill.", None),
    ],
)
def test_the_actor(claims: Claims, text: str, actor: str | None) -> None:
    assert claims(text)[0].proposition.actor == actor


def test_they_are_the_actor_of_the_same_breath(claims: Claims) -> None:
    first, second = claims(
        "The mayor said the rebels had taken the mill and that they had burned nine houses."
    )
    assert first.proposition.actor == second.proposition.actor == "rebels"


def test_a_denial_answers_the_last_like_claim_of_somebody_else(claims: Claims) -> None:
    text = (
        "The mayor said the army had shelled the market of Tesk. "
        "A colonel denied that any market was shelled."
    )
    denial = claims(text)[-1]
    assert denial.proposition.type is claims(text)[0].proposition.type
    assert denial.proposition.actor == "army"


def test_he_who_was_killed_is_the_one_spoken_of_not_the_speaker(claims: Claims) -> None:
    text = (
        "Col. Oren Velt led the garrison. Ilya Maron, the mayor, said he had been killed in a raid."
    )
    proposition = claims(text)[-1].proposition
    assert proposition.type is PropositionType.DEATH
    assert proposition.victim == "Oren Velt"


def test_a_person_who_holds_a_place_holds_it_for_his_side(claims: Claims) -> None:
    text = "Host commander Oren Velt slept. The mayor said Oren Velt had captured the town of Tesk."
    assert claims(text)[-1].proposition.actor == "Host"


def test_a_place_holds_nothing(claims: Claims) -> None:
    text = "Shells fell in Tesk. The mayor said Tesk had taken the mill."
    assert claims(text)[-1].proposition.actor is None
