"""Cutting text into paragraphs, sentences and quotations without ever moving an offset."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

from fogline.model import Span

# Quotation marks and what may close each; news agencies also type two apostrophes for one mark.
_PAIRS = {"“": '”"', "„": "“”", "«": "»", '"': '"”', "''": "''", "``": "''"}
_MARKS = re.compile(r"[“”„«»\"]|''|``")

# A full stop after one of these ends no sentence (titles, months and other words of news style).
_ABBREVIATIONS = frozenset(
    """adm art ave brig capt cmdr co col corp cpl dr e.g etc fig fr ft gen gov hon i.e inc jan feb
    mar apr jun jul aug sep sept oct nov dec jr km lt ltd maj messrs mm mr mrs ms mt no op p pp pfc
    prof pvt rep rev sec sen sgt spc sr st supt u.k u.n u.s vs a.m p.m approx dept est govt
    vol""".split()
)
_BOUNDARY = re.compile(
    r"(?<![.!?…])[.!?…]+[\"”’'»)\]]*(?=\s+[\"“„«‘'`(\[]*[^\W_a-zß-öø-ÿ])"
    r"|(?<![!?…])[!?…]+[\"”’'»)\]]*(?=\s)"
)
_LONGEST = 1000
"""A sentence of more characters is a list, a table or noise without stops, and is cut."""
_WORD_BEFORE = re.compile(r"([^\W\d_][\w.]*)$")
_BLANK = re.compile(r"\n[ \t\r\f\v]*\n")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks: ``outer`` with the marks, ``inner`` without."""

    outer: Span
    inner: Span


def trim(text: str, span: Span) -> Span:
    """Return ``span`` without white space at its ends; an empty span where nothing is left."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def paragraphs(text: str) -> tuple[Span, ...]:
    """Return the paragraphs: lines, or blocks between blank lines where the lines are wrapped."""
    pattern = r"(?:(?!\n[ \t\r\f\v]*\n).)+" if _is_wrapped(text) else r"[^\n]+"
    found = (trim(text, match.span()) for match in re.finditer(pattern, text, re.DOTALL))
    return tuple(span for span in found if span[0] < span[1])


def _is_wrapped(text: str) -> bool:
    """Tell whether a line break is mere layout: full lines of even length between blank lines."""
    if not _BLANK.search(text):
        return False
    inner = [len(line) for block in _BLANK.split(text) for line in block.strip().split("\n")[:-1]]
    return len(inner) >= 3 and 45 <= median(inner) <= 100 and max(inner) <= 140


def sentences(text: str, span: Span) -> tuple[Span, ...]:
    """Return the sentences of ``span``; a boundary inside a quotation counts as one.

    A row of more than 1,000 characters without a stop is cut at white space, where it has any.
    """
    found: list[Span] = []
    start = span[0]
    for end in _sentence_ends(text, span):
        found += _pieces(text, trim(text, (start, end)))
        start = end
    return tuple(sentence for sentence in found if sentence[0] < sentence[1])


def _pieces(text: str, sentence: Span) -> Iterator[Span]:
    start, end = sentence
    while end - start > _LONGEST:
        near = range(start + _LONGEST, start, -1)
        cut = next((place for place in near if text[place].isspace()), start + _LONGEST)
        yield trim(text, (start, cut))
        start, end = trim(text, (cut, end))
    yield start, end


def _sentence_ends(text: str, span: Span) -> Iterator[int]:
    for match in _BOUNDARY.finditer(text, *span):
        if text[match.start()] != "." or not _is_abbreviation(text, span[0], match.start()):
            yield match.end()
    yield span[1]


def _is_abbreviation(text: str, start: int, stop: int) -> bool:
    before = _WORD_BEFORE.search(text[max(start, stop - 24) : stop])
    if before is None:
        return False
    word = before.group(1)
    return word.lower() in _ABBREVIATIONS or (len(word) == 1 and word.isupper())


def quotations(text: str, paragraph: Span) -> tuple[Quotation, ...]:
    """Return the quotations of one paragraph in order; one that never closes runs to its end."""
    found: list[Quotation] = []
    opened: re.Match[str] | None = None
    for mark in _MARKS.finditer(text, *paragraph):
        if opened is None and mark.group() in _PAIRS and not _is_closing(text, paragraph, mark):
            opened = mark
        elif opened is not None and mark.group() in _PAIRS[opened.group()]:
            found.append(Quotation((opened.start(), mark.end()), (opened.end(), mark.start())))
            opened = None
    if opened is not None and opened.end() < paragraph[1]:
        found.append(Quotation((opened.start(), paragraph[1]), (opened.end(), paragraph[1])))
    return tuple(found)


def _is_closing(text: str, paragraph: Span, mark: re.Match[str]) -> bool:
    """Tell a stray mark at the end of a word, as in 6'' or a lost closing one, from an opening."""
    at_start = mark.start() == paragraph[0] or not text[mark.start() - 1].isalnum()
    at_end = mark.end() == paragraph[1] or text[mark.end()].isspace()
    return not at_start and at_end
