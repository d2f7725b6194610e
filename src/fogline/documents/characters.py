"""Characters that a reader of the text does not see, and the many ways of ending a line."""

from __future__ import annotations

import re

_LINE_ENDS = re.compile("\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")

KEPT = "\u200c\u200d"
"""The zero-width joiners: they change how Persian, Arabic and Indic words are written, and stay."""

_UNSEEN = dict.fromkeys(
    [
        *range(0x00, 0x09),  # control characters, save tab and line feed
        *range(0x0E, 0x20),
        *range(0x7F, 0xA0),
        0x00AD,  # soft hyphen
        0x034F,  # grapheme joiner
        0x061C,  # marks and overrides of the writing direction, which can hide what a text says
        0x200B,  # zero-width space
        0x200E,
        0x200F,
        *range(0x202A, 0x202F),
        *range(0x2060, 0x2070),  # word joiner, invisible operators, isolates
        0xFEFF,  # byte order mark, zero-width no-break space
    ]
)


def clean(text: str) -> str:
    """Return ``text`` with every line end as a line feed and without characters nobody sees.

    Nothing that is seen is changed, cut or composed anew; blanks around the text are kept too.
    """
    return _LINE_ENDS.sub("\n", text).translate(_UNSEEN)
