"""Text that was once decoded wrongly: found, and repaired where that can be undone."""

from __future__ import annotations

import re
from functools import cache

from fogline.documents.encodings import Decoded

_TWICE = 2
_SURE = "\u00e2\u20ac"  # how dashes and quotation marks of UTF-8 begin, read as Windows-1252
_ENOUGH = 3
_HIGH = re.compile(r"[^\x00-\x7f]+")


def repair(text: str) -> Decoded:
    """Return ``text`` with what was UTF-8 read as Windows-1252 put right, and a problem saying so.

    A run of characters is changed only if it round-trips: as Windows-1252 it is valid UTF-8.
    Such runs can stand in sound text by chance; a broken dash or quotation mark is proof, or
    several broken runs that are most of what is not ASCII.
    """
    repaired, times = text, 0
    while times < _TWICE and _is_broken(repaired, proven=times > 0):
        repaired, times = _runs().sub(lambda run: _undo(run[0]), repaired), times + 1
    if repaired != text:
        return Decoded(repaired, ("characters that had been decoded wrongly were repaired",))
    if _SURE in text:
        return Decoded(text, ("characters were decoded wrongly before and could not be repaired",))
    return Decoded(text)


def _is_broken(text: str, *, proven: bool) -> bool:
    """Tell whether a text is broken; once repaired it is sound, unless ``proven`` otherwise."""
    changed = [run for run in _runs().findall(text) if _undo(run) != run]
    if any(_SURE in run or _SURE in _undo(run) for run in changed):
        return True
    return not proven and len(changed) >= _ENOUGH and len(changed) * 2 >= len(_HIGH.findall(text))


def _undo(run: str) -> str:
    try:
        return bytes(_byte_of()[char] for char in run).decode("utf-8")
    except UnicodeDecodeError:
        return run


@cache
def _runs() -> re.Pattern[str]:
    # Whole UTF-8 sequences, of scripts that news is written in, as Windows-1252 shows them.
    chars = {byte: char for char, byte in _byte_of().items()}
    follow = "[" + "".join(re.escape(chars[byte]) for byte in range(0x80, 0xC0)) + "]"
    two = "[\u00c2-\u00c5\u00ce-\u00d4\u00d7-\u00db]"
    return re.compile(f"(?:{two}{follow}|[\u00e0-\u00ef]{follow}{{2}}|\u00f0{follow}{{3}})+")


@cache
def _byte_of() -> dict[str, int]:
    # Windows-1252 leaves five bytes undefined; programs keep them as control characters.
    return {
        bytes([byte]).decode("cp1252", errors="ignore") or chr(byte): byte
        for byte in range(128, 256)
    }
