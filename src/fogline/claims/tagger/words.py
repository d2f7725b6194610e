"""Words as the network sees them: offsets, and what capitals, quotation marks and breaks show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from fogline.model import Span
from fogline.text import paragraphs, quotations, sentences

_WORD = re.compile(r"[^\W_]+|[^\w\s]|_")


class Case(IntEnum):
    """How a word is written; the encoder itself knows small letters only."""

    SMALL = 0
    TITLE = 1
    CAPITALS = 2
    MIXED = 3
    FIGURES = 4
    MARK = 5


class Break(IntEnum):
    """What a word opens."""

    NONE = 0
    SENTENCE = 1
    PARAGRAPH = 2


@dataclass(frozen=True, slots=True)
class Word:
    """A run of letters and digits, or one mark; ``quoted`` inside quotation marks, marks too."""

    start: int
    end: int
    case: Case
    quoted: bool
    opens: Break


def split_words(text: str) -> tuple[Word, ...]:
    """Return the words of a text in order; ``text[word.start:word.end]`` is the word."""
    return tuple(
        word for paragraph in paragraphs(text) for word in _words_of_paragraph(text, paragraph)
    )


def _words_of_paragraph(text: str, paragraph: Span) -> Iterator[Word]:
    quoted = iter(quotations(text, paragraph))
    quote = next(quoted, None)
    opening = Break.PARAGRAPH
    for sentence in sentences(text, paragraph):
        for match in _WORD.finditer(text, *sentence):
            start, end = match.span()
            while quote and quote.outer[1] <= start:
                quote = next(quoted, None)
            inside = quote is not None and quote.outer[0] <= start
            yield Word(start, end, _case(match.group()), inside, opening)
            opening = Break.NONE
        opening = Break.SENTENCE


def _case(word: str) -> Case:
    if not word[0].isalnum():
        return Case.MARK
    if word.isdigit():
        return Case.FIGURES
    if word.islower():
        return Case.SMALL
    if word.isupper():
        return Case.TITLE if len(word) == 1 else Case.CAPITALS
    return Case.TITLE if word.istitle() else Case.MIXED
