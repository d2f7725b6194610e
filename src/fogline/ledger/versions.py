"""The version of a ledger's tables: told quickly, and brought up to date by migrations."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from fogline.errors import LedgerError
from fogline.ledger.connection import WRITES
from fogline.ledger.schema import VERSION, VERSION_TABLE

MIGRATIONS = Path(__file__).parent / "migrations"
"""Alembic's folder; its versions are never changed once they are published."""


def bring_up_to_date(engine: Engine, file: str) -> None:
    """Make the tables of a new ledger, or migrate those of an old one, whole or not at all.

    Where the version is current nothing else is looked at, and Alembic is not imported. Raises
    LedgerError for a database of another program and for one of a newer fogline.
    """
    with engine.connect() as connection:
        version = read_version(connection, file)
    if version == VERSION:
        return
    if version and version > VERSION:
        raise LedgerError(
            f"was written by a newer fogline (version {version} of the tables; here {VERSION})",
            file=file,
            remedy="upgrade fogline: pip install --upgrade fogline",
        )
    with engine.connect().execution_options(**{WRITES: True}) as connection, connection.begin():
        migrate(connection)


def read_version(connection: Connection, file: str) -> str | None:
    """Return the version of the tables, None where the database is empty."""
    tables = inspect(connection).get_table_names()
    if VERSION_TABLE in tables:
        # The name of the table is a constant of ours.
        version = connection.scalar(text(f"SELECT version_num FROM {VERSION_TABLE}"))  # noqa: S608
        return str(version) if version else None
    if tables:
        raise LedgerError(
            "is the database of another program, not a ledger of fogline",
            file=file,
            remedy="give the case another folder",
        )
    return None


def migrate(connection: Connection) -> None:
    """Run every migration that the database has not seen, in the transaction of ``connection``."""
    from alembic import command  # noqa: PLC0415  (slow to load)
    from alembic.config import Config  # noqa: PLC0415  (slow to load)

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
