"""JSON and JSON lines: exports of Telegram and X, and articles as other programs write them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from fogline.documents.encodings import decode
from fogline.documents.parts import File, Report, Terms, Unread
from fogline.documents.posts import is_post, post_reports
from fogline.documents.records import read_record, require_text
from fogline.documents.telegram import chat_reports, find_chats
from fogline.errors import DocumentError

_REMEDY = "export it again, or cut it down to whole objects"

Numbered = list[tuple[str, dict[str, Any]]]


def read_json(file: File, terms: Terms) -> Iterator[Report | Unread]:
    """Give the reports in a JSON file, or one with an object on each line."""
    decoded = decode(file.raw)
    value = _parse(decoded.text)
    if isinstance(value, DocumentError):
        items: Numbered = []
        yield from _lines(decoded.text, items, value)
    elif chats := find_chats(value):
        yield from chat_reports(chats)
        return
    else:
        items = _items(value)
    yield from _reports(items, file, terms, decoded.problems)


def _reports(
    items: Numbered, file: File, terms: Terms, notes: tuple[str, ...]
) -> Iterator[Report | Unread]:
    if items and all(is_post(item) for _, item in items[:10]):
        yield from post_reports((item for _, item in items), file.owner)
        return
    names = list(dict.fromkeys(name for _, item in items for name in item))
    matched = terms.columns.match(names)
    require_text(matched, names)
    for place, item in items:
        yield read_record(item, matched, place, notes)


def _parse(text: str) -> Any:
    """Return the value of the JSON in ``text``, or the error that it is none."""
    try:
        return json.loads(text)
    except ValueError as error:
        line = getattr(error, "lineno", 1)
        what = getattr(error, "msg", "a number too long")
        return DocumentError(f"is no whole JSON: {what} in line {line}", remedy=_REMEDY)
    except RecursionError:
        return DocumentError("is JSON nested too deep to be a report", remedy=_REMEDY)


def _lines(text: str, items: Numbered, whole: DocumentError) -> Iterator[Unread]:
    """Put the objects of JSON lines into ``items``; give the lines that hold none."""
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    values = [(f"line {number}", _parse(line)) for number, line in lines]
    objects = [(place, value) for place, value in values if isinstance(value, dict)]
    if not objects:
        raise whole
    items += objects
    for place, value in values:
        if isinstance(value, DocumentError):
            yield Unread(place, "is no whole JSON object", _REMEDY)
        elif not isinstance(value, dict):
            yield Unread(place, "is no JSON object", _REMEDY)


def _items(value: Any) -> Numbered:
    if isinstance(value, dict):
        lists = [one for one in value.values() if _is_table(one)]
        value = max(lists, key=len) if lists else [value]
    return list(_numbered(value if isinstance(value, list) else []))


def _is_table(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(one, dict) for one in value)


def _numbered(values: Iterable[Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for number, value in enumerate(values, start=1):
        if isinstance(value, dict):
            yield f"item {number}", value
