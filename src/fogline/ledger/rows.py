"""Rows of the ledger, from values of the model and back."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any, TypeVar

from cattrs import BaseValidationError
from sqlalchemy import Row

from fogline.errors import LedgerError
from fogline.model import Claim, Document, Failure
from fogline.record import from_plain, to_plain

T = TypeVar("T")

Fields = dict[str, Any]


def document_row(document: Document) -> Fields:
    """Return the row of a document, recorded now."""
    return {
        "recorded_at": now(),
        "id": document.id,
        "sha256": document.sha256,
        "text_sha256": sha256(document.text.encode()).hexdigest(),
        "published": document.published.isoformat() if document.published else None,
        "plain": dump(document),
    }


def claim_row(claim: Claim, reading: int) -> Fields:
    """Return the row of a claim of the reading with this number, recorded now."""
    return {
        "recorded_at": now(),
        "reading": reading,
        "id": claim.id,
        "document_id": claim.document,
        "speaker_id": claim.speaker.id,
        "type": claim.proposition.type.value,
        "plain": dump(claim),
    }


def failure_row(failure: Failure, *, settled: bool = False) -> Fields:
    """Return the row of a failure, or of its end, recorded now."""
    return {
        "recorded_at": now(),
        "file": failure.file,
        "error": failure.error,
        "remedy": failure.remedy,
        "settled": settled,
    }


def dump(value: object) -> str:
    """Return a value of the model as JSON."""
    return json.dumps(to_plain(value), ensure_ascii=False)


def load(rows: Iterable[Row[Any]], kind: type[T], file: str) -> tuple[T, ...]:
    """Return the values in the ``plain`` column of ``rows``.

    Raises LedgerError, which says which row but not what is in it, where one cannot be read.
    """
    return tuple(_load(row, kind, file) for row in rows)


def now() -> str:
    """Return the time in UTC, as text that sorts by time."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


def _load(row: Row[Any], kind: type[T], file: str) -> T:
    try:
        return from_plain(json.loads(row.plain), kind)
    except (BaseValidationError, ValueError, TypeError, KeyError):
        raise LedgerError(
            f"row {row.seq} of the table of {kind.__name__.lower()}s cannot be read",
            file=file,
            remedy="upgrade fogline, or restore the ledger from a copy",
        ) from None
