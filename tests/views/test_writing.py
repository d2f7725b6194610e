"""Tests of writing a file whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from fogline.errors import FoglineError
from fogline.views.writing import write_whole


def test_a_file_is_written_and_replaced(tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    write_whole(path, "один")
    write_whole(path, "two")
    assert path.read_text("utf-8") == "two"
    assert [file.name for file in tmp_path.iterdir()] == ["report.html"]
    assert path.stat().st_mode & 0o400


def test_a_lone_surrogate_does_not_stop_it(tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    write_whole(path, "a\ud800b")
    assert path.read_text("utf-8") == "a?b"


def test_a_link_stays_a_link_and_a_pipe_a_pipe(tmp_path: Path) -> None:
    (tmp_path / "link.html").symlink_to(tmp_path / "report.html")
    write_whole(tmp_path / "link.html", "x")
    assert (tmp_path / "link.html").is_symlink()
    assert (tmp_path / "report.html").read_text("utf-8") == "x"
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_whole(pipe, "through")
    assert os.read(reader, 100) == b"through"
    os.close(reader)
    assert pipe.is_fifo()


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    path = tmp_path / "none" / "report.html"
    with pytest.raises(FoglineError, match="cannot be written") as caught:
        write_whole(path, "x")
    assert caught.value.file == str(path)
    assert "folder" in caught.value.remedy


def test_a_folder_in_the_way_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "report.html").mkdir()
    with pytest.raises(FoglineError, match="cannot be written"):
        write_whole(tmp_path / "report.html", "x")
    assert [file.name for file in tmp_path.iterdir()] == ["report.html"]
