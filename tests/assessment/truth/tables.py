"""Made tables of claims with a known truth."""

from __future__ import annotations

import numpy as np


def made(seed=0, items=60, sources=12, values=3, each=5, skill=(0.5, 0.95)):
    """Return columns and truth: sources of several skills, each item judged by some of them."""
    chance = np.random.default_rng(seed)
    truth = chance.integers(0, values, items)
    skills = chance.uniform(*skill, sources)
    item = np.repeat(np.arange(items), each)
    source = np.concatenate([chance.permutation(sources)[:each] for _ in range(items)])
    right = chance.random(len(item)) < skills[source]
    value = np.where(right, truth[item], chance.integers(0, values, len(item)))
    return {"source": source, "item": item, "value": value}, truth
