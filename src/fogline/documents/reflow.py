"""The lines of printed pages, joined to the paragraphs that they were set from."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import quantiles

from fogline.documents.encodings import Decoded

_DIGITS = re.compile(r"\d+")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BROKEN = re.compile(r"([^\W\d_]+)-$")
_SMALL = re.compile(r"[a-zß-öø-ÿ]")
_ENDS = re.compile(r"[.!?:…][\"”’'»)\]]*$")
_FULL = 0.8  # of the width of the column: a shorter line ends its paragraph
_FEWEST_PAGES = 3


def reflow(pages: Sequence[str]) -> Decoded:
    """Return the text of ``pages`` in paragraphs, parted by blank lines.

    A first or last line that stands on most pages, whatever the numbers in it, is left out. A word
    broken at a line's end is joined if it stands joined elsewhere; if not, its hyphen stays.
    """
    lines = [[line.strip() for line in page.splitlines() if line.strip()] for page in pages]
    running = _running(lines)
    kept = [line for page in lines for line in _body(page, running)]
    words = frozenset(word.lower() for line in kept for word in _WORD.findall(line))
    text = "\n\n".join(_paragraphs(kept, words))
    note = "lines that stand at the head or foot of most pages are left out"
    return Decoded(text, (note,) if running else ())


def _running(pages: Sequence[Sequence[str]]) -> frozenset[str]:
    counts = Counter(line for page in pages if page for line in {_bare(page[0]), _bare(page[-1])})
    least = max(_FEWEST_PAGES, len(pages) // 2 + 1)
    return frozenset(line for line, count in counts.items() if count >= least)


def _bare(line: str) -> str:
    return _DIGITS.sub("#", line)


def _body(page: Sequence[str], running: frozenset[str]) -> Sequence[str]:
    start, end = 0, len(page)
    while start < end and _bare(page[start]) in running:
        start += 1
    while start < end and _bare(page[end - 1]) in running:
        end -= 1
    return page[start:end]


def _paragraphs(lines: Sequence[str], words: frozenset[str]) -> Iterator[str]:
    width = _width(lines)
    held: list[str] = []
    for before, line in pairwise(("", *lines)):
        if held and not _goes_on(before, line, width):
            yield _joined(held, words)
            held = []
        held.append(line)
    if held:
        yield _joined(held, words)


def _goes_on(before: str, line: str, width: float) -> bool:
    if len(before) >= _FULL * width:
        return True
    return not _ENDS.search(before) and bool(_SMALL.match(line))


def _width(lines: Sequence[str]) -> float:
    lengths = [len(line) for line in lines]
    return quantiles(lengths, n=10)[-2] if len(lengths) > 1 else 0


def _joined(lines: Sequence[str], words: frozenset[str]) -> str:
    pieces = [lines[0]]
    for before, line in pairwise(lines):
        broken, rest = _BROKEN.search(before), _WORD.match(line)
        if not (broken and rest and _SMALL.match(line)):
            pieces.append(" ")
        elif (broken[1] + rest[0]).lower() in words:
            pieces[-1] = pieces[-1].removesuffix("-")
        pieces.append(line)
    return "".join(pieces)
