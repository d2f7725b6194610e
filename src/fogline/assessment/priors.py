"""What a claim is worth before anything is known of its speaker's record: one table.

The numbers are priors, not learnt: judgements of the project, to be replaced by what resolved
cases teach. Their order has sources. Statements against one's own interest are believed because few
make them unless they are true (US Federal Rules of Evidence, rule 804(b)(3)). What a reporter saw
stands above what a reporter was told, and the unnamed below the named (Reuters Handbook of
Journalism, on sourcing). A reliability is a Beta distribution, kept as its mean and as the number
of imagined past claims that the mean is trusted for.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from fogline.model import Attribution, Basis, Corroboration, Interest, Stance


@dataclass(frozen=True, slots=True)
class Reliability:
    """How often claims of a kind are true (``mean``), and how many past claims that stands for."""

    mean: float
    claims: float
    why: str


@dataclass(frozen=True, slots=True)
class Factor:
    """What a circumstance does to a claim's weight of evidence: 1 leaves it, 0 takes it away."""

    times: float
    why: str


SEEN = Reliability(0.86, 12, "seen by the writer")
CORROBORATED = Reliability(0.85, 10, "corroborated by the writer")
ALIKE = Reliability(0.72, 8, "said alike by opposed parties")
"""What both sides of a war say cannot be in the interest of both."""
STATED = Reliability(0.72, 8, "stated by the writer without a source")
BY_INTEREST: Mapping[Interest, Reliability] = {
    Interest.AGAINST: Reliability(0.87, 10, "against the speaker’s own interest"),
    Interest.NEUTRAL: Reliability(0.70, 8, "by a speaker with no stake in it"),
    Interest.UNKNOWN: Reliability(0.60, 6, "by a speaker whose interest is unknown"),
    Interest.FOR: Reliability(0.55, 6, "in the speaker’s own interest"),
}

BY_ATTRIBUTION: Mapping[Attribution, Factor] = {
    Attribution.ON_BACKGROUND: Factor(0.95, "on background"),
    Attribution.DEEP_BACKGROUND: Factor(0.9, "on deep background"),
    Attribution.OFF_THE_RECORD: Factor(0.9, "off the record"),
    Attribution.ANONYMOUS: Factor(0.8, "by somebody unnamed"),
}
BY_BASIS: Mapping[Basis, Factor] = {Basis.DOCUMENTARY: Factor(1.5, "with a document to show")}
BY_CORROBORATION: Mapping[Corroboration, Factor] = {
    Corroboration.NOT_CORROBORATED: Factor(0.5, "not corroborated, by the writer’s own word"),
}
BY_STANCE: Mapping[Stance, Factor] = {
    Stance.DOUBTS: Factor(0.5, "a doubt, not a denial"),
    Stance.FEARS: Factor(0.3, "feared, not reported"),
    Stance.PROMISES: Factor(0.3, "a promise, not a report"),
}
HEDGED = Factor(0.7, "hedged")
RELAYED_AGAIN = Factor(0.8, "heard from another")
"""For each link of the chain between the speaker and the writer."""

BLACKOUT_SPREAD = 0.75
"""Standard deviation in nats that cut communications or barred access add; not learnt either."""
EIGHTY_PER_CENT = 1.2815515655446004
"""The 90th percentile of the standard normal distribution: 80 % lie within so many deviations."""
