"""Windows in batches, as tensors."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import TypeVar

import numpy as np
import torch
from torch import Tensor

from fogline.claims.tagger.pieces import CLS, PAD, SEP
from training.examples import Example, Piece, random_windows

MASK = 103  # in BERT's uncased vocabulary
HIDDEN = 0.08  # of the pieces, each time they are learned from
Windowed = TypeVar("Windowed", bound=Piece)


def batches(
    windows: Sequence[Windowed], budget: int, chance: random.Random
) -> list[list[Windowed]]:
    """Return windows in batches of like length, ``budget`` pieces each, in random order."""
    found: list[list[Windowed]] = [[]]
    for window in sorted(windows, key=lambda one: (one.size, chance.random())):
        if found[-1] and (len(found[-1]) + 1) * window.size > budget:
            found.append([])
        found[-1].append(window)
    chance.shuffle(found)
    return found


def article_batches(
    examples: Sequence[Example], chance: random.Random, limits: tuple[int, int], budget: int
) -> list[list[Piece]]:
    """Return the batches of one pass over articles, cut anew at sizes between ``limits``."""
    windows = [
        window
        for example in examples
        for window in random_windows(example, chance.randint(*limits), chance)
        if window.window[1] > window.window[0]
    ]
    return batches(windows, budget, chance)


def hide(pieces: Tensor) -> Tensor:
    """Return pieces of which some are masked, so that no single word is relied on."""
    hidden = (torch.rand(pieces.shape) < HIDDEN) & (pieces != CLS) & (pieces != SEP)
    return pieces.masked_fill(hidden & (pieces != PAD), MASK)


def tensors(batch: Sequence[Piece]) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
    """Return pieces, mask, shape, first pieces of words, and numbers of words of a batch."""
    most = max(window.size for window in batch)
    words = [window.window[1] - window.window[0] for window in batch]
    pieces = np.full((len(batch), most), PAD, np.int64)
    mask = np.zeros((len(batch), most), np.int64)
    shape = np.zeros((len(batch), most, 3), np.int64)
    firsts = np.zeros((len(batch), max(words)), np.int64)
    for row, window in enumerate(batch):
        _fill_row(window, pieces[row], shape[row], firsts[row])
        mask[row, : window.size] = 1
    arrays = (pieces, mask, shape, firsts, np.array(words))
    return tuple(map(torch.from_numpy, arrays))


def _fill_row(window: Piece, pieces: np.ndarray, shape: np.ndarray, firsts: np.ndarray) -> None:
    """Write one window's pieces, shapes and first pieces."""
    pieces[0] = CLS
    place = 1
    begin, end = window.window
    for number in range(begin, end):
        word = window.example.words[number]
        cut = window.example.pieces[number]
        firsts[number - begin] = place
        pieces[place : place + len(cut)] = cut
        shape[place : place + len(cut)] = (word.case, word.quoted, 0)
        shape[place, 2] = word.opens
        place += len(cut)
    pieces[place] = SEP
