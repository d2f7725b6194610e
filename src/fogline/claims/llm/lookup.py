"""Looking up the single fields of a reply: the report's spelling of them, or nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from fogline.claims.llm.grounding import Ground
from fogline.claims.llm.portions import Portion
from fogline.claims.mentions import clean
from fogline.claims.quantities import COUNTABLE, count_in
from fogline.claims.times import interval_as_written
from fogline.model import Count, Document, Interval, PropositionType, Span

_FIGURE = re.compile(r"(?<![\d.,])\d{1,3}(?:[,\u202f\u00a0 ]\d{3})+(?![\d.,])|(?<!\d)\d{1,9}(?!\d)")


@dataclass
class Lookup:
    """Finds a reply's words nearest to its claim; ``blanked`` counts what was not there.

    Names may stand anywhere in the report (``whole``), everything else in the portion that the
    model saw (``near``).
    """

    document: Document
    portion: Portion
    blanked: int = 0
    whole: Ground = field(init=False)
    near: Ground = field(init=False)

    def __post_init__(self) -> None:
        text = self.document.text
        self.whole = Ground(text, (0, len(text)))
        self.near = Ground(text, self.portion.span)

    @property
    def is_english(self) -> bool:
        """Whether the rules for English words may be asked."""
        return self.document.language in (None, "en")

    def named(self, words: str | None, anchors: Sequence[Span]) -> Span | None:
        """Return where the report has a name, with the name's article or without."""
        found = self.whole.nearest(words, anchors)
        return found or (self.whole.nearest(clean(words), anchors) if words else None)

    def name(self, words: str | None, anchors: Sequence[Span]) -> str | None:
        """Return a name as the report writes it, None where it does not."""
        found = self.named(words, anchors)
        self.blanked += bool(words) and found is None
        return self.as_written(found) if found else None

    def phrase(self, words: str | None, anchors: Sequence[Span]) -> str | None:
        """Return words of the portion, None where they are not there."""
        found = self._find(words, anchors)
        return self.as_written(found) if found else None

    def time(self, words: str | None, anchors: Sequence[Span]) -> Interval | None:
        """Return words that tell a time; resolution turns those of English into days."""
        found = self._find(words, anchors)
        return interval_as_written(self.document.text, found) if found else None

    def count(
        self, words: str | None, kind: PropositionType, anchors: Sequence[Span]
    ) -> Count | None:
        """Read a number from the report's words; the model's arithmetic is not asked.

        Its range is left open where the words around the figure are not ours to read.
        """
        written = self.phrase(words, anchors)
        if written is None or kind not in COUNTABLE:
            return None
        known = count_in(written, kind) if self.is_english else None
        figures = _FIGURE.findall(written)
        if known or len(figures) != 1:
            return known
        return Count(int(re.sub(r"\D", "", figures[0])), None, None)

    def as_written(self, span: Span) -> str:
        """Return the report's words at a span in one line."""
        return " ".join(self.document.text[slice(*span)].split())

    def _find(self, words: str | None, anchors: Sequence[Span]) -> Span | None:
        found = self.near.nearest(words, anchors)
        self.blanked += bool(words) and found is None
        return found
