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
