from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.assessment import assess
from fogline.model import (
    Agreement,
    Answer,
    Attribution,
    Basis,
    Channel,
    Corroboration,
    Dispute,
    DisputeKind,
    Document,
    Interest,
    PropositionType,
    Question,
    SpeakerKind,
    Stance,
    Status,
)


@dataclass(frozen=True)
class Side:
    answer: str
    claims: tuple[str, ...]
    states: tuple[str, ...]


@dataclass(frozen=True)
class Sides:
    question: str
    sides: tuple[Side, ...]
    states: tuple[str, ...]


CONTROL = {"all": ("all",), "main": ("main",), "not all": ("main", "less")}
YES_NO = {"yes": ("yes",), "no": ("no",)}


@pytest.fixture(scope="module")
def said(build):
    def make(id, *, by=None, party=None, kind="named", type_="control", **how):
        who = build.speaker(by or id, party, SpeakerKind(kind))
        how = {"basis": Basis.RELAYED, **how}
        return build.claim(id, who, type_, place=build.place("Dell", "Varsk"), how=how)

    return make


def judge(claims, given_answers, *, type_="control", states=CONTROL, opposed=None, extra=()):
    """Assess one question, given claim ids by answer; two answers are a dispute."""
    question = Question("q", "?", PropositionType(type_), "dell", tuple(c.id for c in claims))
    sides = tuple(Side(a, tuple(ids), states[a]) for a, ids in given_answers.items())
    worlds = tuple(sorted({state for true_in in states.values() for state in true_in}))
    disputes = []
    if len(given_answers) > 1 and opposed is None:
        answers = tuple(Answer(side.answer, side.claims) for side in sides)
        disputes = [Dispute("q", DisputeKind.CONTRADICTION, answers)]
    agreements = []
    if opposed is not None:
        agreements = [Agreement("q", sides[0].answer, sides[0].claims, 2, opposed)]
    everything = [*claims, *extra]
    sides_of_all = [Sides("q", sides, worlds)]
    (found,) = assess([question], disputes, agreements, everything, [], sides_of_all)
    return found


def belief(assessment, answer):
    return next(one for one in assessment.answers if one.answer == answer)


def test_nothing_to_assess():
    assert assess([], [], [], [], []) == ()


def test_no_evidence_no_number(said):
    found = judge([said("a", stance=Stance.PREDICTS)], {})
    assert (found.status, found.answers, found.reasons) == (Status.UNKNOWN, (), ())
    assert (found.origins, found.credibility) == (0, 6)
    assert "no claim answers this" in found.missing


def test_answers_whose_claims_are_gone_are_no_evidence(said):
    claim = said("a", interest=Interest.NEUTRAL)
    found = judge([claim], {"all": ["a"], "not all": ["gone"]})
    assert [one.answer for one in found.answers] == ["all"]


def test_one_claim(said):
    found = judge([said("a", interest=Interest.FOR)], {"all": ["a"]})
    assert (found.status, found.origins, found.credibility) == (Status.CLAIMED, 1, 4)
    (only,) = found.answers
    assert only.low < only.probability < only.high
    assert {"only interested parties speak", "no second origin"} <= set(found.missing)


def test_an_admission_outweighs_a_boast(said):
    claims = [
        said("boast", party="Red", interest=Interest.FOR),
        said("admission", party="Red", interest=Interest.AGAINST),
    ]
    found = judge(claims, {"all": ["boast"], "not all": ["admission"]})
    assert found.answers[0].answer == "not all"
    assert found.reasons[0].claim == "admission"
    assert "against the speaker’s own interest" in found.reasons[0].why
    assert found.status is Status.CONTESTED


def test_a_finer_answer_is_never_likelier_than_the_coarser_that_contains_it(said):
    claims = [said("a"), said("b"), said("c")]
    found = judge(claims, {"all": ["a"], "main": ["b"], "not all": ["c"]})
    assert belief(found, "main").probability < belief(found, "not all").probability
    total = belief(found, "all").probability + belief(found, "not all").probability
    assert total == pytest.approx(1)


def test_ten_reprints_are_one_origin(said):
    first = said("a", by="R", interest=Interest.FOR)
    reprints = [replace(first, id=f"a{n}", document=f"d{n}") for n in range(10)]
    once = judge([first], {"all": ["a"]})
    often = judge([first, *reprints], {"all": ["a", *(c.id for c in reprints)]})
    assert often.answers == once.answers
    assert often.origins == 1
    assert sum(reason.weight == 0 for reason in often.reasons) == 10


