"""What kind of file some bytes are, told by their content; the extension only breaks ties."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from enum import StrEnum
from pathlib import PurePath

from fogline.documents.encodings import decode
from fogline.documents.limits import CONTAINER_LIMIT, LIMIT
from fogline.errors import DocumentError


class Format(StrEnum):
    """The formats that this version reads."""

    TEXT = "text"
    HTML = "HTML"
    PDF = "PDF"
    WORD = "Word (DOCX)"
    MAIL = "mail (EML)"
    FEED = "feed (RSS or Atom)"
    WARC = "WARC"
    ZIP = "ZIP"
    POSTS = "X archive"
    JSON = "JSON"
    TABLE = "CSV"


SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"{\\rtf", "an RTF file"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word, Excel or mail file"),
    (b"\x89PNG\r\n\x1a\n", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a picture, sound or video file"),
    (b"OggS", "a sound or video file"),
    (b"ID3", "a sound file"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a", "a RAR archive"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x7fELF", "a program"),
)
"""First bytes of formats that are no text, after the register of file signatures in file(1)."""

PDF_SIGNATURE = b"%PDF-"
GZIP_SIGNATURE = b"\x1f\x8b"
WARC_SIGNATURE = b"WARC/"
ZIP_SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06")
"""A ZIP archive with something in it, and an empty one."""

ZIP_KINDS: tuple[tuple[str, str], ...] = (
    ("xl/", "an Excel file"),
    ("ppt/", "a PowerPoint file"),
    ("META-INF/container.xml", "an e-book (EPUB)"),
    ("content.xml", "an OpenDocument file"),
)
"""A name inside a ZIP archive that tells what the archive is."""

HEAD = 4096
"""How many characters of a text are looked at to tell its format, in the manner of browsers."""

_TEXT_FORMATS = {
    ".csv": Format.TABLE,
    ".tsv": Format.TABLE,
    ".eml": Format.MAIL,
    ".mht": Format.MAIL,
    ".mhtml": Format.MAIL,
    ".json": Format.JSON,
    ".jsonl": Format.JSON,
    ".ndjson": Format.JSON,
}
_LARGE_SUFFIXES = frozenset({*_TEXT_FORMATS, ".js", ".xml", ".rss", ".atom"})
_PROLOGUE = r"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*"
_PAGE = re.compile(rf"{_PROLOGUE}<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
_FEED = re.compile(
    rf"{_PROLOGUE}(?:<!doctype[^>\[]*(?:\[.*?\]\s*)?>\s*)?<(?:rss|feed|rdf:RDF)\b", re.I | re.S
)
_POSTS = re.compile(r"\s*window\.YTD\.")
_JSON = re.compile(r'\s*(?:\{\s*"|\[\s*\{\s*")')
_MAIL = re.compile(
    r"(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?(?:MIME-Version|Message-ID|Received):", re.I
)
_OPENINGS = (
    (_FEED, Format.FEED),
    (_POSTS, Format.POSTS),
    (_JSON, Format.JSON),
    (_PAGE, Format.HTML),
    (_MAIL, Format.MAIL),
)
_BLOCK = re.compile(
    r"</?(?:p|div|h[1-6]|article|section|span|ul|li|table|a|br|meta|title)\b[^<>]*>", re.I
)
_MANY_BLOCKS = 6
_HTML_SUFFIXES = frozenset({".html", ".htm", ".xhtml"})


def tell_format(raw: bytes, name: str) -> Format:
    """Return the format of a file with these bytes; its name's extension only breaks ties.

    Raises DocumentError, naming the format, where it is one that this version does not read.
    """
    if raw.startswith(PDF_SIGNATURE):
        return Format.PDF
    if raw.startswith(ZIP_SIGNATURES):
        return _tell_zip(raw)
    if raw.startswith(WARC_SIGNATURE) or _unpacked(raw).startswith(WARC_SIGNATURE):
        return Format.WARC
    _refuse_foreign(raw)
    head = decode(raw[: HEAD * 4]).text[:HEAD]
    return tell_text_format(head, PurePath(name).suffix.lower())


def tell_text_format(head: str, suffix: str) -> Format:
    """Return the format of a text that begins with ``head``; ``suffix`` is as in ".txt"."""
    for pattern, kind in _OPENINGS:
        if pattern.match(head):
            return kind
    if suffix in _TEXT_FORMATS:
        return _TEXT_FORMATS[suffix]
    blocks = len(_BLOCK.findall(head))
    enough = 1 if suffix in _HTML_SUFFIXES else _MANY_BLOCKS
    return Format.HTML if blocks >= enough else Format.TEXT


def size_limit(head: bytes, name: str) -> int:
    """Return how many bytes a file that begins with ``head`` may have."""
    signatures = (PDF_SIGNATURE, GZIP_SIGNATURE, WARC_SIGNATURE, *ZIP_SIGNATURES)
    large = head.startswith(signatures) or PurePath(name).suffix.lower() in _LARGE_SUFFIXES
    return CONTAINER_LIMIT if large else LIMIT


def foreign(name: str) -> DocumentError:
    """Return the error of a file of a format that is named, and is not read."""
    return DocumentError(
        f"is {name}, which this version does not read",
        remedy="save what it says as a .txt, .html or .pdf file and give that",
    )


def _refuse_foreign(raw: bytes) -> None:
    if raw.startswith(GZIP_SIGNATURE):
        raise DocumentError(
            "is a gzip archive that holds no WARC", remedy="unpack it and give what is in it"
        )
    for signature, name in SIGNATURES:
        if raw.startswith(signature):
            raise foreign(name)
    if raw[4:8] == b"ftyp":
        raise foreign("a video file")


def _unpacked(raw: bytes) -> bytes:
    if not raw.startswith(GZIP_SIGNATURE):
        return b""
    try:
        return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(raw, len(WARC_SIGNATURE))
    except zlib.error:
        return b""


def _tell_zip(raw: bytes) -> Format:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        raise DocumentError(
            "is a damaged ZIP archive", remedy="ask for it again, or repair it with: zip -FF"
        ) from None
    if "word/document.xml" in names:
        return Format.WORD
    kinds = (kind for start, kind in ZIP_KINDS if any(name.startswith(start) for name in names))
    if kind := next(kinds, None):
        raise foreign(kind)
    return Format.ZIP
