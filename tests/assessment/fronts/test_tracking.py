"""Fronts from claims: what must hold for every table, and what the model is for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fogline.assessment.fronts import Fronts, FrontsError, Ground, ground_of, share_held, track

pytestmark = pytest.mark.filterwarnings("error")

Tabulate = Callable[..., dict[str, list[Any]]]
DAYS = 12

CLAIMS = st.lists(
    st.tuples(
        st.integers(0, 2),
        st.integers(-1, DAYS),
        st.sampled_from("ABC"),
        st.sampled_from(["A", "B", "C", "", None]),
        st.sampled_from(["one", "two", ""]),
        st.sampled_from(["phone", "statement", None]),
    ),
    max_size=12,
)
NAMES = ("place", "day", "holder", "party", "speaker", "channel")


def line(places: int, days: int, dark: np.ndarray | None = None) -> Ground:
    """Return places in a row, each bordering on the next."""
    borders = np.abs(np.subtract.outer(np.arange(places), np.arange(places))) == 1
    return ground_of(places, days, borders, dark)


def follow(table: dict[str, Any], parties: str = "AB", **ground: Any) -> Fronts:
    made = line(3, DAYS, **ground)
    return track(table, made, places=range(3), parties=parties)


@settings(max_examples=25, deadline=None)
@given(rows=CLAIMS, parties=st.sampled_from(["AB", "ABC", "A"]), shuffled=st.randoms())
def test_any_table_gives_probabilities_whatever_the_order_of_rows(
    rows: list[tuple[Any, ...]], parties: str, shuffled: Any
) -> None:
    fronts = follow(
        dict(zip(NAMES, zip(*rows, strict=True), strict=True)) if rows else EMPTY, parties
    )
    assert np.isfinite(fronts.belief).all()
    assert np.allclose(fronts.belief.sum(-1), 1)
    assert (fronts.low <= fronts.belief).all()
    assert (fronts.belief <= fronts.high).all()
    again = list(rows)
    shuffled.shuffle(again)
    table = dict(zip(NAMES, zip(*again, strict=True), strict=True)) if rows else EMPTY
    assert (follow(table, parties).belief == fronts.belief).all()


EMPTY: dict[str, Any] = {"place": [], "day": [], "holder": []}


def test_without_claims_nothing_is_known() -> None:
    fronts = follow(EMPTY)
    assert np.allclose(fronts.belief, 0.5)
    assert np.isfinite(fronts.draws.beliefs).all()


def test_a_claim_against_interest_weighs_most(tabulate: Tabulate) -> None:
    admitted = follow(tabulate({"day": 5, "holder": "B", "party": "A"})).belief[0, 5, 1]
    witnessed = follow(tabulate({"day": 5, "holder": "B"})).belief[0, 5, 1]
    boasted = follow(tabulate({"day": 5, "holder": "B", "party": "B"})).belief[0, 5, 1]
    assert admitted > witnessed > boasted > 0.5


def test_belief_fades_with_time_and_faster_in_the_dark(tabulate: Tabulate) -> None:
    table = tabulate({"day": 2, "holder": "B"}, {"day": 2, "holder": "B", "party": "A"})
    light = follow(table).belief[0, :, 1]
    dark = np.zeros((3, DAYS), bool)
    dark[0, 4:] = True
    cut = follow(table, dark=dark).belief[0, :, 1]
    assert light[2] > light[-1] > cut[-1] > 0.5


def test_a_blackout_widens_the_share_held(tabulate: Tabulate) -> None:
    table = tabulate(
        *({"place": place, "day": 1, "holder": "B", "party": "A"} for place in range(3))
    )
    dark = np.zeros((3, DAYS), bool)
    dark[:, 3:] = True
    spread = {}
    for name, where in (("light", None), ("dark", dark)):
        held = follow(table, dark=where).draws.holders[:, :, -1] == 1
        spread[name] = float(held.mean(axis=1).std())
    assert spread["dark"] > spread["light"]


def test_a_neighbour_bears_on_a_place_of_which_nothing_is_said(tabulate: Tabulate) -> None:
    belief = follow(tabulate(*({"day": day, "holder": "B", "party": "A"} for day in (3, 8)))).belief
    assert belief[1, 5, 1] > 0.5
    apart = track(
        tabulate({"day": 3, "holder": "B"}), ground_of(3, DAYS), places=range(3), parties="AB"
    )
    assert apart.belief[1, 5, 1] == pytest.approx(0.5)


def test_ten_copies_weigh_what_one_does(tabulate: Tabulate) -> None:
    one = {"day": 3, "holder": "B", "wording": 1, "outlet": "a"}
    copies = [{**one, "outlet": f"copy {n}"} for n in range(9)]
    alone, copied = (follow(tabulate(one, *rest)).belief for rest in ([], copies))
    assert np.allclose(alone, copied, atol=1e-6)


def test_a_claim_of_many_days_counts_once(tabulate: Tabulate) -> None:
    day = follow(tabulate({"day": 5, "until": 5, "holder": "B"})).belief[0, 5, 1]
    week = follow(tabulate({"day": 2, "until": 8, "holder": "B"})).belief[0, 5, 1]
    assert 0.5 < week <= day + 0.01


def test_intervals_are_the_same_by_the_same_seed(tabulate: Tabulate) -> None:
    table = tabulate({"day": 5, "holder": "B"})
    assert (follow(table).draws.holders == follow(table).draws.holders).all()


@pytest.mark.parametrize(
    ("borders", "dark"),
    [
        (np.ones((2, 2)), None),
        (np.array([[0, 1], [0, 0]]), None),
        (np.zeros((3, 3)), None),
        (None, np.zeros((2, 9))),
    ],
)
def test_a_ground_that_cannot_be_is_refused(borders: Any, dark: Any) -> None:
    with pytest.raises(FrontsError):
        ground_of(2, 4, borders, dark)
    with pytest.raises(FrontsError, match="at least one"):
        ground_of(0, 4)


def test_the_share_held_lies_in_its_interval(tabulate: Tabulate) -> None:
    fronts = follow(tabulate({"day": 5, "holder": "B"}, {"day": 5, "place": 2, "holder": "A"}))
    mean, low, high = share_held(fronts, 1, np.array([1.0, 2.0, 1.0]))
    assert mean.shape == (DAYS,)
    assert ((low >= 0) & (low <= high) & (high <= 1)).all()
    assert np.allclose(mean + share_held(fronts, 0, np.array([1.0, 2.0, 1.0]))[0], 1)
