"""Claims: from a document's text to who said what, grounded on exact spans."""

from fogline.claims.extractor import Extractor
from fogline.claims.rules import RuleExtractor

__all__ = ["Extractor", "RuleExtractor"]
