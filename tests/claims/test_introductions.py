"""How a text introduces a person."""

from __future__ import annotations

from collections.abc import Callable

from fogline.claims.introductions import introduction
from fogline.claims.mentions import Mention
from fogline.claims.names import name_runs
from fogline.claims.tokens import Token

Cut = Callable[[str], tuple[Token, ...]]


def introduced(words: tuple[Token, ...]) -> list[Mention]:
    found = (introduction(words, run) for run, _ in name_runs(words))
    return [mention for mention in found if mention is not None]


def test_the_role_may_stand_before_or_after_the_name(words: Cut) -> None:
    before = introduced(words("We met army spokesman Ilya Maron at noon."))
    after = introduced(words("We met Ilya Maron, 54, a spokesman for the Host, at noon."))
    assert [(one.name, one.role) for one in before] == [("Ilya Maron", "army spokesman")]
    assert [(one.name, one.party) for one in after] == [("Ilya Maron", "Host")]


def test_what_comes_after_the_apposition_is_left_out(words: Cut) -> None:
    (mention,) = introduced(words("Ilya Maron, the mayor, met an army colonel."))
    assert mention.role == "mayor"
    assert mention.party is None


def test_a_body_is_no_person(words: Cut) -> None:
    assert introduced(words("They crossed to the River Host at noon.")) == []
