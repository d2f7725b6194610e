"""Copies: what several reports repeat counts once, and what one side repeats counts less."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from fogline.assessment.fronts.claims import NONE, ControlClaims
from fogline.assessment.fronts.priors import (
    COPY_DAYS,
    ECHO_DAYS,
    ECHO_POWER,
    SCRIPT_DAYS,
    SCRIPT_POWER,
)


def find_origins(claims: ControlClaims) -> NDArray[np.int64]:
    """Return the number of each claim's origin, shape (n,).

    Claims have one origin if they are in the same words, if a speaker who is named says the same of
    the same days again, or if one credits the outlet of the other. Copies that are reworded, give
    no credit and drop the name are not found here.
    """
    place = np.arange(len(claims))
    pairs = [
        _successive(claims.wording[:, None], claims, claims.wording != NONE),
        _successive(
            np.stack([claims.speaker, claims.place, claims.holder, claims.day], axis=1),
            claims,
            claims.speaker != NONE,
        ),
        _credits(claims),
    ]
    left, right = np.concatenate([*pairs, np.stack([place, place])], axis=1)
    links = coo_array((np.ones(len(left)), (left, right)), shape=(len(claims),) * 2)
    origins: NDArray[np.int64] = connected_components(links, directed=False)[1].astype(np.int64)
    return origins


def weigh_voices(claims: ControlClaims, origins: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return what each claim counts, from 0 for a copy to 1, shape (n,).

    The earliest report stands for its origin. The n-th origin by which a party says of itself that
    it holds a place counts n to the minus ``SCRIPT_POWER`` within ``SCRIPT_DAYS``: it has one
    script. The n-th like claim of others counts n to the minus ``ECHO_POWER`` within ``ECHO_DAYS``:
    part of them are copies that do not show.
    """
    order = np.lexsort([np.arange(len(claims)), claims.said, origins])
    first = np.zeros(len(claims), bool)
    first[order[np.flatnonzero(np.diff(origins[order], prepend=-1))]] = True
    own = claims.party == claims.holder
    rank = np.zeros(len(claims))
    for mine, days in ((own, SCRIPT_DAYS), (~own, ECHO_DAYS)):
        among = np.flatnonzero(first & mine)
        rank[among] = _ranks(claims, among, days)
    power = np.where(own, SCRIPT_POWER, ECHO_POWER)
    return np.where(first, np.maximum(rank, 1.0) ** -power, 0.0)


def _successive(
    keys: NDArray[np.int64], claims: ControlClaims, among: NDArray[np.bool_]
) -> NDArray[np.int64]:
    """Return pairs of claims with equal keys that were said within the days of a copy."""
    order = np.lexsort([np.arange(len(claims)), claims.said, *keys.T])
    order = order[among[order]]
    one, other = order[:-1], order[1:]
    alike = (keys[one] == keys[other]).all(axis=1)
    alike &= claims.said[other] - claims.said[one] <= COPY_DAYS
    return np.stack([one[alike], other[alike]])


def _credits(claims: ControlClaims) -> NDArray[np.int64]:
    """Return pairs of a claim and the latest before it by the outlet that it credits."""
    keys = np.stack([claims.place, claims.holder, claims.party], axis=1)
    found = []
    for copy in np.flatnonzero(claims.credit != NONE):
        lag = claims.said[copy] - claims.said
        near = (claims.outlet == claims.credit[copy]) & (lag >= 0) & (lag <= COPY_DAYS)
        models = np.flatnonzero(near & (keys == keys[copy]).all(axis=1))
        if len(models):
            found.append((copy, models[np.argmin(lag[models])]))
    return np.array(found, np.int64).reshape(-1, 2).T


def _ranks(claims: ControlClaims, among: NDArray[np.int64], days: int) -> NDArray[np.float64]:
    """Return how many like claims, this included, were made of the days up to each claim's."""
    ranks = np.ones(len(among))
    keys = np.stack([claims.place, claims.holder, claims.party], axis=1)[among]
    order = np.lexsort([among, claims.day[among], *keys.T])
    start = 0
    for number, at in enumerate(order):
        while (keys[order[start]] != keys[at]).any() or (
            claims.day[among[at]] - claims.day[among[order[start]]] > days
        ):
            start += 1
        ranks[at] = number - start + 1
    return ranks
