"""Imported gazetteers: files of places in one SQLite database, found by any spelling."""

from fogline.resolution.gazetteer.importing import FaultyRow, Imported, import_places
from fogline.resolution.gazetteer.search import Found, PlaceFile

__all__ = ["FaultyRow", "Found", "Imported", "PlaceFile", "import_places"]
