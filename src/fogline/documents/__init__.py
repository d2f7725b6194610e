"""From files to documents: formats, bytes, text, pages, headers; and the archive of originals."""

from fogline.documents.archive import Archive
from fogline.documents.columns import Columns, parse_columns
from fogline.documents.days import parse_day
from fogline.documents.document import Options, Original, read_original
from fogline.documents.files import find_files

__all__ = [
    "Archive",
    "Columns",
    "Options",
    "Original",
    "find_files",
    "parse_columns",
    "parse_day",
    "read_original",
]
