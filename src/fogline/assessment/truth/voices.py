"""Who speaks in which voice, and which of the claims of a voice count."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from fogline.assessment.truth.columns import Coded, Codes, Floats
from fogline.errors import TableError

Keys: TypeAlias = NDArray[np.int64]
Cells: TypeAlias = tuple[tuple[object, ...], ...]

SINGLE_FROM = 500_000
"""From so many claims on, sums are kept in single precision: half the memory, errors of 1e-6."""


def cross(features: Sequence[Coded], rows: int) -> tuple[Codes, Cells]:
    """Return the combination of features that each row has, and their labels (None is missing)."""
    code = np.zeros(rows, np.int64)
    for codes, labels in features:
        code = code * (len(labels) + 1) + (codes + 1)
        code = np.unique(code, return_inverse=True)[1].astype(np.int64)
    found, first, cell = np.unique(code, return_index=True, return_inverse=True)
    cells = tuple(
        tuple(labels[codes[row]] if codes[row] >= 0 else None for codes, labels in features)
        for row in first[: len(found)]
    )
    return cell.astype(np.int32), cells


def speak(source: Codes, cell: Codes, cells: Cells) -> tuple[Codes, Codes, Codes]:
    """Return the voice of each row, and the source and the cell of each voice."""
    if len(cells) <= 1:
        sources = int(source.max()) + 1 if source.size else 0
        return source, np.arange(sources, dtype=np.int32), np.zeros(sources, np.int32)
    pairs = source.astype(np.int64) * len(cells) + cell
    voices, voice = np.unique(pairs, return_inverse=True)
    by_source, by_cell = np.divmod(voices, len(cells))
    return voice.astype(np.int32), by_source.astype(np.int32), by_cell.astype(np.int32)


def key(item: Codes, voice: Codes, value: Codes, sizes: tuple[int, int]) -> Keys:
    """Return one number for each claim, which orders them by item, voice and value."""
    voices, values = sizes
    if item.size and (int(item.max()) + 1) * voices * values >= 2**63:
        raise TableError("too many items, voices and values", remedy="split the table by item")
    keys: Keys = (item.astype(np.int64) * voices + voice) * values + value
    return keys


def latest(keys: Keys, time: Codes, values: int) -> Keys:
    """Return the keys that no later claim of the same voice on the same item supersedes."""
    said = keys // max(values, 1)
    order = np.lexsort((time, said))
    said, time = said[order], time[order]
    last = np.flatnonzero(np.r_[said[1:] != said[:-1], True]) if said.size else said
    newest = np.repeat(time[last], np.diff(np.r_[-1, last]))
    kept: Keys = keys[order][time == newest]
    return kept


def once(keys: Keys) -> Keys:
    """Return the keys in order, each once: a source that repeats itself is one witness."""
    keys = np.sort(keys)
    return keys[np.r_[True, keys[1:] != keys[:-1]]] if keys.size else keys


def shares(said: Keys) -> Floats:
    """Return the weight of each claim: a voice that gives m values for one item splits its word."""
    kind = np.float32 if len(said) >= SINGLE_FROM else np.float64
    if not said.size:
        return np.zeros(0, kind)
    first = np.flatnonzero(np.r_[True, said[1:] != said[:-1]])
    many = np.diff(np.r_[first, len(said)])
    weights: Floats = np.repeat((1 / many).astype(kind), many)
    return weights
