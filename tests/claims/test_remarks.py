"""Which claims a remark on checking is about."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from fogline.model import Claim, Corroboration

Claims = Callable[..., tuple[Claim, ...]]

FAILED = Corroboration.NOT_CORROBORATED
NONE = Corroboration.NONE_STATED


@pytest.mark.parametrize(
    ("text", "corroboration"),
    [
        (
            "The mayor said the army fled. The army said it held Tesk. "
            "The claim could not be verified.",
            [NONE, FAILED],
        ),
        (
            "The mayor said the army fled. The army said it held Tesk. "
            "Neither claim could be verified.",
            [FAILED, FAILED],
        ),
        (
            "The mayor said the army had fled, but this could not be independently confirmed.",
            [FAILED],
        ),
        (
            "The mayor said the army had fled.\nRain fell.\nWe could not confirm the account.",
            [FAILED],
        ),
        ("It could not be verified. The mayor said the army had fled.", [NONE]),
        ("The mayor said the army had fled. Rain fell.", [NONE]),
        (
            "The mayor said the army had fled. We verified the video of it.",
            [Corroboration.CORROBORATED],
        ),
    ],
)
def test_the_scope_of_a_remark(
    claims: Claims, text: str, corroboration: list[Corroboration]
) -> None:
    assert [claim.corroboration for claim in claims(text)] == corroboration


def test_the_remark_itself_is_no_claim(claims: Claims) -> None:
    text = (
        "The mayor said nine civilians were killed. "
        "Reports that nine civilians were killed in Tesk could not be independently verified."
    )
    assert [claim.speaker.name for claim in claims(text)] == ["mayor"]


def test_a_remark_inside_a_quotation_is_the_speakers_own(claims: Claims) -> None:
    text = "The mayor said the army fled. “We could not verify that at all,” said a clerk."
    assert claims(text)[0].corroboration is NONE
