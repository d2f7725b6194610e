"""How many and how much: counts with their range, and the extent of a place that is meant."""

from __future__ import annotations

import re

from fogline.model import Count, PropositionType, Span

_NUMBERS = {
    word: value
    for value, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
        fifteen sixteen seventeen eighteen nineteen twenty""".split()
    )
} | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}

_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000}

_COUNTED = (
    r"(?:civilians?|people|persons|soldiers?|fighters?|troops|men|women|children|militants?|rebels?"
    r"|casualties|dead|wounded|injured|killed|bodies|prisoners?|families|residents|villagers|deaths"
    r"|insurgents?|officers?|lives|vehicles|tanks|drones?|detainees|hostages|patients|students"
    r"|refugees|captives|shells|rockets|wounds|of them)"
)

_NUMBER = re.compile(
    r"(?P<no>\bno\b|\bnot (?:a single|one)\b|\bnobody\b)"
    r"|(?P<figure>\b\d{1,3}(?:,\d{3}){1,4}|\b\d{1,15}(?!\d))"
    r"(?![\d.:]*\s*(?:%|percent|km|kilomet|miles?|mm|a\.m|p\.m"
    r"|days?|hours?|years?|weeks?|months?|metres|meters))"
    rf"|\b(?P<word>(?a:{'|'.join(_NUMBERS)})(?:[- ](?a:{'|'.join(_NUMBERS)}))?"
    rf"(?:\s+(?a:{'|'.join(_SCALES)}))?)\b"
    r"(?!\s+(?:days?|hours?|years?|weeks?|months?|miles|kilomet|of the))",
    re.IGNORECASE,
)
_COUNTED_NEAR = re.compile(rf"[\s\w’'-]{{0,40}}?\b({_COUNTED})\b", re.IGNORECASE)
_COUNTING_BEFORE = re.compile(
    r"(?:killed|wounded|injured|killing|wounding|toll (?:at|to)|captured|detained|rose to|as)"
    r"\s*(?:\w+ ){0,2}$",
    re.IGNORECASE,
)

_LEAST = re.compile(
    r"(?:at least|more than|over|no fewer than|upwards? of|exceed\w*)\s*$", re.IGNORECASE
)
_MOST = re.compile(r"(?:at most|up to|fewer than|less than|no more than|under)\s*$", re.IGNORECASE)

_EXTENT = re.compile(
    r"\b(?:not )?(?:"
    r"(?:all|most|much|half|part|parts|some|almost all|nearly all|both|several|every)"
    r"(?: of)?(?: of the| the| its| their)?(?: \w+)?"
    r"(?: (?:districts?|towns?|villages?|neighbou?rhoods?|province|city|country|valley|region"
    r"|streets?|quarters?|territory|positions?|settlements?))"
    r"|(?:the )?(?:main|northern|southern|eastern|western|central|large|outer|upper|lower|greater)"
    r" (?:parts?|half|portion|areas?|districts?|suburbs?|outskirts|sections?|side)(?: of)?"
    r"|strategic positions|[“\"]?strategic positions[”\"]?|the (?:entire|whole) (?:\w+)"
    r"|(?:the )?(?:(?:main|side|upper|lower|surrounding|northern|southern) )?"
    r"(?:roads?|highway|heights|valleys|hills|mountains|ridges?|bridge|compound|station|airport)"
    r"(?: and little else)?(?=[,.;]|$| and\b| of\b| in\b| along\b)"
    r"|(?:the )?(?:outskirts|suburbs|centre|center|edge|heart) of"
    r"|(?:most|all|part|parts|much|half|two[- ]thirds|a third|\d+ percent) of(?= (?:the )?[A-Z]))",
    re.IGNORECASE,
)

COUNTABLE = frozenset(
    (
        PropositionType.CASUALTIES,
        PropositionType.DEATH,
        PropositionType.DETENTION,
        PropositionType.DISPLACEMENT,
        PropositionType.ATTACK,
        PropositionType.ABUSE_OF_CIVILIANS,
        PropositionType.TROOP_PRESENCE,
        PropositionType.FORCE_BALANCE,
        PropositionType.WEAPONS,
    )
)
"""The types of proposition that a number of people or things belongs to."""


def count_in(words: str, kind: PropositionType) -> Count | None:
    """Return the number of people or things stated, with its range; "no casualties" is zero."""
    if kind not in COUNTABLE:
        return None
    for match in _NUMBER.finditer(words):
        before, after = words[: match.start()], words[match.end() :]
        near = _COUNTED_NEAR.match(after)
        if near or _COUNTING_BEFORE.search(before):
            return _ranged(before, _value(match), near.group(1).lower() if near else None)
    return None


def count_at(text: str, content: Span, number: Span, value: int) -> Count:
    """Return the count that a number in a content states, with its range and what is counted."""
    near = _COUNTED_NEAR.match(text[number[1] : content[1]])
    return _ranged(text[content[0] : number[0]], value, near.group(1).lower() if near else None)


def _value(match: re.Match[str]) -> int:
    if match.group("no"):
        return 0
    if match.group("figure"):
        return int(match.group("figure").replace(",", ""))
    value = 0
    for part in re.split(r"[-\s]+", match.group("word").lower()):
        value = max(value, 1) * _SCALES[part] if part in _SCALES else value + _NUMBERS[part]
    return value


def _ranged(before: str, value: int, unit: str | None) -> Count:
    if _LEAST.search(before):
        return Count(value, value, None, unit)
    if _MOST.search(before):
        return Count(value, None, value, unit)
    return Count(value, value, value, unit)


def extent_in(words: str) -> str | None:
    """Return how much of a place is meant, as written."""
    match = _EXTENT.search(words)
    return match.group().strip() if match else None
