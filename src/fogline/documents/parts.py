"""What stands in an original: the words of reports, files in files, and what could not be read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from fogline.documents.columns import Columns
from fogline.documents.limits import Budget
from fogline.model import SEPARATOR


@dataclass(frozen=True, slots=True)
class Stated:
    """What a file says about a report beside its words; None or empty where it says nothing.

    ``headed`` tells that the words begin with the title. ``problems`` is what a reader should know.
    """

    title: str = ""
    published: date | None = None
    dateline: str | None = None
    publisher: str | None = None
    language: str | None = None
    headed: bool = False
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """The words of one report; ``place`` is where in its file it stands, "" for all of it.

    ``key`` is the report's own bytes, or its own fields: the document's id is made of them, so that
    the same report is the same document in whatever container it comes.
    """

    text: str
    key: bytes
    place: str = ""
    stated: Stated = field(default_factory=Stated)


@dataclass(frozen=True, slots=True)
class File:
    """A file and its bytes; ``place`` is where it lies in another one, "" for an original.

    ``owner`` is whose posts it holds, where only the container says so.
    """

    name: str
    raw: bytes
    place: str = ""
    owner: str | None = None


@dataclass(frozen=True, slots=True)
class Unread:
    """A place in a file that could not be read: what is wrong there, and what to do about it."""

    place: str
    error: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Terms:
    """On what terms an original is read: the user's columns, and what may come out of it."""

    columns: Columns = field(default_factory=Columns)
    budget: Budget = field(default_factory=Budget)


Part: TypeAlias = Report | File | Unread
Reader: TypeAlias = Callable[[File, Terms], Iterator[Part]]
"""Gives the parts of one file in their order; raises DocumentError where it cannot go on."""


def join_places(outer: str, inner: str) -> str:
    """Return where a place within a place is: ``outer › inner``."""
    return SEPARATOR.join(place for place in (outer, inner) if place)
