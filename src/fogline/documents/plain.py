"""Plain text and pages of the web: files that hold one report and nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from fogline.documents.encodings import decode
from fogline.documents.limits import LIMIT, too_large
from fogline.documents.page import read_page
from fogline.documents.parts import File, Report, Stated, Terms


def read_text(file: File, terms: Terms) -> Iterator[Report]:
    """Give the report that a text file is."""
    _check(file)
    decoded = decode(file.raw)
    yield Report(decoded.text, file.raw, stated=Stated(problems=decoded.problems))


def read_html(file: File, terms: Terms) -> Iterator[Report]:
    """Give the report on a page of the web; raises DocumentError where it has none."""
    _check(file)
    decoded = decode(file.raw)
    page = read_page(decoded.text)
    stated = Stated(
        title=page.title,
        published=page.published,
        publisher=page.publisher,
        language=page.language,
        headed=bool(page.title),
        problems=decoded.problems,
    )
    yield Report(page.text, file.raw, stated=stated)


def _check(file: File) -> None:
    if len(file.raw) > LIMIT:
        raise too_large(LIMIT)
