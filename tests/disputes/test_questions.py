from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.disputes import find_questions
from fogline.model import Count, Document, Interval, Place, Precision, PropositionType, Stance


def _texts(claims) -> set[str]:
    return {question.text for question in find_questions(claims)}


def test_no_claims_no_questions():
    assert find_questions([]) == ()


@pytest.mark.parametrize(
    ("type_", "what", "text"),
    [
        ("control", {"actor": "Red"}, "Who holds Dell on 2 May 2030?"),
        ("war-ended", {}, "Is the fighting over in Dell on 2 May 2030?"),
        ("communications-cut", {}, "Are communications cut in Dell on 2 May 2030?"),
        (
            "attack",
            {"victim": "the hospital"},
            "Who attacked hospital in Dell on 2 May 2030?",
        ),
        (
            "casualties",
            {"victim": "Red soldiers", "quantity": Count(3, 3, 3)},
            "How many casualties (Red) in Dell on 2 May 2030?",
        ),
        ("negotiation", {"actor": "Red"}, "Who refused to negotiate on 2 May 2030?"),
        ("mines", {"actor": "Red"}, "Were mines laid by Red in Dell on 2 May 2030?"),
    ],
)
def test_questions_in_words(build, type_, what, text):
    claim = build.claim(
        "a", build.speaker("R", "Red"), type_, place=build.place("Dell", "Varsk"), **what
    )
    assert text in _texts([claim])


def test_a_death_is_asked_about_once_wherever_and_whenever(build):
    where = (build.place("Dell", "Varsk"), None, build.place("Ford", "Varsk"))
    claims = [
        build.claim(
            f"c{n}",
            build.speaker("R"),
            "death",
            victim=victim,
            place=place,
            said=f"2030-0{n + 1}-02",
        )
        for n, (victim, place) in enumerate(
            zip(("Gen. Ilya Maron", "Maron", "Ilya Maron and Vera Dunn"), where, strict=True)
        )
    ]
    asked = {question.text: question for question in find_questions(claims)}
    assert set(asked["Who or what killed Ilya Maron?"].claims) == {"c0", "c1", "c2"}
    assert asked["Is Vera Dunn dead?"].claims == ("c2",)
    assert asked["Who or what killed Ilya Maron?"].place is None
    assert asked["Who or what killed Vera Dunn?"].place == "ford"


def test_a_claim_without_a_date_is_as_old_as_its_document(build):
    claim = build.claim(
        "a", build.speaker("R"), "control", actor="Red", place=build.place("Dell"), said=None
    )
    published = Document("one", "", "", "", "one", published=date(2030, 1, 31))
    (question,) = find_questions([claim], [published])
    assert question.text == "Who holds Dell on 31 January 2030?"
    assert find_questions([claim])[0].text == "Who holds Dell?"


@pytest.mark.parametrize("type_", ["weapons", "betrayal", "resolve", "support", "other"])
def test_matters_of_degree_or_opinion_get_no_question(build, type_):
    claim = build.claim("a", build.speaker("R"), type_, actor="Red", place=build.place("Dell"))
    assert find_questions([claim]) == ()


def test_who_must_have_a_place_or_an_actor_and_has_none_gets_no_question(build):
    speaker = build.speaker("R")
    assert find_questions([build.claim("a", speaker, "control", actor="Red")]) == ()
    mines = build.claim("a", speaker, "mines", place=build.place("Dell"))
    assert find_questions([mines]) == ()


def test_an_unsaid_place_is_the_one_its_document_can_mean(build):
    speaker, dell = build.speaker("R"), build.place("Dell", "Varsk")
    unsaid = build.claim("a", speaker, "clash")
    nested = [
        build.claim("b", speaker, "clash", place=dell),
        build.claim("c", speaker, "war-ended", place=build.place("Varsk")),
    ]
    (question,) = find_questions([unsaid, *nested])
    assert (question.place, set(question.claims)) == ("dell", {"a", "b", "c"})
    apart = build.claim("d", speaker, "clash", place=build.place("Ford", "Varsk"))
    assert "Is the fighting over on 2 May 2030?" in _texts([unsaid, *nested, apart])


def test_what_happened_in_a_part_happened_in_the_whole_and_not_in_another_part(build):
    speaker = build.speaker("R")
    places = {n: build.place(n, "Varsk") for n in ("Dell", "Ford")} | {
        "Varsk": build.place("Varsk")
    }
    claims = [
        build.claim("dell", speaker, "clash", place=places["Dell"]),
        build.claim("ford", speaker, "clash", place=places["Ford"]),
        build.claim("peace", speaker, "war-ended", place=places["Varsk"]),
        build.claim("war", speaker, "clash", place=places["Varsk"]),
    ]
    asked = {q.place: set(q.claims) for q in find_questions(claims) if q.id.startswith("fighting")}
    assert asked == {
        "varsk": {"dell", "ford", "peace", "war"},
        "dell": {"dell", "peace"},
        "ford": {"ford", "peace"},
    }


def test_a_state_of_the_whole_is_a_state_of_its_parts(build):
    speaker = build.speaker("R")
    claims = [
        build.claim("part", speaker, "communications-cut", place=build.place("Dell", "Varsk")),
        build.claim("whole", speaker, "communications-cut", place=build.place("Varsk")),
    ]
    asked = {question.place: set(question.claims) for question in find_questions(claims)}
    assert asked == {"dell": {"part", "whole"}, "varsk": {"whole"}}


