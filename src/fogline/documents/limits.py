"""How much is read from one original, so that no file can fill the memory or take for ever.

docs/limits.md says the same to users, and a test holds the two together.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from fogline.errors import DocumentError

MEGABYTE = 1_000_000

LIMIT = 20 * MEGABYTE
"""Largest report, in bytes: a text or HTML file, alone or in a container; none is longer."""

CONTAINER_LIMIT = 200 * MEGABYTE
"""Largest file of another kind, in bytes: a PDF with pictures, a file that holds many reports."""

TOTAL = 1_000 * MEGABYTE
"""Most bytes that come out of one original, all that is packed in it taken together."""

RATIO = 200
"""Most bytes that come out of one packed byte. DEFLATE can give 1,032 (RFC 1951); prose gives 3 to
10, and exports in JSON up to about 50."""

RATIO_FLOOR = MEGABYTE
"""Bytes that come out before the ratio is looked at: small files may be packed as they like."""

DEPTH = 3
"""How deep files in files are opened: a Word file attached to a mail in a ZIP archive is at 2."""

PARTS = 100_000
"""Most files, messages, rows and entries that are looked at in one original."""

MEMBERS = 50_000
"""Most files that the directory of a ZIP archive may list."""


@dataclass(slots=True)
class Budget:
    """What may still come out of one original; it is spent as the files in it are opened."""

    size: int = TOTAL
    parts: int = PARTS

    def spend(self, size: int) -> None:
        """Take note of ``size`` more bytes; raises DocumentError where they are too many."""
        self.size -= size
        if self.size < 0:
            raise DocumentError(
                f"gives more than {TOTAL // MEGABYTE:,} MB when it is unpacked",
                remedy="if you trust it, unpack it yourself and give the files that hold reports",
            )

    def count(self) -> None:
        """Take note of one more part; raises DocumentError where they are too many."""
        self.parts -= 1
        if self.parts < 0:
            raise DocumentError(
                f"holds more than {PARTS:,} parts; the rest is not read",
                remedy="split it, and give the pieces one by one",
            )


class Stream(Protocol):
    """Something that bytes are read from."""

    def read(self, size: int, /) -> bytes:
        """Return at most ``size`` bytes; none at the end."""
        ...


def read_within(stream: Stream, limit: int, budget: Budget) -> bytes:
    """Return all that is in ``stream``; raises DocumentError past ``limit`` or the budget.

    It is read piece by piece, so that what claims to be small and is not does no harm.
    """
    pieces, size = [], 0
    while piece := stream.read(65_536):
        size += len(piece)
        if size > limit:
            raise too_large(limit)
        budget.spend(len(piece))
        pieces.append(piece)
    return b"".join(pieces)


def check_ratio(packed: int, unpacked: int) -> None:
    """Raise DocumentError where more comes out of packed bytes than any report would give."""
    if unpacked > max(RATIO_FLOOR, packed * RATIO):
        raise DocumentError(
            f"gives more than {RATIO} bytes for each that is packed, as a “zip bomb” does",
            remedy="do not unpack it; ask whoever sent it for the reports themselves",
        )


def too_large(limit: int) -> DocumentError:
    """Return the error of a file of more than ``limit`` bytes."""
    return DocumentError(
        f"is larger than {limit // MEGABYTE} MB", remedy="split it into one file for each report"
    )
