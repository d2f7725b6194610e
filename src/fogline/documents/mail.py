"""Mails, and pages that a browser saved as one file (MHTML): the letter, and what is attached."""

from __future__ import annotations

import binascii
from collections.abc import Iterator
from email import policy
from email.header import decode_header
from email.message import Message
from email.parser import BytesParser
from email.utils import parseaddr

from fogline.documents.encodings import decode
from fogline.documents.formats import foreign
from fogline.documents.fragment import read_fragment
from fogline.documents.limits import LIMIT, Budget, too_large
from fogline.documents.page import Page, read_page
from fogline.documents.parts import File, Report, Stated, Terms, Unread
from fogline.documents.stamps import read_stamp
from fogline.errors import DocumentError

_BODIES = ("text/plain", "text/html")
_EXTENSIONS = {"text/plain": ".txt", "text/html": ".html", "message/rfc822": ".eml"}


def read_mail(file: File, terms: Terms) -> Iterator[Report | File | Unread]:
    """Give the letter, then each attachment as a file by itself.

    Of a letter sent as text and as HTML the text is taken. The plain policy of the standard
    library is used, which leaves broken headers as they are.
    """
    try:
        message = BytesParser(policy=policy.compat32).parsebytes(file.raw)
        parts = [part for part in message.walk() if not part.is_multipart()]
    except (RecursionError, ValueError, TypeError, LookupError, AttributeError):
        raise DocumentError(
            "is a mail too broken to be read", remedy="save its text as a .txt file and give that"
        ) from None
    body = next((part for kind in _BODIES for part in parts if _is_body(part, kind)), None)
    if body is not None:
        yield _letter(message, body, file)
    yield from _attachments(message, parts, body, terms.budget)


def _is_body(part: Message, kind: str) -> bool:
    attached = part.get_content_disposition() == "attachment"
    return part.get_content_type() == kind and not attached


def _letter(message: Message, body: Message, file: File) -> Report:
    raw = _payload(body)
    if len(raw) > LIMIT:
        raise too_large(LIMIT)
    text, problems = _decoded(raw, body)
    page = _page(text) if body.get_content_type() == "text/html" else None
    subject = _header(message, "Subject")
    name, address = parseaddr(_header(message, "From"))
    stamp = read_stamp(_header(message, "Date"))
    words = page.text if page else text
    return Report(
        text="\n\n".join((subject, words)) if subject else words,
        key=file.raw,
        stated=Stated(
            title=subject,
            published=stamp.day or (page.published if page else None),
            publisher=(page.publisher if page else None) or name or address or None,
            headed=bool(subject),
            problems=(*problems, *stamp.problems),
        ),
    )


def _page(html: str) -> Page:
    try:
        return read_page(html)
    except DocumentError:
        # A short letter is no page of the web, and has no navigation to be left out.
        return Page(read_fragment(html), "", None, None, None)


def _decoded(raw: bytes, part: Message) -> tuple[str, tuple[str, ...]]:
    if not raw.strip():
        return "", ()
    charset = part.get_content_charset()
    try:
        return raw.decode(charset or "utf-8"), ()
    except (LookupError, ValueError):
        decoded = decode(raw)
        return decoded.text, decoded.problems


def _attachments(
    message: Message, parts: list[Message], body: Message | None, budget: Budget
) -> Iterator[File | Unread]:
    for number, part in enumerate(parts, start=1):
        kind, name = part.get_content_type(), _filename(part)
        named = name or f"part {number}{_EXTENSIONS.get(kind, '')}"
        if part is body or (not name and not _is_letter_of_its_own(part, message)):
            continue  # the other version of the letter, or a picture in its text
        raw = _payload(part)
        budget.spend(len(raw))
        if kind.startswith(("image/", "audio/", "video/")):
            unread = foreign(f"a {kind.partition('/')[0]} file attached to a mail")
            yield Unread(named, unread.message, unread.remedy)
        elif raw.strip():
            yield File(named, raw, named)


def _is_letter_of_its_own(part: Message, message: Message) -> bool:
    return part.get_content_disposition() == "attachment" and part is not message


def _payload(part: Message) -> bytes:
    try:
        payload = part.get_payload(decode=True)
    except (ValueError, LookupError, binascii.Error, AssertionError):
        payload = None
    return payload if isinstance(payload, bytes) else b""


def _filename(part: Message) -> str:
    try:
        written = part.get_filename() or ""
    except (ValueError, LookupError, TypeError):
        return ""
    return "".join(char for char in _unfolded(written) if char.isprintable())[:200]


def _header(message: Message, name: str) -> str:
    return " ".join(_unfolded(str(message.get(name, ""))).split())


def _unfolded(written: str) -> str:
    try:
        pieces = decode_header(written)
    except (ValueError, binascii.Error, LookupError):
        return written
    return "".join(_decoded_piece(piece, charset) for piece, charset in pieces)


def _decoded_piece(piece: bytes | str, charset: str | None) -> str:
    if isinstance(piece, str):
        return piece
    try:
        return piece.decode(charset or "utf-8", "replace")
    except LookupError:
        return piece.decode("utf-8", "replace")
