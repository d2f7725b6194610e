"""The weight of evidence of one claim: the log-odds that such a claim is true."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from fogline.assessment.priors import (
    ALIKE,
    BY_ATTRIBUTION,
    BY_BASIS,
    BY_CORROBORATION,
    BY_INTEREST,
    BY_STANCE,
    CORROBORATED,
    HEDGED,
    RELAYED_AGAIN,
    SEEN,
    STATED,
    Factor,
    Reliability,
)
from fogline.model import AUTHOR, Basis, Channel, Claim, Corroboration, Interest


@dataclass(frozen=True, slots=True)
class Weight:
    """A weight of evidence in nats (never below 0), its standard deviation, and why."""

    nats: float
    deviation: float
    why: str

    def counted(self, factor: Factor) -> Weight:
        """Return the weight of which only a part counts."""
        why = f"{self.why}, {factor.why}"
        return Weight(self.nats * factor.times, self.deviation * factor.times, why)


def weigh(claim: Claim, *, alike: bool = False) -> Weight:
    """Return what a claim weighs by who makes it, in whose interest, on what basis and how.

    ``alike``: whether opposed parties say the same. The weight is the logit of the prior
    reliability (I. J. Good, Probability and the Weighing of Evidence, 1950) times the factors of
    the claim's circumstances. These make a claim worth less, and what it is worth no surer; so the
    deviation is that of the reliability alone (a Beta variable's logit, by the delta method).
    """
    reliability = max(_reliabilities(claim, alike), key=lambda one: one.mean)
    factors = tuple(_factors(claim))
    logit = math.log(reliability.mean / (1 - reliability.mean))
    variance = 1 / (reliability.claims * reliability.mean * (1 - reliability.mean))
    return Weight(
        nats=logit * math.prod(factor.times for factor in factors),
        deviation=math.sqrt(variance),
        why=", ".join((reliability.why, *(factor.why for factor in factors))),
    )


def seen_by_the_writer(claim: Claim) -> bool:
    """Tell whether the writer of the document was there to see it."""
    by_writer = claim.speaker.is_reporter
    return by_writer and (claim.basis is Basis.FIRST_HAND or claim.channel is Channel.OBSERVATION)


def _reliabilities(claim: Claim, alike: bool) -> Iterator[Reliability]:
    """Yield what speaks for a claim; the strongest counts."""
    by_writer = claim.speaker.is_reporter
    yield STATED if by_writer else BY_INTEREST[claim.interest]
    if by_writer and claim.interest is Interest.AGAINST:
        yield BY_INTEREST[Interest.AGAINST]
    if seen_by_the_writer(claim):
        yield SEEN
    if claim.corroboration is Corroboration.CORROBORATED:
        yield CORROBORATED
    if alike:
        yield ALIKE


def _factors(claim: Claim) -> Iterator[Factor]:
    found = (
        BY_ATTRIBUTION.get(claim.attribution),
        BY_BASIS.get(claim.basis),
        BY_CORROBORATION.get(claim.corroboration),
        BY_STANCE.get(claim.stance),
        HEDGED if claim.hedges else None,
    )
    yield from (factor for factor in found if factor)
    between = sum(link != AUTHOR for link in claim.chain)
    yield from [RELAYED_AGAIN] * between
