from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.disputes import compare, find_questions, find_sides
from fogline.disputes.sides import incompatible
from fogline.model import (
    Count,
    DisputeKind,
    Document,
    PropositionType,
    Question,
    SpeakerKind,
    Stance,
)


@pytest.fixture
def cut(build):
    """Return a claim that the phones are cut in one place, or that they are not."""

    def make(id, who, **more):
        how = {"stance": Stance(more.pop("stance", "asserts"))}
        place = build.place("Dell", "Varsk")
        return build.claim(id, who, "communications-cut", how=how, **({"place": place} | more))

    return make


def _compare(claims):
    return compare(find_questions(claims), claims)


def _sides(dispute) -> dict[str, set[str]]:
    return {answer.answer: set(answer.claims) for answer in dispute.answers}


def test_nothing_to_compare():
    assert compare([], []) == ((), ())


def test_a_contradiction_has_two_sides(build, cut):
    claims = [cut("a", build.speaker("R")), cut("b", build.speaker("B"), stance="denies")]
    ((dispute,), agreements) = _compare(claims)
    assert _sides(dispute) == {"yes": {"a"}, "no": {"b"}}
    assert (dispute.kind, dispute.agreed, dispute.bears_on) == (
        DisputeKind.CONTRADICTION,
        None,
        (),
    )
    assert agreements == ()


def test_one_speaker_alone_has_no_dispute(build, cut):
    speaker = build.speaker("R")
    claims = [cut("a", speaker), cut("b", speaker, stance="denies", document="two")]
    assert _compare(claims) == ((), ())


def test_a_correction_of_ones_own_words_is_change(build, cut):
    speaker, other = build.speaker("R"), build.speaker("B")
    claims = [
        cut("a", speaker),
        cut("b", speaker, stance="denies", said="2030-05-03", document="two"),
        cut("c", other, stance="denies"),
    ]
    disputes, (agreement,) = _compare(claims)
    assert disputes == ()
    assert set(agreement.claims) == {"b", "c"}


def test_two_writers_are_two_but_agree_as_one(build, cut):
    writer = build.speaker("author", kind=SpeakerKind.AUTHOR)
    opposed = [cut("a", writer), cut("b", writer, stance="denies", document="two")]
    assert len(_compare(opposed)[0]) == 1
    alike = [cut("a", writer), cut("b", writer, document="two")]
    assert _compare(alike) == ((), ())


def test_agreement_counts_speakers_and_not_claims(build, cut):
    claims = [
        cut("a", build.speaker("R")),
        cut("b", build.speaker("R"), document="two"),
        cut("c", build.speaker("B")),
    ]
    _, (agreement,) = _compare(claims)
    assert (agreement.answer, agreement.independent) == ("yes", 2)
    assert not agreement.opposed_parties


def test_parties_that_contradict_each_other_elsewhere_are_opposed(build, cut):
    red, blue = build.speaker("R", "Red"), build.speaker("B", "Blue")
    place = build.place("Dell", "Varsk")
    claims = [cut("a", red), cut("b", blue)]
    assert not _compare(claims)[1][0].opposed_parties
    quarrel = [
        build.claim("c", red, "control", actor="Red", place=place),
        build.claim("d", blue, "control", actor="Blue", place=place),
    ]
    assert _compare([*claims, *quarrel])[1][0].opposed_parties


def test_a_party_that_accuses_another_is_opposed_to_it(build, cut):
    red, blue = build.speaker("R", "Red"), build.speaker("B", "Blue")
    claims = [cut("a", red, actor="Blue"), cut("b", blue, actor="Blue")]
    assert _compare(claims)[1][0].opposed_parties


@pytest.mark.parametrize(
    ("accused", "denier", "disputed"),
    [("Red", "Red", True), (None, "Red", False), ("Blue", "Red", False), ("Red", None, True)],
)
def test_who_denies_having_done_it_does_not_deny_that_it_is_so(
    build, cut, accused, denier, disputed
):
    claims = [
        cut("a", build.speaker("B", "Blue"), actor=accused),
        cut("b", build.speaker("R", "Red"), actor=denier, stance="denies"),
    ]
    assert bool(_compare(claims)[0]) is disputed


def test_a_denial_that_nobody_contradicts_is_an_answer(build, cut):
    claims = [cut(n, build.speaker(n, "Red"), actor="Red", stance="denies") for n in ("a", "b")]
    _, (agreement,) = _compare(claims)
    assert agreement.answer == "no"


def test_what_bears_on_a_dispute_answers_nothing(build, cut):
    claims = [
        cut("a", build.speaker("R")),
        cut("b", build.speaker("B"), stance="denies"),
        cut("c", build.speaker("G"), stance="predicts"),
    ]
    ((dispute,), _) = _compare(claims)
    assert dispute.bears_on == ("c",)


def _death(build, id, who, **what):
    how = {"stance": Stance(what.pop("stance", "asserts"))}
    return build.claim(id, build.speaker(who, who), "death", how=how, victim="Ilya Maron", **what)


def test_blame_leaves_the_death_agreed(build):
    claims = [_death(build, "a", "Red", actor="Blue"), _death(build, "b", "Blue", actor="Red")]
    ((dispute,), (agreement,)) = _compare(claims)
    assert dispute.kind is DisputeKind.BLAME_CONFLICT
    assert dispute.agreed == "Ilya Maron is dead"
    assert agreement.opposed_parties


