"""Which column or key of a table of reports holds what: as the user says, or by its name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from fogline.errors import DocumentError

NAMES: Mapping[str, str] = MappingProxyType(
    {
        "text": "text body content fulltext maintext articletext articlebody bodytext contenttext"
        " story report message description notes",
        "title": "title headline head heading subject",
        "published": "published date publishedat publicationdate publisheddate datepublished"
        " publishdate pubdate seendate eventdate createdat created timestamp datetime time day",
        "publisher": "publisher source outlet sourcename sitename publication newspaper domain"
        " sourcedomain channel author",
        "dateline": "dateline location",
        "language": "language lang sourcelanguage",
        "link": "link url sourceurl articleurl permalink uri",
    }
)
"""What each is called where nobody says, best first; blanks, signs and capitals do not count.

From the exports of news archives and of GDELT, ACLED, Media Cloud and Common Crawl News."""

_SIGNS = re.compile(r"[\W_]+")
_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns that the user named: pairs of what it is and the column's name."""

    given: tuple[tuple[str, str], ...] = ()

    def match(self, names: Iterable[str]) -> dict[str, str]:
        """Return for each thing that one of ``names`` holds that name; the user's word comes first.

        Raises DocumentError where a column that the user named is not there.
        """
        there = list(names)
        found = {what: self._find(what, name, there) for what, name in self.given}
        plain: dict[str, str] = {}
        for name in there:
            plain.setdefault(_SIGNS.sub("", name).lower(), name)
        for what, guesses in NAMES.items():
            free = (plain[one] for one in guesses.split() if one in plain)
            guess = next((name for name in free if name not in found.values()), None)
            if guess is not None:
                found.setdefault(what, guess)
        return found

    def _find(self, what: str, name: str, there: list[str]) -> str:
        if name in there:
            return name
        raise DocumentError(
            f"has no column {name!r} for the {what}; it has {listed(there)}",
            remedy="name one that is there with --columns, as in text=body,published=date",
        )


def parse_columns(written: str) -> Columns:
    """Return the columns of "text=body,published=date"; raises DocumentError where it is not so."""
    pairs = []
    for piece in written.split(","):
        what, sign, name = (part.strip() for part in piece.partition("="))
        if what not in NAMES or not sign or not name:
            raise DocumentError(
                f"{piece.strip()!r} maps no column",
                remedy=f"write text=body,published=date, with {', '.join(NAMES)} before the sign",
            )
        pairs.append((what, name))
    return Columns(tuple(pairs))


def listed(names: Iterable[str]) -> str:
    """Return the first of ``names`` for an error, cut where they are many or long."""
    there = list(names)
    shown = ", ".join(repr(name[:40]) for name in there[:_SHOWN])
    return f"{shown}, and {len(there) - _SHOWN} more" if len(there) > _SHOWN else shown or "none"
