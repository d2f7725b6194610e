"""Numbers as reports write them: in figures, in words, and "nobody"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fogline.model import Span

_UNITS = {
    word: value
    for value, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
        fifteen sixteen seventeen eighteen nineteen twenty""".split()
    )
} | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 1_000_000}
_NONE = frozenset(("no", "none", "nobody", "nothing"))
_WORDS = "|".join(sorted((*_UNITS, *_SCALES), key=len, reverse=True))
_NUMERAL = re.compile(
    rf"\b(?:(?P<figure>\d{{1,3}}(?:[,  ]\d{{3}})+|\d{{1,15}})(?P<decimal>\.\d+)?"
    rf"(?:[\s-](?P<scale>{'|'.join(_SCALES)}))?"
    rf"|(?P<words>(?:a\s)?(?:{_WORDS})(?:(?:[\s-]+and[\s-]+|[\s-]+)(?:{_WORDS}))*)"
    rf"|(?P<none>{'|'.join(_NONE)}))\b",
    re.IGNORECASE,
)


def numerals(text: str, span: Span) -> Iterator[tuple[Span, int]]:
    """Yield the numbers written in ``text[span]`` with their spans, in order."""
    for match in _NUMERAL.finditer(text, *span):
        yield match.span(), _value(match)


def _value(match: re.Match[str]) -> int:
    if match.group("none"):
        return 0
    if match.group("figure"):
        whole = re.sub(r"\D", "", match.group("figure"))
        scale = _SCALES[match.group("scale").lower()] if match.group("scale") else 1
        return round(float(whole + (match.group("decimal") or "")) * scale)
    return _in_words(match.group("words").lower())


def _in_words(words: str) -> int:
    total = part = 0
    for word in re.split(r"[\s-]+", words):
        if word in _UNITS:
            part += _UNITS[word]
        elif word in _SCALES:
            part = max(part, 1) * _SCALES[word]
            if _SCALES[word] >= 1000:
                total, part = total + part, 0
    return total + part
