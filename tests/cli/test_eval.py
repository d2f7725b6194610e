"""fogline eval: what it measures, in tables and as JSON."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def evaluate(*arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "fogline", "eval", *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)


def test_every_reader_is_measured_on_every_set(tmp_path: Path) -> None:
    done = evaluate("--research", str(tmp_path), "--wars", "1", "--json")
    found = json.loads(done.stdout)
    assert done.returncode == 0
    measured = {(row["set"], row["reader"]) for row in found["readers"]}
    assert measured == {
        (name, reader) for name in ("dev", "test") for reader in ("rules", "quotation marks")
    }
    assert all(0 <= row["f1"] <= 1 for row in found["readers"])
    assert {row["setting"] for row in found["fronts"]} == {"plain", "harsh"}
    assert all(0 <= score <= 1 for row in found["fronts"] for score in row["brier"].values())
    assert found["left_out"] == [f"{tmp_path / 'panjshir'}: not on this machine"]


def test_the_tables_name_what_they_show(tmp_path: Path) -> None:
    done = evaluate("--research", str(tmp_path), "--wars", "2")
    assert "Claims found with the right speaker" in done.stdout
    assert "attribution" in done.stdout
    assert "Brier score, 2 simulated wars, harsh" in done.stdout
    assert "80 % intervals, plain wars" in done.stdout
    assert "Left out" in done.stderr


def test_the_disputes_are_measured_where_the_report_is(shared: Path) -> None:
    done = evaluate("--research", str(shared), "--wars", "0")
    assert "Who or what killed Fahim Dashty?" in done.stdout


def test_a_folder_without_a_corpus_is_named(tmp_path: Path) -> None:
    done = evaluate("--corpus", str(tmp_path))
    assert done.returncode == 1
    assert "has no corpus texts" in done.stderr
