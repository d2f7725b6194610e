"""From a file to a document: its text, and what it says about where and when it was written."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from pathlib import Path

from fogline.documents.characters import clean
from fogline.documents.encodings import decode
from fogline.documents.files import read_bytes
from fogline.documents.formats import Format, refuse_foreign, tell_format
from fogline.documents.header import Header, read_header
from fogline.documents.language import READ, tell_language
from fogline.documents.mojibake import repair
from fogline.documents.page import Page, read_page
from fogline.errors import DocumentError
from fogline.model import Document

ID_LENGTH = 16
"""Hexadecimal digits of the SHA-256 that name a document."""


@dataclass(frozen=True, slots=True)
class _Reading:
    text: str
    header: Header
    language: str | None
    problems: tuple[str, ...]


def read_document(
    path: Path, *, published: date | None = None, dateline: str | None = None
) -> tuple[Document, bytes]:
    """Return the document in the file at ``path``, and its bytes.

    ``published`` and ``dateline``, where given, win over what the file says. The id is the start of
    the SHA-256 of the bytes, so the same bytes are the same document wherever they lie. What a
    reader should know about it is in its ``problems``. Raises DocumentError, which names the file.
    """
    raw = read_bytes(path)
    try:
        reading = _read(raw, path.suffix)
    except DocumentError as error:
        raise DocumentError(error.message, file=str(path), remedy=error.remedy) from None
    digest, header = sha256(raw).hexdigest(), reading.header
    document = Document(
        id=digest[:ID_LENGTH],
        sha256=digest,
        title=header.title,
        text=reading.text,
        source=str(path),
        published=published or header.published,
        dateline=dateline or header.dateline,
        publisher=header.publisher,
        language=reading.language,
        problems=(*reading.problems, *(() if published else header.problems)),
    )
    return document, raw


def _read(raw: bytes, suffix: str) -> _Reading:
    refuse_foreign(raw)
    decoded = decode(raw)
    text, notes = decoded.text, decoded.problems
    page = read_page(text) if tell_format(text, suffix) is Format.HTML else None
    repaired = repair(page.text if page else text)
    shown = clean(repaired.text)
    if not shown.strip():
        raise DocumentError("is empty", remedy="give a file that has a report in it")
    header = read_header(shown)
    if page:
        header = _with_page(header, page, shown.partition("\n")[0])
    language = tell_language(_body(shown, header.title)) or (page.language if page else None)
    foreign = f"language {language!r} is not read unless a reader is asked to"
    unread = (foreign,) if language not in {READ, None} else ()
    return _Reading(shown, header, language, (*notes, *repaired.problems, *unread))


def _with_page(header: Header, page: Page, first: str) -> Header:
    return replace(
        header,
        title=first if page.title else header.title,
        published=page.published or header.published,
        publisher=page.publisher or header.publisher,
        problems=() if page.published else header.problems,
    )


def _body(text: str, title: str) -> str:
    return text.lstrip().removeprefix(title)
