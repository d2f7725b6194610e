"""What kind of file some bytes are, told by their content; the extension only breaks ties."""

from __future__ import annotations

import io
import json
import re
import zipfile
from enum import StrEnum

from fogline.errors import DocumentError


class Format(StrEnum):
    """The formats that this version reads."""

    TEXT = "text"
    HTML = "HTML"


SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF"),
    (b"{\\rtf", "an RTF file"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word, Excel or mail file"),
    (b"\x89PNG\r\n\x1a\n", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a picture, sound or video file"),
    (b"OggS", "a sound or video file"),
    (b"ID3", "a sound file"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a", "a RAR archive"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"WARC/", "a WARC archive"),
)
"""First bytes of formats that are no text, after the register of file signatures in file(1)."""

ZIP_SIGNATURE = b"PK\x03\x04"
ZIP_KINDS: tuple[tuple[str, str], ...] = (
    ("word/", "a Word file (DOCX)"),
    ("xl/", "an Excel file"),
    ("ppt/", "a PowerPoint file"),
    ("META-INF/container.xml", "an e-book (EPUB)"),
    ("content.xml", "an OpenDocument file"),
)
"""A name inside a ZIP archive that tells what the archive is."""

HEAD = 4096
"""How many characters of a text are looked at to tell HTML, in the manner of browsers."""

_PROLOGUE = r"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*"
_PAGE = re.compile(rf"{_PROLOGUE}<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
_FEED = re.compile(rf"{_PROLOGUE}<(?:rss|feed|rdf:RDF)\b", re.I | re.S)
_BLOCK = re.compile(
    r"</?(?:p|div|h[1-6]|article|section|span|ul|li|table|a|br|meta|title)\b[^<>]*>", re.I
)
_MANY_BLOCKS = 6
_HTML_SUFFIXES = frozenset({".html", ".htm", ".xhtml"})


def refuse_foreign(raw: bytes) -> None:
    """Raise DocumentError, naming the format, where the bytes are of one that is no text."""
    if raw.startswith(ZIP_SIGNATURE):
        raise _foreign(_zip_kind(raw))
    for signature, name in SIGNATURES:
        if raw.startswith(signature):
            raise _foreign(name)
    if raw[4:8] == b"ftyp":
        raise _foreign("a video file")


def tell_format(text: str, suffix: str) -> Format:
    """Return whether decoded ``text`` is a page or plain text; ``suffix`` is the file's extension.

    Raises DocumentError for feeds and JSON, which hold many reports in a form that is no prose.
    """
    head = text[:HEAD]
    if _FEED.match(head):
        raise _foreign("a feed (RSS or Atom)")
    if _is_json(text):
        raise _foreign("JSON")
    if _PAGE.match(head):
        return Format.HTML
    blocks = len(_BLOCK.findall(head))
    enough = 1 if suffix.lower() in _HTML_SUFFIXES else _MANY_BLOCKS
    return Format.HTML if blocks >= enough else Format.TEXT


def _foreign(name: str) -> DocumentError:
    return DocumentError(
        f"is {name}; this version reads text and HTML",
        remedy="save what it says as a .txt or .html file and give that",
    )


def _zip_kind(raw: bytes) -> str:
    try:
        names = zipfile.ZipFile(io.BytesIO(raw)).namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return "a damaged ZIP archive"
    kinds = (kind for start, kind in ZIP_KINDS if any(name.startswith(start) for name in names))
    return next(kinds, "a ZIP archive")


def _is_json(text: str) -> bool:
    bare = text.strip()
    if bare[:1] + bare[-1:] not in {"{}", "[]"}:
        return False
    try:
        return isinstance(json.loads(bare), dict | list)
    except (ValueError, RecursionError):
        return False
