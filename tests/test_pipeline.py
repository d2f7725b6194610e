"""Tests of the stages in order."""

from __future__ import annotations

from pathlib import Path

import pytest

from fogline.model import Record, Setting
from fogline.pipeline import Options, default_reader, derive, run_files

REPORTS = {
    "a.txt": "Published 11 April 2023\n\nIlya Maron, a spokesman for the Northern Command, said on "
    "Monday that the Command had captured Teranovka.",
    "b.txt": "Published 12 April 2023\n\nThe Valley Guard denied on Monday that Teranovka had "
    "fallen.",
    "c.txt": "Lantern Relief said that 12 people had been killed in Teranovka.",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in REPORTS.items():
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def _run(*paths: Path) -> Record:
    return run_files(paths, Options(), Setting(), default_reader())


def test_claims_ground_in_their_documents(folder: Path) -> None:
    record = _run(folder)
    texts = {document.id: document.text for document in record.documents}
    words = [texts[claim.document][slice(*claim.content[0])] for claim in record.claims]
    assert "the Command had captured Teranovka" in words


def test_documents_are_in_order_of_publication_and_the_undated_last(folder: Path) -> None:
    names = [Path(document.source).name for document in _run(folder).documents]
    assert names == ["a.txt", "b.txt", "c.txt"]


def test_the_order_of_input_changes_nothing(folder: Path) -> None:
    record = _run(folder)
    assert _run(*sorted(folder.iterdir(), reverse=True)) == record
    read = [claim for document in record.documents for claim in default_reader().extract(document)]
    turned = derive(record.documents[::-1], read[::-1], Setting())
    assert turned == derive(record.documents, read, Setting())


def test_the_same_bytes_are_one_document(folder: Path) -> None:
    (folder / "copy.txt").write_bytes((folder / "a.txt").read_bytes())
    assert len(_run(folder).documents) == 3


def test_a_bad_file_does_not_stop_the_others(folder: Path) -> None:
    (folder / "z.txt").write_bytes(b"")
    record = _run(folder, folder / "none.txt")
    assert len(record.documents) == 3
    assert [Path(failure.file).name for failure in record.failures] == ["none.txt", "z.txt"]
    assert all(failure.remedy for failure in record.failures)


def test_the_work_is_watched(folder: Path) -> None:
    seen: list[tuple[str, int, int]] = []
    run_files([folder], Options(), Setting(), default_reader(), lambda *step: seen.append(step))
    assert seen == [("reading files", n, 3) for n in (1, 2, 3)] + [
        ("finding claims", n, 3) for n in (1, 2, 3)
    ] + [("weighing claims", 0, 1)]


def test_nothing_makes_an_empty_record() -> None:
    assert _run() == Record()
