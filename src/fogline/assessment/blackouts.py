"""Blackouts: cut communications and barred access, which keep witnesses from a place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

from fogline.assessment.calendar import Calendar, Days
from fogline.model import Claim, Place, PropositionType, Question, Stance

_BARRIERS = frozenset({PropositionType.COMMUNICATIONS_CUT, PropositionType.ACCESS_DENIED})
_LASTS = timedelta(days=14)
"""How long a report of a blackout is taken to hold. A prior, not learnt."""


@dataclass(frozen=True, slots=True)
class Blackouts:
    """The claims that communications are cut or access is barred, by place."""

    by_place: Mapping[str, tuple[Claim, ...]]
    calendar: Calendar

    @classmethod
    def of(cls, claims: Iterable[Claim], calendar: Calendar) -> Self:
        """Collect them; who denies, predicts or fears a cut reports none."""
        found: dict[str, list[Claim]] = defaultdict(list)
        for claim in claims:
            place = claim.proposition.place
            if place and _reports_one(claim):
                for key in {place.id, place.name.casefold()} - {""}:
                    found[key].append(claim)
        return cls({place: tuple(members) for place, members in found.items()}, calendar)

    def over(self, question: Question, claims: Sequence[Claim]) -> frozenset[PropositionType]:
        """Return the kinds of blackout over a question's place, or what it lies in, at its time."""
        if question.type in _BARRIERS or question.place is None:
            return frozenset()
        asked = {self.calendar.days(claim) for claim in claims}
        near = {
            (claim.proposition.type, self.calendar.days(claim))
            for place in _places(question.place, claims)
            for claim in self.by_place.get(place, ())
        }
        return frozenset(kind for kind, days in near if any(_meet(days, other) for other in asked))


def _reports_one(claim: Claim) -> bool:
    """Tell whether a claim reports a blackout; that access is denied is said in negatives."""
    proposition = claim.proposition
    denied = proposition.negated and proposition.type is not PropositionType.ACCESS_DENIED
    return proposition.type in _BARRIERS and claim.stance is Stance.ASSERTS and not denied


def _key(place: Place) -> str:
    return place.id or place.name.casefold()


def _places(asked: str, claims: Iterable[Claim]) -> list[str]:
    """Return the place and those it lies in, as ids or as names in lower case."""
    places = (claim.proposition.place for claim in claims)
    larger = (place.within for place in places if place and _key(place) == asked)
    found = {name for names in larger for name in names}
    return sorted({asked, *found, *(name.casefold() for name in found)})


def _meet(blackout: Days | None, days: Days | None) -> bool:
    """Tell whether a blackout was still on; where a date is lacking, it may have been."""
    if blackout is None or days is None:
        return True
    start, end = blackout
    ends = end + _LASTS if end < date.max - _LASTS else date.max
    return start <= days[1] and days[0] <= ends
