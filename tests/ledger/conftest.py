"""Made-up documents and claims, and a ledger to keep them in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from fogline.ledger import Ledger
from fogline.model import (
    Claim,
    Count,
    Document,
    Interval,
    Place,
    Precision,
    Proposition,
    PropositionType,
    Speaker,
    SpeakerKind,
    Stance,
)

DOCUMENT = Document(
    id="0" * 16,
    sha256="0" * 64,
    title="The ridge",
    text="“The ridge is ours,” said the colonel.",
    source="reports/ridge.txt",
    published=date(2021, 9, 6),
    dateline="Kabul",
    language="en",
)
CLAIM = Claim(
    id="",
    document="",
    speaker=Speaker(id="the-colonel", name="the colonel", kind=SpeakerKind.ROLE, spans=((26, 37),)),
    content=((1, 18),),
    proposition=Proposition(
        type=PropositionType.CONTROL,
        place=Place(name="ridge", id="", written="The ridge", within=("Panjshir",)),
        quantity=Count(best=3, low=1, high=None, unit="posts"),
        about=Interval(None, date(2021, 9, 5), Precision.WEEK, "last week"),
    ),
    extractor="rules 1.0",
    stance=Stance.DOUBTS,
)


def make_document(number: int, **changes: object) -> Document:
    numbered = replace(
        DOCUMENT, id=f"{number:016x}", sha256=f"{number:064x}", source=f"reports/{number}.txt"
    )
    return replace(numbered, **changes)  # type: ignore[arg-type]


def make_claims(document: Document, count: int) -> tuple[Claim, ...]:
    return tuple(
        replace(CLAIM, id=f"{document.id}-{number}", document=document.id)
        for number in range(count)
    )


@pytest.fixture(scope="session")
def documents() -> Callable[..., Document]:
    """Return the function that makes document NUMBER, with changes by keyword."""
    return make_document


@pytest.fixture(scope="session")
def claims() -> Callable[[Document, int], tuple[Claim, ...]]:
    """Return the function that makes so many claims of a document."""
    return make_claims


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ledger.sqlite"


@pytest.fixture
def ledger(path: Path) -> Iterator[Ledger]:
    with Ledger.open(str(path)) as opened:
        yield opened
