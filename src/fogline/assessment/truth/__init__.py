"""Finding the truth among conflicting claims: a library for any long table of who says what.

A table has one row a claim: source, item, value, and where there are some, time and features. It
comes from numpy, pandas or Arrow; neither of the last two is needed.
"""

from fogline.assessment.truth.decomposition import ClaimWeight, Decomposition, weigh_evidence
from fogline.assessment.truth.finding import dawid_skene, find_truth
from fogline.assessment.truth.hierarchy import FLAT, Hierarchy
from fogline.assessment.truth.nested import find_nested_truth
from fogline.assessment.truth.reliability import Structure
from fogline.assessment.truth.table import Claims, claim_table
from fogline.assessment.truth.verdicts import Verdicts, majority_vote

__all__ = [
    "FLAT",
    "ClaimWeight",
    "Claims",
    "Decomposition",
    "Hierarchy",
    "Structure",
    "Verdicts",
    "claim_table",
    "dawid_skene",
    "find_nested_truth",
    "find_truth",
    "majority_vote",
    "weigh_evidence",
]
