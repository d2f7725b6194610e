from __future__ import annotations

import io
import zipfile

import pytest

from fogline.documents.formats import Format, refuse_foreign, tell_format
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
        (b"%PDF-1.7\n%\xe2", "a PDF; this version reads text and HTML"),
        (b"{\\rtf1\\ansi", "an RTF file"),
        (b"\x89PNG\r\n\x1a\n\x00", "a picture"),
        (b"\x00\x00\x00\x18ftypmp42", "a video file"),
        (zipped("word/document.xml"), "DOCX"),
        (zipped("mimetype", "content.xml"), "OpenDocument"),
        (zipped("a.txt"), "a ZIP archive"),
        (zipped("a.txt")[:30], "a damaged ZIP archive"),
    ],
)
def test_other_formats_are_named(raw: bytes, name: str) -> None:
    with pytest.raises(DocumentError, match="is a") as caught:
        refuse_foreign(raw)
    assert name in caught.value.message
    assert caught.value.remedy


def test_words_that_only_begin_like_a_signature_pass() -> None:
    refuse_foreign(b"PDF files were sent to the ministry.")


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
    ],
)
def test_content_tells_the_format_before_the_extension(
    text: str, suffix: str, expected: Format
) -> None:
    assert tell_format(text, suffix) is expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('<?xml version="1.0"?><rss version="2.0">', "a feed"),
        ('{"messages": []}', "JSON"),
        ("[1, 2]", "JSON"),
    ],
)
def test_feeds_and_json_are_refused(text: str, name: str) -> None:
    with pytest.raises(DocumentError, match=name):
        tell_format(text, ".txt")


def test_deep_brackets_are_no_crash() -> None:
    assert tell_format("[" * 200_000 + "]" * 200_000, ".txt") is Format.TEXT
