"""The tagger: who said what, read by a small network on the CPU."""

from fogline.claims.tagger.extractor import TaggerExtractor

__all__ = ["TaggerExtractor"]
