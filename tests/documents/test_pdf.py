from __future__ import annotations

import json
import subprocess
import sys
import time

import pytest

from fogline.documents.parts import File, Terms
from fogline.documents.pdf import read_pdf
from fogline.documents.pdf_pages import read_pages, set_limits
from fogline.errors import DocumentError

LINES = [
    "The army said on Monday that its units had entered the nor-",
    "thern quarter of the city after three days of fighting, and",
    "that the northern road was open.",
    "A spokesman of the council said on Tuesday that the bridge",
    "was held by nobody.",
]


def test_lines_become_paragraphs(build, read) -> None:
    (document,) = read(build.pdf([["Army enters the north", *LINES]]), "report.pdf").documents
    title, first, second = document.text.split("\n\n")
    assert title == document.title == "Army enters the north"
    assert first.startswith(
        "The army said on Monday that its units had entered the northern quarter"
    )
    assert second == f"{LINES[3]} {LINES[4]}"
    assert document.part == ""


def test_scanned_pages_are_named(build, read) -> None:
    raw = build.pdf([LINES, [], LINES, []], scanned=[2, 4])
    (document,) = read(raw, "report.pdf").documents
    assert document.problems[0].startswith("pages 2, 4 without a text layer: scanned, and not read")


def test_a_scan_without_any_text_layer_is_an_error(build, read) -> None:
    with pytest.raises(DocumentError, match=r"is a scan: none of its pages \(2\)") as caught:
        read(build.pdf([[], []], scanned=[1, 2]), "scan.pdf")
    assert "OCR" in caught.value.remedy


@pytest.mark.parametrize(
    "raw", [b"%PDF-1.7\n%\xe2", b"%PDF-1.4\nxref\n0 9\ntrailer<</Root 1 0 R>>"]
)
def test_a_broken_one_is_an_error(read, raw) -> None:
    with pytest.raises(DocumentError, match="is a PDF") as caught:
        read(raw, "report.pdf")
    assert caught.value.remedy


def test_a_locked_one_is_an_error(build) -> None:
    import io  # noqa: PLC0415

    from pypdf import PdfReader, PdfWriter  # noqa: PLC0415

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(build.pdf([LINES]))))
    writer.encrypt("secret", algorithm="RC4-128")
    stream = io.BytesIO()
    writer.write(stream)
    assert read_pages(stream.getvalue()) == {"error": "locked"}


def test_one_that_hangs_is_given_up(build, monkeypatch) -> None:
    hang = "import time; time.sleep(60)"
    real = subprocess.run

    def run(command, **more):
        return real([sys.executable, "-c", hang], **more)

    monkeypatch.setattr("fogline.documents.pdf.subprocess.run", run)
    start = time.perf_counter()
    with pytest.raises(DocumentError, match="took longer than 1 seconds"):
        list(read_pdf(File("a.pdf", b"%PDF-"), Terms(), seconds=1))
    assert time.perf_counter() - start < 30


def test_a_file_that_takes_for_ever_is_given_up(build) -> None:
    raw = build.pdf([["x"], [f"{number} " for number in range(400_000)]])
    start = time.perf_counter()
    with pytest.raises(DocumentError, match=r"took longer than 2 seconds|broken, or needs"):
        list(read_pdf(File("a.pdf", raw), Terms(), seconds=2))
    assert time.perf_counter() - start < 30


@pytest.mark.parametrize(
    "code", ["raise MemoryError('quoted words')", "print('no json')", "import os; os.abort()"]
)
def test_a_process_that_dies_is_an_error_that_quotes_nothing(monkeypatch, code) -> None:
    real = subprocess.run

    def run(command, **more):
        return real([sys.executable, "-c", code], **more)

    monkeypatch.setattr("fogline.documents.pdf.subprocess.run", run)
    with pytest.raises(DocumentError, match="is broken, or needs more") as caught:
        list(read_pdf(File("a.pdf", b"%PDF-"), Terms()))
    assert "quoted" not in str(caught.value)


def test_the_process_has_little_memory() -> None:
    code = (
        "from fogline.documents.pdf_pages import set_limits\n"
        "set_limits(400_000_000, 9)\n"
        "b'x' * 900_000_000"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert b"MemoryError" in done.stderr
    assert callable(set_limits)


def test_a_file_of_a_librarys_name_beside_the_reports_is_not_run(
    build, tmp_path, monkeypatch
) -> None:
    (tmp_path / "pypdf.py").write_text("raise SystemExit('run')")
    monkeypatch.chdir(tmp_path)
    (report,) = read_pdf(File("a.pdf", build.pdf([LINES])), Terms())
    assert "Monday" in report.text


def test_the_answer_is_plain(build) -> None:
    answer = read_pages(build.pdf([LINES, []], scanned=[2]))
    assert json.loads(json.dumps(answer)) == answer
    assert (answer["total"], answer["pictures"]) == (2, [False, True])