def test_a_party_speaks_from_one_script(said):
    own = [said(f"r{n}", party="Red", interest=Interest.FOR) for n in range(6)]
    apart = [said(f"r{n}", party=f"P{n}", interest=Interest.FOR) for n in range(6)]
    answer = {"all": [claim.id for claim in own]}
    one, six = judge(own, answer).answers[0], judge(apart, answer).answers[0]
    assert one.probability < six.probability
    admissions = [replace(claim, interest=Interest.AGAINST) for claim in own]
    assert not any("voice" in reason.why for reason in judge(admissions, answer).reasons)


def test_a_blackout_widens_the_belief_and_does_not_move_it(said, build):
    claims = [said("a", interest=Interest.FOR), said("b", interest=Interest.FOR)]
    cut = said("cut", type_="communications-cut")
    answers = {"all": ["a"], "not all": ["b"]}
    clear, dark = judge(claims, answers), judge(claims, answers, extra=[cut])
    for before, after in zip(clear.answers, dark.answers, strict=True):
        assert after.probability == before.probability
        assert after.low < before.low
        assert after.high > before.high
    assert "no independent observer since communications were cut" in dark.missing
    assert not clear.missing or "cut" not in " ".join(clear.missing)


def test_barred_access_is_missing_too_and_a_witness_makes_up_for_it(said):
    barred = said("bar", type_="access-denied")
    told = judge([said("a")], {"all": ["a"]}, extra=[barred])
    assert "no independent observer since access was denied" in told.missing
    for witness in (
        said("a", kind="author", channel=Channel.OBSERVATION),
        said("a", interest=Interest.NEUTRAL, basis=Basis.DOCUMENTARY),
    ):
        seen = judge([witness], {"all": ["a"]}, extra=[barred])
        assert "no independent observer since access was denied" not in seen.missing


def test_what_the_writer_could_not_corroborate_is_missing(said):
    found = judge([said("a", corroboration=Corroboration.NOT_CORROBORATED)], {"all": ["a"]})
    assert "no corroboration of some claims, by the writer’s own word" in found.missing


def test_a_date_may_be_missing(said):
    undated = said("a", said_on=None)
    assert "no date" in judge([undated], {"all": ["a"]}).missing
    assert "no date" not in judge([undated, said("b")], {"all": ["a", "b"]}).missing
    question = Question("q", "?", PropositionType.CONTROL, "dell", ("a",))
    published = Document("one", "", "", "", "one", published=date(2030, 5, 2))
    (found,) = assess([question], [], [], [undated], [published])
    assert "no date" not in found.missing


@pytest.mark.parametrize(
    ("interest", "answer", "status"),
    [
        (Interest.FOR, "all", Status.CLAIMED),
        (Interest.UNKNOWN, "all", Status.CLAIMED),
        (Interest.NEUTRAL, "all", Status.HELD),
        (Interest.AGAINST, "main", Status.HELD),
        (Interest.NEUTRAL, "not all", Status.CLAIMED),
    ],
)
def test_a_place_is_held_where_the_disinterested_say_by_whom(said, interest, answer, status):
    assert judge([said("a", interest=interest)], {answer: ["a"]}).status is status


@pytest.mark.parametrize(
    ("type_", "opposed", "status", "credibility"),
    [
        ("control", True, Status.HELD, 1),
        ("control", False, Status.CLAIMED, 2),
        ("death", True, Status.AGREED, 1),
        ("death", False, Status.AGREED, 2),
    ],
)
def test_agreement(said, type_, opposed, status, credibility):
    claims = [said("a", party="Red", interest=Interest.FOR), said("b", party="Blue")]
    found = judge(claims, {"all": ["a", "b"]}, type_=type_, opposed=opposed)
    assert (found.status, found.credibility) == (status, credibility)


def test_what_opposed_parties_say_alike_is_in_neither_ones_interest(said):
    claims = [said(n, party=n, interest=Interest.FOR) for n in ("Red", "Blue")]
    answers = {"all": ["Red", "Blue"]}
    alike = judge(claims, answers, opposed=True)
    assert (
        alike.answers[0].probability > judge(claims, answers, opposed=False).answers[0].probability
    )
    assert "only interested parties speak" not in alike.missing


def test_other_questions_are_claimed_by_one_speaker(said):
    found = judge(
        [said("a", interest=Interest.NEUTRAL)], {"yes": ["a"]}, type_="clash", states=YES_NO
    )
    assert found.status is Status.CLAIMED


@pytest.mark.parametrize(("numbers", "digit"), [((9, 0), 2), ((1, 0), 3), ((1, 1), 4)])
def test_credibility_of_disputed_answers_follows_their_probability(said, numbers, digit):
    yes, no = numbers
    claims = [said(f"y{n}", interest=Interest.NEUTRAL) for n in range(yes)]
    claims += [said(f"n{n}", interest=Interest.NEUTRAL) for n in range(no)]
    claims += [said("y", interest=Interest.FOR), said("n", interest=Interest.FOR)]
    answers = {
        "yes": ["y", *(f"y{n}" for n in range(yes))],
        "no": ["n", *(f"n{n}" for n in range(no))],
    }
    found = judge(claims, answers, type_="clash", states=YES_NO)
    assert found.credibility == digit


