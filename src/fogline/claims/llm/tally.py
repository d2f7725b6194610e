"""The tally: what became of a model's answers, for the person who asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts over the documents read so far.

    ``kept``, ``ungrounded`` (words that are not in the report), ``malformed`` (a wrong type or an
    unknown value) and ``repeated`` add up to the claims that the model told; ``blanked`` are single
    fields of kept claims whose words are not in the report, ``unanswered`` the paragraphs for which
    no answer could be used, ``paragraphs`` all of them, ``remembered`` the answers from the cache.
    """

    kept: int = 0
    ungrounded: int = 0
    malformed: int = 0
    repeated: int = 0
    blanked: int = 0
    paragraphs: int = 0
    unanswered: int = 0
    asked: int = 0
    remembered: int = 0

    def __add__(self, other: Tally) -> Tally:
        """Return the sum, count by count."""
        names = [one.name for one in fields(self)]
        return Tally(*(getattr(self, name) + getattr(other, name) for name in names))

    @property
    def dropped(self) -> int:
        """The claims that the model told and that were not kept."""
        return self.ungrounded + self.malformed + self.repeated

    def sentences(self) -> Iterator[str]:
        """Yield what the user must know, the claims first, and nothing where all went well."""
        yield f"The model told {self.kept + self.dropped} claims: {self.kept} kept, {self._lost()}."
        if self.blanked:
            yield f"Single fields left empty, their words not being in the report: {self.blanked}."
        if self.unanswered:
            yield (
                f"NOT READ: {self.unanswered} of {self.paragraphs} paragraphs, for the model gave "
                "no answer that could be used."
            )

    def _lost(self) -> str:
        parts = (
            (self.ungrounded, "dropped because their words are not in the report"),
            (self.malformed, "dropped as malformed"),
            (self.repeated, "dropped as repeated"),
        )
        return ", ".join(f"{n} {why}" for n, why in parts if n) or "none dropped"
