"""Clauses and their tellings become claims."""

from __future__ import annotations

from collections.abc import Callable

from fogline.claims.assembly import claim_id
from fogline.model import Claim, PropositionType, Stance

Claims = Callable[..., tuple[Claim, ...]]


def test_the_id_depends_on_document_words_and_speaker_alone() -> None:
    same = claim_id("d1", ((3, 9),), "Ilya Maron")
    assert same == claim_id("d1", ((3, 9),), "Ilya Maron")
    others = {
        claim_id("d2", ((3, 9),), "Ilya Maron"),
        claim_id("d1", ((3, 10),), "Ilya Maron"),
        claim_id("d1", ((3, 9), (12, 20)), "Ilya Maron"),
        claim_id("d1", ((3, 9),), "the mayor"),
    }
    assert same not in others
    assert len(others) == 4
    assert len(same) == 16


def test_an_opener_of_fear_is_stance_and_not_content(claims: Claims) -> None:
    text = "Residents said their fear was that the army would shell the camp."
    (claim,) = claims(text)
    assert text[slice(*claim.content[0])] == "the army would shell the camp"
    assert claim.stance is Stance.FEARS


def test_a_verb_phrase_borrows_the_actor_before_it(claims: Claims) -> None:
    text = "The mayor said the Host had burned forty houses and had cut the phone lines."
    first, second = claims(text)
    assert second.proposition.type is PropositionType.COMMUNICATIONS_CUT
    assert first.proposition.actor == second.proposition.actor == "Host"


def test_a_claim_that_names_no_place_gets_the_main_one(claims: Claims) -> None:
    text = "TESK – The army shelled the market on Monday, the mayor said."
    (claim,) = claims(text, dateline="Tesk, Varsk")
    assert claim.proposition.place is not None
    assert (claim.proposition.place.name, claim.proposition.place.written) == ("Tesk", "")


def test_what_is_about_nothing_in_the_war_has_no_place(claims: Claims) -> None:
    (claim,) = claims("The mayor said his soup was cold.", dateline="Tesk, Varsk")
    assert claim.proposition.type is PropositionType.OTHER
    assert claim.proposition.place is None


def test_a_hedge_that_is_all_there_is_leaves_no_claim(claims: Claims) -> None:
    for text in ("The mayor said that it appeared that.", "The mayor said it seems."):
        for claim in claims(text):
            assert text[slice(*claim.content[0])].strip()
