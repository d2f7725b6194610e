"""Values that contain values: Kabul lies in Afghanistan, so the two do not contradict."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from fogline.assessment.truth.columns import Labels


@dataclass(frozen=True, slots=True)
class Hierarchy:
    """Which values a value lies in, at any distance, by label; a value may lie in several.

    A name that two places bear lies in what either of them lies in: it is ambiguous, not guessed.
    """

    above: Mapping[Hashable, frozenset[Hashable]]

    @classmethod
    def from_pairs(cls, pairs: Iterable[tuple[Hashable, Hashable]]) -> Hierarchy:
        """Return the hierarchy of (part, whole) pairs; circles among them do no harm."""
        wholes: dict[Hashable, set[Hashable]] = {}
        for part, whole in pairs:
            wholes.setdefault(part, set()).add(whole)
        return cls({part: _closure(part, wholes) for part in wholes})

    def coded(self, values: Labels) -> NDArray[np.int64]:
        """Return sorted keys part * V + whole of the pairs among V values, by their codes."""
        codes = {label: code for code, label in enumerate(values.tolist())}
        keys = [
            code * len(values) + codes[whole]
            for label, code in codes.items()
            for whole in self.above.get(label, ())
            if whole in codes
        ]
        return np.sort(np.array(keys, np.int64))


FLAT = Hierarchy({})
"""No value lies in another."""


def _closure(part: Hashable, wholes: Mapping[Hashable, set[Hashable]]) -> frozenset[Hashable]:
    found: set[Hashable] = set()
    waiting = [part]
    while waiting:
        new = wholes.get(waiting.pop(), set()) - found
        found |= new
        waiting += new
    return frozenset(found - {part})
