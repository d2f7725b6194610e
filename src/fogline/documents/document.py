"""From a file to its documents: their text, and what they say about where and when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import sha256
from pathlib import Path

from fogline.documents.characters import clean
from fogline.documents.columns import Columns
from fogline.documents.contents import find_reports
from fogline.documents.files import read_bytes
from fogline.documents.header import Header, read_header
from fogline.documents.language import READ, tell_language
from fogline.documents.mojibake import repair
from fogline.documents.parts import File, Report, Stated, Terms, Unread, join_places
from fogline.errors import DocumentError
from fogline.model import Document, Failure

ID_LENGTH = 16
"""Hexadecimal digits of the SHA-256 that name a document."""

_HALVES = re.compile("[\ud800-\udfff]")  # of characters; JSON can hold one alone, UTF-8 cannot


@dataclass(frozen=True, slots=True)
class Options:
    """What the user says about all files of a batch; it wins over what the files say."""

    published: date | None = None
    dateline: str | None = None
    columns: Columns = field(default_factory=Columns)
    places: Path | None = None
    """An imported gazetteer, for what the reports name."""


@dataclass(frozen=True, slots=True)
class Original:
    """A file as it came, the documents in it, and the places in it that could not be read."""

    raw: bytes
    documents: tuple[Document, ...]
    failures: tuple[Failure, ...]


@dataclass(frozen=True, slots=True)
class Whence:
    """The original that a report is from: its name, and the SHA-256 of its bytes."""

    path: str
    digest: str


def read_original(path: Path, options: Options | None = None) -> Original:
    """Return the file at ``path`` and the documents in it, each once, in their order.

    A file holds one report or many. The id of a document is the start of the SHA-256 of the
    report's own bytes (of its fields, for a row or a message), so the same report is the same
    document wherever it lies; ``sha256`` is that of the original. What a reader should know about
    it is in its ``problems``. Raises DocumentError, which names the file, where nothing is read.
    """
    raw, options = read_bytes(path), options or Options()
    whence = Whence(str(path), sha256(raw).hexdigest())
    documents: dict[str, Document] = {}
    failures: list[Failure] = []
    for part in find_reports(File(path.name, raw), Terms(options.columns)):
        try:
            document = make_document(part, whence, options)
            documents.setdefault(document.id, document)
        except DocumentError as error:
            failures.append(error.failure())
    if not documents and not failures:
        raise DocumentError("holds no report", file=str(path), remedy="look at what is in it")
    if not documents and len(failures) == 1:
        only = failures[0]
        raise DocumentError(only.error, file=only.file, remedy=only.remedy)
    return Original(raw, tuple(documents.values()), tuple(failures))


def make_document(part: Report | Unread, whence: Whence, options: Options) -> Document:
    """Return the document that a report of an original is; raises DocumentError for an Unread."""
    source = join_places(whence.path, part.place)
    if isinstance(part, Unread):
        raise DocumentError(part.error, file=source, remedy=part.remedy)
    repaired = repair(_HALVES.sub("\ufffd", part.text))
    text = clean(repaired.text)
    if not text.strip():
        raise DocumentError("is empty", file=source, remedy="give a file that has a report in it")
    header = _with_stated(read_header(text), part.stated, text.partition("\n")[0])
    language = tell_language(_body(text, header.title)) or part.stated.language
    return Document(
        id=sha256(part.key).hexdigest()[:ID_LENGTH],
        sha256=whence.digest,
        title=header.title,
        text=text,
        source=_HALVES.sub("\ufffd", source),
        part=_HALVES.sub("\ufffd", part.place),
        published=options.published or header.published,
        dateline=options.dateline or header.dateline,
        publisher=header.publisher,
        language=language,
        problems=tuple(_problems(part.stated, repaired.problems, language, header, options)),
    )


def _with_stated(header: Header, stated: Stated, first: str) -> Header:
    title = first if stated.headed else _line(stated.title)
    return replace(
        header,
        title=title or header.title,
        published=stated.published or header.published,
        dateline=_line(stated.dateline) or header.dateline,
        publisher=_line(stated.publisher) or header.publisher,
        problems=() if stated.published else header.problems,
    )


def _line(stated: str | None) -> str:
    return " ".join(clean(_HALVES.sub("\ufffd", stated or "")).split())


def _problems(
    stated: Stated, repairs: tuple[str, ...], language: str | None, header: Header, options: Options
) -> Iterator[str]:
    yield from (_line(problem) for problem in stated.problems)
    yield from repairs
    if language not in {READ, None}:
        yield f"language {language!r} is not read unless a reader is asked to"
    if not options.published:
        yield from header.problems


def _body(text: str, title: str) -> str:
    return text.lstrip().removeprefix(title)
