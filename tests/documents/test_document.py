from __future__ import annotations

import os
import time
from contextlib import suppress
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fogline.documents import Options, find_files, read_original
from fogline.documents.publication import NO_DATE
from fogline.errors import DocumentError
from fogline.model import Document

BODY = (
    "The army said on Monday that its units had entered the northern quarter of the city after"
    " three days of fighting along the river, and that nobody had been hurt since Friday."
)
REPORT = f"Army enters the north\nKHARTOUM, April 20, 2023 (River Wire) — {BODY}\n"


def read_document(
    path: Path, *, published: date | None = None, dateline: str | None = None
) -> tuple[Document, bytes]:
    """Return the only document in a file, and the file's bytes."""
    original = read_original(path, Options(published, dateline))
    (document,) = original.documents
    assert original.failures == ()
    return document, original.raw


def written(folder: Path, raw: bytes, name: str = "report.txt") -> Path:
    path = folder / name
    path.write_bytes(raw)
    return path


def test_a_report_and_what_its_header_says(tmp_path: Path) -> None:
    path = written(tmp_path, REPORT.encode())
    document, raw = read_document(path)
    assert raw == REPORT.encode()
    assert document.text == REPORT
    assert document.sha256 == sha256(raw).hexdigest()
    assert document.id == document.sha256[:16]
    assert document.source == str(path)
    assert document.title == "Army enters the north"
    assert document.published == date(2023, 4, 20)
    assert (document.dateline, document.publisher) == ("Khartoum", "River Wire")
    assert document.language == "en"
    assert document.problems == ()


def test_what_the_user_says_wins(tmp_path: Path) -> None:
    path = written(tmp_path, REPORT.encode())
    document, _ = read_document(path, published=date(2023, 4, 21), dateline="Omdurman, Sudan")
    assert (document.published, document.dateline) == (date(2023, 4, 21), "Omdurman, Sudan")


def test_no_date_is_said_and_never_made_up(tmp_path: Path) -> None:
    path = written(tmp_path, BODY.encode())
    document, _ = read_document(path)
    assert document.published is None
    assert document.problems == (NO_DATE,)
    assert read_document(path, published=date(2023, 4, 21))[0].problems == ()


def test_the_same_bytes_are_the_same_document_anywhere(tmp_path: Path) -> None:
    one, _ = read_document(written(tmp_path, REPORT.encode(), "a.txt"))
    os.utime(tmp_path / "a.txt", (0, 0))
    two, _ = read_document(written(tmp_path, REPORT.encode(), "b.html"))
    assert (one.id, one.text, one.published) == (two.id, two.text, two.published)


def test_another_language_is_said(tmp_path: Path) -> None:
    french = "Le convoi a atteint la crête à midi, a dit le chauffeur, et personne ne l’a arrêté."
    document, _ = read_document(written(tmp_path, french.encode()))
    assert document.language == "fr"
    assert "language 'fr' is not read unless a reader is asked to" in document.problems


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32"])
def test_encodings_give_the_same_text(tmp_path: Path, encoding: str) -> None:
    document, _ = read_document(written(tmp_path, REPORT.encode(encoding)))
    assert document.text == REPORT
    assert document.problems == ()


def test_problems_of_reading_are_noted(tmp_path: Path) -> None:
    raw = f"{REPORT}“Nobody’s hurt,” he said.".encode("cp1252")
    assert "cp1252" in read_document(written(tmp_path, raw))[0].problems[0]
    broken = REPORT.encode() + "the cityâ€™s edge".encode()
    document, _ = read_document(written(tmp_path, broken))
    assert document.text.endswith("the city’s edge")
    assert "repaired" in document.problems[0]


PAGE = """<html lang="en"><head><title>Army enters the north | Nile Post</title>
<meta property="og:title" content="Army enters the north">
<meta property="og:site_name" content="Nile Post">{date}</head>
<body><nav><a href="/">Home</a></nav><article><h1>Army enters the north</h1>
<p>KHARTOUM, April 20 (River Wire) — {body}</p><p>{body}</p></article></body></html>"""


