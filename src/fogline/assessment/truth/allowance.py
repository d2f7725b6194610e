"""What is taken off a posterior: for what held-out claims say, and for a misled consensus."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from fogline.assessment.truth.columns import Floats
from fogline.assessment.truth.reliability import LEAST

MISLED = 0.033
"""How often all sources together may be misled by an item, in a way that no claim can show.

Not learned, for nothing in the claims tells a misled consensus from the truth. It is the share of
wrong labels that people confirmed in ten test sets made by agreement (Northcutt, Athalye and
Mueller, Pervasive Label Errors in Test Sets, NeurIPS Datasets and Benchmarks 2021: 3.3 %).
"""


def mend(truth: Floats, power: float, misled: float) -> Floats:
    """Return posteriors (I, K) flattened to a power, with an allowance for a misled consensus."""
    flat = np.maximum(truth, LEAST) ** power
    flat /= flat.sum(axis=1, keepdims=True)
    return allow(flat, np.full((len(flat), 1), flat.shape[1]), misled)


def allow(truth: Floats, many: NDArray[np.integer], misled: float) -> Floats:
    """Return probabilities of which a part goes to the other values of the item.

    ``many``: how many values the item of each has; where it is one, the part is nobody's.
    """
    others = (1 - truth) / np.maximum(many - 1, 1)
    allowed: Floats = (1 - misled) * truth + np.where(many > 1, misled * others, 0)
    return allowed
