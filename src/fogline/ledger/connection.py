"""Connections to the database of a ledger: SQLite by default, others by URL."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from fogline.errors import LedgerError

WRITES = "fogline_writes"
"""Execution option of a connection that is going to write."""

PATIENCE = 10_000
"""How long to wait for another program to finish writing, in milliseconds."""

PRAGMAS = (
    f"busy_timeout = {PATIENCE}",
    "journal_mode = WAL",  # readers and one writer at once, and whole transactions after a crash
    "synchronous = FULL",  # what is committed outlives a power cut
    "foreign_keys = ON",
    "recursive_triggers = ON",  # else INSERT OR REPLACE would go round the append-only triggers
    "temp_store = MEMORY",  # nothing of a ledger is spilled into the common folder for such files
)
"""Settings of each SQLite connection, in this order."""


def find_database(url: str) -> tuple[URL, str]:
    """Return the URL of a database given by path or URL, and its name, without any password."""
    if "://" not in url:
        return URL.create("sqlite", database=url), url
    try:
        target = make_url(url)
    except ArgumentError:
        raise _no_address(url.partition("://")[0] + "://") from None
    if target.get_backend_name() == "sqlite" and target.database:
        return target, target.database
    return target, target.render_as_string(hide_password=True)


def make_engine(target: URL, file: str) -> Engine:
    """Return an engine that never shows parameters, which may be words of claims, in its errors."""
    try:
        engine = create_engine(target, hide_parameters=True)
    except (ImportError, NoSuchModuleError):
        raise LedgerError(
            f"no driver for {target.drivername} is installed",
            file=file,
            remedy="install it with pip, or keep the ledger in a file",
        ) from None
    except ArgumentError:
        raise _no_address(file) from None
    if engine.dialect.name == "sqlite":
        _make_private(target.database, file)
        event.listen(engine, "connect", _prepare)
        event.listen(engine, "begin", _begin)
    return engine


def _no_address(file: str) -> LedgerError:
    return LedgerError(
        "is no address of a database",
        file=file,
        remedy="give a path, or a URL as SQLAlchemy reads it",
    )


def _make_private(database: str | None, file: str) -> None:
    # SQLite gives its side files the rights of the first: the owner's, and nobody else's.
    if not database or database == ":memory:" or Path(database).exists():
        return
    try:
        os.close(os.open(database, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as error:
        raise LedgerError(
            f"cannot be made: {error.strerror}",
            file=file,
            remedy="check the folder, the disk, and your right to write there",
        ) from None


def _prepare(connection: Any, _record: object) -> None:
    # Python's driver would begin transactions late and end them early; SQLAlchemy begins them here.
    connection.isolation_level = None
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    # Who reads first and writes later can be turned away at once; a writer says so and waits.
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
