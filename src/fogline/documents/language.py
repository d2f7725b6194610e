"""The language a report is written in."""

from __future__ import annotations

import re
from functools import cache
from typing import Protocol

READ = "en"
"""The language that this version reads."""

SAMPLE = 4000
"""How much of a text is looked at, in characters."""

SHORTEST = 50
"""Fewer letters than this tell no language: at 60 characters py3langid errs on 1 text in 250."""

GRAMMAR = re.compile(
    r"\b(?:and|are|been|by|from|had|has|have|his|not|of|said|that|the|their|they|this|to|were|"
    r"which|who|with)\b",
    re.I,
)
"""Words of grammar that English shares with no other language of the news."""

_ENGLISH_SHARE = 0.15
_ENOUGH_WORDS = 40
_WORD = re.compile(r"[^\W\d_]+")


class _Identifier(Protocol):
    def classify(self, text: str) -> tuple[str, float]: ...


def tell_language(text: str) -> str | None:
    """Return the ISO 639 code of the language of ``text``, None where it is too short to tell.

    English prose is known by its words of grammar; for the rest py3langid is asked, whose model
    takes most of a second to load.
    """
    words = _WORD.findall(text[:SAMPLE])
    if sum(map(len, words)) < SHORTEST:
        return None
    english = len(GRAMMAR.findall(text[:SAMPLE]))
    if len(words) >= _ENOUGH_WORDS and english >= len(words) * _ENGLISH_SHARE:
        return READ
    return _identifier().classify(text[:SAMPLE])[0]


@cache
def _identifier() -> _Identifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415  (slow to load)

    identifier: _Identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    return identifier