def test_people_count_where_they_are_from(build):
    speaker, dell = build.speaker("R"), build.place("Dellmark", "Varsk")
    claims = [
        build.claim("a", speaker, "abuse-of-civilians", victim="Dellmarkers", actor="Red"),
        build.claim("b", speaker, "abuse-of-civilians", place=dell, actor="Red"),
    ]
    asked = [question for question in find_questions(claims) if question.id.startswith("harm")]
    assert [set(question.claims) for question in asked] == [{"a", "b"}]


def test_claims_without_a_date_stay_by_themselves(build):
    speaker, dell = build.speaker("R"), build.place("Dell")
    relative = Interval(None, None, Precision.RELATIVE, "on Monday")
    claims = [
        build.claim("a", speaker, "control", actor="Red", place=dell),
        build.claim(
            "b",
            speaker,
            "control",
            actor="Red",
            place=dell,
            document="two",
            how={"said_on": relative},
        ),
    ]
    assert _texts(claims) == {"Who holds Dell on 2 May 2030?", "Who holds Dell?"}


def test_a_prediction_alone_is_a_question_without_an_answer(build):
    claim = build.claim(
        "a",
        build.speaker("R"),
        "control",
        actor="Red",
        place=build.place("Dell"),
        how={"stance": Stance.PREDICTS},
    )
    assert len(find_questions([claim])) == 1


def test_fighting_alone_asks_nobody_who_holds_the_place(build):
    claim = build.claim("a", build.speaker("R"), "clash", place=build.place("Dell"))
    assert {question.type for question in find_questions([claim])} == {PropositionType.WAR_ENDED}


def test_undated_fighting_bears_on_undated_control_only(build):
    speaker, dell = build.speaker("R"), build.place("Dell")
    claims = [
        build.claim("a", speaker, "control", actor="Red", place=dell, said=None),
        build.claim("b", speaker, "clash", place=dell, said=None),
        build.claim("c", speaker, "clash", place=dell, document="two"),
    ]
    (control,) = (q for q in find_questions(claims) if q.type is PropositionType.CONTROL)
    assert set(control.claims) == {"a", "b"}


def test_ids_stay_when_claims_are_added(build):
    speaker, dell = build.speaker("R"), build.place("Dell")
    first = build.claim("a", speaker, "control", actor="Red", place=dell)
    more = build.claim("b", build.speaker("B"), "control", actor="Blue", place=dell, document="two")
    (before,) = find_questions([first])
    (after,) = find_questions([first, more])
    assert before.id == after.id
    assert before.claims != after.claims


def test_a_place_that_two_places_are_called_is_told_apart_by_id(build):
    speaker = build.speaker("R")
    claims = [
        build.claim(i, speaker, "control", actor="Red", place=Place("Milton", i, "Milton"))
        for i in ("m1", "m2")
    ]
    assert len(find_questions(claims)) == 2


_TYPES = ["control", "clash", "war-ended", "death", "casualties", "attack", "negotiation", "mines"]
SPECS = st.lists(
    st.fixed_dictionaries(
        {
            "type": st.sampled_from(_TYPES),
            "party": st.sampled_from(["Red", "Blue", None]),
            "actor": st.sampled_from(["Red", "Blue", None]),
            "victim": st.sampled_from(["Ilya Maron", "Maron", "civilians", None]),
            "place": st.sampled_from([("Dell", "Varsk"), ("Varsk",), ("Ford", "Varsk"), None]),
            "extent": st.sampled_from(["all", "most", "the mill", None]),
            "stance": st.sampled_from(["asserts", "denies", "predicts"]),
            "day": st.sampled_from([None, "2030-05-01", "2030-05-02", "2030-05-01/2030-05-03"]),
            "document": st.sampled_from(["one", "two", "three"]),
            "count": st.sampled_from([None, 0, 5, 80]),
        }
    ),
    max_size=9,
)


def claims_of(build, specs):
    return [
        build.claim(
            f"c{n}",
            build.speaker(f"{spec['party']} {n % 3}", spec["party"]),
            spec["type"],
            said=spec["day"],
            document=spec["document"],
            how={"stance": Stance(spec["stance"])},
            actor=spec["actor"],
            victim=spec["victim"],
            extent=spec["extent"],
            place=build.place(*spec["place"]) if spec["place"] else None,
            quantity=None if spec["count"] is None else Count(spec["count"], None, None),
        )
        for n, spec in enumerate(specs)
    ]


@given(SPECS, st.randoms(use_true_random=False))
def test_the_order_of_claims_does_not_matter(build, specs, shuffle):
    claims = claims_of(build, specs)
    shuffled = list(claims)
    shuffle.shuffle(shuffled)
    assert find_questions(shuffled) == find_questions(claims)


@given(SPECS)
def test_each_question_has_an_id_of_its_own_and_claims_that_exist(build, specs):
    claims = claims_of(build, specs)
    questions = find_questions(claims)
    assert len({question.id for question in questions}) == len(questions)
    known = {claim.id for claim in claims}
    assert all(question.claims and set(question.claims) <= known for question in questions)


def test_an_open_interval_is_asked_about_until_its_end(build):
    claim = build.claim("a", build.speaker("R"), "control", actor="Red", place=build.place("Dell"))
    until = Interval(None, date(2030, 1, 31), Precision.PERIOD)
    history = build.with_about(claim, until)
    assert _texts([history]) == {"Who holds Dell until 31 January 2030?"}
