"""Text that is safe to show: on a terminal, in a page, in a spreadsheet."""

from __future__ import annotations

import re

# Control characters could move a terminal's cursor, and HTML forbids them; tabs and line ends stay.
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def printable(text: str) -> str:
    """Return ``text`` with each control character replaced by one mark: offsets do not move."""
    return _CONTROLS.sub("\ufffd", text)
