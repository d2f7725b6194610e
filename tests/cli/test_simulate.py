"""fogline simulate: the files it writes, and what it says of them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

Cli = Callable[..., Any]


def test_claims_and_truth_are_written(cli: Cli, tmp_path: Path) -> None:
    out = tmp_path / "war"
    done = cli("simulate", "--seed", "3", "--days", "20", "--places", "5", "--out", out)
    assert done.code == 0
    assert done.out == ""
    assert "changes of hands" in done.err
    assert {path.name for path in out.iterdir()} == {"claims.csv", "truth.json"}


def test_reports_come_with_a_case_file(cli: Cli, tmp_path: Path) -> None:
    out = tmp_path / "war"
    done = cli("simulate", "--days", "20", "--places", "5", "-o", out, "--reports", "--json")
    found = json.loads(done.out)
    written = [path for path in out.rglob("*") if path.is_file()]
    assert found["files"] == len(written)
    assert (out / "reports" / "case.toml").is_file()
    assert found["claims"] > 0


def test_a_harsh_war_is_another(cli: Cli, tmp_path: Path) -> None:
    size = ("simulate", "--days", "20", "--places", "5")
    cli(*size, "--out", tmp_path / "plain")
    cli(*size, "--harsh", "--out", tmp_path / "harsh")
    texts = [(tmp_path / one / "claims.csv").read_text("utf-8") for one in ("plain", "harsh")]
    assert texts[0] != texts[1]


def test_a_war_that_cannot_be_is_refused(cli: Cli, tmp_path: Path) -> None:
    done = cli("simulate", "--places", "1", "--out", tmp_path / "war")
    assert done.code == 1
    assert "2 to 400" in done.err
    assert not (tmp_path / "war").exists()


def test_a_folder_that_cannot_be_made_is_named(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    done = cli("simulate", "--days", "5", "--places", "3", "--out", tmp_path / "file")
    assert done.code == 1
    assert "--out" in done.err
