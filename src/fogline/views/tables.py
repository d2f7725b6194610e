"""Claims as a table that a notebook shows and that turns into a data frame."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, overload

from fogline.errors import MissingExtraError
from fogline.model import Claim, Document
from fogline.views.limits import NOT_REVIEWED, count
from fogline.views.printing import printable
from fogline.views.rows import claim_rows
from fogline.views.wording import (
    describe_dates,
    describe_document,
    describe_side,
    describe_speaker,
    describe_stance,
    describe_topic,
    own_words,
)

if TYPE_CHECKING:
    from pandas import DataFrame

_SHOWN = 20  # claims in a notebook's cell
_HEADINGS = ("speaker", "side", "words", "about", "when", "document")


@dataclass(frozen=True, slots=True)
class ClaimTable:
    """Claims in order, with the documents that they were read from."""

    rows: tuple[Claim, ...]
    documents: Mapping[str, Document]

    def __len__(self) -> int:
        """Return the number of claims."""
        return len(self.rows)

    def __iter__(self) -> Iterator[Claim]:
        """Go through the claims in order."""
        return iter(self.rows)

    @overload
    def __getitem__(self, key: int) -> Claim: ...

    @overload
    def __getitem__(self, key: slice) -> ClaimTable: ...

    def __getitem__(self, key: int | slice) -> Claim | ClaimTable:
        """Return one claim, or a table of some."""
        if isinstance(key, slice):
            return ClaimTable(self.rows[key], self.documents)
        return self.rows[key]

    def where(
        self, *, speaker: str | None = None, type: str | None = None, place: str | None = None
    ) -> ClaimTable:
        """Return the claims of a type, of speakers or parties, and about places with such names.

        A part of a name is enough, and case does not matter; what is None is not asked for.
        """
        fitting = (
            claim
            for claim in self.rows
            if (speaker is None or _has(speaker, claim.speaker.name, claim.speaker.party))
            and (type is None or type.casefold() == claim.proposition.type.value)
            and (place is None or _is_at(claim, place))
        )
        return ClaimTable(tuple(fitting), self.documents)

    def words(self, claim: Claim) -> str:
        """Return a claim in the words of its document."""
        return own_words(claim, self.documents[claim.document])

    def to_pandas(self) -> DataFrame:
        """Return a data frame with a row for each claim; dates are timestamps.

        Raises MissingExtraError where pandas is not installed.
        """
        try:
            import pandas  # noqa: PLC0415  (optional)
        except ImportError as error:
            remedy = "install it with: pip install 'fogline[pandas]'"
            raise MissingExtraError("pandas is not installed", remedy=remedy) from error
        frame = pandas.DataFrame.from_records(claim_rows(self.rows, self.documents))
        for column in frame.columns:
            if column == "published" or column.endswith(("_from", "_to")):
                frame[column] = pandas.to_datetime(frame[column])
        return frame

    def _repr_html_(self) -> str:
        head = "".join(f'<th scope="col">{heading}</th>' for heading in _HEADINGS)
        body = "".join(map(self._html_row, self.rows[:_SHOWN]))
        rest = len(self.rows) - _SHOWN
        more = f" {count(rest, 'more claim')} not shown." if rest > 0 else ""
        caption = f"{count(len(self.rows), 'claim')}. {NOT_REVIEWED}{more}"
        return f"<table><caption>{caption}</caption><tr>{head}</tr>{body}</table>"

    def _html_row(self, claim: Claim) -> str:
        document = self.documents[claim.document]
        words = f"{describe_stance(claim)} “{own_words(claim, document)}”".strip()
        cells = (
            describe_speaker(claim),
            describe_side(claim),
            words,
            describe_topic(claim),
            "; ".join(describe_dates(claim, document)),
            describe_document(document),
        )
        filled = "".join(f'<td dir="auto">{escape(printable(cell))}</td>' for cell in cells)
        return f"<tr>{filled}</tr>"


def _has(part: str, *names: str | None) -> bool:
    return any(part.casefold() in name.casefold() for name in names if name)


def _is_at(claim: Claim, part: str) -> bool:
    place = claim.proposition.place
    return place is not None and _has(part, place.name, place.written, *place.within)
