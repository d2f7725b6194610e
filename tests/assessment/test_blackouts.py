from __future__ import annotations

from datetime import date

import pytest

from fogline.assessment.blackouts import Blackouts
from fogline.assessment.calendar import Calendar
from fogline.model import Document, Interval, Place, Precision, PropositionType, Question, Stance

DELL = Place("Dell", "d1", "Dell", within=("Varsk",))


@pytest.fixture
def cut(build):
    def make(id="cut", place=DELL, **more):
        stance = Stance(more.pop("stance", "asserts"))
        type_ = more.pop("type_", "communications-cut")
        who = build.speaker("R")
        return build.claim(id, who, type_, place=place, how={"stance": stance}, **more)

    return make


@pytest.fixture
def over(build):
    """Return the kinds of blackout over a question about who holds a place."""

    def find(*blackouts, place=DELL, type_="control", documents=(), **more):
        claim = build.claim("q", build.speaker("B"), type_, place=place, **more)
        question = Question("q", "?", PropositionType(type_), place.id or place.name, ("q",))
        found = Blackouts.of([*blackouts, claim], Calendar.of(documents))
        return {kind.value for kind in found.over(question, [claim])}

    return find


def test_a_blackout_covers_its_place_and_its_parts(cut, over):
    country = Place("Varsk", "v1", "Varsk")
    assert over(cut("a")) == over(cut("a", country)) == {"communications-cut"}
    assert over(cut("a"), cut("b", country, type_="access-denied")) == {
        "communications-cut",
        "access-denied",
    }
    assert over(cut("a"), place=country) == set()
    assert over(cut("a"), place=Place("Ford", "f1", "Ford", within=("Varsk",))) == set()


@pytest.mark.parametrize(
    "how", [{"stance": "denies"}, {"stance": "predicts"}, {"negated": True}, {"place": None}]
)
def test_who_denies_or_predicts_a_cut_or_names_no_place_reports_none(cut, over, how):
    assert over(cut(**how)) == set()


def test_that_access_is_denied_is_said_in_negatives(cut, over):
    assert over(cut(type_="access-denied", negated=True)) == {"access-denied"}


@pytest.mark.parametrize(
    ("said", "covered"),
    [
        ("2030-05-01", False),
        ("2030-05-02", True),
        ("2030-05-16", True),
        ("2030-05-17", False),
        (None, True),
    ],
)
def test_a_blackout_holds_for_two_weeks(cut, over, said, covered):
    assert bool(over(cut(), said=said)) is covered


def test_a_claim_without_a_date_is_as_old_as_its_document(cut, over):
    late = Document("one", "", "", "", "one", published=date(2031, 1, 1))
    assert over(cut(), said=None, documents=[late]) == set()


def test_a_blackout_without_an_end(build, cut, over):
    since = build.with_about(cut(), Interval(date(2030, 5, 1), None, Precision.PERIOD))
    assert over(since, said="2035-01-01") == {"communications-cut"}


def test_questions_about_the_blackout_itself_are_not_under_it(cut, over):
    assert over(cut(), type_="communications-cut") == set()


def test_a_question_without_a_place_is_under_none(build, cut):
    question = Question("q", "?", PropositionType.DEATH, None, ())
    assert Blackouts.of([cut()], Calendar({})).over(question, []) == frozenset()
