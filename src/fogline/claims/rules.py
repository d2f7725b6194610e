"""The reader by rules: clauses, quotation marks, verbs of reporting; the baseline to beat."""

from __future__ import annotations

from fogline.claims.reading import Reading
from fogline.model import Claim, Document

NAME = "rules 1.0"


class RuleExtractor:
    """Reads English reports by rules over clauses and quotation marks."""

    name = NAME

    def extract(self, document: Document) -> tuple[Claim, ...]:
        """Return the claims in the order of the text; none for a text that is not English."""
        if document.language not in (None, "en"):
            return ()
        return Reading(document, NAME).claims()
