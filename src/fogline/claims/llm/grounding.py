"""Finding a model's words in the report: exactly, or but for white space and quotation marks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fogline.model import Span
from fogline.text import trim

_SINGLE = frozenset("'‘’‚‛′ʼ`´")
_DOUBLE = frozenset('"“”„‟«»″')
_UNSEEN = frozenset("\u200b\u2060\ufeff\u00ad")
_AROUND = "\"'‘’‚‛“”„‟«»` "
_UNSPACED = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]"
)
"""Thai, Lao, Burmese, Khmer, Japanese, Chinese: no space stands between words."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A text less what typing varies, with the span in the text of each character that is left."""

    chars: str
    spans: tuple[Span, ...]


def fold(text: str) -> Folded:
    """Return a text with one kind of quotation marks, single spaces and nothing unseen."""
    chars: list[str] = []
    spans: list[Span] = []
    for place, char in enumerate(text):
        plain = _plain(char)
        last = chars[-1] if chars else ""
        if plain == "" or (plain == last == " "):
            continue
        if plain == last == "'":  # two apostrophes are typed for one double mark
            chars[-1], spans[-1] = '"', (spans[-1][0], place + 1)
            continue
        chars.append(plain)
        spans.append((place, place + 1))
    return Folded("".join(chars), tuple(spans))


def _plain(char: str) -> str:
    if char in _UNSEEN:
        return ""
    if char in _SINGLE:
        return "'"
    if char in _DOUBLE:
        return '"'
    return " " if char.isspace() else char


class Ground:
    """A stretch of a text in which words are looked up; spans are those of the whole text."""

    def __init__(self, text: str, span: Span) -> None:
        self.text = text
        self.span = span
        self._folded: Folded | None = None

    def find(self, words: str) -> tuple[Span, ...]:
        """Return where whole ``words`` stand, in order.

        Where they stand nowhere exactly, white space and the kinds of marks may differ; where that
        does not help, the marks around them may be the model's; and where not even that, their
        first letter may be large at the head of a sentence only.
        """
        words = words.strip()
        searches = (
            search
            for form in (words, words[:1].swapcase() + words[1:])
            for search in (
                self._exactly(form),
                self._loosely(form),
                self._loosely(form.strip(_AROUND)),
            )
        )
        return next((found for some in searches if (found := tuple(self._whole(some)))), ())

    def nearest(self, words: str | None, anchors: Sequence[Span]) -> Span | None:
        """Return the occurrence of ``words`` nearest to any of ``anchors``, None for none."""
        found = self.find(words) if words else ()
        return min(found, key=lambda span: (distance(span, anchors), span), default=None)

    def _exactly(self, words: str) -> Iterator[Span]:
        start = self.text.find(words, *self.span) if words else -1
        while start >= 0:
            yield start, start + len(words)
            start = self.text.find(words, start + 1, self.span[1])

    def _loosely(self, words: str) -> Iterator[Span]:
        wanted = fold(words).chars.strip()
        if self._folded is None:
            self._folded = fold(self.text[slice(*self.span)])
        spans, base = self._folded.spans, self.span[0]
        start = self._folded.chars.find(wanted) if wanted else -1
        while start >= 0:
            end = start + len(wanted) - 1
            yield base + spans[start][0], base + spans[end][1]
            start = self._folded.chars.find(wanted, start + 1)

    def _whole(self, found: Iterator[Span]) -> Iterator[Span]:
        return (span for span in found if not _cuts_word(self.text, span))


def distance(span: Span, anchors: Sequence[Span]) -> int:
    """Return the characters between a span and the nearest of ``anchors``; 0 where they touch."""
    gaps = [max(start - span[1], span[0] - end, 0) for start, end in anchors]
    return min(gaps, default=0)


def bare(text: str, span: Span) -> Span:
    """Return a content's span without the marks and the stop around it; empty if nothing is left.

    A single apostrophe at its end may be the word's own, and stays.
    """
    start, end = trim(text, span)
    while start < end and text[start] in _DOUBLE:
        start, end = trim(text, (start + 1, end))
    while end > start and (text[end - 1] in _DOUBLE or text[end - 1] in ".,;:"):
        start, end = trim(text, (start, end - 1))
    return start, end


def is_unspaced(words: str) -> bool:
    """Tell whether words are in a script that sets no spaces between them."""
    return _UNSPACED.search(words) is not None


def _cuts_word(text: str, span: Span) -> bool:
    start, end = span
    return (start > 0 and _is_joined(text[start - 1], text[start])) or (
        end < len(text) and _is_joined(text[end - 1], text[end])
    )


def _is_joined(left: str, right: str) -> bool:
    """Tell whether two characters stand within one word, or one belongs onto the other."""
    if unicodedata.category(right).startswith("M"):
        return True
    letters = left.isalnum() or unicodedata.category(left).startswith("M")
    return letters and right.isalnum() and not (_UNSPACED.match(left) or _UNSPACED.match(right))
