"""Words of a text with their offsets and parts of speech."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from fogline.model import Span

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}|\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s|%)?|(?:Mr|Mrs|Ms|Dr|Col|Gen|Lt|Maj|Brig|Capt|"
    r"Sgt|Gov|Sen|Rep|St|Adm|Prof|Sept|Oct|Nov|Dec|Jan|Feb|Aug)\.(?=\s)|"
    r"[^\W\d_]+\d*(?:[-‐‑][^\W_]+)*(?:['’][^\W\d_]+)?|--+|''|``|[^\w\s]|_",
)
_CLITIC = re.compile(r"(?:n['’]t|['’](?:s|re|ve|ll|d|m))$", re.IGNORECASE)
_DASHES = frozenset(("–", "—", "--", "-", "―"))
_QUOTES = frozenset((*'“”„"«»', "''", "``"))


class Token(NamedTuple):
    """One word or mark; ``tag`` after the Penn Treebank, or "quote" or "dash" for those marks."""

    start: int
    end: int
    text: str
    tag: str

    @property
    def lower(self) -> str:
        """The word in small letters."""
        return self.text.lower()

    @property
    def is_verb(self) -> bool:
        """Whether the word is a verb in any form, or a modal."""
        return self.tag.startswith("VB") or self.tag == "MD"

    @property
    def is_noun(self) -> bool:
        """Whether the word is a noun or a name."""
        return self.tag.startswith("NN")

    @property
    def is_name(self) -> bool:
        """Whether the word is, or may be, part of a name."""
        return self.tag.startswith("NNP")


def tokenize(text: str, span: Span) -> tuple[Token, ...]:
    """Return the tokens of ``text[span]``, tagged; clitics ('s) are tokens of their own."""
    cut = tuple(_cut(text, span))
    tags = _tags(tuple(text[start:end] for start, end in cut))
    return tuple(
        Token(start, end, text[start:end], tag) for (start, end), tag in zip(cut, tags, strict=True)
    )


def _cut(text: str, span: Span) -> list[Span]:
    spans: list[Span] = []
    for match in _TOKEN.finditer(text, *span):
        start, end = match.span()
        clitic = _CLITIC.search(match.group())
        if clitic and clitic.start() > 0:
            spans += [(start, start + clitic.start()), (start + clitic.start(), end)]
        else:
            spans.append((start, end))
    return spans


_FIXED = {
    "'s": "POS",
    "n't": "RB",
    "'re": "VBP",
    "'ve": "VBP",
    "'ll": "MD",
    "'d": "MD",
    "'m": "VBP",
    "&": "CC",
    "that": "IN",
    "who": "WP",
    "which": "WDT",
    "whom": "WP",
}
_SUBJECTS = frozenset("i he she it we they".split())
_ARTICLED = re.compile(r"(?:al|el|as|ash|an|ad)-[A-Z]")


@lru_cache(maxsize=4096)
def _tags(words: tuple[str, ...]) -> tuple[str, ...]:
    """Tag words with the Brill tagger and lexicon of TextBlob (from CLiPS Pattern)."""
    if not words:
        return ()
    from textblob.en import tag  # noqa: PLC0415  (its lexicon takes half a second to load)

    tagged = tag(" ".join(words), tokenize=False)
    raw = [pair[1] for pair in tagged]
    return tuple(_mend(words, raw, place) for place in range(len(words)))


def _mend(words: tuple[str, ...], tags: list[str], place: int) -> str:
    """Correct what a general tagger gets wrong in news: marks, clitics, names in capitals."""
    word, tag = words[place], tags[place]
    fixed = _fixed_tag(word)
    if fixed is not None:
        return fixed
    if tag == "VB" and place and words[place - 1].lower() in ("the", "a", "an"):
        return "NN"
    if not word[0].isupper():
        return _small_tag(word, tag, words[place - 1] if place else "")
    if not _starts_sentence(words, place) and tag not in ("NNPS", "PRP", "PRP$"):
        return tag if tag in ("CD", "DT", "IN", "CC") and len(word) < 4 else "NNP"
    exclaimed = tag == "UH" and place + 1 < len(words) and words[place + 1][0].isupper()
    return "NNP" if exclaimed else tag


def _small_tag(word: str, tag: str, before: str) -> str:
    """Correct the tag of a word without a capital: symbols, figures, "they left"."""
    if not word[0].isalnum():
        return "SYM" if tag.startswith(("N", "V", "J", "R")) else tag
    if word[0].isdigit():
        return "CD"
    return "VBD" if tag == "VBN" and before.lower() in _SUBJECTS else tag


def _fixed_tag(word: str) -> str | None:
    """Return the tag of a mark, a clitic or another word that has only one."""
    if word in _DASHES:
        return "dash"
    if word in _QUOTES:
        return "quote"
    if word == "US" or _ARTICLED.match(word):
        return "NNP"
    return _FIXED.get(word.lower().replace("’", "'"))


def _starts_sentence(words: tuple[str, ...], place: int) -> bool:
    return place == 0 or words[place - 1] in _QUOTES or words[place - 1] in (".", ":", "!", "?")
