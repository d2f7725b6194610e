"""Finding the truth among claims: one call, from a table to calibrated probabilities."""

from __future__ import annotations

import numpy as np

from fogline.assessment.truth.allowance import MISLED, mend
from fogline.assessment.truth.averaging import average
from fogline.assessment.truth.choosing import FEWEST, Choice, choose
from fogline.assessment.truth.fitting import fit
from fogline.assessment.truth.incidence import incidence
from fogline.assessment.truth.reliability import Structure
from fogline.assessment.truth.strengths import Strengths
from fogline.assessment.truth.table import Claims
from fogline.assessment.truth.verdicts import Model, Verdicts, dense_verdicts
from fogline.assessment.truth.voices import SINGLE_FROM
from fogline.errors import TableError

DRAWS = 200
_HARDLY = 0.01
"""What Dawid and Skene's rows lean on the others', so that an empty one is defined."""
_MOST_CELLS = 400_000_000
"""Chances of a voice to say v where t is true that are kept at once: 1.6 GB in single precision."""


def find_truth(
    claims: Claims,
    *,
    structure: Structure | None = None,
    draws: int | None = None,
    seed: int = 0,
) -> Verdicts:
    """Return the probability of every value for each item, and the model behind it.

    Without ``structure`` the model is chosen by held-out claims. ``draws`` is how many are averaged
    over: 200; none below 500 claims, where the arithmetic should stay plain and the priors rule,
    and none from half a million on, where one estimate stands. The same claims and
    seed give the same numbers, in any order of rows. Raises TableError where there are too many
    values for a table of who takes which for which: see ``find_nested_truth``.
    """
    _refuse_too_many(claims)
    if draws is None:
        draws = DRAWS if FEWEST <= len(claims) < SINGLE_FROM else 0
    choice = Choice(structure) if structure else choose(claims, seed)
    if not len(claims):
        return dense_verdicts(claims, np.zeros((0, 0)))
    matrix = incidence(claims)
    averaged = average(matrix, fit(claims, choice.structure), draws, seed)
    truth = mend(averaged.truth, choice.power, MISLED)
    return dense_verdicts(claims, truth, Model(averaged, choice, MISLED))


def dawid_skene(claims: Claims) -> Verdicts:
    """Return what Dawid and Skene's model of 1979 says: a table by voice, and nothing to lean on.

    The peer that ``find_truth`` is measured against; it is surer than it is right.
    """
    _refuse_too_many(claims)
    if not len(claims):
        return dense_verdicts(claims, np.zeros((0, 0)))
    structure = Structure(one_coin=False)
    alone = Strengths(row=_HARDLY, slip=_HARDLY)
    averaged = average(incidence(claims), fit(claims, structure, strengths=alone), draws=0)
    return dense_verdicts(claims, averaged.truth, Model(averaged, Choice(structure), 0.0))


def _refuse_too_many(claims: Claims) -> None:
    values = len(claims.values)
    if len(claims.voice_source) * values**2 > _MOST_CELLS:
        remedy = "use find_nested_truth, which is made for open sets of values"
        raise TableError(f"{values} values are too many", remedy=remedy)
