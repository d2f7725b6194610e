"""What may be believed of the report that started the project, if it is read perfectly."""

from __future__ import annotations

import pytest

from fogline.assessment import assess
from fogline.disputes import compare, find_questions, find_sides
from fogline.model import Status


@pytest.fixture(scope="module")
def assessed(build, shared):
    """Return the assessments, by family and by one claim that the question is about."""
    document, claims, _ = build.panjshir(shared)
    questions = find_questions(claims, [document])
    disputes, agreements = compare(questions, claims, [document])
    sides = find_sides(questions, claims, [document])
    found = assess(questions, disputes, agreements, claims, [document], sides)
    return {
        (question.id.rpartition("-")[0], claim): assessment
        for question, assessment in zip(questions, found, strict=True)
        for claim in question.claims
    }


def test_the_admission_decides_who_holds_the_place(assessed):
    control = assessed["control", "c03"]
    assert control.status is Status.CONTESTED
    assert control.answers[0].answer == "not Taliban, or not all of it"
    assert control.answers[-1].answer == "Taliban, all of it"
    heaviest = sorted(control.reasons, key=lambda reason: -abs(reason.weight))
    assert "c13" in {reason.claim for reason in heaviest[:2]}
    assert control.origins == 4
    assert "no independent observer since communications were cut" in control.missing


def test_each_state_of_a_question(assessed):
    assert assessed["dead", "c31"].status is Status.AGREED
    assert assessed["communications-cut", "c14"].status is Status.AGREED
    assert assessed["harm", "c05"].status is Status.CONTESTED
    assert assessed["mines", "c16"].status is Status.CLAIMED


def test_what_the_writer_could_not_corroborate_is_said_to_be_so(assessed):
    harm = assessed["harm", "c28"]
    assert "no corroboration of some claims, by the writer’s own word" in harm.missing
    doubtful = {reason.claim for reason in harm.reasons if "not corroborated" in reason.why}
    assert doubtful == {"c28", "c29"}


def test_who_is_blamed_stays_open(assessed):
    killed = assessed["killed", "c31"]
    assert {answer.words for answer in killed.answers} <= {"unlikely", "roughly even chance"}
    assert "only interested parties speak" in killed.missing
