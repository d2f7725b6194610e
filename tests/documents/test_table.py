from __future__ import annotations

from datetime import date

import pytest

from fogline.errors import DocumentError

HEAD = ["title", "body", "date", "source"]


def row(build, number=0, **more):
    known = {
        "title": f"Report {number}",
        "body": build.BODY,
        "date": "2023-04-21",
        "source": "Post",
    }
    return list((known | more).values())


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_each_row_is_a_document(build, read, delimiter) -> None:
    raw = build.table([HEAD, row(build, 1), row(build, 2)], delimiter)
    first, second = read(raw, "articles.csv").documents
    assert first.title == "Report 1"
    assert first.text == f"Report 1\n\n{build.BODY}"
    assert (first.published, first.publisher) == (date(2023, 4, 21), "Post")
    assert first.part == "row 2"
    assert first.source.endswith("articles.csv › row 2")
    assert first.sha256 == second.sha256
    assert first.id != second.id


def test_the_user_says_which_column_is_which(build, read) -> None:
    raw = build.table([["c1", "c2"], [build.BODY, "21 April 2023"]])
    (document,) = read(raw, "articles.csv", "text=c1,published=c2").documents
    assert document.text == build.BODY
    assert document.published == date(2023, 4, 21)


def test_no_column_of_text_names_those_that_are_there(build, read) -> None:
    with pytest.raises(DocumentError, match="no column that is known to hold text; it has 'c1'"):
        read(build.table([["c1"], [build.BODY]]), "articles.csv")


def test_a_bad_row_does_not_stop_the_others(build, read) -> None:
    raw = build.table([HEAD, row(build, 1), ["", "", "", ""], ["", "", "2023-04-21", ""]])
    raw += f'"Report 4",{build.BODY},2023-04-21,Post,too,many\n'.encode()
    original = read(raw, "articles.csv")
    assert len(original.documents) == 1
    assert [failure.file.rpartition(" › ")[2] for failure in original.failures] == [
        "row 4",
        "row 5",
    ]
    assert "has no text" in original.failures[0].error
    assert "fields where the header has 4" in original.failures[1].error
    assert all(failure.remedy for failure in original.failures)


def test_a_gigantic_field_stops_the_table_with_its_line(build, read) -> None:
    raw = build.table([HEAD, row(build, 1), row(build, 2, body="x" * 200_000), row(build, 3)])
    original = read(raw, "articles.csv")
    assert len(original.documents) == 1
    assert "broken at line 3" in original.failures[0].error
    assert "a file of its own" in original.failures[0].remedy


def test_null_bytes_are_left_out_and_it_is_said(build, read) -> None:
    raw = build.table([HEAD, row(build, 1)]).replace(b"river", b"ri\x00ver")
    (document,) = read(raw, "articles.csv").documents
    assert "along the river" in document.text
    assert "1 NUL characters left out" in document.problems


def test_a_headline_alone_is_a_document_that_says_so(build, read) -> None:
    raw = build.table(
        [["seendate", "title", "url"], ["20230421T060000Z", "Army enters", "http://a/1"]]
    )
    (document,) = read(raw, "list.csv").documents
    assert document.text == document.title == "Army enters"
    assert document.published == date(2023, 4, 21)
    assert document.problems[0] == "only its headline is here; the report is at http://a/1"


def test_a_gdelt_table_is_named(build, read) -> None:
    with pytest.raises(DocumentError, match="is a table of GDELT") as caught:
        read(build.table([["1028484", "20230421", *["x"] * 59]], "\t"), "20230421.export.CSV")
    assert "fogline fetch" in caught.value.remedy


def test_formulas_stay_words(build, read) -> None:
    words = "=HYPERLINK(1) he said; DROP TABLE claims;-- and nobody had been hurt."
    raw = build.table([["text"], [words]])
    (document,) = read(raw, "articles.csv").documents
    assert document.text == words
