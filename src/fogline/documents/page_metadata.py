"""The day of publication that a page states in its metadata; nothing is guessed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from fogline.documents.days import find_days

if TYPE_CHECKING:
    from lxml.html import HtmlElement

PUBLISHED = (
    "article:published_time",
    "article:published",
    "og:published_time",
    "og:article:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "citation_publication_date",
    "dcterms.issued",
    "dc.date.issued",
    "dcterms.created",
    "dc.date.created",
    "dcterms.date",
    "dc.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "published_date",
    "date",
)
"""Names of ``meta`` elements for the first publication, best first: Open Graph, schema.org, Dublin
Core and what newsrooms use (after htmldate's list). Those for changes are left out."""


def read_publication(tree: HtmlElement) -> date | None:
    """Return the day on which a page says it was first published, in the time zone written there.

    ``meta`` elements are believed first, then JSON-LD, then ``datePublished`` in the page itself,
    then the first ``time`` of the article. The day of a change, of the file, or of today is never
    taken.
    """
    sources = (_of_meta(tree), _of_json(tree), _of_items(tree), _of_times(tree))
    return next((day for source in sources for day in source), None)


def _of_meta(tree: HtmlElement) -> Iterator[date]:
    stated: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        for key in ("property", "name", "itemprop"):
            stated.setdefault(element.get(key, "").lower(), []).append(element.get("content", ""))
    return (day for name in PUBLISHED for written in stated.get(name, ()) for day in _days(written))


def _of_json(tree: HtmlElement) -> Iterator[date]:
    for script in tree.iter("script"):
        if script.get("type", "").lower() == "application/ld+json":
            for written in _published(_parsed(script.text)):
                yield from _days(written)


def _parsed(text: str | None) -> Any:
    try:
        return json.loads(text or "null", strict=False)
    except (ValueError, RecursionError):
        return None


def _published(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(written := value.get("datePublished"), str):
            yield written
        yield from (found for part in value.values() for found in _published(part))
    elif isinstance(value, list):
        yield from (found for part in value for found in _published(part))


def _of_items(tree: HtmlElement) -> Iterator[date]:
    for element in tree.xpath("//*[@itemprop='datePublished']"):
        stated = element.get("datetime") or element.get("content")
        yield from _days(stated or element.text_content())


def _of_times(tree: HtmlElement) -> Iterator[date]:
    marked = tree.xpath("//time[@pubdate]")
    inside = tree.xpath("(//article | //main)[1]//time[not(@itemprop='dateModified')]")
    for element in (*marked, *inside):
        if "updated" not in element.get("class", "").lower():
            yield from _days(element.get("datetime") or element.text_content())


def _days(written: str) -> Iterator[date]:
    return (day.day for day in find_days(written.strip()) if day.day)
