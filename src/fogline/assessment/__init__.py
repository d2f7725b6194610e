"""Assessment: what may be believed, how strongly, and why."""

from fogline.assessment.assessing import assess
from fogline.assessment.words import words_for

__all__ = ["assess", "words_for"]
