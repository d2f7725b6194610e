"""Units of reading: a sentence with the whole quotations that stand in it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from fogline.claims.lexicon import lexicon
from fogline.claims.phrases import QUOTE, Slice
from fogline.claims.tokens import Token, tokenize
from fogline.model import Span
from fogline.text import Quotation, quotations, sentences, trim

_EXCLAIMED = re.compile(r"[?!…](?:[\"”»]|'')$")
_OPENS = re.compile(r"(?:[,:;.!?…”\"'–—)]|\b(?:that|said|says))\Z")


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence: its words, with each whole quotation as one word tagged QUOTE."""

    span: Span
    words: tuple[Token, ...]
    quotes: dict[int, Quotation]
    """The quotations by the place of their word in ``words``."""


Row: TypeAlias = tuple[tuple[Token, ...], bool]
"""One sentence of what somebody said, and whether it is all in the speaker's own words."""


def units(text: str, paragraph: Span) -> tuple[Unit, ...]:
    """Return the units of one paragraph in order."""
    found = quotations(text, paragraph)
    quoted = tuple(quotation for quotation in found if _is_whole(text, quotation, paragraph))
    spans = _joined(text, paragraph, quoted)
    return tuple(_unit(text, span, quoted) for span in spans)


def _joined(text: str, paragraph: Span, quoted: tuple[Quotation, ...]) -> list[Span]:
    """Join the sentences that one quotation holds together, and "“Why?” he asked." with its tag."""
    spans: list[Span] = []
    for sentence in sentences(text, paragraph):
        if spans and _belongs_before(text, spans[-1], sentence, quoted):
            spans[-1] = (spans[-1][0], sentence[1])
        else:
            spans.append(sentence)
    return spans


def _belongs_before(text: str, before: Span, sentence: Span, quoted: tuple[Quotation, ...]) -> bool:
    last = _count_before(quoted, sentence[0]) - 1
    if last >= 0 and sentence[0] < quoted[last].outer[1]:
        return True
    if not _EXCLAIMED.search(text[max(before[0], before[1] - 3) : before[1]]):
        return False
    head = tokenize(text, sentence)[:6]
    return any(word.lower in lexicon().cues and word.is_verb for word in head)


def _count_before(quoted: tuple[Quotation, ...], place: int) -> int:
    """Return how many of the quotations, which are in order, open before ``place``."""
    return bisect_left(quoted, place, key=lambda quote: quote.outer[0])


def _is_whole(text: str, quotation: Quotation, paragraph: Span) -> bool:
    """Tell a quotation that states something from a fragment in the author's own sentence."""
    inner = text[slice(*quotation.inner)].strip()
    length = len(inner.split())
    if length < 3:
        return False
    start, stop = trim(text, (paragraph[0], quotation.outer[0]))
    opens = start == stop or _OPENS.search(text[max(start, stop - 5) : stop]) is not None
    if inner[0].islower():
        return opens and length >= 4
    ends = inner[-1] in ".,!?…" or quotation.outer[1] >= paragraph[1]
    return opens or (ends and length >= 6)


def _unit(text: str, span: Span, quoted: tuple[Quotation, ...]) -> Unit:
    words: list[Token] = []
    quotes: dict[int, Quotation] = {}
    position = span[0]
    for quote in quoted[_count_before(quoted, span[0]) : _count_before(quoted, span[1])]:
        words += tokenize(text, (position, quote.outer[0]))
        quotes[len(words)] = quote
        words.append(Token(*quote.outer, text[slice(*quote.outer)], QUOTE))
        position = quote.outer[1]
    words += tokenize(text, (position, max(position, span[1])))
    return Unit(trim(text, span), tuple(words), quotes)


def said(text: str, unit: Unit, piece: Slice) -> Iterator[Row]:
    """Yield the sentences of a content; the author's words before a quotation go with its first."""
    row: list[Token] = []
    for place in range(*piece):
        quote = unit.quotes.get(place)
        if quote is None:
            row.append(unit.words[place])
            continue
        own = not row
        for sentence in sentences(text, quote.inner):
            yield (*row, *tokenize(text, sentence)), own
            row, own = [], True
    if any(word.is_noun or word.is_verb or word.tag == "CD" for word in row):
        yield tuple(row), False
