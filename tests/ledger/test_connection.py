from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from fogline.errors import LedgerError
from fogline.ledger import Ledger
from fogline.ledger.connection import PRAGMAS, find_database
from fogline.model import Claim, Document, Failure


def test_a_path_may_have_any_characters(tmp_path: Path) -> None:
    path = tmp_path / "a b?c%20#d.sqlite"
    with Ledger.open(str(path)) as ledger:
        ledger.add_failure(Failure("a", "b", "c"))
    assert path.is_file()


def test_urls_are_opened_too(tmp_path: Path) -> None:
    with Ledger.open(f"sqlite:///{tmp_path}/ledger") as ledger:
        assert ledger.file == f"{tmp_path}/ledger"
    with Ledger.open("sqlite://") as ledger:
        assert ledger.add_failure(Failure("a", "b", "c")) is True
        assert len(ledger.failures()) == 1


def test_passwords_are_not_shown() -> None:
    _, name = find_database("postgresql://desk:hunter2@db.example/war")
    assert "hunter2" not in name
    assert "db.example" in name


@pytest.mark.parametrize("url", ["sqlite://desk:hunter2@db/war", "desk hunter2://[/war"])
def test_what_is_no_address_is_refused_without_its_password(url: str) -> None:
    with pytest.raises(LedgerError, match="no address of a database") as caught:
        Ledger.open(url)
    assert "hunter2@" not in str(caught.value)
    assert caught.value.remedy


@pytest.mark.parametrize("url", ["nosuchbase://desk@db/war", "mysql+nosuch://desk@db/war"])
def test_a_database_without_a_driver(url: str) -> None:
    with pytest.raises(LedgerError, match="no driver for") as caught:
        Ledger.open(url)
    assert caught.value.remedy


def test_a_ledger_is_for_its_owner_only(ledger: Ledger, path: Path) -> None:
    ledger.add_failure(Failure("a", "b", "c"))
    files = list(path.parent.iterdir())
    assert len(files) > 1
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}


@pytest.fixture
def settings() -> Iterator[dict[str, str]]:
    """Return what the connections that are opened answer to the pragmas."""
    found: dict[str, str] = {}

    def look(connection: sqlite3.Connection, _record: object, _proxy: object) -> None:
        for pragma in PRAGMAS:
            name = pragma.partition(" ")[0]
            found[name] = str(connection.execute(f"PRAGMA {name}").fetchone()[0])

    event.listen(Engine, "checkout", look)
    yield found
    event.remove(Engine, "checkout", look)


def test_the_pragmas_hold(settings: dict[str, str], path: Path) -> None:
    Ledger.open(str(path)).close()
    assert settings == {
        "busy_timeout": "10000",
        "journal_mode": "wal",
        "synchronous": "2",
        "foreign_keys": "1",
        "recursive_triggers": "1",
        "temp_store": "2",
    }


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="cannot be made") as caught:
        Ledger.open(str(tmp_path / "gone" / "ledger"))
    assert caught.value.file == str(tmp_path / "gone" / "ledger")
    assert caught.value.remedy


def test_a_folder_in_place_of_the_ledger(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="cannot be opened"):
        Ledger.open(str(tmp_path))


def test_a_file_that_is_no_database(path: Path) -> None:
    path.write_text("The ridge is quiet, and this is no database at all. " * 20)
    with pytest.raises(LedgerError, match="no ledger of fogline"):
        Ledger.open(str(path))
    assert path.read_text().startswith("The ridge")


def test_a_damaged_ledger(ledger: Ledger, path: Path, documents: Callable[[int], Document]) -> None:
    for number in range(200):
        ledger.add_document(documents(number))
    ledger.close()
    size = path.stat().st_size
    with path.open("r+b") as stream:
        stream.seek(4096)
        stream.write(b"\x5a" * (size - 4096))
    with pytest.raises(LedgerError, match="is damaged"), Ledger.open(str(path)) as opened:
        opened.documents()


def test_a_ledger_in_use(ledger: Ledger, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    quick = tuple("busy_timeout = 50" if "busy" in pragma else pragma for pragma in PRAGMAS)
    monkeypatch.setattr("fogline.ledger.connection.PRAGMAS", quick)
    with sqlite3.connect(path, isolation_level=None) as other, Ledger.open(str(path)) as opened:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LedgerError, match="in use by another program") as caught:
            opened.add_failure(Failure("a", "b", "c"))
        assert "wait" in caught.value.remedy
        assert opened.failures() == ()
        other.execute("ROLLBACK")
        assert opened.add_failure(Failure("a", "b", "c")) is True


