"""Short names that a report itself explains: "National Resistance Front (NRF)", "…, or NRF"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

_AFTER = re.compile(r" \((?:the |or )?([A-Z][A-Za-z]{1,9})\)|, or (?:the )?([A-Z]{2,10})\b")
_BEFORE = re.compile(r"\b([A-Z]{2,10}) \((?:the )?([A-Z][^()\n]{3,90})\)")
_WORD = re.compile(r"\w[\w’'.-]*")
_SMALL = ("of", "the", "for", "and", "in", "to", "de", "des", "du", "la", "le", "el", "al", "y")
_LONGEST = 120
_MOST_WORDS = 10


def read_acronyms(texts: Iterable[str]) -> Mapping[str, str]:
    """Return the long form of each short one that ``texts`` explain, in the order of the alphabet.

    The letters of the short form must be the initials of the long one, in any order ("Revolutionary
    Armed Forces of Colombia (FARC)"). A short form with two long ones in a case means neither.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for text in texts:
        for short, long in _explained(text):
            found[short].add(long)
    return {short: min(longs) for short, longs in sorted(found.items()) if len(longs) == 1}


def _explained(text: str) -> Iterator[tuple[str, str]]:
    for match in _AFTER.finditer(text):
        short = match[1] or match[2]
        long = _long_form(text[max(0, match.start() - _LONGEST) : match.start()], short)
        if long:
            yield short, long
    for match in _BEFORE.finditer(text):
        if _long_form(match[2], match[1]) == match[2]:
            yield match[1], match[2]


def _long_form(before: str, short: str) -> str | None:
    """Return the shortest end of ``before`` whose capitals are the letters of ``short``."""
    line = before.rpartition("\n")[2]
    words = list(_WORD.finditer(line))[-_MOST_WORDS:]
    initials = ""
    for word in reversed(words):
        if word[0][0].isupper():
            initials += word[0][0]
            if sorted(initials) == sorted(short.upper()):
                return line[word.start() :].rstrip()
        elif word[0] not in _SMALL:
            return None
    return None
