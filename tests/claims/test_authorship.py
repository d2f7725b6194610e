"""Whose word a document is."""

from __future__ import annotations

import pytest

from fogline.claims.authorship import author_of
from fogline.model import AUTHOR, Document, SpeakerKind


def titled(title: str, publisher: str | None = None) -> Document:
    return Document("d1", "0" * 64, title, "Words.", "d1.txt", publisher=publisher)


@pytest.mark.parametrize(
    ("title", "publisher", "party"),
    [
        ("Two accounts of the fall of Tesk", "Hill Wire", None),
        ("Statement of the River Host", None, "River Host"),
        ("Press release by the spokesman for the River Host", None, "River Host"),
        ("Communiqué from the Command of the North", None, "Command of the North"),
        ("A statement", "River Host", "River Host"),
        ("A statement", None, None),
    ],
)
def test_a_statement_belongs_to_who_issued_it(
    title: str, publisher: str | None, party: str | None
) -> None:
    author = author_of(titled(title, publisher))
    assert (author.name, author.kind, author.party) == (AUTHOR, SpeakerKind.AUTHOR, party)
