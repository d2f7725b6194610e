"""Pieces: the encoder's vocabulary, and how words are cut into it."""

from __future__ import annotations

from pathlib import Path

CLS, SEP, PAD, UNKNOWN = 101, 102, 0, 100
"""In BERT's uncased vocabulary: a window's start and end, filling, and what is not in it."""
MOST = 12
"""A word of more pieces is noise to the encoder, and is cut short."""


class Pieces:
    """Cuts words into pieces, and remembers those it has cut."""

    def __init__(self, vocabulary: Path) -> None:
        from tokenizers import BertWordPieceTokenizer  # noqa: PLC0415  (takes a while)

        self._cutter = BertWordPieceTokenizer(str(vocabulary), lowercase=True)
        self._known: dict[str, tuple[int, ...]] = {}

    def __call__(self, word: str) -> tuple[int, ...]:
        """Return the pieces of a word, at least one."""
        found = self._known.get(word)
        if found is None:
            cut = self._cutter.encode(word, add_special_tokens=False).ids[:MOST]
            found = self._known[word] = tuple(cut) or (UNKNOWN,)
        return found
