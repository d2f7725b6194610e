"""Rows and objects that each hold one report: what of it stands in which column."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from fogline.documents.columns import listed
from fogline.documents.parts import Report, Stated, Unread
from fogline.documents.stamps import read_stamp
from fogline.errors import DocumentError

HEADLINE_ONLY = "only its headline is here"
"""The problem of a row without the words of the report, as in GDELT's lists of articles."""

_NAMED = ("name", "title", "value", "text")


def read_record(
    record: Mapping[str, Any], matched: Mapping[str, str], place: str, notes: tuple[str, ...] = ()
) -> Report | Unread:
    """Return the report in one record; ``matched`` is what ``Columns.match`` returned.

    Its key is made of what is read here, so that the same report in CSV and in JSON is the same
    document. ``notes`` are problems of the whole file.
    """
    found = {what: plain(record.get(name)).strip() for what, name in matched.items()}
    said = {what: value for what, value in found.items() if value}
    title, text = said.get("title", ""), said.get("text", "")
    if not (title or text):
        remedy = "fill it in, or name the column of the text with --columns text=NAME"
        return Unread(place, "has no text", remedy)
    headed = bool(title) and bool(text) and not text.startswith(title)
    return Report(
        text="\n\n".join((title, text)) if headed else text or title,
        key=make_key(said),
        place=place,
        stated=_stated(said, notes),
    )


def require_text(matched: Mapping[str, str], names: Mapping[str, Any] | list[str]) -> None:
    """Raise DocumentError where neither text nor title was found among the columns."""
    if not {"text", "title"} & set(matched):
        raise DocumentError(
            f"has no column that is known to hold text; it has {listed(names)}",
            remedy="say which one does with --columns, as in text=body,published=date",
        )


def make_key(fields: Mapping[str, str]) -> bytes:
    """Return the bytes that an id is made of, for a report that has no file of its own."""
    plain_fields = json.dumps(fields, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return plain_fields.encode()


def plain(value: Any) -> str:
    """Return a value as text: of an object its name, of a list its members; "" for nothing."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, dict):
        return next((one for key in _NAMED if isinstance(one := value.get(key), str)), "")
    if isinstance(value, list):
        return ", ".join(one for one in value if isinstance(one, str))
    return ""


def _stated(said: Mapping[str, str], notes: tuple[str, ...]) -> Stated:
    stamp = read_stamp(said.get("published", ""))
    return Stated(
        title=said.get("title", ""),
        published=stamp.day,
        dateline=said.get("dateline"),
        publisher=said.get("publisher"),
        language=said.get("language", "").lower()[:2] or None,
        headed="title" in said,
        problems=(*notes, *_lacks(said), *stamp.problems),
    )


def _lacks(said: Mapping[str, str]) -> Iterator[str]:
    if "text" not in said:
        where = f"; the report is at {said['link'][:500]}" if "link" in said else ""
        yield HEADLINE_ONLY + where
