"""From bytes to text: UTF-8, UTF-16 and UTF-32, with marks or without, and what came before."""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass

from fogline.errors import DocumentError


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text and what a reader should know about how it was read."""

    text: str
    problems: tuple[str, ...] = ()


MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte order marks; UTF-32 before UTF-16, whose little-endian mark begins the other's."""

WIDE = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
SAMPLE = 65_536
"""Bytes that are enough to tell an encoding from another."""

_CONTROL = bytes(sorted({*range(1, 9), *range(14, 27), *range(28, 32), 127}))
_CONTROL_SHARE = 0.02
_FEW_NULS = 4
_NUL_SHARE = 0.01
_ODD_SHARE = 0.01
_SOUND_SHARE = 0.8
_WESTERN_SHARE = 0.1
_LETTER_SHARE = 0.6

_WESTERN = re.compile(
    rb"[\x80\x85\x91-\x97\xa0\xa3\xa7\xa9\xab\xb0\xb7\xbb\xbd]"  # money, quotes, dashes, signs
    rb"|(?<![a-z])[\xc0-\xd6\xd8-\xde](?=[A-Za-z\x80-\xff])"  # a capital begins a word
    rb"|(?<=[A-Za-z\x80-\xff])[\xdf-\xf6\xf8-\xff]|[\xe0-\xf6\xf8-\xff](?=[A-Za-z])"
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""", re.I)


def decode(raw: bytes) -> Decoded:
    """Return the text of ``raw``; raises DocumentError where there is none or it is not text.

    UTF-8 is tried first, since no other text is valid UTF-8 by chance; then what the page declares,
    Windows-1252, and the guess of charset-normalizer. Any other than UTF is noted as a problem.
    """
    if not raw.strip(b" \t\r\n\x0b\x0c\x00"):
        raise DocumentError("is empty", remedy="give a file that has a report in it")
    for mark, name in MARKS:
        if raw.startswith(mark):
            return _decode_marked(raw[len(mark) :], name)
    if b"\x00" in raw and not _has_lone_nuls(raw) and (wide := _tell_wide(raw)):
        return Decoded(raw.decode(wide))
    if _is_binary(raw):
        raise DocumentError(
            "is binary, not text", remedy="save what it says as a .txt or .html file and give that"
        )
    without = raw.replace(b"\x00", b"")
    lost = len(raw) - len(without)
    notes = (f"{lost} NUL characters left out",) if lost else ()
    narrow = _decode_narrow(without)
    return Decoded(narrow.text, notes + narrow.problems)


def _decode_marked(raw: bytes, name: str) -> Decoded:
    try:
        return Decoded(raw.decode(name))
    except UnicodeDecodeError:
        text = raw.decode(name, errors="replace")
    return Decoded(text, (_replaced(text, name.upper()),))


def _has_lone_nuls(raw: bytes) -> bool:
    # Read as UTF-16, plain text with a NUL after a blank is Chinese that looks like prose.
    try:
        raw.replace(b"\x00", b"").decode("utf-8")
    except UnicodeDecodeError:
        return False
    return not _is_binary(raw)


def _tell_wide(raw: bytes) -> str | None:
    sample = raw[:SAMPLE]
    for name in WIDE:
        decoder = codecs.getincrementaldecoder(name)()
        try:
            if _is_prose(decoder.decode(sample)):
                raw.decode(name)
                return name
        except UnicodeDecodeError:
            continue
    return None


def _is_prose(text: str) -> bool:
    # Read the wrong way round, a blank is not U+0020: prose has real blanks or line ends.
    if not text or (" " not in text and "\n" not in text):
        return False
    kinds = (unicodedata.category(char) for char in text if char not in "\t\r\n")
    return sum(kind in {"Cc", "Cn", "Co", "Cs"} for kind in kinds) <= len(text) * _ODD_SHARE


def _is_binary(raw: bytes) -> bool:
    nuls = raw.count(b"\x00")
    controls = len(raw) - len(raw.translate(None, _CONTROL))
    return nuls > max(_FEW_NULS, len(raw) * _NUL_SHARE) or controls > len(raw) * _CONTROL_SHARE


def _decode_narrow(raw: bytes) -> Decoded:
    try:
        return Decoded(raw.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    if _is_mostly_utf8(raw):
        text = raw.decode("utf-8", errors="replace")
        return Decoded(text, (_replaced(text, "UTF-8"),))
    name = _declared(raw) or ("cp1252" if _is_western(raw) else _guess(raw))
    text = raw.decode(name, errors="replace")
    return Decoded(text, (f"read as {name}, since it is not UTF-8",))


def _is_mostly_utf8(raw: bytes) -> bool:
    # A file cut in the middle of a character, or pasted together from two, is still UTF-8.
    text = raw.decode("utf-8", errors="replace")
    high = sum(char > "\x7f" for char in text)
    return high > 0 and (high - text.count("\ufffd")) >= high * _SOUND_SHARE


def _replaced(text: str, name: str) -> str:
    return f"{text.count(chr(0xFFFD))} characters could not be read as {name}"


def _declared(raw: bytes) -> str | None:
    # Only pages declare this; browsers read Latin-1 as Windows-1252 and so do we.
    found = _DECLARED.search(raw[:1024]) if raw.lstrip().startswith(b"<") else None
    if not found:
        return None
    try:
        codec = codecs.lookup(found[1].decode("ascii"))
        raw.decode(codec.name)
    except (LookupError, UnicodeDecodeError, ValueError):
        return None
    return "cp1252" if codec.name == "iso8859-1" else codec.name


def _is_western(raw: bytes) -> bool:
    high = len(raw) - len(raw.translate(None, bytes(range(128, 256))))
    return high < len(raw) * _WESTERN_SHARE and len(_WESTERN.findall(raw)) == high


def _guess(raw: bytes) -> str:
    from charset_normalizer import from_bytes  # noqa: PLC0415  (seldom needed)

    best = from_bytes(raw[:SAMPLE]).best()
    letters = sum(char.isalpha() or char.isspace() for char in str(best or ""))
    if best is None or letters < len(str(best)) * _LETTER_SHARE:
        raise DocumentError(
            "is in an encoding that cannot be told", remedy="save it as UTF-8 and give that"
        )
    return best.encoding
