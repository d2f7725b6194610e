"""PDF files: the words of their text layer; pages that were scanned are named."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from typing import Any

from fogline.documents.limits import MEGABYTE
from fogline.documents.parts import File, Report, Stated, Terms
from fogline.documents.reflow import reflow
from fogline.errors import DocumentError

SECONDS = 60
"""Longest time for one PDF; a book of 500 pages takes about 20."""

MEMORY = 1_500 * MEGABYTE
"""Most memory of the process that reads a PDF, in bytes of address space."""

_OCR = "have its words recognised (OCR), for instance with ocrmypdf, and give the result"
_PRINT = "print it to a new PDF, or save its words as text, and give that"
_ERRORS = {
    "locked": ("is a PDF locked by a password", "open it with the password and print it anew"),
    "broken": ("is a PDF too broken to be read", _PRINT),
}
_FEW_WORDS = 4  # a number or a stamp on a picture is no text layer
_SHOWN_PAGES = 20


def read_pdf(file: File, terms: Terms, seconds: int = SECONDS) -> Iterator[Report]:
    """Give the report in a PDF, its lines joined to paragraphs.

    It is read in a process of its own with limits of time and memory. Raises DocumentError where
    that fails, or where no page has a text layer.
    """
    answer = _ask(file.raw, seconds)
    if "error" in answer:
        raise DocumentError(_ERRORS[answer["error"]][0], remedy=_ERRORS[answer["error"]][1])
    pages, pictures = answer["pages"], answer["pictures"]
    bare = [number for number, page in enumerate(pages, 1) if len(page.split()) < _FEW_WORDS]
    scanned = [number for number in bare if pictures[number - 1]]
    if not any(page.strip() for page in pages):
        what = "is a scan: none of its pages" if scanned else "has no words: none of its pages"
        raise DocumentError(f"{what} ({len(pages)}) has a text layer", remedy=_OCR)
    reflowed = reflow(pages)
    problems = (*_scans(scanned), *_cut(answer), *reflowed.problems)
    yield Report(reflowed.text, file.raw, stated=Stated(problems=problems))


def _ask(raw: bytes, seconds: int) -> dict[str, Any]:
    # -P: a file called pypdf.py in the folder of the reports is not run.
    command = [sys.executable, "-P", "-m", "fogline.documents.pdf_pages", str(MEMORY), str(seconds)]
    try:
        done = subprocess.run(  # noqa: S603  (our own program; the file is only its input)
            command, input=raw, capture_output=True, timeout=seconds, check=True
        )
        answer = json.loads(done.stdout)
    except subprocess.TimeoutExpired:
        message = f"is a PDF that took longer than {seconds} seconds, and was given up"
        raise DocumentError(message, remedy=_PRINT) from None
    except (subprocess.CalledProcessError, ValueError):
        # What it wrote to standard error could quote the report, and is not shown.
        message = f"is a PDF that is broken, or needs more than {MEMORY // MEGABYTE} MB of memory"
        raise DocumentError(message, remedy=_PRINT) from None
    return dict(answer)


def _scans(scanned: Sequence[int]) -> Iterator[str]:
    if scanned:
        shown = ", ".join(map(str, scanned[:_SHOWN_PAGES]))
        more = f" and {len(scanned) - _SHOWN_PAGES} more" if len(scanned) > _SHOWN_PAGES else ""
        pages = "page" if len(scanned) == 1 else "pages"
        yield f"{pages} {shown}{more} without a text layer: scanned, and not read; {_OCR}"


def _cut(answer: dict[str, Any]) -> Iterator[str]:
    read, total = len(answer["pages"]), answer["total"]
    if read < total:
        yield f"only the first {read} of its {total} pages are read"
