"""Searching a gazetteer file: by key, by the consonants of a key, by word, by point."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self

from fogline.resolution.gazetteer.file import reading
from fogline.resolution.gazetteer.geometry import contains
from fogline.resolution.gazetteer.keys import (
    LEAST_REPLACED,
    agreement,
    frame_of,
    key_of,
    neighbours,
)
from fogline.resolution.scripts import is_unvocalised
from fogline.resolution.spelling import slug
from fogline.resolution.world import countries

MOST_OF_A_KEY = 60
"""Places that one key gives at most, the most populous first: the 61st Santa Cruz is not meant,
unless it lies in a country around, and those are asked for apart."""

MOST_KEYS = 12
"""Spellings of a name that are looked up, the likest first."""

_DEEPEST = 6  # units above a place: country, province, district and smaller
_VISIBLE = "source IN (SELECT id FROM source WHERE state = 'done')"
_COLUMNS = (
    "entry.id, entry.code, entry.name, kind, lat, lon, country, population, unit, parent, "
    "area_km2, source.name, source.id"
)


@dataclass(frozen=True, slots=True)
class Found:
    """A place of a gazetteer: ``match`` tells how well its name fits, 0 to 100, ``main`` whether it
    is its own name or another, ``within`` the larger places, the nearest first."""

    id: str
    name: str
    kind: str | None
    lat: float | None
    lon: float | None
    country: str | None
    population: int
    area_km2: float | None
    match: float
    main: bool
    within: tuple[str, ...] = ()

    @property
    def has_shape(self) -> bool:
        """Tell whether the gazetteer has a boundary of the place."""
        return self.area_km2 is not None


class PlaceFile:
    """A gazetteer file opened for searching."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open a gazetteer; raises GazetteerError where the file is none."""
        return cls(reading(path))

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def called(self, name: str, countries: Iterable[str] = ()) -> tuple[Found, ...]:
        """Return the places of a name, those of ``countries`` and the most populous ones."""
        return self._of_keys({key_of(name): 100.0}, tuple(countries))

    def like(
        self, name: str, countries: Iterable[str] = (), *, written: str | None = None
    ) -> tuple[Found, ...]:
        """Return the places whose names are other spellings of a name, in any script.

        ``written`` are the report's letters, where ``name`` is in Latin ones already.
        """
        return self._of_keys(self._spellings(name, written or name), tuple(countries))

    def with_words(self, name: str, most: int = MOST_OF_A_KEY) -> tuple[Found, ...]:
        """Return places with all words of ``name`` in a name of theirs, in no order."""
        words = " ".join(f'"{word}"' for word in key_of(name).split())
        if not words:
            return ()
        query = f"SELECT rowid FROM word WHERE word MATCH ? LIMIT {int(most)}"  # noqa: S608
        numbers = [row[0] for row in self._database.execute(query, (words,))]
        return self._entries(dict.fromkeys(numbers, (0.0, False)))

    def around(self, lat: float, lon: float) -> tuple[Found, ...]:
        """Return the places whose boundary a point lies in, the smallest first."""
        query = "SELECT entry, wkb FROM box JOIN shape USING (entry) WHERE west <= ? AND east >= ? "
        query += "AND south <= ? AND north >= ?"
        rows = self._database.execute(query, (lon, lon, lat, lat)).fetchall()
        numbers = {row[0]: (0.0, False) for row in rows if contains(row[1], lat, lon)}
        return tuple(sorted(self._entries(numbers, above=False), key=lambda one: one.area_km2 or 0))

    def _spellings(self, name: str, written: str) -> dict[str, float]:
        """Return the likest keys of other spellings, with how well they agree."""
        key = key_of(name)
        length, reach = len(key.replace(" ", "")), 4 if is_unvocalised(written) else 2
        frames = [frame_of(key)]
        if length >= LEAST_REPLACED and len(frames[0]) > 2:
            frames += neighbours(frames[0])
        marks = ",".join("?" * len(frames))
        query = f"SELECT DISTINCT key FROM spelled WHERE frame IN ({marks}) "  # noqa: S608
        query += "AND length BETWEEN ? AND ?"
        keys = self._database.execute(query, (*frames, length - reach, length + reach))
        scores = {row[0]: agreement(row[0], key, written=written) for row in keys if row[0] != key}
        likest = sorted((key for key in scores if scores[key]), key=lambda key: -scores[key])
        return {key: scores[key] for key in likest[:MOST_KEYS]}

    def _of_keys(self, keys: dict[str, float], near: tuple[str, ...]) -> tuple[Found, ...]:
        found: dict[int, tuple[float, bool]] = {}
        query = f"SELECT entry, main FROM spelled WHERE key = ? AND {_VISIBLE}"  # noqa: S608
        marks = ",".join("?" * len(near))
        there = f"{query} AND country IN ({marks}) ORDER BY population DESC LIMIT {MOST_OF_A_KEY}"
        anywhere = f"{query} ORDER BY population DESC LIMIT {MOST_OF_A_KEY}"
        for key, match in keys.items():
            rows = self._database.execute(anywhere, (key,)).fetchall()
            if near and len(rows) == MOST_OF_A_KEY:
                rows += self._database.execute(there, (key, *near)).fetchall()
            for entry, main in rows:
                found[entry] = max(found.get(entry, (0.0, False)), (match, bool(main)))
        return self._entries(found)

    def _entries(
        self, matches: dict[int, tuple[float, bool]], *, above: bool = True
    ) -> tuple[Found, ...]:
        marks = ",".join("?" * len(matches))
        query = f"SELECT {_COLUMNS} FROM entry JOIN source ON source.id = entry.source "  # noqa: S608
        query += f"WHERE entry.id IN ({marks}) AND state = 'done'"
        rows = self._database.execute(query, tuple(matches)).fetchall()
        return tuple(self._found(row, *matches[row[0]], above=above) for row in rows)

    def _found(self, row: Sequence[object], match: float, main: bool, *, above: bool) -> Found:
        _, code, name, kind, lat, lon, country, population, _, parent, area, file, source = row
        own = str(code) if str(code).startswith("geonames:") else f"{slug(str(file))}:{code}"
        found = Found(own, str(name), kind, lat, lon, country, population, area, match, main)  # type: ignore[arg-type]
        return replace(found, within=self._within(found, parent, source)) if above else found

    def _within(self, found: Found, parent: object, source: object) -> tuple[str, ...]:
        """Return the larger places: those of the parent column, else whose boundary it lies in."""
        chain = self._units_above(parent, source)
        if not chain and found.lat is not None and found.lon is not None:
            chain = tuple(
                one.name
                for one in self.around(found.lat, found.lon)
                if one.id != found.id and (one.area_km2 or 0) > (found.area_km2 or 0)
            )
        country = countries().get(found.country or "")
        return tuple(dict.fromkeys((*chain, *([country.name] if country else ()))))

    def _units_above(self, parent: object, source: object) -> tuple[str, ...]:
        chain: list[str] = []
        query = "SELECT name, parent FROM entry WHERE unit = ? AND source = ?"
        while isinstance(parent, str) and parent and len(chain) < _DEEPEST:
            row = self._database.execute(query, (parent, source)).fetchone()
            row = row or self._database.execute(query, (parent.casefold(), source)).fetchone()
            if row is None:
                written = "." not in parent and not any(map(str.isdigit, parent))
                higher = parent.rpartition(".")[0]
                chain += [parent] if written else []
                parent = "" if written else higher if "." in higher else ""
            else:
                chain.append(row[0])
                parent = row[1]
        return tuple(dict.fromkeys(chain))
