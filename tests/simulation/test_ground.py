"""The ground: mutual borders, one piece, names of their own."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

from fogline.simulation.ground import find_borders, lay_out


@settings(deadline=None)
@given(seed=st.integers(0, 10_000), places=st.integers(2, 40))
def test_borders_are_mutual_and_all_places_hang_together(seed: int, places: int) -> None:
    ground = lay_out(places, np.random.default_rng(seed))
    assert (ground.borders == ground.borders.T).all()
    assert not ground.borders.diagonal().any()
    assert connected_components(csr_array(ground.borders), directed=False)[0] == 1
    assert len(set(ground.names)) == places
    assert np.isclose(ground.areas.sum(), 1)


def test_a_place_between_two_others_keeps_them_apart() -> None:
    borders = find_borders(np.array([[0.0, 0.0], [1.0, 0.0], [2.0, 0.1]]))
    assert borders[0, 1]
    assert borders[1, 2]
    assert not borders[0, 2]
