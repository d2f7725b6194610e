"""A page of the web: its main text, and what it states about itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from fogline.documents.page_metadata import read_publication
from fogline.errors import DocumentError

if TYPE_CHECKING:
    from lxml.html import HtmlElement

SHORTEST = 60
"""Fewer characters than this, apart from links, are no report."""

_BLANKS = re.compile(r"\s+")
_OWN = re.compile(r'<meta name="generator" content="fogline ')
_HEAD = 4_000  # characters; what made a page stands at its beginning
_LINK = re.compile(r"\s*-?\s*\[[^\]]*\]\([^)\s]*\)")


@dataclass(frozen=True, slots=True)
class Page:
    """What a reader of the page came for, its title first; None where something is not stated."""

    text: str
    title: str
    published: date | None
    publisher: str | None
    language: str | None


def read_page(html: str) -> Page:
    """Return what a page says; raises DocumentError where it is only navigation, or our own."""
    from trafilatura import extract  # noqa: PLC0415  (slow to load)
    from trafilatura.metadata import extract_metadata  # noqa: PLC0415
    from trafilatura.utils import load_html  # noqa: PLC0415

    if _OWN.search(html, 0, _HEAD):
        raise DocumentError(
            "is a report made by fogline", remedy="give fogline the reports that it was made of"
        )
    tree = load_html(html)
    exact = extract(html, favor_precision=True, include_comments=False, include_links=True)
    if tree is None or len(_LINK.sub("", exact or "").strip()) < SHORTEST:
        raise _no_report()
    paragraphs = _paragraphs(extract(html, include_comments=False) or "", _links(tree))
    stated = extract_metadata(tree, date_config={"extensive_search": False})
    title = stated.title or ""
    return Page(
        text="\n\n".join(_titled(title, paragraphs)),
        title=title,
        published=read_publication(tree),
        publisher=stated.sitename,
        language=(tree.get("lang") or "").lower().partition("-")[0] or None,
    )


def _links(tree: HtmlElement) -> frozenset[str]:
    return frozenset(_plain(link.text_content()) for link in tree.iter("a"))


def _paragraphs(text: str, links: frozenset[str]) -> list[str]:
    # A line that is a link and nothing else leads to another page and is no part of this one.
    lines = (line.strip() for line in text.splitlines())
    return [line for line in lines if line and _plain(line.removeprefix("- ")) not in links]


def _titled(title: str, paragraphs: list[str]) -> list[str]:
    if not title or _plain("".join(paragraphs[:1])) == _plain(title):
        return paragraphs
    return [title, *paragraphs]


def _plain(text: str) -> str:
    return _BLANKS.sub(" ", text).strip().casefold()


def _no_report() -> DocumentError:
    return DocumentError(
        "has no report on it, only navigation",
        remedy="open the page of the report itself and save that, or save its words as text",
    )
