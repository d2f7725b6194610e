"""Web archives, WARC (ISO 28500), packed or not: each page fetched is a file of its own."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from contextlib import redirect_stderr
from typing import Any

from fogline.documents.extras import load_extra
from fogline.documents.formats import GZIP_SIGNATURE
from fogline.documents.limits import LIMIT, Budget, read_within
from fogline.documents.parts import File, Terms, Unread
from fogline.errors import DocumentError

KINDS = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "application/pdf": ".pdf",
    "application/rss+xml": ".xml",
    "application/atom+xml": ".xml",
    "application/xml": ".xml",
    "text/xml": ".xml",
    "message/rfc822": ".eml",
}
"""What of a web archive is looked at; pictures, styles and scripts are passed over."""

_OK = "200"
_BROKEN = (EOFError, OSError, ValueError, LookupError, AttributeError, TypeError, zlib.error)
_RECORDS = frozenset({"response", "resource"})


def read_warc(file: File, terms: Terms) -> Iterator[File | Unread]:
    """Give each page that was fetched whole; its place is its address.

    Raises DocumentError where the archive is cut short or damaged, after what came before.
    """
    records = load_extra("warcio.archiveiterator", "a web archive (WARC)")
    exceptions = load_extra("warcio.exceptions", "a web archive (WARC)")
    stream = _Metered(file.raw, terms.budget)
    found = 0
    try:
        archive = records.ArchiveIterator(io.BufferedReader(stream))
        while (record := _next(archive)) is not None:
            found += 1
            yield from _page(record, terms.budget)
    except (exceptions.ArchiveLoadFailed, *_BROKEN):
        raise _cut_short() from None
    if stream.broken or not found:
        raise _cut_short()


def _next(archive: Iterator[Any]) -> Any:
    # warcio prints what it finds amiss, with words of the page: nobody is to see a source there.
    with redirect_stderr(io.StringIO()):
        return next(archive, None)


def _page(record: Any, budget: Budget) -> Iterator[File | Unread]:
    kind = _kind(record)
    if record.rec_type not in _RECORDS or kind not in KINDS or not _is_whole(record):
        return
    address = str(record.rec_headers.get_header("WARC-Target-URI") or "a page without an address")
    try:
        raw = read_within(record.content_stream(), LIMIT, budget)
        _check_end(record)
    except DocumentError as error:
        yield Unread(address, error.message, error.remedy)
        if budget.size < 0:
            raise
        return
    if raw.strip():
        yield File(f"page{KINDS[kind]}", raw, address)


def _kind(record: Any) -> str:
    headers = record.http_headers or record.rec_headers
    stated = headers.get_header("Content-Type") or ""
    return str(stated).partition(";")[0].strip().lower()


def _is_whole(record: Any) -> bool:
    # A page in the body of an error says that there was no report.
    return record.http_headers is None or str(record.http_headers.get_statuscode()) == _OK


def _check_end(record: Any) -> None:
    # What is left after the last piece was promised and did not come.
    while record.raw_stream.read(65_536):
        pass
    if getattr(record.raw_stream, "limit", 0) > 0:
        raise DocumentError("is cut short", remedy="ask for the web archive again")


def _cut_short() -> DocumentError:
    return DocumentError(
        "is a web archive that is cut short or damaged; what comes after is not read",
        remedy="ask for it again, or check it with: warcio check FILE",
    )


class _Metered(io.RawIOBase):
    """The bytes of a web archive, unpacked, each taken from the budget as it comes.

    They are unpacked here and not by warcio, so that records that are passed over count as well.
    ``broken`` tells that they ended before they should.
    """

    def __init__(self, raw: bytes, budget: Budget) -> None:
        packed = io.BytesIO(raw)
        self._stream = gzip.GzipFile(fileobj=packed) if raw[:2] == GZIP_SIGNATURE else packed
        self._budget = budget
        self.broken = False

    def readable(self) -> bool:
        """Tell that this is a stream to be read from."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Put the next bytes into ``buffer`` and return their number; 0 at the end."""
        try:
            piece = self._stream.read1(len(buffer))
        except (EOFError, OSError, zlib.error):
            self.broken = True
            return 0
        self._budget.spend(len(piece))
        buffer[: len(piece)] = piece
        return len(piece)
