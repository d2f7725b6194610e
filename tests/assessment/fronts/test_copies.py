"""Copies have one origin and count once; the voices of one side count less and less."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from fogline.assessment.fronts.claims import control_claims
from fogline.assessment.fronts.copies import find_origins, weigh_voices

Tabulate = Callable[..., dict[str, list[Any]]]


def origins_and_weights(table: dict[str, list[Any]]) -> tuple[list[int], list[float]]:
    """Return both in the order of the rows of the table."""
    claims = control_claims(table, [0, 1], "AB", 60)
    origins = find_origins(claims)
    weights = weigh_voices(claims, origins)
    order = np.argsort(claims.row)
    return origins[order].tolist(), weights[order].tolist()


@pytest.mark.parametrize(
    ("copy", "same"),
    [
        ({"wording": 7, "said": 3}, True),
        ({"wording": 7, "said": 30}, False),
        ({"wording": 8, "said": 3}, False),
        ({"wording": 8, "said": 3, "credit": "Wire"}, True),
        ({"wording": 8, "said": 3, "credit": "Post"}, False),
        ({"wording": 8, "said": 3, "speaker": "Maron"}, True),
        ({"wording": 8, "said": 3, "speaker": "Maron", "holder": "B"}, False),
        ({"wording": 7, "said": 3, "place": 1}, True),  # garbled, but the same words
    ],
)
def test_what_makes_a_copy(tabulate: Tabulate, copy: dict[str, Any], same: bool) -> None:
    first = {"wording": 7, "said": 2, "outlet": "Wire", "speaker": "Maron"}
    origins, weights = origins_and_weights(tabulate(first, {"speaker": "Ordan", **copy}))
    assert (origins[0] == origins[1]) is same
    assert weights[0] == 1
    assert (weights[1] == 0) is same


def test_copies_of_copies_are_of_one_origin(tabulate: Tabulate) -> None:
    table = tabulate(
        {"outlet": "a", "said": 1, "wording": 1},
        {"outlet": "b", "said": 2, "wording": 2, "credit": "a"},
        {"outlet": "c", "said": 3, "wording": 3, "credit": "b"},
        {"outlet": "a", "said": 4, "wording": 4, "credit": "c"},
    )
    origins, weights = origins_and_weights(table)
    assert len(set(origins)) == 1
    assert weights == [1, 0, 0, 0]


def test_a_party_has_one_script(tabulate: Tabulate) -> None:
    claims = [{"day": day, "said": day, "party": "A"} for day in (1, 2, 3)]
    _, weights = origins_and_weights(tabulate(*claims, {"day": 50, "said": 50, "party": "A"}))
    assert weights == pytest.approx([1, 2**-0.5, 3**-0.5, 1])


def test_opposed_claims_do_not_lessen_each_other(tabulate: Tabulate) -> None:
    table = tabulate({"party": "A"}, {"party": "B"}, {"holder": "B"})
    assert origins_and_weights(table)[1] == [1, 1, 1]


def test_no_claims_have_no_origins() -> None:
    claims = control_claims({"place": [], "day": [], "holder": []}, [0], "AB", 3)
    assert len(find_origins(claims)) == 0
    assert len(weigh_voices(claims, find_origins(claims))) == 0
