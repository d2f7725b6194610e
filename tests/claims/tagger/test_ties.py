from __future__ import annotations

import numpy as np

from fogline.claims.tagger.ties import CROWD, DISTANCES, SENTENCES, Weights, between, choose


def _between(asking: list[tuple[int, int]], others: list[tuple[int, int]]) -> np.ndarray:
    return between(np.array(asking), np.array(others), np.arange(60) // 10)


def test_what_lies_between_a_cue_and_its_source() -> None:
    seen = _between([(5, 5), (12, 13), (30, 30)], [(3, 4), (14, 16), (5, 5)])
    assert seen[0, 0].tolist() == [0, 0, 0]  # the word before, in the same sentence
    assert seen[1, 1].tolist() == [12, 0, 0]  # the word behind
    assert seen[2, 0].tolist()[1:] == [2, 2]  # two cues and two sentences between
    assert seen[0, 2, 0] == DISTANCES - 1  # they overlap


def test_buckets_stay_in_their_range() -> None:
    spans = [(place, place) for place in range(60)]
    seen = _between(spans, spans)
    assert seen.min() == 0
    assert seen.reshape(-1, 3).max(axis=0).tolist() == [DISTANCES - 1, CROWD - 1, SENTENCES - 1]


def _weights(nobody: float) -> Weights:
    far = np.zeros((1, DISTANCES), np.float32)
    return Weights(
        far,
        np.zeros((1, CROWD), np.float32),
        np.zeros((1, SENTENCES), np.float32),
        np.array([nobody], np.float32),
    )


def test_the_best_is_chosen_unless_nobody_is_better() -> None:
    ties = np.zeros((6, 4, 1), np.float32)
    ties[5, 0] = 1.0  # the asker's first word
    ties[0, 2], ties[2, 2] = 1.0, 3.0  # the others' first words
    asked = (np.array([(5, 5)]), np.array([(0, 0), (2, 2)]), np.zeros(6, np.int64))
    assert choose(ties, _weights(0.0), 0, *asked) == [1]
    assert choose(ties, _weights(9.0), 0, *asked) == [None]


def test_without_others_nobody_is_chosen() -> None:
    nothing = np.zeros((0, 2), np.int64)
    ties = np.zeros((3, 4, 1), np.float32)
    assert choose(ties, _weights(0.0), 0, np.array([(1, 1)]), nothing, np.zeros(3)) == [None]
