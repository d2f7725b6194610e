"""Portions: a document in pieces small enough for a small model's window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fogline.claims.passages import passages, stated_terms
from fogline.model import Attribution, Document, Span
from fogline.text import sentences

_SIZE = 2400
"""Characters of a portion: some 600 tokens of English, to which a model's window must add the
instructions (some 800) and the answer, for which the limit is in Limits.
"""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph to be read, or part of a long one, and the terms that its opening states."""

    span: Span
    terms: Attribution | None = None


@dataclass(frozen=True, slots=True)
class Portion:
    """Paragraphs that are asked about together, in order."""

    paragraphs: tuple[Paragraph, ...]

    @property
    def span(self) -> Span:
        """Return the stretch from the first paragraph to the last."""
        return self.paragraphs[0].span[0], self.paragraphs[-1].span[1]

    def halves(self) -> tuple[Portion, ...]:
        """Return the portion in two; nothing for a single paragraph."""
        middle = len(self.paragraphs) // 2
        if not middle:
            return ()
        return Portion(self.paragraphs[:middle]), Portion(self.paragraphs[middle:])

    def index(self, span: Span) -> int:
        """Return the place of the last paragraph that begins at or before a span."""
        before = sum(paragraph.span[0] <= span[0] for paragraph in self.paragraphs)
        return max(before - 1, 0)


def portions(document: Document) -> list[Portion]:
    """Return the document's paragraphs, in order, by portions; none where it states nothing."""
    found: list[list[Paragraph]] = []
    for paragraph in _paragraphs(document):
        if found and paragraph.span[1] - found[-1][0].span[0] <= _SIZE:
            found[-1].append(paragraph)
        else:
            found.append([paragraph])
    return [Portion(tuple(some)) for some in found]


def _paragraphs(document: Document) -> Iterator[Paragraph]:
    text = document.text
    for start, end in passages(document):
        terms = stated_terms(text, start)
        # The dateline, the clock and the terms before it are the model's business too.
        line = max(text.rfind("\n", 0, start) + 1, 0)
        for piece in _pieces(text, (line, end)):
            yield Paragraph(piece, terms)


def _pieces(text: str, span: Span) -> Iterator[Span]:
    """Cut a paragraph that is too long between sentences."""
    if span[1] - span[0] <= _SIZE:
        yield span
        return
    start = end = span[0]
    for sentence in sentences(text, span):
        if sentence[1] - start > _SIZE and end > start:
            yield start, end
            start = sentence[0]
        end = sentence[1]
    yield start, end
