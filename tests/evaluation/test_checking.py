"""Checking the corpus: what is wrong with a report, and that the project's own has no fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from fogline.evaluation.checking import check_reports, shortfalls

ROOT = Path(__file__).resolve().parents[2]
HEADER = "---\ntitle: Two accounts\npublished: 2023-04-11\nsplit: dev\nstyle: wire\n---\n"
FILLING = "Nothing else was known. " * 20
TEXT = "{c1.speaker|Ilya Maron} {c1.cue|said} {c1|the town was calm}. " + FILLING
CLAIM = (
    'c1: speaker="Ilya Maron" kind=named channel=unknown attribution="on the record" '
    "basis=relayed stance=asserts type=other"
)


def faults(folder: Path, content: str) -> list[str]:
    path = folder / "d01.txt"
    path.write_text(content, "utf-8")
    return check_reports([path])[1]


def test_a_right_report_has_no_fault(tmp_path: Path) -> None:
    assert faults(tmp_path, f"{HEADER}{TEXT}\n===\n{CLAIM}\n") == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (FILLING, "", "7 words, not 80 to 400"),
        ("split: dev", "split: other", "split 'other' is none of"),
        ("style: wire", "style: poem", "style 'poem' is none of"),
        (" type=other", "", "no type"),
        ("type=other", "type=weather", "type='weather' is none of"),
        ("kind=named", "kind=author", "speaker author and kind author go together"),
        ('"on the record"', "unattributed", "only the author is unattributed"),
        ("type=other", "type=other count=many", "count='many' is no whole number"),
        ("type=other", "type=other about=2023-04-31", "about='2023-04-31' is no day"),
        ("{c1|the town was calm}", "{c1| the town was calm}", "begins or ends with white space"),
        ("{c1|the town was calm}", "{c1|“the town was calm”}", "the quotation marks around it"),
        ("{c1.cue|said} {c1|the", "{c1|{c1.cue|said} the", "its cue stands in its own content"),
        ("{c1.cue|said}", "{c1.cue|said", "never closes"),
    ],
)
def test_a_fault_is_named_with_its_file(tmp_path: Path, old: str, new: str, said: str) -> None:
    (fault, *_) = faults(tmp_path, f"{HEADER}{TEXT}\n===\n{CLAIM}\n".replace(old, new, 1))
    assert "d01.txt" in fault
    assert said in fault


def test_the_corpus_keeps_to_its_guidelines() -> None:
    for folder, least in (("texts", 300), ("second", 40)):
        reports, wrong = check_reports(sorted((ROOT / "corpus" / folder).glob("*.txt")))
        assert wrong == []
        assert len(reports) >= least


def test_every_type_and_level_occurs_often_enough() -> None:
    reports, _ = check_reports(sorted((ROOT / "corpus" / "texts").glob("*.txt")))
    assert shortfalls(reports) == []
    assert len(shortfalls(reports[:1])) > 20
