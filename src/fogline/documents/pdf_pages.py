"""The text layer of a PDF, read in a process of its own: ``python -m fogline.documents.pdf_pages``.

The PDF comes on standard input, JSON goes to standard output. Whatever a hostile file does to this
process, it has little memory and time, and the one that reads its answer is another.
"""

from __future__ import annotations

import io
import json
import sys
from typing import Any

CHARACTERS = 20_000_000
"""Most characters of text that are taken from one PDF."""

PAGES = 5_000
"""Most pages of a PDF that are read."""


def read_pages(raw: bytes) -> dict[str, Any]:
    """Return ``pages``, the text of each, ``pictures``, whether it has any, and ``total`` pages.

    ``error`` stands instead where the file is locked or broken.
    """
    from pypdf import PdfReader  # noqa: PLC0415  (after the limits are set)
    from pypdf.errors import DependencyError, FileNotDecryptedError, PyPdfError  # noqa: PLC0415

    try:
        reader = PdfReader(io.BytesIO(raw), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            return {"error": "locked"}
        return _read(reader)
    except (DependencyError, FileNotDecryptedError):
        return {"error": "locked"}
    except PyPdfError:
        return {"error": "broken"}


def _read(reader: Any) -> dict[str, Any]:
    pages: list[str] = []
    pictures: list[bool] = []
    left = CHARACTERS
    for page in reader.pages[:PAGES]:
        pages.append(page.extract_text()[:left])
        pictures.append(_has_pictures(page))
        left -= len(pages[-1])
        if left <= 0:
            break
    return {"pages": pages, "pictures": pictures, "total": len(reader.pages)}


def _has_pictures(page: Any) -> bool:
    resources = page.get("/Resources")
    resources = resources.get_object() if resources is not None else {}
    return "/XObject" in resources


def set_limits(memory: int, seconds: int) -> None:
    """Bound this process to ``memory`` bytes and ``seconds`` of work, where the system can."""
    try:
        import resource  # noqa: PLC0415  (Windows has none)
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main() -> None:
    """Read a PDF from standard input and print what is in it."""
    memory, seconds = (int(written) for written in sys.argv[1:3])
    set_limits(memory, seconds)
    answer = read_pages(sys.stdin.buffer.read())
    sys.stdout.write(json.dumps(answer))


if __name__ == "__main__":
    main()
