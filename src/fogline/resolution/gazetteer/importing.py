"""Importing a file of places: in batches, each kept at once; found only when all of it is in.

Searches see a source when it is whole; one that was cut short goes on at its last batch.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import BinaryIO, Protocol

from fogline.errors import GazetteerError
from fogline.resolution.gazetteer.entries import Entry, Fault, Row
from fogline.resolution.gazetteer.file import writing
from fogline.resolution.gazetteer.formats import reader_of
from fogline.resolution.gazetteer.keys import frame_of, keys_of
from fogline.resolution.gazetteer.schema import DONE, INDEXES, REPLACED, RUNNING

BATCH = 20_000
"""Rows of one transaction: what is read again after a crash, at most."""

_SAMPLE = 1 << 20


class Watch(Protocol):
    """Somebody who is told how far the import is, in bytes."""

    def __call__(self, step: str, done: int, total: int) -> None:
        """Take note that ``done`` of ``total`` of a step are done."""
        ...


@dataclass(frozen=True, slots=True)
class FaultyRow:
    """A row that was not imported."""

    row: int
    what: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a file: places entered, and the rows with faults, in their order."""

    file: str
    entries: int
    faults: tuple[FaultyRow, ...]
    known: bool = False


def import_places(file: Path, gazetteer: Path, watch: Watch) -> Imported:
    """Import a file of places into a gazetteer; a later import of that name replaces it.

    Raises GazetteerError where the file cannot be read or has no places in it; what the gazetteer
    had before is as it was.
    """
    fingerprint = _fingerprint(file)
    with writing(gazetteer) as database:
        source, after, known = _source(database, file.resolve().name, fingerprint)
        if not known:
            with file.open("rb") as opened:
                _fill(database, source, opened, watch=watch, after=after)
            _check_filled(database, source, file)
            _finish(database, source, watch)
        return _summary(database, source, file, known=known)


def _fingerprint(file: Path) -> str:
    """Return what tells two versions of a file apart: its length, its first and last mebibyte."""
    try:
        size = file.stat().st_size
        with file.open("rb") as opened:
            first = opened.read(_SAMPLE)
            opened.seek(max(0, size - _SAMPLE))
            return hashlib.sha256(b"%d\n%b%b" % (size, first, opened.read(_SAMPLE))).hexdigest()
    except OSError as error:
        message = f"cannot be read: {error.strerror}"
        remedy = "check its name and its rights"
        raise GazetteerError(message, file=str(file), remedy=remedy) from error


def _source(database: sqlite3.Connection, name: str, fingerprint: str) -> tuple[int, int, bool]:
    """Return the number of a source, the row that it is at, and whether it is whole already."""
    query = "SELECT id, row, state FROM source WHERE fingerprint = ? AND name = ? AND state != ?"
    found = database.execute(query, (fingerprint, name, REPLACED)).fetchone()
    if found:
        return int(found[0]), int(found[1]), found[2] == DONE
    insert = "INSERT INTO source (name, fingerprint, state, row, entries) VALUES (?, ?, ?, 0, 0)"
    return int(database.execute(insert, (name, fingerprint, RUNNING)).lastrowid or 0), 0, False


def _fill(
    database: sqlite3.Connection, source: int, file: BinaryIO, *, watch: Watch, after: int
) -> None:
    size = Path(file.name).stat().st_size
    rows = reader_of(file)(file, after)
    while batch := _batch(rows, file.name):
        database.execute("BEGIN IMMEDIATE")
        entered = sum(_enter(database, source, number, row) for number, row in batch)
        update = "UPDATE source SET row = ?, entries = entries + ? WHERE id = ?"
        database.execute(update, (batch[-1][0], entered, source))
        database.execute("COMMIT")
        watch("importing places", min(file.tell(), size) if not file.closed else size, size)


def _batch(rows: Iterator[Row], file: str) -> list[Row]:
    try:
        return list(islice(rows, BATCH))
    except GazetteerError as error:
        raise GazetteerError(error.message, file=file, remedy=error.remedy) from error


def _enter(database: sqlite3.Connection, source: int, number: int, row: Entry | Fault) -> bool:
    if isinstance(row, Entry):
        entry = _insert(database, source, row)
        if entry:
            _spell(database, source, entry, row)
            _draw(database, entry, row)
            return True
        row = Fault(f"{row.name}: the id {row.code} occurs twice", "keep one of the two rows")
    insert = "INSERT INTO fault VALUES (?, ?, ?, ?)"
    database.execute(insert, (source, number, row.what, row.remedy))
    return False