def test_many_answers_of_which_none_is_likely_are_improbable(said):
    claims = [said(f"c{n}", type_="casualties") for n in range(9)]
    states = {f"{n}": (f"{n}",) for n in range(9)}
    found = judge(claims, {f"{n}": [f"c{n}"] for n in range(9)}, type_="casualties", states=states)
    assert found.credibility == 5
    assert sum(one.probability for one in found.answers) == pytest.approx(1)


def test_without_sides_the_answers_are_those_of_disputes_and_agreements(said):
    claims = [said("a"), said("b"), said("c"), said("d")]
    questions = [
        Question(n, "?", PropositionType.CLASH, "dell", ids)
        for n, ids in (("d", ("a", "b")), ("y", ("a", "b")), ("g", ("c",)), ("u", ("d",)))
    ]
    open_question = Dispute(
        "d", DisputeKind.BLAME_CONFLICT, (Answer("x", ("a",)), Answer("z", ("b",)))
    )
    yes_or_no = Dispute(
        "y", DisputeKind.CONTRADICTION, (Answer("yes", ("a",)), Answer("no", ("b",)))
    )
    agreement = Agreement("g", "yes", ("c",), 2, False)
    found = assess(questions, [open_question, yes_or_no], [agreement], claims, [])
    open_, closed, agreed, unknown = found
    assert sum(one.probability for one in open_.answers) < 1
    assert sum(one.probability for one in closed.answers) == pytest.approx(1)
    assert agreed.status is Status.AGREED
    assert (unknown.status, unknown.answers) == (Status.UNKNOWN, ())


_CLAIM = st.fixed_dictionaries(
    {
        "answer": st.sampled_from(sorted(CONTROL)),
        "by": st.sampled_from(["R", "B", "G"]),
        "party": st.sampled_from(["Red", "Blue", None]),
        "kind": st.sampled_from(["named", "author", "anonymous"]),
        "interest": st.sampled_from(Interest),
        "attribution": st.sampled_from(Attribution),
        "stance": st.sampled_from([Stance.ASSERTS, Stance.DOUBTS]),
        "corroboration": st.sampled_from(Corroboration),
    }
)


def _evidence(said, specs):
    claims, answers = [], defaultdict(list)
    for n, spec in enumerate(specs):
        how = {name: value for name, value in spec.items() if name != "answer"}
        claims.append(said(f"c{n}", **how))
        answers[spec["answer"]].append(f"c{n}")
    return claims, dict(answers)


def _prior(answer: str, answers) -> float:
    """Return the log-odds before evidence: all states that can be told apart count the same."""
    states = {state for true_in in CONTROL.values() for state in true_in}
    worlds = {frozenset(a for a in answers if state in CONTROL[a]) for state in states}
    true_in = sum(answer in world for world in worlds)
    return math.log(true_in / (len(worlds) - true_in))


@given(specs=st.lists(_CLAIM, min_size=1, max_size=7))
def test_reasons_add_up_and_numbers_are_numbers(said, specs):
    claims, answers = _evidence(said, specs)
    found = judge(claims, answers)
    for one in found.answers:
        assert 0 < one.low < one.probability < one.high < 1
        added = math.fsum(r.weight for r in found.reasons if r.answer == one.answer)
        odds = math.log(one.probability / (1 - one.probability))
        assert _prior(one.answer, answers) + added == pytest.approx(odds, abs=1e-9)
    assert 1 <= found.credibility <= 6
    assert found.origins <= len(claims)


@given(specs=st.lists(_CLAIM, min_size=1, max_size=7), shuffle=st.randoms(use_true_random=False))
def test_the_order_of_claims_does_not_matter(said, specs, shuffle):
    claims, answers = _evidence(said, specs)
    shuffled = list(claims)
    shuffle.shuffle(shuffled)
    mixed = {answer: ids[::-1] for answer, ids in reversed(answers.items())}
    one, other = judge(claims, answers), judge(shuffled, mixed)
    assert [b.answer for b in one.answers] == [b.answer for b in other.answers]
    for before, after in zip(one.answers, other.answers, strict=True):
        assert after.probability == pytest.approx(before.probability)
        assert after.low == pytest.approx(before.low)
    assert (one.status, one.origins, one.credibility) == (
        other.status,
        other.origins,
        other.credibility,
    )
    assert one.missing == other.missing
