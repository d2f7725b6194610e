"""Mails, and pages that a browser saved as one file (MHTML): the letter, and what is attached."""

from __future__ import annotations

import binascii
from collections.abc import Iterator
from email import policy
from email.header import decode_header
from email.message import Message
from email.parser import BytesParser
from email.utils import parseaddr
from typing import cast

from fogline.documents.encodings import decode
from fogline.documents.formats import foreign
from fogline.documents.fragment import read_fragment
from fogline.documents.limits import LIMIT, Budget, too_large
from fogline.documents.page import Page, read_page
from fogline.documents.parts import File, Report, Stated, Terms, Unread
from fogline.documents.stamps import read_stamp
from fogline.errors import DocumentError

_MAIL = "message/rfc822"
_EXTENSIONS = {"text/plain": ".txt", "text/html": ".html", _MAIL: ".eml"}
_BROKEN = (ValueError, TypeError, LookupError, AttributeError, AssertionError)
"""What the library raises on mails that no mailer wrote."""


def read_mail(file: File, terms: Terms) -> Iterator[Report | File | Unread]:
    """Give the letter, then each attachment as a file by itself.

    Of a letter sent as text and as HTML the text is taken. The plain policy of the standard
    library is used, which leaves broken headers as they are.
    """
    try:
        message = BytesParser(policy=policy.compat32).parsebytes(file.raw)
        parts = list(_leaves(message))
    except (RecursionError, *_BROKEN):
        raise DocumentError(
            "is a mail too broken to be read", remedy="save its text as a .txt file and give that"
        ) from None
    bodies = _bodies(parts)
    if bodies:
        yield _letter(message, bodies, file)
    yield from _attachments(parts, terms.budget)


def _leaves(part: Message) -> Iterator[Message]:
    # A mail that is passed on is a file of its own, and is not walked into.
    if part.is_multipart() and part.get_content_type() != _MAIL:
        for inner in cast("list[Message]", part.get_payload()):
            yield from _leaves(inner)
    else:
        yield part


def _bodies(parts: list[Message]) -> list[Message]:
    # A picture in a letter cuts its text in two parts.
    shown = [part for part in parts if not _is_attached(part)]
    plain = [part for part in shown if part.get_content_type() == "text/plain"]
    pages = [part for part in shown if part.get_content_type() == "text/html"]
    return plain if any(_payload(part).strip() for part in plain) else pages[:1] or plain


def _is_attached(part: Message) -> bool:
    return part.get_content_disposition() == "attachment" or bool(_filename(part))


def _letter(message: Message, bodies: list[Message], file: File) -> Report:
    text, problems = _joined(bodies)
    page = _page(text) if bodies[0].get_content_type() == "text/html" else None
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


def _joined(bodies: list[Message]) -> tuple[str, tuple[str, ...]]:
    raws = [_payload(body) for body in bodies]
    if sum(map(len, raws)) > LIMIT:
        raise too_large(LIMIT)
    decoded = [_decoded(raw, body) for raw, body in zip(raws, bodies, strict=True)]
    return "\n\n".join(text for text, _ in decoded), tuple(
        one for _, notes in decoded for one in notes
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


def _attachments(parts: list[Message], budget: Budget) -> Iterator[File | Unread]:
    for number, part in enumerate(parts, start=1):
        kind = part.get_content_type()
        if not (_is_attached(part) or kind == _MAIL):
            continue  # the letter, its other version, or a picture in it
        name = _filename(part) or f"part {number}{_EXTENSIONS.get(kind, '')}"
        raw = _payload(part)
        budget.spend(len(raw))
        if kind.startswith(("image/", "audio/", "video/")):
            unread = foreign(f"a file of kind {kind.partition('/')[0]} attached to a mail")
            yield Unread(name, unread.message, unread.remedy)
        elif raw.strip():
            yield File(name, raw, name)


def _payload(part: Message) -> bytes:
    try:
        if part.is_multipart():
            return cast(Message, part.get_payload(0)).as_bytes()
        payload = part.get_payload(decode=True)
    except (RecursionError, *_BROKEN):
        return b""
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
