"""Columns of any make as integer codes: what is missing, what is there, in an order of its own."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Codes: TypeAlias = NDArray[np.int32]
Floats: TypeAlias = NDArray[np.floating[Any]]
Labels: TypeAlias = NDArray[Any]
Coded: TypeAlias = tuple[Codes, Labels]

MISSING = -1
"""The code of a cell that holds None, NaN, NaT or pandas' NA."""
_ABSENT = frozenset({"NAType", "NaTType"})
_DENSE = 8
"""Whole numbers are coded by counting, not sorting, up to a range of so many times the rows."""


def encode(column: object) -> Coded:
    """Return the code of each row, ``MISSING`` where there is none, and the labels in order.

    ``column`` is anything that numpy can read: an array, a list, a pandas Series, an Arrow array.
    Codes follow the order of the labels, so they do not depend on the order of the rows.
    """
    cells = np.asarray(column)
    if cells.dtype.kind in "iu" and cells.size:
        return _encode_whole(cells)
    if cells.dtype.kind in "fMmc":
        return _encode_sorted(cells, cells != cells)  # noqa: PLR0124  (only NaN and NaT are so)
    if cells.dtype.kind == "O":
        return _encode_objects(cells)
    return _encode_sorted(cells, np.zeros(cells.shape, bool))


def _encode_whole(cells: NDArray[Any]) -> tuple[Codes, Labels]:
    """Code whole numbers by counting where they lie close together; linear in the rows."""
    least, most = int(cells.min()), int(cells.max())
    if most - least > _DENSE * cells.size:
        return _encode_sorted(cells, np.zeros(cells.shape, bool))
    shifted = (cells - cells.dtype.type(least)).astype(np.int64, copy=False)
    there = np.bincount(shifted, minlength=1) > 0
    code_of = np.cumsum(there, dtype=np.int32) - np.int32(1)
    labels = np.flatnonzero(there).astype(cells.dtype) + cells.dtype.type(least)
    return code_of[shifted], labels


def _encode_sorted(cells: NDArray[Any], missing: NDArray[np.bool_]) -> tuple[Codes, Labels]:
    codes = np.full(cells.shape, MISSING, np.int32)
    labels, codes[~missing] = np.unique(cells[~missing], return_inverse=True)
    return codes, labels


def _encode_objects(cells: NDArray[Any]) -> tuple[Codes, Labels]:
    """Code objects by equality; labels of one type are in their order, types in that of names."""
    seen: dict[Hashable, int] = {}
    first = np.fromiter(
        (MISSING if _is_absent(one) else seen.setdefault(one, len(seen)) for one in cells),
        np.int32,
        count=len(cells),
    )
    labels = np.empty(len(seen) + 1, object)
    labels[:-1] = list(seen)
    ranked = sorted(range(len(seen)), key=lambda one: _rank(labels[one]))
    new = np.full(len(seen) + 1, MISSING, np.int32)
    new[ranked] = np.arange(len(seen), dtype=np.int32)
    return new[first], labels[ranked]


def _rank(label: object) -> tuple[str, Any]:
    orderly = isinstance(label, (str, bytes, int, float, bool))
    return type(label).__name__, label if orderly else repr(label)


def _is_absent(cell: object) -> bool:
    if cell is None or type(cell).__name__ in _ABSENT:
        return True
    return isinstance(cell, (float, np.floating)) and bool(np.isnan(cell))
