"""Tests of the cache: whole files, for one pair of eyes, found by what was asked."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from fogline.claims.llm.cache import Cache, answer_key
from fogline.errors import FoglineError

KEY = answer_key("text", {"model": "m"})


def test_an_answer_comes_back_with_whatever_is_in_it(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "a" / "b")
    assert cache.get(KEY) is None
    for answer in ("", '{"claims": []}', "”\ud800\0"):
        cache.put(KEY, answer)
        assert cache.get(KEY) == answer


def test_only_the_owner_may_read_it(tmp_path: Path) -> None:
    mask = os.umask(0)
    try:
        Cache(tmp_path / "answers").put(KEY, "x")
    finally:
        os.umask(mask)
    (file,) = (tmp_path / "answers").iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_text_and_question_make_the_key() -> None:
    keys = {
        answer_key(text, {"model": model, "seed": seed})
        for text in ("a", "b", "\ud800")
        for model in ("m", "n")
        for seed in (0, 1)
    }
    assert len(keys) == 12
    assert answer_key("a", {"x": 1, "y": 2}) == answer_key("a", {"y": 2, "x": 1})


@pytest.mark.parametrize("kept", [b"", b"{", b"[]", b'{"answer": 1}', b"\xff", b"[" * 100_000])
def test_a_damaged_answer_is_none(tmp_path: Path, kept: bytes) -> None:
    (tmp_path / f"{KEY}.json").write_bytes(kept)
    assert Cache(tmp_path).get(KEY) is None


def test_a_kill_leaves_the_old_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = Cache(tmp_path)
    cache.put(KEY, "old")

    def kill(self: Path, target: Path) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", kill)
        with pytest.raises(KeyboardInterrupt):
            cache.put(KEY, "new")
    assert cache.get(KEY) == "old"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(FoglineError, match="cannot be written") as caught:
        Cache(tmp_path / "file").put(KEY, "x")
    assert "--cache" in caught.value.remedy
