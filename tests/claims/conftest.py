"""Small reports for the reader's tests."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from fogline.claims import RuleExtractor
from fogline.claims.tokens import Token, tokenize
from fogline.claims.units import Unit, units
from fogline.model import Claim, Document

Read = Callable[..., list[tuple[str, str]]]


def make_document(text: str, **fields: Any) -> Document:
    """Return a document of a text, published on a Monday."""
    known = {"title": "", "published": date(2023, 5, 8), "language": "en"} | fields
    return Document(id="d1", sha256="0" * 64, text=text, source="d1.txt", **known)


@pytest.fixture(scope="session")
def claims() -> Callable[..., tuple[Claim, ...]]:
    """Return a function that reads a text."""
    reader = RuleExtractor()
    return lambda text, **fields: reader.extract(make_document(text, **fields))


@pytest.fixture(scope="session")
def told(claims: Callable[..., tuple[Claim, ...]]) -> Read:
    """Return a function that reads a text into pairs of speaker and words."""

    def read(text: str, **fields: Any) -> list[tuple[str, str]]:
        return [
            (claim.speaker.name, " … ".join(text[start:end] for start, end in claim.content))
            for claim in claims(text, **fields)
        ]

    return read


@pytest.fixture(scope="session")
def words() -> Callable[[str], tuple[Token, ...]]:
    """Return a function that cuts a text into tagged words."""
    return lambda text: tokenize(text, (0, len(text)))


@pytest.fixture(scope="session")
def unit() -> Callable[[str], Unit]:
    """Return a function that makes one sentence, with its quotations, a unit of reading."""

    def one(text: str) -> Unit:
        (only,) = units(text, (0, len(text)))
        return only

    return one
