from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from fogline.errors import DocumentError


def changed(raw, name, change):
    with zipfile.ZipFile(BytesIO(raw)) as archive:
        members = {one: archive.read(one) for one in archive.namelist()}
    members[name] = change(members.get(name, b""))
    return members


def test_paragraphs_and_tables_in_order(build, read) -> None:
    raw = build.word("Army enters the north", build.BODY, "", cells=["Garmsel", build.OTHER])
    (document,) = read(raw, "report.docx").documents
    assert document.text.split("\n\n") == [
        "Army enters the north",
        build.BODY,
        "Garmsel",
        build.OTHER,
    ]
    assert document.title == "Army enters the north"
    assert document.part == ""


def test_tracked_changes_are_read_as_accepted_and_it_is_said(build, read) -> None:
    new = b'<w:ins w:id="1" w:author="x"><w:r><w:t xml:space="preserve">NEW </w:t></w:r></w:ins>'
    old = b'<w:del w:id="2" w:author="x"><w:r><w:delText>OLD</w:delText></w:r></w:del>'
    raw = build.word(build.BODY)
    members = changed(
        raw, "word/document.xml", lambda xml: xml.replace(b"<w:r>", new + old + b"<w:r>", 1)
    )
    (document,) = read(build.zipped(members), "report.docx").documents
    assert document.text == f"NEW {build.BODY}"
    assert "tracked changes" in document.problems[0]


def test_entities_are_refused_before_they_are_read(build, read) -> None:
    bomb = b'<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
    spy = b'<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    for trick in (bomb, spy):
        members = changed(
            build.word(build.BODY),
            "word/document.xml",
            lambda xml, t=trick: xml.replace(b"?>", b"?>" + t, 1),
        )
        with pytest.raises(DocumentError, match=r"word/document.xml is too large or declares"):
            read(build.zipped(members), "report.docx")


def test_utf_16_does_not_hide_them(build, read) -> None:
    members = changed(
        build.word(build.BODY), "word/document.xml", lambda xml: xml.decode().encode("utf-16")
    )
    with pytest.raises(DocumentError, match="no sound Word file"):
        read(build.zipped(members), "report.docx")


@pytest.mark.parametrize("content", [b"", b"<x", b"no xml", b"<?xml version='1.0'?><a/>"])
def test_a_broken_file_is_an_error_with_a_remedy(build, read, content) -> None:
    members = changed(build.word(build.BODY), "word/document.xml", lambda xml: content)
    with pytest.raises(DocumentError) as caught:
        read(build.zipped(members), "report.docx")
    assert caught.value.remedy


def test_an_empty_one(build, read) -> None:
    with pytest.raises(DocumentError, match="has no words"):
        read(build.word(""), "report.docx")
