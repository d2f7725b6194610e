"""The record: what fogline says, as JSON that other programs read (version 1).

The shape is the model's, with four differences that JSON wants: ``from`` and ``to`` for the ends
of an interval, ACLED's ``time_precision`` beside its own, ``count`` beside a quantity, and dates as
ISO text.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import fields
from datetime import date
from functools import cache
from typing import Any, TypeVar

from cattrs import Converter
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from fogline.model import Interval, Proposition, Record

T = TypeVar("T")


@cache
def _converter() -> Converter:
    converter = Converter()
    converter.register_unstructure_hook(date, lambda day: day.isoformat())
    converter.register_structure_hook(date, lambda text, _: date.fromisoformat(text))
    first, last = override(rename="from"), override(rename="to")
    bare = make_dict_unstructure_fn(Interval, converter, start=first, end=last)
    converter.register_unstructure_hook(
        Interval, lambda value: bare(value) | {"time_precision": time_precision(value)}
    )
    converter.register_structure_hook(
        Interval, make_dict_structure_fn(Interval, converter, start=first, end=last)
    )
    plain = make_dict_unstructure_fn(Proposition, converter)
    converter.register_unstructure_hook(Proposition, lambda value: _with_count(value, plain(value)))
    return converter


def _with_count(value: Proposition, plain: dict[str, Any]) -> dict[str, Any]:
    return plain | {"count": value.quantity.best if value.quantity else None}


def time_precision(interval: Interval) -> int | None:
    """Return how exact an interval is by ACLED's code: 1 a day, 2 a week, 3 a month.

    A weekend or any stretch of up to seven days is a week, of up to 31 a month, after the ACLED
    Codebook's "time precision"; what is longer, open or not dated has no code there, and is None.
    """
    if interval.start is None or interval.end is None:
        return None
    days = (interval.end - interval.start).days + 1
    return next((code for code, most in ((1, 1), (2, 7), (3, 31)) if days <= most), None)


def to_plain(value: object) -> Any:
    """Return dicts, lists, text and numbers for any value of the model."""
    return _converter().unstructure(value)


def from_plain(plain: Any, kind: type[T]) -> T:
    """Build a value of the model from what ``to_plain`` returned; unknown keys are ignored.

    Raises ``cattrs.BaseValidationError`` or ``ValueError`` where the data do not fit ``kind``.
    """
    return _converter().structure(plain, kind)


def pieces(record: Record) -> Iterator[str]:
    """Yield the record as one JSON object, in pieces: a large one never stands in memory."""
    yield f'{{"version": {record.version}'
    for part in fields(record):
        values = getattr(record, part.name)
        if isinstance(values, tuple):
            yield f',\n"{part.name}": ['
            yield from _items(values)
            yield "]"
    yield "}\n"


def _items(values: Iterable[object]) -> Iterator[str]:
    before = "\n"
    for value in values:
        yield before + json.dumps(to_plain(value), ensure_ascii=False, indent=1)
        before = ",\n"


def dumps(record: Record) -> str:
    """Return the record as one JSON object, readable in any script."""
    return "".join(pieces(record))


def loads(text: str) -> Record:
    """Read back what ``dumps`` wrote."""
    return from_plain(json.loads(text), Record)
