"""What claims, neighbours and time add adds up to what is believed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fogline.assessment.fronts import FrontsError, ground_of, track, weigh_place_day

Tabulate = Callable[..., dict[str, list[Any]]]
BORDERS = np.array([[0, 1], [1, 0]])


def log_odds(chance: float) -> float:
    return float(np.log(chance / (1 - chance)))


@settings(max_examples=25, deadline=None)
@given(
    seed=st.integers(0, 10_000), claims=st.integers(0, 30), parties=st.sampled_from(["AB", "ABC"])
)
def test_weights_add_up_to_the_log_odds(seed: int, claims: int, parties: str) -> None:
    rng = np.random.default_rng(seed)
    table = {
        "place": rng.integers(0, 2, claims),
        "day": rng.integers(0, 15, claims),
        "holder": rng.choice(list(parties), claims),
        "party": rng.choice([*parties, ""], claims),
    }
    fronts = track(table, ground_of(2, 15, BORDERS), places=range(2), parties=parties)
    day, party = int(rng.integers(15)), int(rng.integers(len(parties)))
    found = weigh_place_day(fronts, 0, day, party)
    assert found.total == pytest.approx(log_odds(fronts.belief[0, day, party]), abs=1e-6)
    added = found.prior + found.neighbours + found.nats.sum()
    assert added == pytest.approx(found.total, abs=1e-4)
    assert sorted(found.rows) == np.flatnonzero(table["place"] == 0).tolist()


def test_a_claim_near_the_day_outweighs_one_long_before(tabulate: Tabulate) -> None:
    table = tabulate({"day": 1, "holder": "B"}, {"day": 18, "holder": "B", "said": 18})
    fronts = track(table, ground_of(1, 20), places=[0], parties="AB")
    found = weigh_place_day(fronts, 0, 19, 1)
    weights = dict(zip(found.rows.tolist(), found.nats, strict=True))
    assert weights[1] > weights[0] > 0
    assert found.prior == pytest.approx(0)


def test_a_copy_adds_nothing(tabulate: Tabulate) -> None:
    table = tabulate({"wording": 1, "said": 0}, {"wording": 1, "said": 1})
    fronts = track(table, ground_of(1, 5), places=[0], parties="AB")
    found = weigh_place_day(fronts, 0, 0, 0)
    assert dict(zip(found.rows.tolist(), found.nats, strict=True))[1] == 0


@pytest.mark.parametrize("at", [(1, 0, 0), (0, 5, 0), (0, 0, 2), (-1, 0, 0)])
def test_what_lies_outside_is_refused(tabulate: Tabulate, at: tuple[int, int, int]) -> None:
    fronts = track(tabulate({}), ground_of(1, 5), places=[0], parties="AB")
    with pytest.raises(FrontsError, match="no place"):
        weigh_place_day(fronts, *at)
