"""The ledger as the other parts use it: documents, readings with their claims, failures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from types import TracebackType
from typing import Any, Self

from sqlalchemy import Connection, Engine, Row, Select, insert

from fogline.errors import LedgerError
from fogline.ledger import queries
from fogline.ledger.connection import WRITES, find_database, make_engine
from fogline.ledger.refusals import refusing
from fogline.ledger.rows import claim_row, document_row, failure_row, load, now
from fogline.ledger.schema import CLAIM, DOCUMENT, FAILURE, READING
from fogline.ledger.versions import bring_up_to_date
from fogline.model import SEPARATOR, Claim, Document, Failure


class Ledger:
    """An append-only store of what was added and read; use ``Ledger.open``.

    Every method that adds does so in one transaction: a program killed at any moment leaves a
    ledger that opens, with what was added whole and nothing else. All raise LedgerError.
    """

    def __init__(self, engine: Engine, file: str) -> None:
        self._engine = engine
        self.file = file

    @classmethod
    def open(cls, url: str) -> Self:
        """Open the ledger at ``url``, a path or a URL of SQLAlchemy's; made or migrated first."""
        target, file = find_database(url)
        engine = make_engine(target, file)
        try:
            with refusing(file):
                bring_up_to_date(engine, file)
        except LedgerError:
            engine.dispose()
            raise
        return cls(engine, file)

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def add_document(self, document: Document) -> bool:
        """Add a document; return False where nothing is new about it.

        The same bytes with another date, dateline or text supersede what is there. What an earlier
        one said (a date given by hand) holds on where the new one says nothing, and where the file
        lies, or in which container, is no news. A failure recorded for the file is settled.
        """
        with self._writing() as connection:
            _settle(connection, document)
            row = connection.execute(queries.current_document(document.id)).one_or_none()
            if row is not None:
                (known,) = load([row], Document, self.file)
                document = _joined(document, known)
                if _moved(document, known) == known:
                    return False
            connection.execute(insert(DOCUMENT).values(document_row(document)))
            return True

    def documents(self) -> tuple[Document, ...]:
        """Return the documents as they are known now, in the order of their ids."""
        return load(self._rows(queries.current_documents()), Document, self.file)

    def unread(self, extractor: str) -> tuple[Document, ...]:
        """Return the documents that ``extractor`` has not read as they are known now."""
        return load(self._rows(queries.unread_documents(extractor)), Document, self.file)

    def add_reading(self, document_id: str, extractor: str, claims: Iterable[Claim]) -> None:
        """Add what ``extractor`` found in a document, if only nothing; earlier readings stay."""
        found = tuple(claims)
        with self._writing() as connection:
            row = connection.execute(queries.current_document(document_id)).one_or_none()
            if row is None or any(claim.document != document_id for claim in found):
                raise LedgerError(
                    f"has no document {document_id!r} with such claims",
                    file=self.file,
                    remedy="add the document first, then its own claims",
                )
            reading = _add_reading(connection, row, extractor)
            if found:
                rows = [claim_row(claim, reading) for claim in found]
                connection.execute(insert(CLAIM), rows)

    def claims(self) -> tuple[Claim, ...]:
        """Return the claims of the latest reading of each document, by document and in order."""
        return load(self._rows(queries.current_claims()), Claim, self.file)

    def add_failure(self, failure: Failure) -> bool:
        """Add a file that could not be read; return False where that is the last known of it."""
        with self._writing() as connection:
            if failure in _open_failures(connection):
                return False
            connection.execute(insert(FAILURE).values(failure_row(failure)))
            return True

    def failures(self) -> tuple[Failure, ...]:
        """Return the files that could not be read, with the last error of each, by name."""
        with self._reading() as connection:
            return _open_failures(connection)

    def _rows(self, query: Select[Any]) -> list[Row[Any]]:
        with self._reading() as connection:
            return list(connection.execute(query))

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with refusing(self.file), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with self._reading() as connection:
            connection.execution_options(**{WRITES: True})
            with connection.begin():
                yield connection


def _moved(document: Document, known: Document) -> Document:
    return replace(document, source=known.source, sha256=known.sha256, part=known.part)


def _joined(document: Document, known: Document) -> Document:
    # Where the day is kept, so is what was said about it.
    keeps_day = document.published is None and known.published is not None
    return replace(
        document,
        published=document.published or known.published,
        dateline=document.dateline or known.dateline,
        problems=known.problems if keeps_day else document.problems,
    )


def _add_reading(connection: Connection, row: Row[Any], extractor: str) -> int:
    reading = {
        "recorded_at": now(),
        "document": row.seq,
        "document_id": row.id,
        "extractor": extractor,
    }
    added = connection.execute(insert(READING).values(reading).returning(READING.c.seq))
    return int(added.scalar_one())


def _settle(connection: Connection, document: Document) -> None:
    # A document out of a container settles what is recorded of the container too.
    container = document.source.removesuffix(SEPARATOR + document.part)
    settled = {document.source, container}
    for failure in _open_failures(connection):
        if failure.file in settled:
            connection.execute(insert(FAILURE).values(failure_row(failure, settled=True)))


def _open_failures(connection: Connection) -> tuple[Failure, ...]:
    rows = connection.execute(queries.open_failures())
    return tuple(Failure(file=row.file, error=row.error, remedy=row.remedy) for row in rows)
