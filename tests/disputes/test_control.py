from __future__ import annotations

import pytest

from fogline.disputes import compare, find_questions, find_sides
from fogline.disputes.control import read_control
from fogline.disputes.scene import Scene
from fogline.model import DisputeKind, Stance


@pytest.fixture
def said(build):
    """Return a claim about who holds the town: id, who speaks, who holds, and the rest."""
    town = build.place("Dell", "Varsk")

    def make(id, speaker, actor, extent=None, **more):
        how = {"stance": Stance(more.pop("stance", "asserts"))}
        what = {"place": more.pop("place", town), "actor": actor, "extent": extent, **more}
        return build.claim(id, speaker, "control", how=how, **what)

    return make


@pytest.fixture
def red(build):
    return build.speaker("Rhea Red", "Red")


@pytest.fixture
def blue(build):
    return build.speaker("Bo Blue", "Blue")


@pytest.fixture
def writer(build):
    return build.speaker("W. Writer")


def _answers(claims) -> dict[str, str]:
    replies, _ = read_control(claims, "dell", Scene.of(claims))
    return {claim: answer for claim, (answer, _) in replies.items()}


def test_answers_name_the_holder_and_how_much(said, red, blue, writer):
    claims = [
        said("a", red, "Red", "the whole town"),
        said("b", writer, "Red"),
        said("c", writer, "Red", "most of it"),
        said("d", blue, "Red", stance="denies"),
        said("e", blue, "Blue", "the mill"),
        said("f", writer, "Red", "the mill"),
    ]
    assert _answers(claims) == {
        "a": "Red, all of it",
        "b": "Red, all of it",
        "c": "Red, the main parts",
        "d": "not Red, or not all of it",
        "e": "not Red, or not all of it",
        "f": "Red, part of it",
    }


def test_how_much_is_not_added_where_nobody_said_so(said, writer):
    assert _answers([said("b", writer, "Red")]) == {"b": "Red"}


def test_a_part_denies_nothing_where_nobody_is_said_to_hold_the_whole(said, blue):
    assert _answers([said("e", blue, "Blue", "the mill")]) == {"e": "Blue, part of it"}


@pytest.mark.parametrize("holder", [None, "the town", "Dell", "they", "Red’s claim of victory"])
def test_who_names_no_holder_says_nothing(said, red, writer, holder):
    assert set(_answers([said("a", red, "Red"), said("b", writer, holder)])) == {"a"}


@pytest.mark.parametrize("holder", [None, "their town"])
def test_a_denial_without_a_holder_denies_the_only_one(said, red, blue, holder):
    claims = [said("a", red, "Red", "all"), said("b", blue, holder, stance="denies")]
    assert _answers(claims)["b"] == "not Red, or not all of it"


def test_a_partys_own_denial_without_a_holder_is_about_the_other_side(said, red, build):
    other = build.speaker("Rob Red", "Red")
    denial = said("b", other, None, stance="denies")
    assert set(_answers([said("a", red, "Red"), denial])) == {"a"}
    admission = said("c", other, None, "not all the wards", negated=True)
    assert _answers([said("a", red, "Red"), admission])["c"] == "not Red, or not all of it"


def test_a_denial_without_a_holder_is_lost_where_two_are_said_to_hold_it(said, red, blue, writer):
    claims = [said("a", red, "Red"), said("b", blue, "Blue"), said("c", writer, None, negated=True)]
    assert set(_answers(claims)) == {"a", "b"}


def _dispute(claims):
    questions = find_questions(claims)
    disputes, _ = compare(questions, claims)
    (dispute,) = disputes
    return next(q for q in questions if q.id == dispute.question), dispute


def test_part_against_all_is_a_qualification(said, red, writer):
    _, dispute = _dispute([said("a", red, "Red", "all"), said("b", writer, "Red", "most of it")])
    assert dispute.kind is DisputeKind.QUALIFICATION


def test_not_all_against_all_is_a_qualification(said, red, writer):
    qualified = said("b", writer, "Red", "all", negated=True)
    _, dispute = _dispute([said("a", red, "Red", "all"), qualified])
    assert dispute.kind is DisputeKind.QUALIFICATION


def test_an_outright_denial_is_a_contradiction(said, red, blue):
    claims = [said("a", red, "Red", "all"), said("b", blue, "Red", stance="denies")]
    assert _dispute(claims)[1].kind is DisputeKind.CONTRADICTION


def test_two_holders_are_a_contradiction(said, red, blue):
    claims = [said("a", red, "Red"), said("b", blue, "Blue")]
    _, dispute = _dispute(claims)
    assert dispute.kind is DisputeKind.CONTRADICTION
    assert {answer.answer for answer in dispute.answers} == {"Red", "Blue"}


def test_a_part_in_other_hands_disputes_the_whole(said, red, blue, build):
    ward = build.place("Mill Ward", "Dell", "Varsk")
    claims = [said("a", red, "Red", "all"), said("b", blue, "Blue", place=ward)]
    questions = find_questions(claims)
    disputes, _ = compare(questions, claims)
    places = {q.place for q in questions if q.id in {d.question for d in disputes}}
    assert places == {"mill-ward"}, "both questions have the same claims; the narrower is kept"
    (dispute,) = disputes
    assert {answer.answer for answer in dispute.answers} == {"Red, all of it", "Blue"}


def test_the_whole_is_asked_about_where_more_than_one_part_is(said, red, blue, build):
    mill, ford = (build.place(name, "Dell", "Varsk") for name in ("Mill Ward", "Ford Ward"))
    claims = [
        said("a", red, "Red", "all"),
        said("b", blue, "Blue", place=mill),
        said("c", red, "Red", place=ford),
    ]
    questions = {q.place: q for q in find_questions(claims)}
    assert set(questions["dell"].claims) == {"a", "b", "c"}
    assert set(questions["mill-ward"].claims) == {"a", "b"}
    assert set(questions["ford-ward"].claims) == {"a", "c"}
    (sides,) = find_sides([questions["dell"]], claims)
    assert {side.answer: side.claims for side in sides.sides} == {
        "Red, all of it": ("a",),
        "not Red, or not all of it": ("b",),
        "Red, at least part of it": ("c",),
    }


def test_holding_a_place_without_saying_all_tells_nothing_of_its_parts(said, red, blue, build):
    ward = build.place("Mill Ward", "Dell", "Varsk")
    claims = [said("a", red, "Red"), said("b", red, "Red", place=ward)]
    questions = {q.place: q for q in find_questions(claims)}
    assert questions["mill-ward"].claims == ("b",)


def test_change_over_time_is_no_dispute(said, red, blue):
    claims = [said("a", red, "Red"), said("b", blue, "Blue", said="2030-05-03")]
    assert compare(find_questions(claims), claims) == ((), ())
