"""The corpus's markup: what is read from it, and what is wrong with a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from fogline.evaluation.markup import MarkupError, read_report

HEADER = "---\ntitle: Two accounts\npublished: 2023-04-11\nsplit: dev\n---\n"
TEXT = "{c1.speaker|Ilya Maron} {c1.cue|said} {c1|the town was {c1.hedge|reportedly} calm}.\n"
CLAIM = '===\nc1: speaker="Ilya Maron" kind=named type=other stance=asserts\n'


def written(folder: Path, content: str) -> Path:
    path = folder / "d01.txt"
    path.write_text(content, "utf-8")
    return path


def test_marks_become_spans_of_the_plain_text(tmp_path: Path) -> None:
    report = read_report(written(tmp_path, HEADER + TEXT + CLAIM))
    (claim,) = report.claims
    text = report.document.text
    assert text == "Ilya Maron said the town was reportedly calm."
    assert [text[slice(*span)] for span in claim.content] == ["the town was reportedly calm"]
    assert [text[slice(*span)] for span in claim.cue] == ["said"]
    assert [text[slice(*span)] for span in claim.speaker] == ["Ilya Maron"]
    assert [text[slice(*span)] for span in claim.hedges] == ["reportedly"]
    assert claim.fields["speaker"] == "Ilya Maron"
    assert report.split == "dev"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("no header", "no header, text and claims"),
        (HEADER + "a} b\n===\n", "closes at 1 that never opened"),
        (HEADER + "{c1|a b\n===\n", "c1 never closes"),
        (HEADER + TEXT + "===\n", "marked or listed, but not both: c1"),
        (HEADER + TEXT + CLAIM + 'c2: speaker="x"\n', "but not both: c2"),
        (HEADER + TEXT + "===\nc1: speaker=x colour=red\n", "c1: unknown field colour"),
        (HEADER + TEXT + "===\nc1: kind=named\n", "c1: no speaker"),
        (HEADER + TEXT + '===\nc1: speaker="x\n', "c1: a quotation mark never closes"),
        (HEADER.replace("split: dev\n", "") + TEXT + CLAIM, "the header lacks split"),
        (HEADER.replace("2023-04-11", "11 April") + TEXT + CLAIM, "not a date: 11 April"),
    ],
)
def test_a_wrong_file_is_named_with_its_mistake(tmp_path: Path, content: str, said: str) -> None:
    path = written(tmp_path, content)
    with pytest.raises(MarkupError) as caught:
        read_report(path)
    assert said in str(caught.value)
    assert str(path) in str(caught.value)
    assert caught.value.remedy


def test_the_corpus_is_sound() -> None:
    paths = sorted((Path(__file__).resolve().parents[2] / "corpus" / "texts").glob("*.txt"))
    reports = [read_report(path) for path in paths]
    assert len(reports) >= 40
    for report in reports:
        for claim in report.claims:
            words = [report.document.text[slice(*span)] for span in claim.content]
            assert all(part == part.strip() and part for part in words)
