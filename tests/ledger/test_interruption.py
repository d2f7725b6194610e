"""A run that is killed leaves a ledger that opens and can be continued.

Run as a program this file is that run: it kills itself after the given number of statements.
"""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from fogline.ledger import Ledger
from fogline.ledger.schema import APPEND_ONLY
from fogline.model import Claim, Document, Record
from fogline.record import dumps, loads

DOCUMENTS, CLAIMS = 4, 200
NEVER = 10_000
MOMENTS = (1, 12, 29, 33, 41, 50, 51, 58, 63)
"""Numbers of statements: in the making of the tables, among documents, and inside of readings."""

Rows = dict[str, list[tuple[object, ...]]]


def run(ledger_path: Path, record_path: Path) -> None:
    """Do what a command does: add the documents, then read those that are unread."""
    record = loads(record_path.read_text())
    with Ledger.open(str(ledger_path)) as ledger:
        for document in record.documents:
            ledger.add_document(document)
        for document in ledger.unread("rules 1.0"):
            print("reading", flush=True)
            claims = [claim for claim in record.claims if claim.document == document.id]
            ledger.add_reading(document.id, "rules 1.0", claims)


def die_after(statements: int) -> None:
    """Let this process kill itself when so many statements have been executed."""
    left = iter(range(statements - 1))

    def count(*_: object) -> None:
        if next(left, None) is None:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(Engine, "after_cursor_execute", count)


def start(ledger: Path, record: Path, statements: int = NEVER) -> subprocess.Popen[str]:
    command = [sys.executable, __file__, str(ledger), str(record), str(statements)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def rows(path: Path) -> Rows:
    """Return every row of a ledger, without the times at which they were recorded."""
    with Ledger.open(str(path)), sqlite3.connect(path) as connection:
        found = {
            table: connection.execute(f"SELECT * FROM {table} ORDER BY seq").fetchall()
            for table in APPEND_ONLY
        }
    return {table: [(row[0], *row[2:]) for row in found[table]] for table in found}


@pytest.fixture(scope="module")
def record(
    tmp_path_factory: pytest.TempPathFactory,
    documents: Callable[[int], Document],
    claims: Callable[[Document, int], tuple[Claim, ...]],
) -> Path:
    """Return a file with what the run is to put into its ledger."""
    given = tuple(documents(number) for number in range(DOCUMENTS))
    found = tuple(claim for document in given for claim in claims(document, CLAIMS))
    path = tmp_path_factory.mktemp("record") / "record.json"
    path.write_text(dumps(Record(documents=given, claims=found)))
    return path


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory, record: Path) -> Rows:
    """Return the rows that a run leaves which nobody interrupts."""
    path = tmp_path_factory.mktemp("whole") / "ledger.sqlite"
    run(path, record)
    assert len(rows(path)["claim"]) == DOCUMENTS * CLAIMS
    return rows(path)


def check_and_continue(path: Path, record: Path, whole: Rows) -> None:
    with Ledger.open(str(path)) as ledger:
        read = {claim.document for claim in ledger.claims()}
        unread = {document.id for document in ledger.unread("rules 1.0")}
        assert len(ledger.claims()) == len(read) * CLAIMS
        assert read | unread == {document.id for document in ledger.documents()}
        assert not read & unread
    run(path, record)
    assert rows(path) == whole


@pytest.mark.parametrize("statements", MOMENTS)
def test_killed_between_statements_and_continued_is_as_if_never_killed(
    tmp_path: Path, record: Path, whole: Rows, statements: int
) -> None:
    path = tmp_path / "ledger.sqlite"
    with start(path, record, statements) as killed:
        killed.communicate()
    assert killed.returncode == -signal.SIGKILL
    check_and_continue(path, record, whole)


@pytest.mark.parametrize("pause", [0.0, 0.02, 0.05])
def test_killed_from_outside_while_reading_and_continued(
    tmp_path: Path, record: Path, whole: Rows, pause: float
) -> None:
    path = tmp_path / "ledger.sqlite"
    with start(path, record) as killed:
        assert killed.stdout is not None
        assert killed.stdout.readline() == "reading\n"
        time.sleep(pause)
        killed.send_signal(signal.SIGKILL)
    check_and_continue(path, record, whole)


if __name__ == "__main__":
    die_after(int(sys.argv[3]))
    run(Path(sys.argv[1]), Path(sys.argv[2]))
