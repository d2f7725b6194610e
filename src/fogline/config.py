"""case.toml: what the user knows before reading, checked key by key and read once."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from fogline.errors import CaseError
from fogline.model import KnownPlace, Party, Person, Role, Setting

CASE_FILE = "case.toml"
"""The name that a case file has in a folder."""

_TABLES = ("case", "party", "person", "place")
_CASE = ("name", "area", "country")
_PARTY = ("name", "aliases", "neutral", "role")
_ROLE = ("called", "from", "until")
_PERSON = ("name", "aliases", "party", "role", "from", "until", "died")
_PLACE = ("name", "kind", "aliases", "lat", "lon", "within", "area_km2")


@dataclass(frozen=True, slots=True)
class _Table:
    """One table of the file, under the words by which a person finds it again."""

    file: str
    where: str
    values: Mapping[str, Any]

    def error(self, message: str, remedy: str) -> CaseError:
        return CaseError(f"{self.where}: {message}", file=self.file, remedy=remedy)

    def allow(self, keys: tuple[str, ...]) -> None:
        for key in self.values:
            if key not in keys:
                near = get_close_matches(key, keys, 1)
                hint = f"write {near[0]!r}" if near else f"remove it; known are {', '.join(keys)}"
                raise self.error(f"the key {key!r} is not known", hint)

    def text(self, key: str) -> str | None:
        value = self.values.get(key)
        if value is None or (isinstance(value, str) and value.strip()):
            return value
        raise self.error(f"{key} is not text", f'write {key} = "…"')

    def name(self, key: str) -> str:
        value = self.text(key)
        if value is None:
            raise self.error(f"{key} is missing", f'add {key} = "…"')
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        value = self.values.get(key, [])
        if isinstance(value, list) and all(isinstance(item, str) and item for item in value):
            return tuple(value)
        raise self.error(f"{key} is not a list of texts", f'write {key} = ["…", "…"]')

    def flag(self, key: str) -> bool:
        value = self.values.get(key, False)
        if isinstance(value, bool):
            return value
        raise self.error(f"{key} is neither true nor false", f"write {key} = true")

    def number(self, key: str, low: float, high: float) -> float | None:
        value = self.values.get(key)
        if value is None:
            return None
        if isinstance(value, int | float) and not isinstance(value, bool) and low <= value <= high:
            return float(value)
        raise self.error(
            f"{key} is not a number from {low:g} to {high:g}", "correct it, or leave it out"
        )

    def day(self, key: str) -> date | None:
        value = self.values.get(key)
        if isinstance(value, datetime):
            return value.date()
        if value is None or isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except (TypeError, ValueError):
            raise self.error(f"{key} is not a date", f"write {key} = 2021-09-06") from None

    def days(self) -> tuple[date | None, date | None]:
        since, until = self.day("from"), self.day("until")
        if since and until and until < since:
            raise self.error("'until' is before 'from'", "exchange or correct the two dates")
        return since, until

    def tables(self, key: str) -> Iterable[_Table]:
        rows = self.values.get(key, [])
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise self.error(f"{key} is not a list of tables", f"head each with [[{key}]]")
        for number, row in enumerate(rows, start=1):
            named = row.get("name") or row.get("called")
            where = f"[[{key}]] number {number}" + (f" ({named})" if named else "")
            yield _Table(self.file, where, row)


def read_setting(path: Path) -> Setting:
    """Read a case.toml.

    Raises CaseError with the file, the table and the remedy at the first thing that is wrong in it.
    """
    top = _Table(str(path), "top of the file", _load(path))
    top.allow(_TABLES)
    head = _head(top)
    parties = tuple(_party(table) for table in top.tables("party"))
    _check_unique(top, [party.name for party in parties])
    names = tuple(party.name for party in parties)
    return Setting(
        name=head.text("name") or "",
        area=head.text("area"),
        country=head.text("country"),
        parties=parties,
        people=tuple(_person(table, names) for table in top.tables("person")),
        places=tuple(_place(table) for table in top.tables("place")),
    )


def _load(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        message = f"cannot be read: {error.strerror}"
        raise CaseError(message, file=str(path), remedy="check its name and its rights") from error
    except UnicodeDecodeError as error:
        raise CaseError("is not UTF-8", file=str(path), remedy="save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        remedy = "correct that line; see https://toml.io for the form"
        raise CaseError(f"is not TOML: {error}", file=str(path), remedy=remedy) from error


def _head(top: _Table) -> _Table:
    values = top.values.get("case", {})
    if not isinstance(values, dict):
        raise top.error("case is not a table", "head it with [case]")
    head = _Table(top.file, "[case]", values)
    head.allow(_CASE)
    return head


def _party(table: _Table) -> Party:
    table.allow(_PARTY)
    return Party(
        name=table.name("name"),
        aliases=table.texts("aliases"),
        roles=tuple(_role(role) for role in table.tables("role")),
        neutral=table.flag("neutral"),
    )


def _role(table: _Table) -> Role:
    table.allow(_ROLE)
    since, until = table.days()
    return Role(called=table.name("called"), since=since, until=until)


def _person(table: _Table, parties: tuple[str, ...]) -> Person:
    table.allow(_PERSON)
    since, until = table.days()
    party = table.text("party")
    if party is not None and party not in parties:
        raise table.error(f"no party is called {party!r}", "add a [[party]] of that name")
    return Person(
        name=table.name("name"),
        aliases=table.texts("aliases"),
        party=party,
        role=table.text("role"),
        since=since,
        until=until,
        died=table.day("died"),
    )


def _place(table: _Table) -> KnownPlace:
    table.allow(_PLACE)
    lat, lon = table.number("lat", -90, 90), table.number("lon", -180, 180)
    if (lat is None) != (lon is None):
        raise table.error("lat and lon go together", "give both, or neither")
    return KnownPlace(
        name=table.name("name"),
        kind=table.text("kind"),
        aliases=table.texts("aliases"),
        lat=lat,
        lon=lon,
        within=table.text("within"),
        area_km2=table.number("area_km2", 0, 2e7),
    )


def _check_unique(top: _Table, names: list[str]) -> None:
    for name in names:
        if names.count(name) > 1:
            raise top.error(f"two parties are called {name!r}", "make one of the two [[party]]")
