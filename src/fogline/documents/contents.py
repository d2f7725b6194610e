"""Everything that is in an original: its reports, and those in the files that are in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from fogline.documents.feed import read_feed
from fogline.documents.formats import Format, tell_format
from fogline.documents.json_reports import read_json
from fogline.documents.limits import DEPTH
from fogline.documents.mail import read_mail
from fogline.documents.parts import File, Reader, Report, Terms, Unread, join_places
from fogline.documents.pdf import read_pdf
from fogline.documents.plain import read_html, read_text
from fogline.documents.posts import read_posts
from fogline.documents.table import read_table
from fogline.documents.warc import read_warc
from fogline.documents.word import read_word
from fogline.documents.zipped import read_zip
from fogline.errors import DocumentError

READERS: Mapping[Format, Reader] = MappingProxyType(
    {
        Format.TEXT: read_text,
        Format.HTML: read_html,
        Format.PDF: read_pdf,
        Format.WORD: read_word,
        Format.MAIL: read_mail,
        Format.FEED: read_feed,
        Format.WARC: read_warc,
        Format.ZIP: read_zip,
        Format.POSTS: read_posts,
        Format.JSON: read_json,
        Format.TABLE: read_table,
    }
)
"""Who reads which format."""


def find_reports(file: File, terms: Terms, depth: int = 0) -> Iterator[Report | Unread]:
    """Give the reports in a file in their order, and each place in it that could not be read.

    Nothing raises: a file that cannot be read, or not to its end, is an Unread with its place.
    """
    try:
        if depth > DEPTH:
            raise _too_deep()
        for part in READERS[tell_format(file.raw, file.name)](file, terms):
            if part.place:
                terms.budget.count()
            place = join_places(file.place, part.place)
            if isinstance(part, File):
                yield from find_reports(replace(part, place=place), terms, depth + 1)
            else:
                yield replace(part, place=place)
    except DocumentError as error:
        yield Unread(file.place, error.message, error.remedy)


def _too_deep() -> DocumentError:
    return DocumentError(
        f"lies deeper than {DEPTH} files within files",
        remedy="unpack the outer file and give the inner one by itself",
    )
