"""What a database says when it refuses, in words that name the file and the remedy."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from fogline.errors import LedgerError

REFUSALS: tuple[tuple[str, str, str], ...] = (
    ("is full", "the disk is full", "make room on the disk, then run the command again"),
    (
        "readonly",
        "may not be written",
        "ask its owner for the right to write it, or copy the case to a disk of your own",
    ),
    (
        "unable to open",
        "cannot be opened",
        "check that its folder is there and that you may write in it",
    ),
    (
        "not a database",
        "is no ledger of fogline",
        "move the file away, or give the case another folder",
    ),
    (
        "malformed",
        "is damaged",
        "restore it from a copy, or add the originals in the archive to a new case",
    ),
    ("locked", "is in use by another program", "wait until that has ended and try again"),
    (
        "append-only",
        "can only be added to; nothing in it is changed or removed",
        "add a row that supersedes the other",
    ),
    (
        "unique constraint",
        "two claims of one reading have the same id",
        "mend the reader: each claim of a document has an id of its own",
    ),
    ("i/o error", "cannot be read or written: the disk failed", "check the disk and its room"),
)
"""What SQLite's message contains, what that means, and what to do about it."""

OTHERWISE = "the database refused", "check that it is there, is yours, and has room"


@contextmanager
def refusing(file: str) -> Iterator[None]:
    """Turn errors of the database into LedgerError, without words and values of the statement."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        raise refusal(file, error) from None


def refusal(file: str, error: DBAPIError | sqlite3.Error) -> LedgerError:
    """Return the LedgerError for what the database said."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    said = str(cause).lower()
    known = ((what, remedy) for words, what, remedy in REFUSALS if words in said)
    what, remedy = next(known, (f"{OTHERWISE[0]} ({type(cause).__name__})", OTHERWISE[1]))
    return LedgerError(what, file=file, remedy=remedy)
