"""The side that a role belongs to."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from fogline.claims.sides import is_role, party_in
from fogline.claims.tokens import Token

Cut = Callable[[str], tuple[Token, ...]]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("a Host spokesman", "Host"),
        ("the Host’s spokesman", "Host"),
        ("the Host’s chief spokesman", "Host"),
        ("a spokesman for the River Host", "River Host"),
        ("leader of the river movement", "river movement"),
        ("an officer of M23", "M23"),
        ("a spokesman from Tesk", None),
        ("a spokesman", None),
        ("the spokesman for peace", None),
        ("a former Host commander", None),
        ("the mayor of Tesk", None),
        ("the Tesk baker", None),
    ],
)
def test_parties(words: Cut, text: str, party: str | None) -> None:
    assert party_in(words(f"today {text}")[1:]) == party


def test_roles(words: Cut) -> None:
    mayor, gen, baker, road = words("mayor Gen. bakers road")
    assert is_role(mayor)
    assert is_role(gen)
    assert is_role(baker)
    assert not is_role(road)
