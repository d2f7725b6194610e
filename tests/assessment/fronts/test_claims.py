"""Tables of any make become claims; what cannot be used is left out or refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pandas
import pytest

from fogline.assessment.fronts import FrontsError, control_claims

Tabulate = Callable[..., dict[str, list[Any]]]


def test_a_frame_reads_as_the_lists_do(tabulate: Tabulate) -> None:
    table = tabulate({"day": 3, "channel": "phone"}, {"day": 1, "holder": "B", "party": "B"})
    one = control_claims(table, [0], "AB", 10)
    other = control_claims(pandas.DataFrame(table), [0], "AB", 10)
    assert one.day.tolist() == other.day.tolist() == [1, 3]
    assert (one.features == other.features).all()
    assert one.party.tolist() == [1, -1]


def test_missing_unknown_and_future_are_left_out(tabulate: Tabulate) -> None:
    table = tabulate(
        {"day": 2},
        {"day": None},
        {"day": float("nan")},
        {"day": 99},
        {"day": -1},
        {"day": 1e300},
        {"holder": "nobody"},
        {"place": "nowhere"},
    )
    claims = control_claims(table, [0], "AB", 10)
    assert claims.row.tolist() == [0]
    assert claims.left_out == 7


def test_a_claim_of_several_days_ends_with_the_war(tabulate: Tabulate) -> None:
    table = tabulate({"day": 2, "until": 50}, {"day": 4, "until": 1}, {"day": 5, "until": None})
    claims = control_claims(table, [0], "AB", 10)
    assert claims.until.tolist() == [9, 4, 5]


def test_outlets_and_credits_share_their_codes(tabulate: Tabulate) -> None:
    table = tabulate({"outlet": "Wire"}, {"day": 1, "outlet": "Post", "credit": "Wire"})
    claims = control_claims(table, [0], "AB", 10)
    assert claims.credit.tolist() == [-1, claims.outlet[0]]


def test_only_what_is_needed_is_needed() -> None:
    claims = control_claims({"place": [0], "day": [1], "holder": ["B"]}, [0], "AB", 3)
    assert claims.said.tolist() == [1]
    assert claims.speaker.tolist() == [-1]


def test_a_missing_column_is_named() -> None:
    with pytest.raises(FrontsError, match="holder"):
        control_claims({"place": [0], "day": [1]}, [0], "AB", 3)


def test_columns_of_unequal_length_are_refused() -> None:
    columns = {"place": np.zeros(2), "day": np.zeros(3), "holder": np.zeros(2)}
    with pytest.raises(FrontsError, match="unequal"):
        control_claims(columns, [0], [0, 1], 3)
