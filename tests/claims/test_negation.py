"""Propositions denied in their own words."""

from __future__ import annotations

import pytest

from fogline.claims.negation import is_negated
from fogline.model import PropositionType


@pytest.mark.parametrize(
    ("words", "kind", "negated"),
    [
        ("the town has not fallen", PropositionType.CONTROL, True),
        ("nobody was killed", PropositionType.CASUALTIES, True),
        ("there were no dead", PropositionType.CASUALTIES, True),
        ("they haven’t taken the mill", PropositionType.CONTROL, True),
        ("the army took the mill", PropositionType.CONTROL, False),
        ("the army took the north", PropositionType.CONTROL, False),
        ("the army will not let aid in", PropositionType.ACCESS_DENIED, False),
        ("the army never blocked any aid", PropositionType.ACCESS_DENIED, True),
        ("the phones were not cut", PropositionType.COMMUNICATIONS_CUT, True),
        ("the phones do not work", PropositionType.COMMUNICATIONS_CUT, False),
    ],
)
def test_negation(words: str, kind: PropositionType, negated: bool) -> None:
    assert is_negated(words, kind) is negated
