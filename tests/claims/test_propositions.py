"""What a claim is about."""

from __future__ import annotations

import pytest

from fogline.claims.propositions import patterns, proposition_type
from fogline.model import PropositionType as Kind


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("the army has taken control of the town", Kind.CONTROL),
        ("heavy fighting went on near the mill", Kind.CLASH),
        ("rockets struck the market", Kind.ATTACK),
        ("nine civilians were killed", Kind.CASUALTIES),
        ("Ilya Maron was assassinated", Kind.DEATH),
        ("soldiers arrested forty men", Kind.DETENTION),
        ("thousands have fled their homes", Kind.DISPLACEMENT),
        ("boys were used as human shields", Kind.ABUSE_OF_CIVILIANS),
        ("the phone lines have been cut", Kind.COMMUNICATIONS_CUT),
        ("the road is mined", Kind.MINES),
        ("both sides will hold talks", Kind.NEGOTIATION),
        ("the soup was cold", Kind.OTHER),
        ("", Kind.OTHER),
    ],
)
def test_the_type_is_told_by_the_words(words: str, kind: Kind) -> None:
    assert proposition_type(words)[0] is kind


def test_the_weight_is_nothing_for_other_and_capitals_do_not_matter() -> None:
    assert proposition_type("the soup was cold")[1] == 0
    plain = proposition_type("the army has taken control of the town")
    assert plain == proposition_type("THE ARMY HAS TAKEN CONTROL OF THE TOWN")
    assert plain[1] > 0


def test_a_pattern_begins_with_a_word() -> None:
    assert patterns() is patterns()
    assert all(pattern.weight > 0 for pattern in patterns())
    assert proposition_type("undermined")[0] is not Kind.MINES
