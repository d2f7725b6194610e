"""Word files (DOCX): their paragraphs and tables, in order."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from fogline.documents.limits import LIMIT, Budget
from fogline.documents.parts import File, Report, Stated, Terms
from fogline.documents.zipped import open_zip, read_member
from fogline.errors import DocumentError

_MAIN = "word/document.xml"
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_DECLARES = re.compile(rb"<\s*!\s*(?:DOCTYPE|ENTITY)", re.I)
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SIGNS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}


def read_word(file: File, terms: Terms) -> Iterator[Report]:
    """Give the report in a Word file: its text with the changes that were proposed in it.

    Headers, footers and comments are left out; footnotes are, and it is said.
    """
    _check(file.raw, terms.budget)
    body = _open(file.raw)
    text = "\n\n".join(line for line in _paragraphs(body) if line.strip())
    if not text:
        raise DocumentError("has no words in it", remedy="if it holds pictures of text, use OCR")
    yield Report(text, file.raw, stated=Stated(problems=tuple(_problems(file.raw, body))))


def _open(raw: bytes) -> Any:
    import docx  # noqa: PLC0415  (slow to load)
    from docx.opc.exceptions import OpcError  # noqa: PLC0415
    from lxml.etree import LxmlError  # noqa: PLC0415

    try:
        body = docx.Document(io.BytesIO(raw)).element.body
    except (OpcError, LxmlError, zipfile.BadZipFile, KeyError, ValueError, AttributeError):
        raise _broken() from None
    except (OSError, TypeError, AssertionError, NotImplementedError, IndexError):
        raise _broken() from None
    if body is None:
        raise _broken()
    return body


def _check(raw: bytes, budget: Budget) -> None:
    with open_zip(raw) as archive:
        for member in archive.infolist():
            xml = read_member(archive, member, budget)
            if not member.filename.endswith((".xml", ".rels")):
                continue
            # ECMA-376, part 2, 8.1.4 forbids declarations of types in a package.
            if len(xml) > LIMIT or _DECLARES.search(xml) or xml.startswith(_WIDE):
                raise DocumentError(
                    f"is no sound Word file: {member.filename} is too large or declares entities",
                    remedy="be wary of who made it; have its text sent as a .txt file",
                )


def _paragraphs(body: Any) -> Iterator[str]:
    for paragraph in body.iter(f"{_W}p"):
        if not any(above.tag in {f"{_W}p", _FALLBACK} for above in paragraph.iterancestors()):
            yield "".join(_words(paragraph)).strip()


def _words(paragraph: Any) -> Iterator[str]:
    # Text boxes come twice, the second time for old versions; deleted words are "delText".
    for element in paragraph.iter(f"{_W}t", *_SIGNS):
        if not any(above.tag == _FALLBACK for above in element.iterancestors()):
            yield _SIGNS.get(element.tag) or element.text or ""


def _problems(raw: bytes, body: Any) -> Iterator[str]:
    if next(body.iter(f"{_W}ins", f"{_W}del"), None) is not None:
        yield "has tracked changes; it is read as if all were accepted"
    with open_zip(raw) as archive:
        if set(_NOTES) & set(archive.namelist()):
            yield "its footnotes and endnotes are not read"


def _broken() -> DocumentError:
    return DocumentError(
        "is a Word file too broken to be read",
        remedy="open it in a word processor, save it again or as .txt, and give that",
    )
