"""Examples to learn from: texts as words and pieces, with segments and their ties."""

from __future__ import annotations

import json
import random
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from fogline.claims.tagger.pieces import Pieces
from fogline.claims.tagger.windows import Window, cut_windows
from fogline.claims.tagger.words import Case, Word, split_words

SOURCE, CUE, CONTENT = 0, 1, 2
SWAPPED = 0.3  # of the names of a text, each time it is read
_ROLES = {"source": SOURCE, "cue": CUE, "content": CONTENT}


@dataclass(frozen=True)
class Segment:
    """A source, cue or content by its first and last word; ``owner`` numbers the attribution."""

    first: int
    last: int
    label: int
    owner: int


@dataclass(frozen=True)
class Example:
    """One text: words, their pieces, and the segments marked in it, in order."""

    id: str
    text: str
    words: tuple[Word, ...]
    pieces: tuple[tuple[int, ...], ...]
    segments: tuple[Segment, ...]


def read_polnear(path: Path, pieces: Pieces) -> Iterator[Example]:
    """Yield the articles of a PolNeAR file with what their first annotator by name marked."""
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        first = min(row["attributions"])
        yield example(row["id"], row["text"], row["attributions"][first], pieces)


def example(name: str, text: str, attributions: Sequence[dict], pieces: Pieces) -> Example:
    """Return a text as an example; of marks that overlap, the one that begins first stays."""
    words = split_words(text)
    found = []
    for owner, attribution in enumerate(attributions):
        for role, label in _ROLES.items():
            for start, end in attribution[role]:
                place = words_in(words, start, end)
                if place:
                    found.append(Segment(*place, label, owner))
    kept: list[Segment] = []
    for segment in sorted(found, key=lambda one: (one.first, -one.last)):
        if not kept or segment.first > kept[-1].last:
            kept.append(segment)
    cut = tuple(pieces(text[word.start : word.end]) for word in words)
    return Example(name, text, words, cut, tuple(kept))


def words_in(words: Sequence[Word], start: int, end: int) -> tuple[int, int] | None:
    """Return the first and last word that a span of text touches."""
    first = bisect_right(words, start, key=lambda word: word.end)
    last = bisect_left(words, end, key=lambda word: word.start) - 1
    return (first, last) if first <= last else None


@dataclass(frozen=True)
class Piece:
    """A window of an example with its segments, as places in the window."""

    example: Example
    window: Window
    segments: tuple[Segment, ...]

    @property
    def size(self) -> int:
        """How many pieces the encoder reads."""
        return sum(map(len, self.example.pieces[slice(*self.window)])) + 2


def windows_of(example: Example, limit: int, start: int = 0) -> Iterator[Piece]:
    """Yield the windows of an example; segments that cross an edge are cut there."""
    sizes = [len(cut) for cut in example.pieces]
    parts = [(0, start)] if start else []
    rest = cut_windows(example.words[start:], sizes[start:], limit)
    for window in (*parts, *((a + start, b + start) for a, b in rest)):
        yield Piece(example, window, tuple(_inside(example.segments, window)))


def _inside(segments: Sequence[Segment], window: Window) -> Iterator[Segment]:
    begin, end = window
    for one in segments:
        if one.last >= begin and one.first < end:
            first, last = max(one.first, begin) - begin, min(one.last, end - 1) - begin
            yield Segment(first, last, one.label, one.owner)


def random_windows(example: Example, limit: int, chance: random.Random) -> Iterator[Piece]:
    """Yield windows that begin at another sentence each time."""
    opens = [place for place, word in enumerate(example.words) if word.opens]
    start, room = 0, chance.randrange(limit)
    for place in opens:
        if sum(map(len, example.pieces[:place])) > room:
            break
        start = place
    yield from windows_of(example, limit, start)


def renamed(example: Example, pool: Sequence[tuple[int, ...]], chance: random.Random) -> Example:
    """Return an example with some names replaced by others, each the same throughout."""
    swaps: dict[str, tuple[int, ...] | None] = {}
    cut = list(example.pieces)
    for place, word in enumerate(example.words):
        if word.case is not Case.TITLE or word.opens:
            continue
        written = example.text[word.start : word.end]
        if written not in swaps:
            swaps[written] = chance.choice(pool) if chance.random() < SWAPPED else None
        cut[place] = swaps[written] or cut[place]
    return replace(example, pieces=tuple(cut))