def test_a_page_states_what_its_text_does_not(tmp_path: Path) -> None:
    dated = '<meta property="article:published_time" content="2023-04-21T06:00:00Z">'
    raw = PAGE.format(body=BODY, date=dated).encode()
    document, _ = read_document(written(tmp_path, raw, "page"))
    assert document.title == "Army enters the north"
    assert document.published == date(2023, 4, 21)
    assert (document.dateline, document.publisher) == ("Khartoum", "Nile Post")
    assert document.text.startswith("Army enters the north\n\nKHARTOUM")
    assert document.problems == ()


def test_the_title_of_a_page_is_cleaned_as_its_text_is(tmp_path: Path) -> None:
    raw = PAGE.format(body=BODY, date="").replace("enters the", "en\u00adters\u200b the").encode()
    document, _ = read_document(written(tmp_path, raw, "page.html"))
    assert document.title == "Army enters the north"
    assert document.text.startswith(document.title)


def test_a_page_without_a_date_falls_back_on_its_text(tmp_path: Path) -> None:
    raw = PAGE.format(body=BODY, date="").encode()
    document, _ = read_document(written(tmp_path, raw, "page.html"))
    assert document.published is None
    assert "'April 20' has no year" in document.problems[0]


def test_the_language_a_short_page_declares(tmp_path: Path) -> None:
    times = " / ".join(f"{hour}:30" for hour in range(10, 22))
    html = f'<html lang="DE-at"><body><p>{times}</p>'
    document, _ = read_document(written(tmp_path, html.encode()))
    assert document.language == "de"


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf \n", "is empty"),
        ("\u200b\u2060".encode(), "is empty"),
        (b"%PDF-1.4", "a PDF"),
        (b"GIF89a", "a picture, which this version does not read"),
        (b"\x01\x02\x03\x04" * 99, "binary"),
        (b"<html><body><a href='/'>Home</a></body></html>", "only navigation"),
        (b"<rss></rss>", "a feed without entries"),
    ],
)
def test_errors_name_the_file_and_the_remedy(tmp_path: Path, raw: bytes, message: str) -> None:
    path = written(tmp_path, raw)
    with pytest.raises(DocumentError, match=message) as caught:
        read_document(path)
    assert caught.value.file == str(path)
    assert caught.value.remedy
    assert caught.value.failure().file == str(path)


PIECES = st.one_of(
    st.binary(max_size=200),
    st.sampled_from(
        [
            b"<html>",
            b"<p>",
            b"<!--",
            b"<a href=x>",
            b"\x00",
            b"\xff\xfe",
            b"\xfe\xff",
            b"\xef\xbb\xbf",
            b"\r\n",
            b"PK\x03\x04",
            b"KABUL, ",
            b"Sept. 6",
            b" \xe2\x80\x94 ",
            b"\xc3\xa2\xe2\x82\xac\xe2\x84\xa2",
            b"the army said that ",
        ]
    ),
)


@settings(deadline=None)  # libraries are loaded on the way
@given(st.lists(PIECES, max_size=12).map(b"".join))
def test_any_bytes_give_a_document_or_a_document_error(
    tmp_path_factory: pytest.TempPathFactory, raw: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "any"
    path.write_bytes(raw)
    with suppress(DocumentError):
        document, kept = read_document(path)
        assert kept == raw
        assert document.text.strip()
        assert "\r" not in document.text
        document.text.encode()


def test_gigantic_lines_take_little_time(tmp_path: Path) -> None:
    start = time.perf_counter()
    document, _ = read_document(
        written(tmp_path, b"The road is open and the bridge is not. " * 200_000)
    )
    assert len(document.text) == 8_000_000
    assert time.perf_counter() - start < 5


def test_the_report_that_started_this(shared: Path) -> None:
    document, _ = read_document(shared / "panjshir" / "report.txt")
    assert document.dateline == "Kabul, Afghanistan"
    assert document.published is None
    assert document.title.endswith("‘betrayal’")
    assert document.problems == (NO_DATE,)


def test_the_projects_own_example_is_read_whole() -> None:
    example = Path(__file__).resolve().parents[2] / "examples" / "panjshir-2021"
    found, _ = find_files([path for path in example.iterdir() if path.suffix in {".txt", ".html"}])
    documents = [read_document(path)[0] for path in found]
    assert len(documents) >= 8
    assert all(document.title and document.language == "en" for document in documents)
    dated = [document for document in documents if document.published]
    assert len(dated) >= len(documents) - 2
    assert {document.published.year for document in dated if document.published} == {2021}
