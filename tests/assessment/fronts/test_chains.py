"""The recursions against every path counted out, and drawn paths against the recursions."""

from __future__ import annotations

from itertools import product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from fogline.assessment.fronts.chains import filter_forward, moves_of, sample, smooth


def count_out(evidence: np.ndarray, moves: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return beliefs and chances of a change by adding up the probability of every path."""
    days, parties = evidence.shape
    belief, changes, whole = np.zeros((days, parties)), np.zeros(days - 1), 0.0
    for path in product(range(parties), repeat=days):
        score = sum(evidence[day, held] for day, held in enumerate(path))
        score += sum(moves[day, path[day], path[day + 1]] for day in range(days - 1))
        chance = np.exp(score)
        whole += chance
        for day, held in enumerate(path):
            belief[day, held] += chance
        changes += chance * (np.diff(path) != 0)
    return belief / whole, changes / whole


@settings(deadline=None)
@given(seed=st.integers(0, 10_000), days=st.integers(1, 5), parties=st.integers(2, 3))
def test_beliefs_are_those_of_all_paths(seed: int, days: int, parties: int) -> None:
    rng = np.random.default_rng(seed)
    evidence = rng.normal(0, 2, (days, parties))
    moves = moves_of(rng.uniform(0.01, 0.6, days - 1), parties)
    found = smooth(evidence, moves)
    belief, changes = count_out(evidence, moves)
    assert np.allclose(found.belief, belief)
    assert np.allclose(found.moves, changes)


@settings(deadline=None)
@given(seed=st.integers(0, 10_000))
def test_the_last_day_is_filtered_as_it_is_smoothed(seed: int) -> None:
    rng = np.random.default_rng(seed)
    evidence = rng.normal(0, 2, (3, 6, 2))
    moves = moves_of(np.full((3, 5), 0.1), 2)
    ahead = filter_forward(evidence, moves)
    assert np.allclose(ahead[:, -1], smooth(evidence, moves).belief[:, -1])


@settings(max_examples=5, deadline=None)
@given(seed=st.integers(0, 100))
def test_drawn_paths_have_the_frequencies_that_are_believed(seed: int) -> None:
    rng = np.random.default_rng(seed)
    evidence = np.repeat(rng.normal(0, 1, (1, 6, 2)), 4000, axis=0)
    moves = np.repeat(moves_of(np.full((1, 5), 0.2), 2), 4000, axis=0)
    paths = sample(evidence, moves, rng)
    found = smooth(evidence[0], moves[0])
    assert np.allclose(paths.mean(axis=0), found.belief[:, 1], atol=0.05)
    assert np.allclose((np.diff(paths) != 0).mean(axis=0), found.moves, atol=0.05)


def test_much_evidence_neither_overflows_nor_is_lost() -> None:
    evidence = np.zeros((400, 2))
    evidence[:, 1] = 50.0
    belief = smooth(evidence, moves_of(np.full(399, 0.01), 2)).belief
    assert np.isfinite(belief).all()
    assert (belief[:, 1] > 0.999).all()
