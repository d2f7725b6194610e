from __future__ import annotations

import io
import stat
import struct
import zipfile

import pytest

from fogline.documents import limits
from fogline.errors import DocumentError


def test_each_file_is_a_document_in_the_order_of_names(build, read) -> None:
    members = {
        "b/two.txt": build.OTHER,
        "a/one.html": build.PAGE,
        "__MACOSX/a/._one.html": b"\x00\x05",
        ".DS_Store": b"x",
        "empty/": b"",
    }
    original = read(build.zipped(members), "sent.zip")
    assert [one.part for one in original.documents] == ["a/one.html", "b/two.txt"]
    assert original.failures == ()
    assert original.documents[1].id == read(build.OTHER.encode(), "two.txt").documents[0].id


def test_the_same_report_twice_is_one_document(build, read) -> None:
    raw = build.zipped({"a.txt": build.BODY, "copy.txt": build.BODY})
    assert [one.part for one in read(raw, "sent.zip").documents] == ["a.txt"]


@pytest.mark.parametrize(
    "name", ["../up.txt", "/etc/cron.d/x", "a/../../b.txt", "C:\\x.txt", "a\\..\\x.txt"]
)
def test_names_that_lead_out_are_refused(build, read, tmp_path, name) -> None:
    original = read(build.zipped({name: build.OTHER, "good.txt": build.BODY}), "sent.zip")
    assert [one.part for one in original.documents] == ["good.txt"]
    assert "leads out of the archive" in original.failures[0].error
    assert sorted(path.name for path in tmp_path.iterdir()) == ["sent.zip"]


def test_links_are_refused(build, read) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        link = zipfile.ZipInfo("report.txt")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    with pytest.raises(DocumentError, match="is a link, not a file"):
        read(stream.getvalue(), "sent.zip")


def test_what_unpacks_too_well_is_a_bomb(build, read) -> None:
    raw = build.zipped({"zeros.txt": b"0" * 30_000_000, "good.txt": build.BODY})
    assert len(raw) < 100_000
    original = read(raw, "bomb.zip")
    assert [one.part for one in original.documents] == ["good.txt"]
    assert "zip bomb" in original.failures[0].error
    assert original.failures[0].file.endswith("bomb.zip › zeros.txt")


def test_a_bomb_that_lies_about_its_size(build, read) -> None:
    raw = bytearray(build.zipped({"zeros.txt": b"0" * 30_000_000}))
    directory = raw.rindex(b"PK\x01\x02")
    struct.pack_into("<I", raw, directory + 24, 1_000)
    with pytest.raises(DocumentError):
        read(bytes(raw), "bomb.zip")


def test_all_members_together_have_a_limit(build, read, monkeypatch) -> None:
    monkeypatch.setattr(limits.Budget.__init__, "__defaults__", (1_000, limits.PARTS))
    members = {f"{number}.txt": f"{number} {build.BODY}" for number in range(20)}
    original = read(build.zipped(members), "sent.zip")
    assert 0 < len(original.documents) < 7
    assert "when it is unpacked" in original.failures[-1].error
    assert len(original.failures) == 1


def test_the_number_of_parts_has_a_limit(build, read, monkeypatch) -> None:
    monkeypatch.setattr(limits.Budget.__init__, "__defaults__", (limits.TOTAL, 5))
    members = {f"{number}.txt": f"{number} {build.BODY}" for number in range(20)}
    original = read(build.zipped(members), "sent.zip")
    assert len(original.documents) == 5
    assert "parts; the rest is not read" in original.failures[0].error


def test_archives_in_archives_have_a_depth(build, read) -> None:
    raw = build.zipped({"report.txt": build.BODY})
    for _ in range(limits.DEPTH - 1):
        raw = build.zipped({"inner.zip": raw})
    assert len(read(raw, "outer.zip").documents) == 1
    with pytest.raises(DocumentError, match="deeper than 3 files within files") as caught:
        read(build.zipped({"inner.zip": raw}), "outer.zip")
    assert caught.value.file.count("inner.zip") == limits.DEPTH


def test_more_files_than_a_directory_may_list(build, read, monkeypatch) -> None:
    monkeypatch.setattr("fogline.documents.zipped.MEMBERS", 3)
    with pytest.raises(DocumentError, match="lists more than 3 files"):
        read(build.zipped({f"{number}.txt": b"" for number in range(4)}), "sent.zip")


def test_a_locked_file_and_a_damaged_one(build, read) -> None:
    members = {"a.txt": build.BODY, "b.txt": build.OTHER, "c.txt": f"Again. {build.BODY}"}
    raw = bytearray(build.zipped(members, zipfile.ZIP_STORED))
    raw[raw.index(b"army")] ^= 1
    raw[raw.index(b"b.txt") - 24] |= 1
    raw[raw.rindex(b"b.txt") - 38] |= 1
    original = read(bytes(raw), "sent.zip")
    assert [one.part for one in original.documents] == ["c.txt"]
    assert ["damaged" in one.error for one in original.failures] == [True, False]
    assert "locked by a password" in original.failures[1].error


def test_control_characters_in_names_are_not_shown(build, read) -> None:
    original = read(build.zipped({"a\x1b[31m\n.txt": build.BODY}), "sent.zip")
    assert original.documents[0].part.isprintable()


def test_an_empty_archive_gives_nothing(build, read) -> None:
    with pytest.raises(DocumentError, match="holds no report"):
        read(build.zipped({}), "sent.zip")
