from __future__ import annotations

import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from fogline.errors import LedgerError
from fogline.ledger import Ledger
from fogline.ledger.schema import APPEND_ONLY, METADATA, VERSION, VERSION_TABLE
from fogline.ledger.versions import MIGRATIONS


def test_the_version_is_that_of_the_newest_migration() -> None:
    assert ScriptDirectory(str(MIGRATIONS)).get_heads() == [VERSION]


def test_the_migrations_make_the_tables_of_the_schema(path: Path) -> None:
    Ledger.open(str(path)).close()
    with create_engine(f"sqlite:///{path}").connect() as connection:
        options = {"version_table": VERSION_TABLE, "compare_type": True}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, METADATA) == []


def test_every_table_is_append_only(path: Path) -> None:
    assert set(APPEND_ONLY) == set(METADATA.tables)
    Ledger.open(str(path)).close()
    with sqlite3.connect(path) as connection:
        triggers = {
            name
            for (name,) in connection.execute(
                "SELECT name FROM sqlite_master WHERE type = 'trigger'"
            )
        }
    assert triggers == {
        f"{table}_no_{action}" for table in APPEND_ONLY for action in ("update", "delete")
    }


def test_opening_a_current_ledger_is_quick_and_needs_no_alembic(path: Path) -> None:
    Ledger.open(str(path)).close()
    start = time.perf_counter()
    Ledger.open(str(path)).close()
    assert time.perf_counter() - start < 0.2
    code = (
        "import sys; from fogline.ledger import Ledger; Ledger.open(sys.argv[1]).close();"
        "sys.exit('alembic' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code, str(path)], check=False).returncode == 0


def test_a_ledger_of_a_newer_fogline_is_left_alone(path: Path) -> None:
    Ledger.open(str(path)).close()
    with sqlite3.connect(path) as connection:
        connection.execute(f"UPDATE {VERSION_TABLE} SET version_num = '0002'")
    with pytest.raises(LedgerError, match=r"newer fogline \(version 0002") as caught:
        Ledger.open(str(path))
    assert "upgrade" in caught.value.remedy


def test_the_database_of_another_program_is_left_alone(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE birds (name TEXT)")
    with pytest.raises(LedgerError, match="another program") as caught:
        Ledger.open(str(path))
    assert caught.value.remedy
    with sqlite3.connect(path) as connection:
        assert [name for (name,) in connection.execute("SELECT name FROM sqlite_master")] == [
            "birds"
        ]


def test_a_ledger_whose_making_was_cut_short_is_made_anew(path: Path) -> None:
    path.touch()
    with Ledger.open(str(path)) as ledger:
        assert ledger.documents() == ()
