"""From files to documents: bytes, text, pages, headers; and the archive of originals."""

from fogline.documents.archive import Archive
from fogline.documents.days import parse_day
from fogline.documents.document import read_document
from fogline.documents.files import find_files

__all__ = ["Archive", "find_files", "parse_day", "read_document"]
