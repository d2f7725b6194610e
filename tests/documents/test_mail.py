from __future__ import annotations

from datetime import date

import pytest

from fogline.errors import DocumentError


def test_a_letter(build, read) -> None:
    (document,) = read(build.mail(), "letter.eml").documents
    assert document.title == "Army enters the north"
    assert document.text.startswith("Army enters the north\n\nThe army said on Monday")
    assert (document.published, document.publisher) == (date(2023, 4, 21), "Rhea Red")


def test_of_two_versions_the_text_is_taken(build, read) -> None:
    original = read(build.mail(build.BODY, f"<p>{build.OTHER}</p>"), "letter.eml")
    assert len(original.documents) == 1
    assert build.OTHER not in original.documents[0].text


@pytest.mark.parametrize("html", ["<p>Calm.</p><script>alert('x')</script>", None])
def test_a_letter_in_html(build, read, html) -> None:
    (document,) = read(build.mail("", html or build.PAGE), "letter.eml").documents
    assert "alert" not in document.text
    assert "Calm." in document.text if html else build.BODY in document.text


def test_attachments_are_documents_of_their_own(build, read) -> None:
    attached = {
        "report.docx": build.word(build.OTHER),
        "photo.png": b"\x89PNG\r\n\x1a\n\x00",
        "../../etc/cron.txt": build.OTHER.encode(),
    }
    original = read(build.mail(attached=attached), "letter.eml")
    letter, report, other = original.documents
    assert (letter.part, report.part) == ("", "report.docx")
    assert report.text == other.text == build.OTHER
    assert report.id == read(attached["report.docx"], "report.docx").documents[0].id
    (failure,) = original.failures
    assert failure.file.endswith("letter.eml › photo.png")


def test_a_text_cut_by_a_picture_is_one_letter(build, read) -> None:
    parts = (f"Content-Type: text/plain\n\n{text}" for text in (build.BODY, build.OTHER))
    picture = "Content-Type: image/png\nContent-Disposition: inline\n\nx"
    mixed = "\n--b\n".join(("", next(parts), picture, next(parts)))
    head = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n"
    (document,) = read(f"{head}{mixed}\n--b--\n".encode(), "letter.eml").documents
    assert document.text.split() == f"{build.BODY} {build.OTHER}".split()


def test_a_mail_that_is_passed_on_is_a_document_of_its_own(build, read) -> None:
    inner = build.mail(build.OTHER).decode()
    head = "Subject: See below\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=q\n"
    parts = (
        "",
        f"Content-Type: text/plain\n\n{build.BODY}",
        f"Content-Type: message/rfc822\n\n{inner}",
    )
    raw = head + "\n--q\n".join(parts) + "\n--q--\n"
    outer, passed = read(raw.encode(), "letter.eml").documents
    assert (outer.title, passed.title) == ("See below", "Army enters the north")
    assert build.OTHER.split()[-1] not in outer.text
    assert passed.part == "part 2.eml"


def test_broken_headers_do_no_harm(build, read) -> None:
    raw = build.mail().replace(b"Subject: Army", b"Subject: =?utf-9?b?####?= =?x Army")
    raw = raw.replace(b"Date: Fri, 21 Apr 2023", b"Date: Fri, 99 Apr 2023").replace(
        b'"utf-8"', b'"utf-99"'
    )
    (document,) = read(raw, "letter.eml").documents
    assert document.published is None
    assert build.BODY.split()[-1] in document.text


def test_a_mail_in_a_mail_in_a_mail_has_an_end(build, read) -> None:
    raw = b"".join(
        b'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (n, n)
        for n in range(3000)
    )
    with pytest.raises(DocumentError):
        read(raw + b"\nwords", "letter.eml")


def test_an_empty_letter(build, read) -> None:
    with pytest.raises(DocumentError) as caught:
        read(b"MIME-Version: 1.0\n\n", "letter.eml")
    assert caught.value.remedy
