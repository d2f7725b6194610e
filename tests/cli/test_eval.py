"""fogline eval: what it measures, in tables and as JSON."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def evaluate(*arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "fogline", "eval", *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)


def test_every_reader_is_measured_on_every_set(tmp_path: Path) -> None:
    done = evaluate("--research", str(tmp_path), "--json")
    found = json.loads(done.stdout)
    assert done.returncode == 0
    measured = {(row["set"], row["reader"]) for row in found["readers"]}
    assert measured == {
        (name, reader)
        for name in ("dev", "test")
        for reader in ("tagger", "rules", "quotation marks")
    }
    assert all(0 <= row["f1"] <= 1 for row in found["readers"])
    corpora = tmp_path / "corpora"
    left_out = (tmp_path / "panjshir", corpora / "polnear" / "dev.jsonl", corpora / "truth")
    assert found["left_out"] == [f"{one}: not on this machine" for one in left_out]
    assert found["truth"] == []


def test_the_tables_name_what_they_show(tmp_path: Path) -> None:
    done = evaluate("--research", str(tmp_path))
    assert "Claims found with the right speaker" in done.stdout
    assert "attribution" in done.stdout
    assert "Left out" in done.stderr


def test_the_disputes_are_measured_where_the_report_is(shared: Path) -> None:
    done = evaluate("--research", str(shared))
    assert "Who or what killed Fahim Dashty?" in done.stdout


def test_truth_finding_stands_beside_the_vote(tmp_path: Path) -> None:
    folder, texts = tmp_path / "corpora" / "truth", tmp_path / "texts"
    for one in (folder, texts):
        one.mkdir(parents=True)
    shutil.copy(ROOT / "corpus" / "texts" / "a01-hrushky-crossing.txt", texts)
    rows = [f"{who},{what},{what % 2},{what % 2}" for who in range(3) for what in range(4)]
    (folder / "MS.csv").write_text("\n".join(rows))
    where = ("--corpus", str(tmp_path), "--research", str(tmp_path))
    done = evaluate(*where)
    assert "Truth found among claims" in done.stdout
    assert "not better" in done.stdout
    scores = json.loads(evaluate(*where, "--json").stdout)["truth"]
    assert [one["method"] for one in scores] == ["majority vote", "Dawid–Skene", "fogline"]
    assert [one["better"] for one in scores] == [None, False, False]


def test_a_folder_without_a_corpus_is_named(tmp_path: Path) -> None:
    done = evaluate("--corpus", str(tmp_path))
    assert done.returncode == 1
    assert "has no corpus texts" in done.stderr