@pytest.fixture
def read_only() -> Iterator[Path]:
    """A ledger that this process, without the rights of root, may read and not write."""
    folder = Path(tempfile.mkdtemp())
    path = folder / "ledger.sqlite"
    with Ledger.open(str(path)) as ledger:
        ledger.add_failure(Failure("a", "b", "c"))
    path.chmod(0o444)
    folder.chmod(0o777)
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)
    yield path
    if user == 0:
        os.seteuid(0)
    shutil.rmtree(folder)


def test_a_read_only_ledger_can_be_read_and_says_why_it_cannot_be_written(read_only: Path) -> None:
    with Ledger.open(str(read_only)) as ledger:
        assert len(ledger.failures()) == 1
        with pytest.raises(LedgerError, match="may not be written") as caught:
            ledger.add_failure(Failure("d", "e", "f"))
        assert caught.value.file == str(read_only)
        assert "right to write" in caught.value.remedy


def test_a_ledger_in_a_read_only_folder_is_refused_with_a_remedy(read_only: Path) -> None:
    user = os.geteuid()
    os.seteuid(os.getuid())
    read_only.parent.chmod(0o555)
    os.seteuid(user)
    with pytest.raises(LedgerError) as caught, Ledger.open(str(read_only)) as ledger:
        ledger.add_failure(Failure("d", "e", "f"))
    assert caught.value.remedy
    assert "right" in str(caught.value) or "may write" in str(caught.value)


@pytest.fixture
def small() -> Iterator[None]:
    """Let databases grow to 60 pages and no further, as on a full disk."""

    def limit(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute("PRAGMA max_page_count = 60")

    event.listen(Engine, "connect", limit)
    yield
    event.remove(Engine, "connect", limit)


@pytest.mark.usefixtures("small")
def test_a_full_database_keeps_what_it_has_and_nothing_half(
    path: Path,
    documents: Callable[[int], Document],
    claims: Callable[[Document, int], tuple[Claim, ...]],
) -> None:
    one = documents(1)
    with Ledger.open(str(path)) as ledger:
        ledger.add_document(one)
        with pytest.raises(LedgerError, match="disk is full") as caught:
            ledger.add_reading(one.id, "rules 1.0", claims(one, 1000))
        assert "make room" in caught.value.remedy
        assert "colonel" not in str(caught.value)
        assert ledger.unread("rules 1.0") == (one,)
        assert ledger.claims() == ()
    with Ledger.open(str(path)) as ledger:
        ledger.add_reading(one.id, "rules 1.0", claims(one, 1))
        assert ledger.claims() == claims(one, 1)


@pytest.fixture
def small_disk() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp())
    mount = ["mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", str(folder)]
    if shutil.which("mount") is None or subprocess.call(mount, stderr=subprocess.DEVNULL):
        folder.rmdir()
        pytest.skip("this user may not mount a small disk")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)
    folder.rmdir()


def test_a_full_disk(
    small_disk: Path,
    documents: Callable[[int], Document],
    claims: Callable[[Document, int], tuple[Claim, ...]],
) -> None:
    one = documents(1)
    path = small_disk / "ledger.sqlite"
    with Ledger.open(str(path)) as ledger:
        ledger.add_document(one)
        with pytest.raises(LedgerError) as caught:
            ledger.add_reading(one.id, "rules 1.0", claims(one, 2000))
        assert "room" in caught.value.remedy
    with Ledger.open(str(path)) as ledger:
        assert ledger.documents() == (one,)
        assert ledger.claims() == ()


def test_a_full_disk_from_the_start(small_disk: Path) -> None:
    (small_disk / "filler").write_bytes(b"x" * 590_000)
    with pytest.raises(LedgerError) as caught:
        Ledger.open(str(small_disk / "ledger.sqlite"))
    assert "room" in caught.value.remedy
    (small_disk / "filler").unlink()
    with Ledger.open(str(small_disk / "ledger.sqlite")) as ledger:
        assert ledger.documents() == ()
