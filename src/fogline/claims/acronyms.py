"""The acronyms that a text explains, so that "the NF" finds its full name."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Words are bounded: a page may hold a code of a hundred thousand letters without a blank.
_EXPLAINED = re.compile(
    r"(?<!\w)((?:[^\W\d_a-z][\w’'-]{0,40}[ ]{1,3}(?:(?:of|for|the|and|in|to|on)[ ])*){1,7})"
    r"\(([A-Z][A-Za-z-]{1,9})\)"
)
_NAME_OF_BODY = re.compile(
    r"(?<!\w)[A-Z][\w’'-]{1,40}(?: (?:(?:of|for|the|and) ){0,2}[A-Z][\w’'-]{1,40}){1,5}"
)


def acronyms(text: str) -> dict[str, str]:
    """Return the long forms of a text's acronyms: "National Front (NF)", or both apart in it."""
    found: dict[str, str] = {}
    for short, long in (*_explained(text), *_spelled_out(text)):
        found.setdefault(short, long)
    return found


def _explained(text: str) -> Iterator[tuple[str, str]]:
    """Yield what stands as "Long Name (LN)", from the first word with the acronym's initial."""
    for match in _EXPLAINED.finditer(text):
        words, short = match.group(1).split(), match.group(2)
        initials = [word[0].lower() for word in words]
        if len(words) > 1 and short[0].lower() in initials:
            yield short, " ".join(words[initials.index(short[0].lower()) :])


def _spelled_out(text: str) -> Iterator[tuple[str, str]]:
    """Yield the names of several words whose initials the text uses elsewhere."""
    words = frozenset(re.findall(r"\w+", text))
    for match in _NAME_OF_BODY.finditer(text):
        name = match.group().removeprefix("The ")
        initials = "".join(word[0] for word in name.split() if word[0].isupper())
        if len(initials) > 1 and initials in words:
            yield initials, name
