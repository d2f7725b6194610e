"""Disputes: what claims are about, which of them contradict each other, and which agree."""

from fogline.disputes.answers import find_sides
from fogline.disputes.comparing import compare
from fogline.disputes.questions import find_questions
from fogline.disputes.sides import Side, Sides

__all__ = ["Side", "Sides", "compare", "find_questions", "find_sides"]
