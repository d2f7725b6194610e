"""The gazetteer file: an SQLite database that is opened, made and closed here."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fogline.errors import GazetteerError
from fogline.resolution.gazetteer.schema import TABLES, VERSION

_PATIENCE = 10.0  # seconds to wait for another program to finish writing
_CACHE_KIB = 256 * 1024


@contextmanager
def writing(path: Path) -> Iterator[sqlite3.Connection]:
    """Give a connection that writes to a gazetteer; the file is made where there is none."""
    with _opened(path, f"file:{_quoted(path)}?mode=rwc") as database:
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = NORMAL")
        database.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        if _version(database) == 0:
            database.executescript(f"BEGIN;{TABLES}PRAGMA user_version = {VERSION};COMMIT;")
        _check(database, path)
        yield database


def reading(path: Path) -> sqlite3.Connection:
    """Return a connection that reads a gazetteer, for one thread at a time.

    Raises GazetteerError where there is none, or the file is something else.
    """
    if not path.is_file():
        remedy = f"make it with: fogline places import FILE --places {path}"
        raise GazetteerError("is no gazetteer", file=str(path), remedy=remedy)
    try:
        database = sqlite3.connect(f"file:{_quoted(path)}?mode=ro", uri=True, timeout=_PATIENCE)
        database.execute("PRAGMA mmap_size = 1073741824")
        _check(database, path)
    except sqlite3.DatabaseError as error:
        raise _unusable(path, error) from error
    return database


@contextmanager
def _opened(path: Path, address: str) -> Iterator[sqlite3.Connection]:
    try:
        database = sqlite3.connect(address, uri=True, timeout=_PATIENCE, isolation_level=None)
    except sqlite3.Error as error:
        raise _unusable(path, error) from error
    try:
        yield database
    except sqlite3.Error as error:
        raise _unusable(path, error) from error
    finally:
        database.close()


def _quoted(path: Path) -> str:
    return str(path.absolute()).replace("%", "%25").replace("?", "%3f").replace("#", "%23")


def _version(database: sqlite3.Connection) -> int:
    return int(database.execute("PRAGMA user_version").fetchone()[0])


def _check(database: sqlite3.Connection, path: Path) -> None:
    found = _version(database)
    if found != VERSION:
        raise GazetteerError(
            f"is of version {found}, not {VERSION}",
            file=str(path),
            remedy="import the files again into a new one",
        )


def _unusable(path: Path, error: sqlite3.Error) -> GazetteerError:
    remedy = "check its folder, rights and the space on the disk, then run the command again"
    return GazetteerError(f"cannot be used: {error}", file=str(path), remedy=remedy)
