"""A reader that asks a language model, and believes only the words it can find in the report."""

from fogline.claims.llm.chat import Limits, Service
from fogline.claims.llm.extractor import LLMExtractor
from fogline.claims.llm.tally import Tally

__all__ = ["LLMExtractor", "Limits", "Service", "Tally"]
