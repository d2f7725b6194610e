"""Agreement between two annotators who marked the same reports from the guidelines alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from fogline.evaluation.markup import GoldClaim, read_report
from fogline.evaluation.scores import LEAST_OVERLAP, one_to_one, overlap, same_name, same_speaker

CHOSEN = "type stance attribution channel basis kind corroboration negated".split()
_DEFAULTS = {"corroboration": "none stated", "negated": "no"}


@dataclass(frozen=True, slots=True)
class Kappa:
    """How often two chose the same value, and Cohen's kappa (1960); None where it is undefined."""

    alike: float
    kappa: float | None


@dataclass(frozen=True, slots=True)
class Agreement:
    """What two annotators marked alike: counts of claims, and agreement on the fields of pairs.

    ``place`` and ``count`` are the parts of pairs alike where either annotator gave one.
    """

    reports: int
    first: int
    second: int
    paired: int
    with_speaker: int
    fields: dict[str, Kappa]
    place: float | None
    count: float | None

    @property
    def f1(self) -> float:
        """F1 of claims found with the same speaker; which annotator is the reference is all one."""
        return 2 * self.with_speaker / (self.first + self.second)


def measure_agreement(corpus: Path) -> Agreement | None:
    """Return the agreement on the reports of ``corpus/second``; None where there are none."""
    files = sorted((corpus / "second").glob("*.txt"))
    if not files:
        return None
    both = [(read_report(corpus / "texts" / file.name), read_report(file)) for file in files]
    pairs = [pair for one, two in both for pair in pair_claims(one.claims, two.claims)]
    return Agreement(
        reports=len(both),
        first=sum(len(one.claims) for one, _ in both),
        second=sum(len(two.claims) for _, two in both),
        paired=len(pairs),
        with_speaker=sum(same_speaker(a.fields["speaker"], b.fields["speaker"]) for a, b in pairs),
        fields={name: _kappa([_values(pair, name) for pair in pairs]) for name in CHOSEN},
        place=_share(same_name(a, b) for a, b in _given(pairs, "place")),
        count=_share(a == b for a, b in _given(pairs, "count")),
    )


def pair_claims(
    first: Sequence[GoldClaim], second: Sequence[GoldClaim]
) -> list[tuple[GoldClaim, GoldClaim]]:
    """Pair claims one to one by the overlap of their contents, greatest first."""
    shares = (
        (-share, False, one, two)
        for one, claim in enumerate(first)
        for two, other in enumerate(second)
        if (share := overlap(claim.content, other.content)) >= LEAST_OVERLAP
    )
    return [(first[one], second[two]) for one, two in one_to_one(shares)]


def _values(pair: tuple[GoldClaim, GoldClaim], name: str) -> tuple[str, str]:
    one, two = (claim.fields.get(name, _DEFAULTS.get(name, "")) for claim in pair)
    return one, two


def _given(pairs: Iterable[tuple[GoldClaim, GoldClaim]], name: str) -> Iterator[tuple[str, str]]:
    for one, two in (_values(pair, name) for pair in pairs):
        if one or two:
            yield one, two


def _share(alike: Iterable[bool]) -> float | None:
    judged = list(alike)
    return sum(judged) / len(judged) if judged else None


def _kappa(values: Sequence[tuple[str, str]]) -> Kappa:
    total = len(values)
    if not total:
        return Kappa(0.0, None)
    alike = sum(one == two for one, two in values) / total
    ones, twos = (Counter(pair[side] for pair in values) for side in (0, 1))
    chance = sum(ones[value] * twos[value] for value in ones) / total**2
    return Kappa(alike, (alike - chance) / (1 - chance) if chance < 1 else None)
