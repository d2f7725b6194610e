"""Sums and maxima along short axes, slice by slice.

numpy reduces a last axis of four numbers row by row; adding four slices is ten times as fast, and
the order of additions is the same on every machine.
"""

from __future__ import annotations

import numpy as np

from fogline.assessment.truth.columns import Floats


def add_up(array: Floats, axis: int) -> Floats:
    """Return the sums along a short axis; of an axis of one, the slice itself."""
    slices = np.moveaxis(array, axis, 0)
    if len(slices) == 0:
        return slices.sum(axis=0)  # type: ignore[no-any-return]
    total: Floats = slices[0]
    for number, one in enumerate(slices[1:]):
        total = np.add(total, one, out=total if number else None)
    return total


def highest(array: Floats, axis: int) -> Floats:
    """Return the greatest along a short axis that is not empty."""
    slices = np.moveaxis(array, axis, 0)
    most: Floats = slices[0].copy()
    for one in slices[1:]:
        np.maximum(most, one, out=most)
    return most


def down(array: Floats) -> Floats:
    """Return the sums along a long first axis, in double precision, column by column."""
    flat = array.reshape(len(array), -1)
    sums = [flat[:, column].sum(dtype=np.float64) for column in range(flat.shape[1])]
    return np.array(sums).reshape(array.shape[1:])
