"""Which rows of the ledger hold now: later ones supersede earlier ones."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, Subquery, exists, func, select

from fogline.ledger.schema import CLAIM, DOCUMENT, FAILURE, READING


def current_documents() -> Select[Any]:
    """Select the last row of each document, in the order of their ids."""
    last = select(func.max(DOCUMENT.c.seq)).group_by(DOCUMENT.c.id)
    return select(DOCUMENT).where(DOCUMENT.c.seq.in_(last)).order_by(DOCUMENT.c.id)


def current_document(document_id: str) -> Select[Any]:
    """Select the last row of one document."""
    rows = select(DOCUMENT).where(DOCUMENT.c.id == document_id)
    return rows.order_by(DOCUMENT.c.seq.desc()).limit(1)


def unread_documents(extractor: str) -> Select[Any]:
    """Select the current rows of documents that this extractor has not read as they are now."""
    read = exists().where(READING.c.document == DOCUMENT.c.seq, READING.c.extractor == extractor)
    return current_documents().where(~read)


def current_claims() -> Select[Any]:
    """Select the claims of the last reading of each document, by document and in their order."""
    last = _last_readings()
    claims = select(CLAIM).join(last, CLAIM.c.reading == last.c.seq)
    return claims.order_by(CLAIM.c.document_id, CLAIM.c.seq)


def open_failures() -> Select[Any]:
    """Select the last row of each file that could not be read and has not been read since."""
    last = select(func.max(FAILURE.c.seq)).group_by(FAILURE.c.file)
    still = select(FAILURE).where(FAILURE.c.seq.in_(last), FAILURE.c.settled.is_(False))
    return still.order_by(FAILURE.c.file)


def _last_readings() -> Subquery:
    # Spans are of the text that was read: a reading of another text than the current says nothing.
    current = current_documents().subquery("current")
    return (
        select(func.max(READING.c.seq).label("seq"))
        .join(DOCUMENT, READING.c.document == DOCUMENT.c.seq)
        .join(current, current.c.id == DOCUMENT.c.id)
        .where(current.c.text_sha256 == DOCUMENT.c.text_sha256)
        .group_by(READING.c.document_id)
        .subquery("last")
    )
