"""Learning reliabilities from counts: voice leans on source, source on group, group on everything.

Each level is a Dirichlet prior, kept as imagined claims (pseudo-counts) on items of middle
difficulty that agree with the level above; the estimate is the posterior mean of a row, which is
its mode in the logit basis (MacKay, Neural Computation 10, 1998).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.special import expit, logit

from fogline.assessment.truth.columns import Codes, Floats
from fogline.assessment.truth.leaning import Lean, draw
from fogline.assessment.truth.reliability import Reliability, Structure, levels
from fogline.assessment.truth.slips import learned_prevalence, learned_slips
from fogline.assessment.truth.strengths import Strengths
from fogline.assessment.truth.sums import add_up, down

_FIRST_GUESS = 0.7
"""Before anything is known, a source is more often right than not; worth two claims."""
_GUESS_CLAIMS = 2.0
_ROUNDS = 5
"""Newton rounds for the few numbers above the voices, which have no start of their own."""
_LARGEST_SPREAD_STEP = 0.3
_LEAST_SPREAD = 1e-3
_LARGEST_SPREAD = 4.0
_EDGE = 1e-6


@dataclass(frozen=True, slots=True, eq=False)
class Levels:
    """To which source and which cell of features each voice belongs, and the strengths of both."""

    voice_source: Codes
    voice_cell: Codes
    cells: int
    strengths: Strengths


def estimate(
    seen: tuple[Floats, Floats],
    levels_of: Levels,
    before: Reliability,
    structure: Structure,
    chance: np.random.Generator | None = None,
) -> Reliability:
    """Return reliabilities from what was seen, beginning at those ``before``.

    ``seen``: how often each voice said v where t was true (U, V, K, D), and how many items each
    value is the truth of (K,).

    With ``chance`` they are a draw from their posterior (beta for being right, gamma for slips)
    instead of its mean.
    """
    counts, truths = seen
    said, right = add_up(counts, 1), np.einsum("ukkd->ukd", counts)
    spread = _spread(said, right, before) if structure.difficulty else 0.0
    base = group_logits(said, right, levels_of, spread)[levels_of.voice_cell]
    if structure.one_coin:
        record = record_counts(said, right, base, levels_of, spread)
        shift = record.shift(levels_of.strengths.record, chance)
        base = base + shift[levels_of.voice_source][:, None]
    lean = Lean(expit(base), levels_of.strengths.row, spread)
    logits, curvature = lean.estimate(base if chance else before.logits, add_up(right, 2), said)
    if chance is not None:
        logits = draw(logits, curvature, chance)
    slips = (
        before.slips
        if counts.shape[1] <= 2
        else learned_slips(counts, levels_of.strengths.slip, chance)
    )
    prevalence = learned_prevalence(truths, structure, chance)
    return Reliability(logits.astype(counts.dtype), slips, prevalence, spread)


def _spread(said: Floats, right: Floats, before: Reliability) -> float:
    """Return the spread of difficulty after one Newton step from that before."""
    nodes = levels(1.0)[0]
    at = expit(before.logits[..., None] - before.spread * nodes)
    gap = -float((nodes * (right - said * at)).sum())
    curvature = float((nodes**2 * said * at * (1 - at)).sum()) + _EDGE
    step = min(max(gap / curvature, -_LARGEST_SPREAD_STEP), _LARGEST_SPREAD_STEP)
    return min(max(before.spread + step, _LEAST_SPREAD), _LARGEST_SPREAD)


def group_logits(said: Floats, right: Floats, levels_of: Levels, spread: float) -> Floats:
    """Return the log-odds of being right by cell of features and truth: (cells, K)."""
    totals, founds = down(said), down(right).sum(axis=1)
    guess = np.full(len(totals), _FIRST_GUESS)
    whole = Lean(guess, _GUESS_CLAIMS, spread)
    overall: Floats = logit(guess)
    for _ in range(_ROUNDS if spread else 1):
        overall, _curvature = whole.estimate(overall, founds, totals)
    if levels_of.cells <= 1:
        return overall.reshape(1, -1)
    by_cell = _sum_by(levels_of.voice_cell, said, levels_of.cells)
    found = _sum_by(levels_of.voice_cell, add_up(right, 2), levels_of.cells)
    logits = np.broadcast_to(overall, found.shape)
    group = Lean(expit(logits), levels_of.strengths.group, spread)
    for _ in range(_ROUNDS if spread else 1):
        logits, _curvature = group.estimate(logits, found, by_cell)
    return logits


@dataclass(frozen=True, slots=True, eq=False)
class Record:
    """A source's record as one coin over all values: claims, right ones, and the share expected.

    Expected is what its groups would have been right in; each has one row a source.
    """

    total: Floats
    found: Floats
    expected: Floats

    def shift(self, claims: float, chance: np.random.Generator | None = None) -> Floats:
        """Return how far each source lies from its groups, in logits, or a draw of it."""
        mean = (self.found + claims * self.expected) / (self.total + claims)
        mean = np.clip(mean, _EDGE, 1 - _EDGE)
        shift: Floats = logit(mean) - logit(self.expected)
        if chance is None:
            return shift
        drawn: Floats = draw(logit(mean), (self.total + claims) * mean * (1 - mean), chance)
        drawn -= logit(self.expected)
        return drawn


def record_counts(
    said: Floats, right: Floats, base: Floats, levels_of: Levels, spread: float
) -> Record:
    """Return the record of every source against the log-odds ``base`` (U, K) of its groups."""
    due = said * expit(base[..., None] - levels(spread)[0].astype(said.dtype))
    sums = (add_up(add_up(one, 2), 1) for one in (said, due, right))
    total, due, found = (_by_source(levels_of, one) for one in sums)
    return Record(total, found, np.clip(due / np.maximum(total, _EDGE), 0.01, 0.99))


def _by_source(levels_of: Levels, voices: Floats) -> Floats:
    sources = int(levels_of.voice_source.max(initial=-1)) + 1
    if sources == len(levels_of.voice_source):
        return voices
    summed: Floats = np.bincount(levels_of.voice_source, voices, sources).astype(voices.dtype)
    return summed


def _sum_by(code: Codes, rows: Floats, groups: int) -> Floats:
    flat = rows.reshape(len(rows), -1)
    sums = [np.bincount(code, flat[:, column], groups) for column in range(flat.shape[1])]
    summed: Floats = np.stack(sums, axis=1).reshape(groups, *rows.shape[1:]).astype(rows.dtype)
    return summed
