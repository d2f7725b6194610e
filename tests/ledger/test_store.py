from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fogline.errors import LedgerError
from fogline.ledger import Ledger
from fogline.ledger.schema import APPEND_ONLY
from fogline.model import Claim, Document, Failure

MakeDocument = Callable[..., Document]
MakeClaims = Callable[[Document, int], tuple[Claim, ...]]

DAYS = st.none() | st.dates(date(2021, 9, 1), date(2021, 9, 4))


def count(path: Path, table: str) -> int:
    with sqlite3.connect(path) as connection:
        return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def test_a_document_comes_back_as_it_was(ledger: Ledger, documents: MakeDocument) -> None:
    document = documents(1, problems=("read as cp1252, since it is not UTF-8",), publisher="Wire")
    assert ledger.add_document(document) is True
    assert ledger.documents() == (document,)


def test_adding_twice_adds_nothing(ledger: Ledger, documents: MakeDocument, path: Path) -> None:
    ledger.add_document(documents(1))
    assert ledger.add_document(documents(1)) is False
    assert ledger.add_document(documents(1, source="elsewhere/copy.txt")) is False
    assert count(path, "document") == 1
    assert ledger.documents()[0].source == "reports/1.txt"


@pytest.mark.parametrize(
    "change",
    [
        {"published": date(2021, 9, 7)},
        {"dateline": "Gulbahar"},
        {"text": "The ridge is quiet."},
        {"problems": ("repaired",)},
    ],
)
def test_a_change_supersedes_and_overwrites_nothing(
    ledger: Ledger, documents: MakeDocument, path: Path, change: dict[str, object]
) -> None:
    ledger.add_document(documents(1))
    assert ledger.add_document(documents(1, **change)) is True
    assert ledger.documents() == (documents(1, **change),)
    assert count(path, "document") == 2


def test_what_was_given_by_hand_holds_on_where_nothing_else_is_said(
    ledger: Ledger, documents: MakeDocument
) -> None:
    said = documents(1)
    ledger.add_document(said)
    bare = documents(1, published=None, dateline=None, problems=("no publication date found",))
    assert ledger.add_document(bare) is False
    assert ledger.documents() == (said,)
    other = documents(1, published=date(2021, 9, 7), dateline=None)
    assert ledger.add_document(other) is True
    assert ledger.documents() == (replace(other, dateline="Kabul"),)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.integers(1, 3), DAYS), max_size=8))
def test_replay_of_documents(added: list[tuple[int, date | None]]) -> None:
    """The last day that was said of each document holds, however often it was added."""
    with Ledger.open("sqlite://") as ledger:
        known: dict[str, Document] = {}
        for number, day in added:
            bare = Document(f"{number:016x}", f"{number:064x}", "", "The ridge.", "a.txt", day)
            before = known.get(bare.id)
            after = bare if day or before is None else before
            assert ledger.add_document(bare) is (after != before)
            known[bare.id] = after
        assert ledger.documents() == tuple(known[key] for key in sorted(known))


def test_unread_documents_are_those_without_a_reading_by_this_extractor(
    ledger: Ledger, documents: MakeDocument, claims: MakeClaims
) -> None:
    one, two = documents(1), documents(2)
    ledger.add_document(two)
    ledger.add_document(one)
    assert ledger.unread("rules 1.0") == (one, two)
    ledger.add_reading(one.id, "rules 1.0", claims(one, 2))
    ledger.add_reading(two.id, "rules 1.0", ())
    assert ledger.unread("rules 1.0") == ()
    assert ledger.unread("tagger 1.0") == (one, two)


def test_a_superseded_document_is_unread_again_and_its_claims_stand_until_then(
    ledger: Ledger, documents: MakeDocument, claims: MakeClaims
) -> None:
    one = documents(1)
    ledger.add_document(one)
    ledger.add_reading(one.id, "rules 1.0", claims(one, 2))
    later = documents(1, published=date(2021, 9, 7))
    ledger.add_document(later)
    assert ledger.unread("rules 1.0") == (later,)
    assert ledger.claims() == claims(one, 2)


def test_claims_of_another_text_are_not_current(
    ledger: Ledger, documents: MakeDocument, claims: MakeClaims
) -> None:
    one = documents(1)
    ledger.add_document(one)
    ledger.add_reading(one.id, "rules 1.0", claims(one, 2))
    ledger.add_document(documents(1, text="Read anew: " + one.text))
    assert ledger.claims() == ()
    ledger.add_document(one)
    assert ledger.claims() == claims(one, 2)


