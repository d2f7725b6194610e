from __future__ import annotations

import pytest

from fogline.case import open_case
from fogline.documents.contents import READERS, find_reports
from fogline.documents.formats import Format
from fogline.documents.parts import File, Report, Terms, Unread


def test_every_format_has_a_reader() -> None:
    assert set(READERS) == set(Format)


def test_a_mail_in_an_archive_with_a_table_attached(build) -> None:
    table = build.table([["text"], [build.OTHER]])
    raw = build.zipped({"letter.eml": build.mail(attached={"t.csv": table}), "bad.pdf": b"%PDF-"})
    parts = list(find_reports(File("sent.zip", raw), Terms()))
    assert [(type(part), part.place) for part in parts] == [
        (Unread, "bad.pdf"),
        (Report, "letter.eml"),
        (Report, "letter.eml › t.csv › row 2"),
    ]


def test_what_cannot_be_read_is_a_part_with_a_remedy(build) -> None:
    (part,) = find_reports(File("a.png", b"\x89PNG\r\n\x1a\n"), Terms())
    assert isinstance(part, Unread)
    assert part.place == ""
    assert part.remedy


@pytest.fixture
def sent(build, tmp_path):
    path = tmp_path / "sent.zip"
    path.write_bytes(
        build.zipped({"a.txt": build.BODY, "b.txt": build.OTHER, "c.bin": b"\x01" * 99})
    )
    return path


def test_a_case_keeps_a_container_once_and_its_documents_each(build, sent, tmp_path) -> None:
    with open_case(tmp_path / "case") as case:
        added = case.add(sent)
        assert (added.new, added.known, len(added.failures)) == (2, 0, 1)
        again = case.add(sent)
        assert (again.new, again.known, len(again.failures)) == (0, 2, 1)
        documents = case.record().documents
    assert {document.part for document in documents} == {"a.txt", "b.txt"}
    (digest,) = {document.sha256 for document in documents}
    kept = [path for path in (tmp_path / "case" / "archive").rglob("*") if path.is_file()]
    assert [path.name for path in kept] == [digest]
    assert kept[0].read_bytes() == sent.read_bytes()


def test_a_report_known_from_a_container_is_known_alone(build, sent, tmp_path) -> None:
    (tmp_path / "a.txt").write_text(build.BODY)
    with open_case(tmp_path / "case") as case:
        case.add(sent)
        assert case.read() >= 0
        added = case.add(tmp_path / "a.txt")
        assert (added.new, added.known) == (0, 1)


def test_columns_reach_the_table(build, tmp_path) -> None:
    (tmp_path / "t.csv").write_bytes(build.table([["c1", "c2"], [build.BODY, "x"]]))
    with open_case(tmp_path / "case") as case:
        assert case.add(tmp_path / "t.csv", columns="text=c1").new == 1


def test_a_mended_container_settles_its_failure(build, tmp_path) -> None:
    path = tmp_path / "sent.zip"
    path.write_bytes(build.zipped({"a.txt": build.BODY})[:50])
    with open_case(tmp_path / "case") as case:
        assert len(case.add(path).failures) == 1
        path.write_bytes(build.zipped({"a.txt": build.BODY}))
        assert case.add(path).failures == ()
        assert case.record().failures == ()
