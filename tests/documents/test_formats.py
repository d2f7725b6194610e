from __future__ import annotations

import gzip
import io
import time
import zipfile

import pytest

from fogline.documents.formats import Format, tell_format, tell_text_format
from fogline.errors import DocumentError


def zipped(*names: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return stream.getvalue()


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        (b"{\\rtf1\\ansi", "an RTF file"),
        (b"\x89PNG\r\n\x1a\n\x00", "a picture"),
        (b"\x00\x00\x00\x18ftypmp42", "a video file"),
        (zipped("xl/workbook.xml"), "an Excel file"),
        (zipped("mimetype", "content.xml"), "OpenDocument"),
        (zipped("a.txt")[:30], "a damaged ZIP archive"),
        (gzip.compress(b"words of a report"), "a gzip archive that holds no WARC"),
        (b"\x1f\x8bno gzip at all", "a gzip archive that holds no WARC"),
    ],
)
def test_other_formats_are_named(raw: bytes, name: str) -> None:
    with pytest.raises(DocumentError, match="is a") as caught:
        tell_format(raw, "report")
    assert name in caught.value.message
    assert caught.value.remedy


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b"%PDF-1.7\n%\xe2", Format.PDF),
        (zipped("word/document.xml"), Format.WORD),
        (zipped("a.txt"), Format.ZIP),
        (zipped(), Format.ZIP),
        (b"WARC/1.0\r\n", Format.WARC),
        (gzip.compress(b"WARC/1.1\r\n"), Format.WARC),
        (b"PDF files were sent to the ministry.", Format.TEXT),
    ],
)
def test_first_bytes_tell(raw: bytes, expected: Format) -> None:
    assert tell_format(raw, "report.txt") is expected


@pytest.mark.parametrize(
    ("text", "suffix", "expected"),
    [
        ("<!DOCTYPE html><p>Calm.", ".txt", Format.HTML),
        ('\n<?xml version="1.0"?>\n<!-- saved -->\n<html>', "", Format.HTML),
        ("<div><p>One.</p><p>Two.</p><br></div>", "", Format.HTML),
        ("<p>Calm on the ridge.</p>", ".html", Format.HTML),
        ("<p>Calm on the ridge.</p>", ".txt", Format.TEXT),
        ("Calm on the ridge.", ".html", Format.TEXT),
        ("He held < 5 villages and > 3 roads.", ".txt", Format.TEXT),
        ("[Kabul] The road is open. [ends]", ".txt", Format.TEXT),
        ('"quoted"', ".txt", Format.TEXT),
        ('<?xml version="1.0"?><rss version="2.0">', ".txt", Format.FEED),
        ('<!DOCTYPE rss [<!ENTITY a "b">]>\n<rss>', ".xml", Format.FEED),
        ('{"messages": []}', ".txt", Format.JSON),
        ('[ { "title": "Calm" } ]', "", Format.JSON),
        ("[1, 2]", ".txt", Format.TEXT),
        ("window.YTD.tweets.part0 = [", ".js", Format.POSTS),
        ("From: a@b.org\nSubject: Calm\nMIME-Version: 1.0\n\nCalm.", "", Format.MAIL),
        ("Received: from a\n\tby b\nFrom: a@b.org\n", ".txt", Format.MAIL),
        ("From: the desk\nSubject: Calm\n\nReceived: nothing.", ".txt", Format.TEXT),
        ("Subject: Calm\n\nCalm on the ridge.", ".eml", Format.MAIL),
        ("title,text\nCalm,Calm on the ridge.", ".csv", Format.TABLE),
    ],
)
def test_content_tells_the_format_before_the_extension(
    text: str, suffix: str, expected: Format
) -> None:
    assert tell_text_format(text, suffix) is expected


def test_deep_brackets_are_no_crash() -> None:
    assert tell_format(b"[" * 200_000 + b"]" * 200_000, "a.txt") is Format.TEXT


def test_many_header_lines_take_no_time() -> None:
    start = time.perf_counter()
    tell_text_format("A: b\n c\n" * 500, ".txt")
    assert time.perf_counter() - start < 1