def _insert(database: sqlite3.Connection, source: int, row: Entry) -> int | None:
    """Return the number of a new entry, None where the source has its code already."""
    area = row.shape.area_km2 if row.shape else None
    done = database.execute(
        "INSERT OR IGNORE INTO entry (source, code, name, kind, lat, lon, country, population, "
        "unit, parent, area_km2) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (source, row.code, row.name, row.kind, row.lat, row.lon, row.country, row.population,
         row.unit, row.parent, area),
    )  # fmt: skip
    return done.lastrowid if done.rowcount else None


def _spell(database: sqlite3.Connection, source: int, entry: int, row: Entry) -> None:
    own = keys_of(row.name)
    others = (key for alias in row.aliases for key in keys_of(alias))
    keys = dict.fromkeys((*own, *others))
    database.executemany(
        "INSERT INTO spelled VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (key, frame_of(key), len(key.replace(" ", "")), row.population, row.country, source,
             entry, key in own)
            for key in keys
        ],
    )  # fmt: skip
    insert = "INSERT INTO word (rowid, key) VALUES (?, ?)"
    database.execute(insert, (entry, " ".join(keys)))


def _draw(database: sqlite3.Connection, entry: int, row: Entry) -> None:
    if row.shape:
        west, south, east, north = row.shape.box
        database.execute("INSERT INTO shape VALUES (?, ?)", (entry, row.shape.wkb))
        insert = "INSERT INTO box VALUES (?, ?, ?, ?, ?)"
        database.execute(insert, (entry, west, east, south, north))


def _check_filled(database: sqlite3.Connection, source: int, file: Path) -> None:
    entries = database.execute("SELECT entries FROM source WHERE id = ?", (source,)).fetchone()[0]
    if entries:
        return
    query = "SELECT what, remedy FROM fault WHERE source = ? ORDER BY row LIMIT 1"
    first = database.execute(query, (source,)).fetchone() or ("has no rows", "give another file")
    _remove(database, source)
    database.execute("DELETE FROM source WHERE id = ?", (source,))
    message = f"has no place that can be imported; its first row: {first[0]}"
    raise GazetteerError(message, file=str(file), remedy=first[1])


def _finish(database: sqlite3.Connection, source: int, watch: Watch) -> None:
    """Make the indexes, let the source be found instead of its older version, remove that."""
    watch("making indexes", 0, 1)
    database.executescript(INDEXES)
    name = "(SELECT name FROM source WHERE id = ?)"
    older = f"SELECT id FROM source WHERE name = {name} AND id != ?"  # noqa: S608
    replaced = [row[0] for row in database.execute(older, (source, source))]
    database.execute("BEGIN IMMEDIATE")
    database.executemany(
        "UPDATE source SET state = ? WHERE id = ?", [(REPLACED, o) for o in replaced]
    )
    database.execute("UPDATE source SET state = ? WHERE id = ?", (DONE, source))
    database.execute("COMMIT")
    for old in replaced:
        _remove(database, old)
    database.execute("PRAGMA analysis_limit = 1000")  # else all of twelve million rows are counted
    database.execute("ANALYZE")
    with suppress(sqlite3.OperationalError):  # another program is reading it
        database.execute("PRAGMA journal_mode = DELETE")  # a file that can lie where nobody writes


def _remove(database: sqlite3.Connection, source: int) -> None:
    """Remove the rows of a source; its words stay, since their numbers are not given again."""
    of_source = "(SELECT id FROM entry WHERE source = ?)"
    database.execute("BEGIN IMMEDIATE")
    for table in ("shape", "box"):
        database.execute(f"DELETE FROM {table} WHERE entry IN {of_source}", (source,))  # noqa: S608
    for table in ("spelled", "fault", "entry"):
        database.execute(f"DELETE FROM {table} WHERE source = ?", (source,))  # noqa: S608
    database.execute("COMMIT")


def _summary(database: sqlite3.Connection, source: int, file: Path, *, known: bool) -> Imported:
    query = "SELECT row, what, remedy FROM fault WHERE source = ? ORDER BY row"
    faults = tuple(FaultyRow(*row) for row in database.execute(query, (source,)))
    entries = database.execute("SELECT entries FROM source WHERE id = ?", (source,)).fetchone()[0]
    return Imported(str(file), int(entries), faults, known)
