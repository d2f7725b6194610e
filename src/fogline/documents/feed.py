"""Feeds, RSS and Atom, saved as a file: each entry a document."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

from fogline.documents.encodings import decode
from fogline.documents.extras import load_extra
from fogline.documents.fragment import read_fragment
from fogline.documents.parts import File, Report, Stated, Terms, Unread
from fogline.documents.records import HEADLINE_ONLY, make_key
from fogline.documents.stamps import read_stamp
from fogline.errors import DocumentError

SHORT = 300
"""Characters below which what a feed gives of a report is taken for its summary."""

_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")
_ENTITY = re.compile(r"<!ENTITY", re.I)


def read_feed(file: File, terms: Terms) -> Iterator[Report | Unread]:
    """Give each entry of a feed; its place is the entry's number.

    Raises DocumentError where the feed declares entities: they serve to fill memory, or to read
    other files, and no feed needs them. Nothing is loaded from anywhere.
    """
    text = decode(file.raw).text
    if _ENTITY.search(text):
        raise DocumentError(
            "declares entities of its own, as attacks on XML readers do",
            remedy="be wary of who made it; save its reports as text or HTML and give those",
        )
    entries, name = _parse(_DECLARATION.sub("", text, count=1))
    if not entries:
        raise DocumentError(
            "is a feed without entries", remedy="fetch it again, or give the pages themselves"
        )
    for number, entry in enumerate(entries, start=1):
        yield _report(entry, name, f"entry {number}")


def _parse(text: str) -> tuple[list[Any], str | None]:
    feedparser = load_extra("feedparser", "a feed (RSS or Atom)")
    # Bytes given as they are would be taken for an address, and fetched; a stream is not.
    stream = io.BytesIO(text.encode("utf-8", "replace"))
    headers = {"content-type": "application/xml; charset=utf-8"}
    try:
        parsed = feedparser.parse(
            stream, response_headers=headers, resolve_relative_uris=False, sanitize_html=False
        )
    except (ValueError, LookupError, TypeError, AttributeError, AssertionError, RecursionError):
        raise DocumentError(
            "is a feed too broken to be read", remedy="fetch it again, or save its reports as text"
        ) from None
    return parsed.entries, parsed.feed.get("title") or None


def _report(entry: Any, name: str | None, place: str) -> Report | Unread:
    title, text = _words(entry.get("title")), _body(entry)
    if not (title or text):
        return Unread(place, "has neither title nor text", "open its link and save that page")
    link, when = str(entry.get("link") or ""), entry.get("published") or entry.get("updated") or ""
    stamp = read_stamp(str(when))
    headed = bool(title) and not text.startswith(title)
    return Report(
        text="\n\n".join(part for part in (title, text) if part) if headed else text,
        key=make_key({"link": link, "title": title, "text": text, "date": str(when)}),
        place=place,
        stated=Stated(
            title=title,
            published=stamp.day,
            publisher=name,
            headed=bool(title),
            problems=(*_lacks(text, link), *stamp.problems),
        ),
    )


def _body(entry: Any) -> str:
    contents = [str(one.get("value") or "") for one in entry.get("content") or ()]
    texts = [_words(one) for one in (*contents, entry.get("summary"))]
    return max(texts, key=len, default="")


def _words(html: Any) -> str:
    return read_fragment(str(html)) if html else ""


def _lacks(text: str, link: str) -> Iterator[str]:
    where = f"; the report is at {link[:500]}" if link else ""
    if not text:
        yield HEADLINE_ONLY + where
    elif len(text) < SHORT:
        yield f"only a summary is in the feed{where}"
