from __future__ import annotations

import errno
import os
import shutil
import stat
import subprocess
import tempfile
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fogline.documents import Archive
from fogline.errors import CaseError


def files(root: Path) -> list[Path]:
    return [path for path in root.rglob("*") if path.is_file()]


@settings(deadline=None)  # the disk takes its time
@given(st.binary())
def test_what_is_put_comes_back(raw: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        archive = Archive(Path(folder) / "archive")
        digest = archive.put(raw)
        assert digest == sha256(raw).hexdigest()
        assert archive.get(digest) == raw
        assert files(archive.root) == [archive.root / digest[:2] / digest]


def test_putting_twice_writes_once(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    path = tmp_path / archive.put(b"one")[:2]
    before = next(path.iterdir()).stat()
    archive.put(b"one")
    after = next(path.iterdir()).stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_originals_are_for_their_owner_only(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "archive")
    digest = archive.put(b"one")
    kept = archive.root / digest[:2] / digest
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert stat.S_IMODE(kept.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(archive.root.stat().st_mode) == 0o700


def test_a_changed_original_is_noticed_and_put_right_by_adding_it_again(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    digest = archive.put(b"one")
    (tmp_path / digest[:2] / digest).write_bytes(b"on")
    with pytest.raises(CaseError, match="was changed"):
        archive.get(digest)
    archive.put(b"one")
    assert archive.get(digest) == b"one"


def test_a_missing_original(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="not in the archive") as caught:
        Archive(tmp_path).get("0" * 64)
    assert caught.value.remedy


@pytest.mark.parametrize("digest", ["", "../../etc/passwd", "A" * 64, "0" * 63])
def test_only_digests_are_looked_up(tmp_path: Path, digest: str) -> None:
    with pytest.raises(CaseError, match="is no SHA-256"):
        Archive(tmp_path).get(digest)


def test_an_original_that_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / "00" / ("0" * 64)).mkdir(parents=True)
    with pytest.raises(CaseError, match="cannot be read"):
        Archive(tmp_path).get("0" * 64)


@pytest.mark.parametrize(
    ("number", "remedy"),
    [(errno.ENOSPC, "make room"), (errno.EROFS, "read-only"), (errno.EIO, "check")],
)
def test_a_refusing_disk_leaves_nothing_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, remedy: str
) -> None:
    def refuse(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(CaseError, match="cannot be written") as caught:
        Archive(tmp_path).put(b"one")
    assert remedy in caught.value.remedy
    assert files(tmp_path) == []


@pytest.fixture
def small_disk() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp())
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder)]
    if shutil.which("mount") is None or subprocess.call(mount, stderr=subprocess.DEVNULL):
        folder.rmdir()
        pytest.skip("this user may not mount a small disk")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)
    folder.rmdir()


def test_a_full_disk(small_disk: Path) -> None:
    archive = Archive(small_disk / "archive")
    digest = archive.put(b"small")
    with pytest.raises(CaseError, match="cannot be written") as caught:
        archive.put(b"x" * 200_000)
    assert "make room" in caught.value.remedy
    assert [path.name for path in files(small_disk)] == [digest]
    assert archive.get(digest) == b"small"


def test_a_folder_without_the_right_to_write() -> None:
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o555)
    user = os.geteuid()
    try:
        if user == 0:
            os.seteuid(65534)
        with pytest.raises(CaseError, match="cannot be written") as caught:
            Archive(folder / "archive").put(b"one")
        assert "right to write" in caught.value.remedy
    finally:
        if user == 0:
            os.seteuid(0)
        folder.chmod(0o755)
        folder.rmdir()
