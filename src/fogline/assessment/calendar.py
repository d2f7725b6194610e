"""The days that claims speak of, as far as they or their documents have a date."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Self, TypeAlias

from fogline.model import Claim, Document

Days: TypeAlias = tuple[date, date]
"""First and last day, both included; ``date.min`` and ``date.max`` stand for an open end."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days on which documents were published."""

    published: Mapping[str, date | None]

    @classmethod
    def of(cls, documents: Iterable[Document]) -> Self:
        """Collect the days of the documents."""
        return cls({document.id: document.published for document in documents})

    def days(self, claim: Claim) -> Days | None:
        """Return the days a claim names, else those on which it was said, else its document's."""
        for interval in (claim.proposition.about, claim.said_on):
            if interval is not None and (interval.start or interval.end):
                return interval.start or date.min, interval.end or date.max
        published = self.published.get(claim.document)
        return (published, published) if published else None
