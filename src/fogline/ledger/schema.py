"""The tables of the ledger, as the newest migration leaves them.

Every row has a ``seq``, which only grows, and the time in UTC at which it was recorded. A value
of the model is kept whole as JSON in ``plain``, in the shape of the record; beside it stand the
columns by which rows are looked up.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

VERSION = "0001"
"""The newest migration; a test checks that it is."""

VERSION_TABLE = "fogline_version"
"""Where Alembic keeps the version; its name tells a ledger from another program's database."""

APPEND_ONLY = ("document", "reading", "claim", "failure")
"""Tables whose rows are added and superseded, never changed or removed."""

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# SQLite counts on by itself only in columns that are called INTEGER.
_Number = BigInteger().with_variant(Integer, "sqlite")


def _table(name: str, *columns: Column[object] | Index | UniqueConstraint) -> Table:
    return Table(
        name,
        METADATA,
        Column("seq", _Number, primary_key=True, autoincrement=True),
        Column("recorded_at", String(32), nullable=False),
        *columns,
        sqlite_autoincrement=True,
    )


DOCUMENT = _table(
    "document",
    Column("id", String(64), nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("text_sha256", String(64), nullable=False),
    Column("published", String(10)),
    Column("plain", Text, nullable=False),
    Index(None, "id", "seq"),
)
"""A row for each document, and one more whenever what is known of it changes; the last holds."""

READING = _table(
    "reading",
    Column("document", _Number, ForeignKey("document.seq"), nullable=False, index=True),
    Column("document_id", String(64), nullable=False, index=True),
    Column("extractor", String(200), nullable=False),
)
"""One row for each time that an extractor has read a document to its end."""

CLAIM = _table(
    "claim",
    Column("reading", _Number, ForeignKey("reading.seq"), nullable=False),
    Column("id", String(64), nullable=False, index=True),
    Column("document_id", String(64), nullable=False, index=True),
    Column("speaker_id", String(200), nullable=False, index=True),
    Column("type", String(40), nullable=False, index=True),
    Column("plain", Text, nullable=False),
    UniqueConstraint("reading", "id"),
)
"""The claims of a reading, in the order in which the extractor gave them."""

FAILURE = _table(
    "failure",
    Column("file", Text, nullable=False, index=True),
    Column("error", Text, nullable=False),
    Column("remedy", Text, nullable=False),
    Column("settled", Boolean, nullable=False),
)
"""Files that could not be read; a later ``settled`` row of the same file says that now it could."""
