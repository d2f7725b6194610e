"""The disputes and agreements of the report that started the project, if it is read perfectly."""

from __future__ import annotations

import pytest

from fogline.disputes import compare, find_questions
from fogline.model import Dispute, DisputeKind, Question


@pytest.fixture(scope="module")
def report(build, shared):
    _, claims, gold = build.panjshir(shared)
    questions = find_questions(claims)
    return questions, *compare(questions, claims), gold


def _dispute(report, family: str, claim: str) -> tuple[Question, Dispute, dict[str, set[str]]]:
    questions, disputes, _, _ = report
    asked = {q.id: q for q in questions if q.id.startswith(f"{family}-") and claim in q.claims}
    (dispute,) = (found for found in disputes if found.question in asked)
    return asked[dispute.question], dispute, {a.answer: set(a.claims) for a in dispute.answers}


def test_who_holds_the_place(report):
    question, dispute, sides = _dispute(report, "control", "c03")
    gold = report[3]["disputes"][0]
    assert question.text == "Who holds Panjshir on 6 September 2021?"
    assert sides == {
        "Taliban, all of it": set(gold["yes"]),
        "Taliban, the main parts": set(gold["partly"]),
        "not Taliban, or not all of it": set(gold["no"]),
    }
    assert dispute.kind is DisputeKind.CONTRADICTION
    assert set(gold["bears_on"]) <= set(dispute.bears_on)
    assert "c09" in dispute.bears_on, "a prediction bears on the question and answers nothing"
    assert "c17" not in question.claims, "history does not dispute the present"


def test_whether_the_fighting_is_over(report):
    _, dispute, sides = _dispute(report, "fighting", "c04")
    gold = report[3]["disputes"][1]
    assert sides == {"yes": set(gold["yes"]), "no": set(gold["no"])}
    assert dispute.kind is DisputeKind.CONTRADICTION


def test_who_killed_somebody(report):
    question, dispute, sides = _dispute(report, "killed", "c31")
    assert question.text == report[3]["disputes"][2]["question"]
    assert sides == {"combat": {"c31"}, "internal dispute": {"c33"}, "not Taliban": {"c32"}}
    assert dispute.kind is DisputeKind.BLAME_CONFLICT
    assert dispute.agreed == "Fahim Dashty is dead"


def test_who_refused_to_negotiate(report):
    _, dispute, sides = _dispute(report, "refusal", "c36")
    assert sides == {"NRF refused": {"c36"}, "NRF open to talks": {"c37"}}
    assert dispute.bears_on == ("c35",)


def test_whether_civilians_were_harmed(report):
    _, _, sides = _dispute(report, "harm", "c05")
    gold = report[3]["disputes"][4]
    assert sides == {"yes": set(gold["yes"]), "no": set(gold["no"])}


def test_whether_people_are_discriminated_against(report):
    _, _, sides = _dispute(report, "conduct", "c34")
    gold = report[3]["disputes"][5]
    assert sides["no"] == set(gold["no"])
    assert sides["yes"] >= set(gold["yes"])


def test_no_other_disputes_are_found(report):
    assert len(report[1]) == len(report[3]["disputes"])


def test_what_independent_speakers_say_alike(report):
    questions, _, agreements, gold = report
    text = {question.id: question.text for question in questions}
    found = {text[a.question].split(" from ")[0].rstrip("?"): a for a in agreements}
    assert len(agreements) == len(gold["agreed"])
    assert set(gold["agreed"][0]["by"]) == set(found["Are communications cut in Panjshir"].claims)
    assert set(gold["agreed"][1]["by"]) == set(found["Is Fahim Dashty dead"].claims)
    kept_out = found["Are aid, the press or travellers kept out of Panjshir"]
    assert set(gold["agreed"][2]["by"]) <= set(kept_out.claims)
    assert all(a.independent == 2 and a.answer == "yes" for a in agreements)
    assert [a.opposed_parties for a in (found["Is Fahim Dashty dead"], kept_out)] == [True, False]
