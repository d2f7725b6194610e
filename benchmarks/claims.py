"""Made-up tables of claims of any size, the same for the same seed."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

VALUES = 4
EACH = 4
"""Values that an item may have, and claims on an item, on average."""


def make_claims(count: int, sources: int, seed: int = 5) -> dict[str, NDArray[np.int32]]:
    """Return columns of claims by sources of several skills, in no order."""
    chance = np.random.default_rng(seed)
    items = count // EACH
    truth = chance.integers(0, VALUES, items, np.int32)
    skill = chance.beta(6, 3, sources)
    item = chance.integers(0, items, count, np.int32)
    source = chance.integers(0, sources, count, np.int32)
    guess = chance.integers(0, VALUES, count, np.int32)
    value = np.where(chance.random(count) < skill[source], truth[item], guess)
    return {"source": source, "item": item, "value": value}
