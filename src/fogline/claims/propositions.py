"""What a claim is about: its proposition type, told by weighted patterns."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from fogline.model import PropositionType


@dataclass(frozen=True, slots=True)
class Pattern:
    """Words that speak for a type, and how strongly."""

    type: PropositionType
    weight: int
    words: re.Pattern[str]


@cache
def patterns() -> tuple[Pattern, ...]:
    """Return the patterns in the order in which types win a tie."""
    raw = tomllib.loads((files("fogline.claims") / "propositions.toml").read_text("utf-8"))
    return tuple(
        Pattern(PropositionType(kind), int(weight), _any(words))
        for kind, by_weight in raw.items()
        for weight, words in by_weight.items()
    )


# Somebody's name before "was killed": a death, not casualties; a number before it is no name.
_NAMED_DEATH = re.compile(
    r"[A-ZÀ-Ý][\w’'-]+ (?:and )?(?:[A-ZÀ-Ý][\w’'.-]+ ){1,4}(?:was|were|had been|has been|is|are) "
    r"(?:\w+ )?(?:killed|slain|dead|assassinated|martyred|shot dead|murdered)\b"
)
_NAMED_DEATH_WEIGHT = 4


def _any(words: list[str]) -> re.Pattern[str]:
    """Return one pattern for several, each at the beginning of a word."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(f'(?:{pattern})' for pattern in words)})")


def proposition_type(words: str) -> tuple[PropositionType, int]:
    """Return the type that the words speak for most, and the sum of its weights (0 for other)."""
    scores = type_weights(words)
    if not scores:
        return PropositionType.OTHER, 0
    best = max(scores.values())
    return next(kind for kind, score in scores.items() if score == best), best


def type_weights(words: str) -> dict[PropositionType, int]:
    """Return how much the words speak for each type, those that they do speak for."""
    low = words.lower()
    scores: dict[PropositionType, int] = {}
    for pattern in patterns():
        if pattern.words.search(low):
            scores[pattern.type] = scores.get(pattern.type, 0) + pattern.weight
    if _NAMED_DEATH.search(words):
        death = PropositionType.DEATH
        scores = {death: scores.pop(death, 0) + _NAMED_DEATH_WEIGHT, **scores}
    return scores
