"""The tables of a gazetteer file, an SQLite database.

``spelled`` has one row for each key of each place, and is what searches read: its first index
serves a key, the most populous places first, and its second the keys of a frame of consonants. Both
cover what they are asked for, so a search reads a few neighbouring pages, however many rows there
are.
"""

from __future__ import annotations

VERSION = 1
"""The form of these tables, kept in ``PRAGMA user_version``."""

TABLES = """
CREATE TABLE source (
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, fingerprint TEXT NOT NULL,
    state TEXT NOT NULL, row INTEGER NOT NULL, entries INTEGER NOT NULL);
CREATE TABLE entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT, source INTEGER NOT NULL,
    code TEXT NOT NULL, name TEXT NOT NULL,
    kind TEXT, lat REAL, lon REAL, country TEXT, population INTEGER NOT NULL,
    unit TEXT, parent TEXT, area_km2 REAL);
CREATE UNIQUE INDEX entry_code ON entry (source, code);
CREATE INDEX entry_unit ON entry (unit, source) WHERE unit IS NOT NULL;
CREATE TABLE spelled (
    key TEXT NOT NULL, frame TEXT NOT NULL, length INTEGER NOT NULL, population INTEGER NOT NULL,
    country TEXT, source INTEGER NOT NULL, entry INTEGER NOT NULL, main INTEGER NOT NULL);
CREATE TABLE shape (entry INTEGER PRIMARY KEY, wkb BLOB NOT NULL);
CREATE VIRTUAL TABLE box USING rtree (entry, west, east, south, north);
CREATE VIRTUAL TABLE word USING fts5 (key, content='', detail=none, columnsize=0);
CREATE TABLE fault (
    source INTEGER NOT NULL, row INTEGER NOT NULL, what TEXT NOT NULL, remedy TEXT NOT NULL);
"""

INDEXES = """
CREATE INDEX IF NOT EXISTS spelled_key
    ON spelled (key, population DESC, country, source, entry, main);
CREATE INDEX IF NOT EXISTS spelled_frame ON spelled (frame, length, key);
"""
"""Made when the first import ends: sorting all rows once is many times faster than insertion."""

DONE, RUNNING, REPLACED = "done", "running", "replaced"
"""States of a source; only what is of a ``done`` one is ever found."""
