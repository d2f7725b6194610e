"""Sound files of each format, damaged at random: a document or an error, in time, and no crash.

FOGLINE_FUZZ_RUNS says how many for each parser. The n-th damage of a file is always the same.
"""

from __future__ import annotations

import gzip
import io
import json
import os
import random
import time
import zipfile
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from types import ModuleType

import pytest

from fogline.documents.contents import READERS
from fogline.documents.document import Options, Whence, make_document
from fogline.documents.formats import Format, tell_format
from fogline.documents.parts import File, Report, Terms, Unread
from fogline.documents.pdf_pages import read_pages
from fogline.errors import DocumentError

RUNS = int(os.environ.get("FOGLINE_FUZZ_RUNS", "200"))
SLOWEST = 20.0
"""Seconds of work for one damaged file; sound ones of a few thousand bytes take milliseconds."""

TOKENS = (
    b"\x00",
    b"\xff\xfe",
    b"<",
    b">",
    b"]]>",
    b"&#0;",
    b"&a;",
    b"<!ENTITY a '",
    b'"',
    b"'",
    b"{",
    b"[",
    b"}",
    b"]",
    b",",
    b"\n",
    b"\r\n\r\n",
    b"-1",
    b"99999999999999999999",
    b"null",
    b"\\ud800",
    b"%PDF-",
    b"PK\x03\x04",
    b"PK\x01\x02",
    b"WARC/1.0\r\n",
    b"Content-Length: 999999999",
    b"=?utf-8?q?=ff?=",
    b"stream",
    b"endobj",
    b"<<",
    b">>",
    b" R",
    b"/Length 1e9",
    b"../",
    b"\xed\xa0\x80",
    b"--b--",
)


def damaged(raw: bytes, chance: random.Random) -> bytes:
    """Return ``raw`` with one to eight wounds: bytes changed, cut, doubled, moved, put in."""
    for _ in range(chance.randint(1, 8)):
        start = chance.randrange(len(raw) + 1)
        end = min(len(raw), start + chance.choice((1, 2, 8, 64, 512)))
        piece = raw[start:end]
        wounds = (
            lambda piece: (
                bytes(byte ^ (1 << chance.randrange(8)) for byte in piece[:4]) + piece[4:]
            ),
            lambda piece: b"",
            lambda piece: piece * chance.choice((2, 3, 50)),
            lambda piece: piece[::-1],
            lambda piece: chance.choice(TOKENS) + piece,
            lambda piece: chance.choice(TOKENS),
            lambda piece: chance.randbytes(len(piece)),
        )
        raw = raw[:start] + chance.choice(wounds)(piece) + raw[end:]
    return raw


def seeds(build: ModuleType, kind: Format) -> tuple[str, list[bytes]]:
    """Return the name of a file of a format, and sound ones."""
    web = {"https://a.example/1": ("text/html", build.PAGE.encode())}
    records = {"title": "Report", "text": build.BODY, "date": "2023-04-21"}
    made: dict[Format, tuple[str, list[bytes]]] = {
        Format.TEXT: ("a.txt", [build.BODY.encode(), build.BODY.encode("utf-16")]),
        Format.HTML: ("a.html", [build.PAGE.encode()]),
        Format.PDF: ("a.pdf", [build.pdf([[build.BODY[:80]], [build.OTHER[:80]]], scanned=[2])]),
        Format.WORD: ("a.docx", [build.word(build.BODY, cells=[build.OTHER])]),
        Format.MAIL: (
            "a.eml",
            [build.mail(), build.mail(attached={"a.txt": b"calm"}, html="<p>Calm")],
        ),
        Format.FEED: ("a.xml", [build.rss(), build.atom()]),
        Format.WARC: ("a.warc", [build.warc(web), build.warc(web, packed=False)]),
        Format.ZIP: ("a.zip", [build.zipped({"a.txt": build.BODY, "b.csv": "text\ncalm"})]),
        Format.POSTS: ("tweets.js", [build.posts(build.post(), build.post(6))]),
        Format.JSON: (
            "a.json",
            [
                build.telegram(build.message(), build.message(13, ["a", {"text": "b"}])),
                build.json_lines(records, records),
                json.dumps([build.post()]).encode(),
            ],
        ),
        Format.TABLE: ("a.csv", [build.table([list(records), list(records.values())])]),
    }
    return made[kind]


def wounded(kind: Format, build: ModuleType, raw: bytes, chance: random.Random) -> bytes:
    """Return a damaged file; half of those that are packed are damaged inside, and packed again."""
    if raw[:2] == b"PK" and chance.random() < 0.5:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            members = {name: archive.read(name) for name in archive.namelist()}
        name = "word/document.xml" if kind is Format.WORD and chance.random() < 0.7 else None
        name = name or chance.choice(sorted(members))
        return bytes(build.zipped(members | {name: damaged(members[name], chance)}))
    if raw[:2] == b"\x1f\x8b" and chance.random() < 0.5:
        return gzip.compress(damaged(gzip.decompress(raw), chance))
    return damaged(raw, chance)


def read_parts(kind: Format, file: File) -> None:
    """Read a file as its format, whatever is left of it; what comes of it must be sound."""
    if kind is Format.PDF:
        # What pypdf did not foresee ends the process that reads a PDF, and no other.
        with suppress(Exception):
            read_pages(file.raw)
        return
    for part in READERS[kind](file, Terms()):
        if isinstance(part, Unread):
            assert part.error
            assert part.remedy
        elif isinstance(part, Report):
            read_document(part)


def read_document(part: Report) -> None:
    document = make_document(part, Whence("a", "0" * 64), Options())
    assert document.text.strip()
    said = (document.text, document.title, document.source, document.part, *document.problems)
    "".join(said).encode()


def refusal(reading: Callable[[], object]) -> DocumentError | None:
    """Return the error with which something is refused, None where it is not."""
    try:
        reading()
    except DocumentError as error:
        return error
    return None


@pytest.mark.parametrize("kind", list(Format), ids=lambda kind: kind.name.lower())
def test_damaged_files_give_documents_or_errors(build: ModuleType, kind: Format) -> None:
    name, sound = seeds(build, kind)
    for number in range(RUNS):
        chance = random.Random(f"{kind.name} {number}")  # noqa: S311  (damage, not secrets)
        raw = wounded(kind, build, chance.choice(sound), chance)
        start = time.process_time()
        error = refusal(partial(read_parts, kind, File(name, raw)))
        assert error is None or error.remedy
        assert time.process_time() - start < SLOWEST, f"damage {number} of {name}"


def test_any_damage_tells_a_format_or_an_error(build: ModuleType) -> None:
    for kind in Format:
        name, sound = seeds(build, kind)
        for number in range(RUNS // 4):
            chance = random.Random(f"format {kind.name} {number}")  # noqa: S311
            error = refusal(partial(tell_format, damaged(chance.choice(sound), chance), name))
            assert error is None or error.remedy
