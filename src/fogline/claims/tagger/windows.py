"""Windows: runs of whole sentences that the network reads at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fogline.claims.tagger.words import Break, Word

Window = tuple[int, int]
"""A half-open interval of places in the words of a text."""


def cut_windows(words: Sequence[Word], sizes: Sequence[int], limit: int) -> Iterator[Window]:
    """Yield windows that cover all words; each has ``limit`` pieces at most.

    ``sizes`` are the pieces of each word. A window ends where a sentence does, best where a
    paragraph does and little room is lost by that; a sentence that does not fit is cut.
    """
    start, room = 0, limit
    sentence = paragraph = 0
    for place, size in enumerate(sizes):
        if words[place].opens:
            sentence = place
        if words[place].opens is Break.PARAGRAPH and room < limit // 4:
            paragraph = place
        room -= size
        while room < 0 and start < place:
            cut = next((one for one in (paragraph, sentence, place) if start < one), place)
            yield start, cut
            start = cut
            room = limit - sum(sizes[start : place + 1])
    if start < len(words):
        yield start, len(words)
