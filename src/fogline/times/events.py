"""Known events that reports count from, and where their days can be checked."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Event:
    """An event, by a pattern over small letters; ``alone`` is one no other can be taken for."""

    words: str
    start: date
    end: date
    source: str
    alone: bool = False


@cache
def events() -> tuple[Event, ...]:
    """Return the events of ``events.toml``, each with its source."""
    raw = tomllib.loads(files("fogline.times").joinpath("events.toml").read_text("utf-8"))
    return tuple(
        Event(
            words=one["words"],
            start=one["from"],
            end=one.get("to", one["from"]),
            source=one["source"],
            alone=one.get("alone", False),
        )
        for one in raw["event"]
    )