def test_who_says_that_somebody_lives_disputes_the_death(build):
    claims = [
        _death(build, "a", "Red", actor="Blue"),
        _death(build, "b", "Blue", actor="Red"),
        _death(build, "c", "Green", stance="denies"),
    ]
    disputes, _ = _compare(claims)
    killed, dead = sorted(disputes, key=lambda found: found.kind.value)
    assert killed.agreed is None
    assert _sides(dead) == {"yes": {"a", "b"}, "no": {"c"}}


def test_counts_that_do_not_meet_conflict(build):
    claims = [
        build.claim(
            name,
            build.speaker(name, name),
            "casualties",
            victim="Red soldiers",
            quantity=Count(best, low, high),
            place=build.place("Dell"),
        )
        for name, best, low, high in (("Red", 80, 80, 80), ("Blue", 700, 700, None))
    ]
    ((dispute,), _) = _compare(claims)
    assert dispute.kind is DisputeKind.COUNT_CONFLICT
    assert _sides(dispute) == {"80": {"Red"}, "at least 700": {"Blue"}}


def test_a_question_that_is_not_ours_and_claims_that_are_gone(build, cut):
    claim = cut("a", build.speaker("R"))
    (question,) = find_questions([claim])
    strange = Question("unheard-of-1", "?", PropositionType.OTHER, None, ("a",))
    sides = find_sides([strange, question], [])
    assert [found.sides for found in sides] == [(), ()]
    assert compare([strange, question], []) == ((), ())


_TYPES = ["control", "clash", "war-ended", "death", "casualties", "attack", "negotiation", "mines"]
SPECS = st.lists(
    st.tuples(
        st.sampled_from(_TYPES),
        st.sampled_from(["Red", "Blue", None]),
        st.sampled_from(["Red", "Blue", None]),
        st.sampled_from([("Dell", "Varsk"), ("Varsk",)]),
        st.sampled_from(["all", "most", "the mill", None]),
        st.sampled_from(["asserts", "denies"]),
        st.sampled_from(["2030-05-01", "2030-05-02"]),
    ),
    max_size=8,
)


def _claims(build, specs):
    return [
        build.claim(
            f"c{n}",
            build.speaker(f"{party} {n % 3}", party),
            type_,
            said=day,
            how={"stance": Stance(stance)},
            actor=actor,
            victim="Ilya Maron",
            extent=extent,
            place=build.place(*place),
        )
        for n, (type_, party, actor, place, extent, stance, day) in enumerate(specs)
    ]


@given(SPECS, st.randoms(use_true_random=False))
def test_the_order_of_claims_does_not_matter(build, specs, shuffle):
    claims = _claims(build, specs)
    shuffled = list(claims)
    shuffle.shuffle(shuffled)
    assert _compare(shuffled) == _compare(claims)


@given(SPECS, st.randoms(use_true_random=False))
def test_disputes_are_symmetric(build, specs, shuffle):
    """No claim comes first: with other ids, the same claims dispute each other."""
    claims = _claims(build, specs)
    names = [claim.id for claim in claims]
    shuffle.shuffle(names)
    renamed = dict(zip((claim.id for claim in claims), names, strict=True))
    others = [replace(claim, id=renamed[claim.id]) for claim in claims]
    assert _pairs(claims, renamed) == _pairs(others, {name: name for name in names})


def _pairs(claims, names) -> set[tuple[str, frozenset[str]]]:
    return {
        (dispute.question, frozenset({names[one], names[other]}))
        for dispute in _compare(claims)[0]
        for answer in dispute.answers
        for against in dispute.answers
        if answer != against
        for one in answer.claims
        for other in against.claims
    }


@given(SPECS)
def test_a_dispute_has_incompatible_answers_and_no_agreement(build, specs):
    claims = _claims(build, specs)
    questions = find_questions(claims)
    disputes, agreements = compare(questions, claims)
    sides = {found.question: found.sides for found in find_sides(questions, claims)}
    for dispute in disputes:
        given_answers = {answer.answer for answer in dispute.answers}
        disputing = [side for side in sides[dispute.question] if side.answer in given_answers]
        for side in disputing:
            assert any(incompatible(side, other) for other in disputing)
        assert not set(dispute.bears_on) & {c for side in disputing for c in side.claims}
    assert not {d.question for d in disputes} & {a.question for a in agreements}
    assert all(agreement.independent >= 2 for agreement in agreements)


@given(SPECS)
def test_a_reprint_changes_no_side(build, specs):
    claims = _claims(build, specs)
    reprint = [replace(claim, id=f"{claim.id}x", document="reprint") for claim in claims]
    before, after = _compare(claims), _compare([*claims, *reprint])
    assert [_answers(d) for d in before[0]] == [_answers(d) for d in after[0]]
    assert [a.independent for a in before[1]] == [a.independent for a in after[1]]


def _answers(dispute):
    return dispute.question, {answer.answer for answer in dispute.answers}


def test_the_day_of_a_document_orders_what_a_speaker_says(build, cut):
    speaker, other = build.speaker("R"), build.speaker("B")
    claims = [
        cut("a", speaker, said=None),
        cut("b", speaker, said=None, stance="denies", document="two"),
        cut("c", other, said=None, document="two"),
    ]
    published = [
        Document(name, "", "", "", name, published=date(2030, 5, day))
        for name, day in (("one", 2), ("two", 3))
    ]
    questions = find_questions(claims, published)
    ((dispute,), _) = compare(questions, claims, published)
    assert _sides(dispute) == {"yes": {"c"}, "no": {"b"}}
