"""Gold claims kept as JSON beside their report."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from fogline.evaluation.panjshir import read_panjshir

TEXT = "Two accounts of Tesk\nThe mayor said nine people died.\n"
CLAIM = {
    "id": "c1",
    "start": 36,
    "end": 52,
    "content": "nine people died",
    "speaker": "the mayor",
    "speaker_kind": "role",
    "proposition": "casualties",
    "note": "a word of mine",
    "about": {"place": "Tesk", "count": 9},
}


def test_gold_claims_are_read_as_those_of_the_corpus(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(TEXT, "utf-8")
    other = {"id": "c2", "start": 0, "end": 3, "speaker": "author"}
    gold = {
        "published": "2023-05-08",
        "dateline": "Tesk",
        "claims": [CLAIM, other],
        "uncorroborated": ["c1"],
    }
    (tmp_path / "gold.json").write_text(json.dumps(gold), "utf-8")
    report = read_panjshir(tmp_path)
    assert report.document.published == date(2023, 5, 8)
    assert report.document.title == "Two accounts of Tesk"
    first, second = report.claims
    assert report.document.text[slice(*first.content[0])] == "nine people died"
    assert first.fields == {
        "speaker": "the mayor",
        "kind": "role",
        "type": "casualties",
        "place": "Tesk",
        "count": "9",
        "corroboration": "not corroborated",
    }
    assert second.fields == {"speaker": "author"}
