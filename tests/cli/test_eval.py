"""fogline eval: what it measures, in tables and as JSON."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def evaluate(*arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "fogline", "eval", *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Return a corpus of two reports of the project's, one of each split that is measured."""
    texts = tmp_path / "texts"
    texts.mkdir()
    for name in ("d02-goma-kibandu", "u01-lypova-balka"):
        shutil.copy(ROOT / "corpus" / "texts" / f"{name}.txt", texts)
    return tmp_path


def test_every_reader_is_measured_on_every_set(corpus: Path) -> None:
    where = ("--corpus", str(corpus), "--research", str(corpus))
    done = evaluate(*where, "--wars", "1", "--json")
    found = json.loads(done.stdout)
    assert done.returncode == 0
    measured = {(row["set"], row["reader"]) for row in found["readers"]}
    assert measured == {
        (name, reader)
        for name in ("dev", "test")
        for reader in ("tagger", "rules", "quotation marks")
    }
    assert all(0 <= row["f1"] <= 1 for row in found["readers"])
    assert {row["setting"] for row in found["fronts"]} == {"plain", "harsh"}
    assert all(0 <= score <= 1 for row in found["fronts"] for score in row["brier"].values())
    corpora = corpus / "corpora"
    left_out = (corpus / "panjshir", corpora / "polnear" / "dev.jsonl", corpora / "truth")
    assert found["left_out"] == [f"{one}: not on this machine" for one in left_out]
    assert found["truth"] == []


def test_the_tables_name_what_they_show(corpus: Path) -> None:
    done = evaluate("--corpus", str(corpus), "--research", str(corpus), "--wars", "2")
    assert "Claims found with the right speaker" in done.stdout
    assert "attribution" in done.stdout
    assert "Brier score, 2 simulated wars, harsh" in done.stdout
    assert "80 % intervals, plain wars" in done.stdout
    assert "Left out" in done.stderr


def test_the_disputes_are_measured_where_the_report_is(corpus: Path, shared: Path) -> None:
    (corpus / "panjshir").symlink_to(shared / "panjshir")
    done = evaluate("--corpus", str(corpus), "--research", str(corpus), "--wars", "0")
    assert "Who or what killed Fahim Dashty?" in done.stdout


def test_truth_finding_stands_beside_the_vote(corpus: Path) -> None:
    folder = corpus / "corpora" / "truth"
    folder.mkdir(parents=True)
    rows = [f"{who},{what},{what % 2},{what % 2}" for who in range(3) for what in range(4)]
    (folder / "MS.csv").write_text("\n".join(rows))
    where = ("--corpus", str(corpus), "--research", str(corpus), "--wars", "0")
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
