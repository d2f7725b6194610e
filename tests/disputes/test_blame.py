from __future__ import annotations

import pytest

from fogline.disputes.blame import read_attackers, read_killers, read_refusals
from fogline.disputes.scene import Scene
from fogline.model import Stance


@pytest.fixture
def said(build):
    red, blue = build.speaker("Rhea Red", "Red"), build.speaker("Bo Blue", "Blue")

    def make(id, type_, actor=None, *, stance="asserts", by="Red", **what):
        how = {"stance": Stance(stance)}
        return build.claim(
            id,
            red if by == "Red" else blue,
            type_,
            how=how,
            actor=actor,
            victim="Ilya Maron",
            **what,
        )

    return make


def _read(read, *claims):
    replies, states = read(list(claims), scene=Scene.of(claims))
    assert all(true_in <= states for _, true_in in replies.values())
    return replies


def _excludes(replies, one, other) -> bool:
    return not replies[one][1] & replies[other][1]


def test_killers_and_causes(said):
    replies = _read(
        read_killers,
        said("agent", "death", "Red soldiers"),
        said("denial", "death", "Red", stance="denies"),
        said("words", "death", cause="slain by the Red army"),
        said("combat", "death", cause="in battle"),
        said("quarrel", "death", cause="a quarrel between officers"),
        said("strike", "death", cause="a drone strike"),
        said("strange", "death", cause="the river"),
        said("denied", "death", cause="an air strike", stance="denies"),
        said("bare", "death"),
        said("blue", "death", "Blue"),
    )
    assert {claim: answer for claim, (answer, _) in replies.items()} == {
        "agent": "Red",
        "denial": "not Red",
        "words": "Red",
        "combat": "combat",
        "quarrel": "internal dispute",
        "strike": "air strike",
        "strange": "river",
        "denied": "not air strike",
        "blue": "Blue",
    }
    for pair in ("agent denial", "agent quarrel", "combat quarrel", "agent blue", "strike denied"):
        assert _excludes(replies, *pair.split()), pair
    for pair in ("agent combat", "agent strike", "denial quarrel", "denial blue", "strange agent"):
        assert not _excludes(replies, *pair.split()), pair


def test_combat_accuses_the_one_who_denies(said):
    replies = _read(
        read_killers,
        said("combat", "death", cause="fighting", by="Blue"),
        said("denial", "death", "Red", stance="denies"),
    )
    assert _excludes(replies, "combat", "denial")


def test_attackers(said):
    replies = _read(
        read_attackers,
        said("red", "attack", "Red"),
        said("not", "attack", "Red", negated=True),
        said("blue", "attack", "Blue"),
        said("none", "attack", stance="denies"),
        said("somebody", "attack"),
    )
    assert {claim: answer for claim, (answer, _) in replies.items()} == {
        "red": "Red",
        "not": "not Red",
        "blue": "Blue",
        "none": "there was no attack",
    }
    assert _excludes(replies, "red", "not")
    assert _excludes(replies, "red", "blue")
    assert _excludes(replies, "red", "none")
    assert not _excludes(replies, "blue", "not")


def test_refusals(said):
    replies = _read(
        read_refusals,
        said("refused", "negotiation", "Blue", negated=True),
        said("open", "negotiation", "Blue", by="Blue"),
        said("denies", "negotiation", "Blue", by="Blue", negated=True, stance="denies"),
        said("none", "negotiation", "Blue", stance="denies"),
        said("offer", "negotiation", "Red", stance="promises"),
        said("nobody", "negotiation"),
    )
    assert {claim: answer for claim, (answer, _) in replies.items()} == {
        "refused": "Blue refused",
        "open": "Blue open to talks",
        "denies": "Blue open to talks",
        "offer": "Red open to talks",
    }
    assert _excludes(replies, "refused", "open")
    assert not _excludes(replies, "refused", "offer")