def test_the_latest_reading_wins_and_older_ones_stay(
    ledger: Ledger, documents: MakeDocument, claims: MakeClaims, path: Path
) -> None:
    one, two = documents(1), documents(2)
    for document in (two, one):
        ledger.add_document(document)
        ledger.add_reading(document.id, "rules 1.0", claims(document, 3))
    ledger.add_reading(one.id, "tagger 1.0", claims(one, 1))
    assert ledger.claims() == (*claims(one, 1), *claims(two, 3))
    assert count(path, "claim") == 7
    ledger.add_reading(one.id, "tagger 1.1", ())
    assert ledger.claims() == claims(two, 3)


def test_a_reading_of_nothing_known_is_refused(
    ledger: Ledger, documents: MakeDocument, claims: MakeClaims, path: Path
) -> None:
    with pytest.raises(LedgerError, match="has no document") as caught:
        ledger.add_reading("f" * 16, "rules 1.0", ())
    assert caught.value.file == str(path)
    ledger.add_document(documents(1))
    with pytest.raises(LedgerError, match="has no document"):
        ledger.add_reading(documents(1).id, "rules 1.0", claims(documents(2), 1))
    assert ledger.unread("rules 1.0") == (documents(1),)


def test_a_reading_that_fails_leaves_nothing(
    ledger: Ledger, documents: MakeDocument, claims: MakeClaims, path: Path
) -> None:
    ledger.add_document(documents(1))
    one = claims(documents(1), 1)
    with pytest.raises(LedgerError, match="same id") as caught:
        ledger.add_reading(documents(1).id, "rules 1.0", one + one)
    assert "colonel" not in str(caught.value)
    assert caught.value.__cause__ is None
    assert (count(path, "reading"), count(path, "claim")) == (0, 0)


def test_failures_are_kept_once_and_settled_when_the_file_is_read(
    ledger: Ledger, documents: MakeDocument, path: Path
) -> None:
    one = Failure("reports/1.txt", "may not be read", "ask its owner")
    two = Failure("reports/0.pdf", "is a PDF", "save its text")
    assert ledger.add_failure(one) is True
    assert ledger.add_failure(one) is False
    assert ledger.add_failure(two) is True
    assert ledger.failures() == (two, one)
    ledger.add_document(documents(1))
    assert ledger.failures() == (two,)
    assert ledger.add_failure(one) is True
    assert ledger.failures() == (two, one)
    ledger.add_document(documents(1))
    assert ledger.failures() == (two,)
    assert count(path, "failure") == 5


@pytest.mark.parametrize("table", APPEND_ONLY)
@pytest.mark.parametrize("statement", ["UPDATE {} SET recorded_at = ''", "DELETE FROM {}"])
def test_rows_are_never_changed_or_removed(
    ledger: Ledger,
    documents: MakeDocument,
    claims: MakeClaims,
    path: Path,
    table: str,
    statement: str,
) -> None:
    ledger.add_failure(Failure("a", "b", "c"))
    ledger.add_document(documents(1))
    ledger.add_reading(documents(1).id, "rules 1.0", claims(documents(1), 1))
    with (
        sqlite3.connect(path) as connection,
        pytest.raises(sqlite3.IntegrityError, match="append-only"),
    ):
        connection.execute(statement.format(table))
    assert count(path, table) == 1


def test_a_row_that_cannot_be_read_is_named_but_not_shown(
    ledger: Ledger, documents: MakeDocument, path: Path
) -> None:
    ledger.add_document(documents(1))
    with sqlite3.connect(path) as connection:
        connection.execute(
            "INSERT INTO document (recorded_at, id, sha256, text_sha256, plain)"
            " VALUES ('', 'f', 'f', 'f', '{\"title\": \"the colonel\"}')"
        )
    with pytest.raises(LedgerError, match="row 2 of the table of documents") as caught:
        ledger.documents()
    assert "colonel" not in str(caught.value)
    assert caught.value.remedy


def test_two_programs_can_write_in_turn(
    ledger: Ledger, documents: MakeDocument, path: Path
) -> None:
    with Ledger.open(str(path)) as other:
        for number in range(10):
            writer = ledger if number % 2 else other
            assert writer.add_document(documents(number)) is True
        assert ledger.documents() == other.documents()
        assert len(other.documents()) == 10


def test_several_programs_can_begin_the_same_ledger(path: Path) -> None:
    code = (
        "import sys; from fogline.ledger import Ledger; from fogline.model import Failure\n"
        "with Ledger.open(sys.argv[1]) as ledger:\n"
        "    for number in range(5): ledger.add_failure(Failure(f'{sys.argv[2]}-{number}', '', ''))"
    )
    programs = [
        subprocess.Popen([sys.executable, "-c", code, str(path), str(number)])
        for number in range(3)
    ]
    assert [program.wait(60) for program in programs] == [0, 0, 0]
    with Ledger.open(str(path)) as ledger:
        assert len(ledger.failures()) == 15
