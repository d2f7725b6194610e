"""Scores of a reader: claims found with their speaker, and how right the rest of each claim is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from fogline.evaluation.markup import GoldClaim
from fogline.model import AUTHOR, Claim, Span

_EMPTY = frozenset(
    """the a an some of and one many several multiple his her its their who in at from for i me my
    us we said met author""".split()
)
LEAST_OVERLAP = 0.5
"""Found means: the shared characters are at least half of the union."""


@dataclass(frozen=True, slots=True)
class Scores:
    """Counts over documents; ratios are None where nothing was there to count."""

    gold: int
    found: int
    matched: int
    with_speaker: int
    right: Counter[str]
    asked: Counter[str]

    def __add__(self, other: Scores) -> Scores:
        return Scores(
            self.gold + other.gold,
            self.found + other.found,
            self.matched + other.matched,
            self.with_speaker + other.with_speaker,
            self.right + other.right,
            self.asked + other.asked,
        )

    @property
    def recall(self) -> float | None:
        """The part of the marked claims found with the right speaker."""
        return self.with_speaker / self.gold if self.gold else None

    @property
    def precision(self) -> float | None:
        """The part of the reported claims that were marked, with the right speaker."""
        return self.with_speaker / self.found if self.found else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall."""
        total = self.gold + self.found
        return 2 * self.with_speaker / total if total else None

    def accuracy(self, name: str) -> float | None:
        """The part of matched claims whose field ``name`` is as marked; F1 of place and count."""
        return self.right[name] / self.asked[name] if self.asked[name] else None


NOTHING = Scores(0, 0, 0, 0, Counter(), Counter())

_FIELDS: dict[str, Callable[[Claim], str]] = {
    "type": lambda claim: claim.proposition.type.value,
    "attribution": lambda claim: claim.attribution.value,
    "channel": lambda claim: claim.channel.value,
    "basis": lambda claim: claim.basis.value,
    "stance": lambda claim: claim.stance.value,
    "corroboration": lambda claim: claim.corroboration.value,
    "kind": lambda claim: claim.speaker.kind.value,
    "negated": lambda claim: "yes" if claim.proposition.negated else "no",
}
_DEFAULTS = {"corroboration": "none stated", "negated": "no"}


def score(gold: Sequence[GoldClaim], claims: Sequence[Claim]) -> Scores:
    """Match claims one to one by overlap, greatest first, and count what is right."""
    pairs = match(gold, claims)
    right: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for marked, claim in pairs:
        for name, value in _FIELDS.items():
            wanted = marked.fields.get(name, _DEFAULTS.get(name))
            if wanted is not None:
                asked[name] += 1
                right[name] += wanted == value(claim)
        _score_content(marked, claim, right, asked)
    spoken = sum(
        same_speaker(marked.fields["speaker"], claim.speaker.name) for marked, claim in pairs
    )
    return Scores(len(gold), len(claims), len(pairs), spoken, right, asked)


def _score_content(
    marked: GoldClaim, claim: Claim, right: Counter[str], asked: Counter[str]
) -> None:
    """Count place and number twice, as marked and as found, so that their share is an F1.

    A place that is only carried over from the document, with no word of it written, is not found.
    """
    place, quantity = claim.proposition.place, claim.proposition.quantity
    found: dict[str, str | None] = {
        "place": place.name if place and place.written else None,
        "count": str(quantity.best) if quantity else None,
    }
    for name, value in found.items():
        wanted = marked.fields.get(name)
        asked[name] += (wanted is not None) + (value is not None)
        if wanted is not None and value is not None:
            right[name] += 2 * (wanted == value or (name == "place" and same_name(wanted, value)))


def match(gold: Sequence[GoldClaim], claims: Sequence[Claim]) -> list[tuple[GoldClaim, Claim]]:
    """Return the pairs of marked and found claims that overlap by at least half of their union."""
    return [(gold[g], claims[c]) for g, c in one_to_one(_candidates(gold, claims))]


def one_to_one(candidates: Iterable[tuple[float, bool, int, int]]) -> list[tuple[int, int]]:
    """Return the pairs (the last two of each candidate) that sort first; each side occurs once."""
    pairs: list[tuple[int, int]] = []
    taken: tuple[set[int], set[int]] = (set(), set())
    for _, _, one, two in sorted(candidates):
        if one not in taken[0] and two not in taken[1]:
            taken[0].add(one)
            taken[1].add(two)
            pairs.append((one, two))
    return pairs


def _candidates(
    gold: Sequence[GoldClaim], claims: Sequence[Claim]
) -> Iterator[tuple[float, bool, int, int]]:
    """Yield the pairs that overlap enough; great overlap and the right speaker sort first."""
    for g, marked in enumerate(gold):
        for c, claim in enumerate(claims):
            share = overlap(marked.content, claim.content)
            if share >= LEAST_OVERLAP:
                other = not same_speaker(marked.fields["speaker"], claim.speaker.name)
                yield -share, other, g, c


def overlap(first: Sequence[Span], second: Sequence[Span]) -> float:
    """Return the shared part of two contents: characters in both over characters in either."""
    one = {place for start, end in first for place in range(start, end)}
    two = {place for start, end in second for place in range(start, end)}
    return len(one & two) / len(one | two) if one | two else 0.0


def same_speaker(wanted: str, name: str) -> bool:
    """Tell whether two names mean one speaker; the author is only the author."""
    if AUTHOR in (wanted, name):
        return wanted == name
    return same_name(wanted, name)


def same_name(wanted: str, name: str) -> bool:
    """Tell whether two names share at least half of their words, or the last one.

    A description may go on: "a Kenyan officer" and "a Kenyan officer with the force" are one.
    """
    first, second = _words(wanted), _words(name)
    if not first or not second:
        return wanted.lower() == name.lower()
    shorter, longer = sorted((first, second), key=len)
    if longer[: len(shorter)] == shorter:
        return True
    shared = set(first) & set(second)
    return len(shared) * 2 >= len(set(first) | set(second)) or (
        first[-1] == second[-1] and len(second[-1]) > 3
    )


def _words(name: str) -> list[str]:
    plain = re.sub(r"\([^)]*\)|[’'](?:s\b)?", " ", name.lower())
    return [word for word in re.findall(r"[^\W_]+", plain) if word not in _EMPTY]
