from __future__ import annotations

import math
from itertools import product

import pytest

from fogline.assessment.priors import ALIKE, BY_INTEREST, CORROBORATED, SEEN, STATED, Factor
from fogline.assessment.weights import Weight, seen_by_the_writer, weigh
from fogline.model import (
    Attribution,
    Basis,
    Channel,
    Corroboration,
    Interest,
    SpeakerKind,
    Stance,
)


@pytest.fixture
def said(build):
    def make(kind="named", **how):
        who = build.speaker("R", kind=SpeakerKind(kind))
        return build.claim("a", who, "clash", how={"basis": Basis.RELAYED, **how})

    return make


def _nats(reliability) -> float:
    return math.log(reliability.mean / (1 - reliability.mean))


def test_the_weight_is_the_log_odds_of_the_reliability(said):
    for interest, reliability in BY_INTEREST.items():
        found = weigh(said(interest=interest))
        assert found.nats == pytest.approx(_nats(reliability))
        assert found.why == reliability.why


def test_against_interest_weighs_most_and_for_it_least(said):
    kinds = [said("author"), said("author", channel=Channel.OBSERVATION)]
    kinds += [said(interest=interest) for interest in Interest]
    weights = {weigh(claim).why: weigh(claim).nats for claim in kinds}
    assert max(weights, key=weights.__getitem__) == BY_INTEREST[Interest.AGAINST].why
    assert min(weights, key=weights.__getitem__) == BY_INTEREST[Interest.FOR].why
    assert weights[SEEN.why] > weights[STATED.why] > weights[BY_INTEREST[Interest.UNKNOWN].why]


def test_what_the_writer_saw(said):
    assert seen_by_the_writer(said("author", basis=Basis.FIRST_HAND))
    assert seen_by_the_writer(said("author", channel=Channel.OBSERVATION))
    assert not seen_by_the_writer(said("author"))
    assert not seen_by_the_writer(said(basis=Basis.FIRST_HAND))


def test_the_writer_against_their_own_interest(said):
    found = weigh(said("author", interest=Interest.AGAINST))
    assert found.nats == pytest.approx(_nats(BY_INTEREST[Interest.AGAINST]))


def test_corroboration_and_the_other_side_lift_the_weak_and_not_the_strong(said):
    weak, strong = Interest.FOR, Interest.AGAINST
    checked = {"corroboration": Corroboration.CORROBORATED}
    assert weigh(said(interest=weak, **checked)).nats == pytest.approx(_nats(CORROBORATED))
    assert weigh(said(interest=weak), alike=True).nats == pytest.approx(_nats(ALIKE))
    assert weigh(said(interest=strong, **checked), alike=True) == weigh(said(interest=strong))


@pytest.mark.parametrize(
    "how",
    [
        {"attribution": Attribution.ANONYMOUS},
        {"attribution": Attribution.ON_BACKGROUND},
        {"corroboration": Corroboration.NOT_CORROBORATED},
        {"stance": Stance.FEARS},
        {"stance": Stance.DOUBTS},
        {"stance": Stance.PROMISES},
        {"hedges": ((0, 1),)},
        {"chain": ("author", "a cousin")},
    ],
)
def test_what_makes_a_claim_worth_less_but_something(said, how):
    plain, less = weigh(said()), weigh(said(**how))
    assert 0 < less.nats < plain.nats
    assert less.deviation == plain.deviation
    assert less.why.startswith(f"{plain.why}, ")


def test_a_document_makes_a_claim_worth_more(said):
    assert weigh(said(basis=Basis.DOCUMENTARY)).nats > weigh(said()).nats


def test_every_link_of_the_chain_costs(said):
    one, two = (said(chain=("author", *links)) for links in (("x",), ("x", "y")))
    assert weigh(two).nats < weigh(one).nats


def test_no_combination_weighs_nothing_or_without_bound(said):
    for interest, attribution, stance, corroboration in product(
        Interest, Attribution, Stance, Corroboration
    ):
        found = weigh(
            said(
                interest=interest,
                attribution=attribution,
                stance=stance,
                corroboration=corroboration,
                hedges=((0, 1),),
            )
        )
        assert 0 < found.nats < 4
        assert 0 < found.deviation < 2


def test_a_weight_that_counts_in_part():
    half = Weight(1.0, 0.5, "why").counted(Factor(0.5, "because"))
    assert half == Weight(0.5, 0.25, "why, because")
