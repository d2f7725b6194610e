from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from fogline.documents.files import find_files, read_bytes
from fogline.documents.limits import CONTAINER_LIMIT, LIMIT
from fogline.errors import DocumentError


@pytest.fixture
def closed() -> Iterator[Path]:
    """A folder that this process, without the rights of root, may not read; one file in it."""
    folder = Path(tempfile.mkdtemp())
    (folder / "shut").mkdir()
    (folder / "shut" / "report.txt").write_text("Quiet on the ridge.")
    (folder / "report.txt").write_text("Quiet on the ridge.")
    folder.chmod(0o755)
    (folder / "shut").chmod(0)
    (folder / "report.txt").chmod(0)
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)
    yield folder
    if user == 0:
        os.seteuid(0)
    (folder / "shut").chmod(0o700)
    shutil.rmtree(folder)


def make(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Quiet on the ridge.")


def test_folders_are_walked_sorted_and_hidden_things_skipped(tmp_path: Path) -> None:
    make(tmp_path, "b.txt", "a/c.html", "a/.draft", ".git/x.txt", "case.toml", "a/a.txt")
    found, failures = find_files([tmp_path])
    assert [path.relative_to(tmp_path).as_posix() for path in found] == [
        "a/a.txt",
        "a/c.html",
        "b.txt",
    ]
    assert failures == []


def test_the_parts_of_a_saved_page_are_passed_over(tmp_path: Path) -> None:
    make(tmp_path, "page.html", "page_files/style.css", "press_files/one.txt")
    found, _ = find_files([tmp_path])
    assert [path.relative_to(tmp_path).as_posix() for path in found] == [
        "page.html",
        "press_files/one.txt",
    ]


def test_a_file_named_outright_is_kept_whatever_its_name(tmp_path: Path) -> None:
    make(tmp_path, ".notes", "case.toml")
    found, _ = find_files([tmp_path / "case.toml", tmp_path / ".notes"])
    assert found == [tmp_path / ".notes", tmp_path / "case.toml"]


def test_order_and_repetition_of_paths_change_nothing(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "b.txt")
    paths = [tmp_path / "b.txt", tmp_path, tmp_path / "a.txt", tmp_path / "." / "b.txt"]
    assert find_files(paths) == find_files(paths[::-1]) == find_files([tmp_path])


def test_what_is_missing_is_a_failure_with_its_name_and_remedy(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    found, failures = find_files([tmp_path / "z.txt", tmp_path / "a.txt", tmp_path / "m.txt"])
    assert found == [tmp_path / "a.txt"]
    assert [failure.file for failure in failures] == [
        str(tmp_path / "m.txt"),
        str(tmp_path / "z.txt"),
    ]
    assert all(failure.error and failure.remedy for failure in failures)


def test_a_folder_that_may_not_be_read_is_a_failure(closed: Path) -> None:
    found, failures = find_files([closed])
    assert found == [closed / "report.txt"]
    assert [failure.file for failure in failures] == [str(closed / "shut")]


def test_what_cannot_be_looked_at_is_left_to_reading(closed: Path) -> None:
    hidden = closed / "shut" / "report.txt"
    assert find_files([hidden]) == ([hidden], [])
    with pytest.raises(DocumentError, match="may not be read"):
        read_bytes(hidden)


def test_bytes_come_back_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"\x00\xff\r\n")
    assert read_bytes(tmp_path / "a") == b"\x00\xff\r\n"


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"gone\.txt: there is no such file \(check"):
        read_bytes(tmp_path / "gone.txt")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="is a folder, not a file"):
        read_bytes(tmp_path)


def test_a_file_without_the_right_to_read_it(closed: Path) -> None:
    with pytest.raises(DocumentError, match="may not be read") as caught:
        read_bytes(closed / "report.txt")
    assert caught.value.file == str(closed / "report.txt")


def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(DocumentError, match="is not a regular file"):
        read_bytes(tmp_path / "pipe")


@pytest.mark.parametrize("name", ["a\x00b", "x" * 300])
def test_a_name_that_no_disk_takes(tmp_path: Path, name: str) -> None:
    with pytest.raises(DocumentError, match="cannot be read"):
        read_bytes(tmp_path / name)


def test_fifty_megabytes_are_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "dump.txt"
    with path.open("wb") as stream:
        stream.truncate(50_000_000)
    start = time.perf_counter()
    with pytest.raises(DocumentError, match="larger than 20 MB") as caught:
        read_bytes(path)
    assert time.perf_counter() - start < 0.5
    assert "split it" in caught.value.remedy


def test_the_limit_itself_is_read(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    with path.open("wb") as stream:
        stream.truncate(LIMIT)
    assert len(read_bytes(path)) == LIMIT


def test_a_file_that_may_hold_many_reports_may_be_larger(tmp_path: Path) -> None:
    path = tmp_path / "export.json"
    with path.open("wb") as stream:
        stream.truncate(LIMIT + 1)
    assert len(read_bytes(path)) == LIMIT + 1
    with path.open("wb") as stream:
        stream.truncate(CONTAINER_LIMIT + 1)
    with pytest.raises(DocumentError, match="larger than 200 MB"):
        read_bytes(path)


def test_a_link_that_leads_out_of_a_folder_is_not_followed(tmp_path: Path) -> None:
    make(tmp_path, "secret.txt", "sent/a.txt", "sent/b.txt")
    (tmp_path / "sent" / "inside.txt").symlink_to(tmp_path / "sent" / "b.txt")
    (tmp_path / "sent" / "outside.txt").symlink_to(tmp_path / "secret.txt")
    (tmp_path / "sent" / "folder").symlink_to(tmp_path)
    found, failures = find_files([tmp_path / "sent"])
    assert [path.name for path in found] == ["a.txt", "b.txt"]
    assert [failure.file for failure in failures] == [str(tmp_path / "sent" / "outside.txt")]
    assert find_files([tmp_path / "sent" / "outside.txt"])[0] != []
