"""Documents, readings, claims and failures, in tables that can only be added to."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

TABLES = ("document", "reading", "claim", "failure")
NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    make_documents()
    make_readings()
    make_claims()
    make_failures()
    if op.get_bind().dialect.name == "sqlite":
        for table in TABLES:
            forbid(table, "UPDATE")
            forbid(table, "DELETE")


def make_documents() -> None:
    op.create_table(
        "document",
        *row("document"),
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("text_sha256", sa.String(64), nullable=False),
        sa.Column("published", sa.String(10)),
        sa.Column("plain", sa.Text, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_document_id_seq", "document", ["id", "seq"])


def make_readings() -> None:
    op.create_table(
        "reading",
        *row("reading"),
        sa.Column("document", NUMBER, nullable=False),
        sa.Column("document_id", sa.String(64), nullable=False),
        sa.Column("extractor", sa.String(200), nullable=False),
        sa.ForeignKeyConstraint(["document"], ["document.seq"], name="fk_reading_document"),
        sqlite_autoincrement=True,
    )
    index("reading", "document", "document_id")


def make_claims() -> None:
    op.create_table(
        "claim",
        *row("claim"),
        sa.Column("reading", NUMBER, nullable=False),
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("document_id", sa.String(64), nullable=False),
        sa.Column("speaker_id", sa.String(200), nullable=False),
        sa.Column("type", sa.String(40), nullable=False),
        sa.Column("plain", sa.Text, nullable=False),
        sa.ForeignKeyConstraint(["reading"], ["reading.seq"], name="fk_claim_reading"),
        sa.UniqueConstraint("reading", "id", name="uq_claim_reading_id"),
        sqlite_autoincrement=True,
    )
    index("claim", "id", "document_id", "speaker_id", "type")


def make_failures() -> None:
    op.create_table(
        "failure",
        *row("failure"),
        sa.Column("file", sa.Text, nullable=False),
        sa.Column("error", sa.Text, nullable=False),
        sa.Column("remedy", sa.Text, nullable=False),
        sa.Column("settled", sa.Boolean, nullable=False),
        sqlite_autoincrement=True,
    )
    index("failure", "file")


def row(table: str) -> tuple[sa.Column[int], sa.Column[str], sa.PrimaryKeyConstraint]:
    return (
        sa.Column("seq", NUMBER, autoincrement=True, nullable=False),
        sa.Column("recorded_at", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("seq", name=f"pk_{table}"),
    )


def index(table: str, *columns: str) -> None:
    for column in columns:
        op.create_index(f"ix_{table}_{column}", table, [column])


def forbid(table: str, action: str) -> None:
    op.execute(
        f"CREATE TRIGGER {table}_no_{action.lower()} BEFORE {action} ON {table} "
        "BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END"
    )
