from __future__ import annotations

import gzip
import json

import pytest

from fogline.documents import limits
from fogline.errors import DocumentError

HTML = "text/html; charset=utf-8"


def crawl(build):
    return {
        "https://nile.example/1": (HTML, build.PAGE.encode()),
        "https://nile.example/a.png": ("image/png", b"\x89PNG"),
        "https://nile.example/feed": ("application/rss+xml", build.rss()),
        "https://nile.example/nav": (HTML, b"<html><body><a href='/'>Home</a></body></html>"),
    }


@pytest.mark.parametrize("packed", [True, False])
def test_each_page_is_a_document(build, read, packed) -> None:
    original = read(build.warc(crawl(build), packed=packed), "crawl.warc.gz")
    page, entry = original.documents
    assert page.part == "https://nile.example/1"
    assert (page.title, page.publisher) == ("Army enters the north", "Nile Post")
    assert entry.part == "https://nile.example/feed › entry 1"
    (failure,) = original.failures
    assert failure.file.endswith("crawl.warc.gz › https://nile.example/nav")


def test_a_page_is_the_same_document_alone(build, read) -> None:
    (known,) = read(build.PAGE.encode(), "page.html").documents
    assert read(build.warc(crawl(build)), "c.warc.gz").documents[0].id == known.id


def test_the_page_of_an_error_is_no_report(build, read) -> None:
    pages = {"https://nile.example/1": (HTML, build.PAGE.encode())}
    with pytest.raises(DocumentError, match="holds no report"):
        read(build.warc(pages, status=404), "c.warc")


def test_wacz_holds_web_archives(build, read) -> None:
    members = {
        "datapackage.json": json.dumps({"profile": "data-package"}),
        "archive/data.warc.gz": build.warc(crawl(build)),
        "pages/pages.jsonl": b'{"format": "json-pages-1.0"}\n{"title": "x", "text": "not this"}\n',
        "indexes/index.cdx.gz": gzip.compress(b"x"),
    }
    original = read(build.zipped(members), "crawl.wacz")
    assert original.documents[0].part == "archive/data.warc.gz › https://nile.example/1"
    assert len(original.documents) == 2


def test_one_cut_short_gives_what_it_has(build, read) -> None:
    raw = build.warc(crawl(build))
    original = read(raw[:-60], "crawl.warc.gz")
    assert original.documents
    assert any("cut short or damaged" in failure.error for failure in original.failures)


def test_one_that_unpacks_to_too_much_is_given_up(build, read, monkeypatch) -> None:
    monkeypatch.setattr(limits.Budget.__init__, "__defaults__", (100_000, limits.PARTS))
    pages = {"https://nile.example/big": ("image/png", b"\x00" * 5_000_000)}
    with pytest.raises(DocumentError, match="when it is unpacked"):
        read(build.warc(pages), "bomb.warc.gz")


def test_garbage_after_the_name(read) -> None:
    for raw in (b"WARC/1.0\r\nContent-Length: -5\r\nnonsense", b"WARC/", b"WARC/1.0\r\n\r\n\r\n"):
        with pytest.raises(DocumentError, match=r"cut short or damaged|holds no report"):
            read(raw, "a.warc")


def test_what_is_amiss_is_not_printed_with_words_of_the_page(build, read, capsys) -> None:
    raw = build.warc(crawl(build), packed=False)
    read(raw.replace(b"<article>", b"<article>A source, Rhea Red,", 1), "crawl.warc")
    assert capsys.readouterr() == ("", "")


def test_a_page_that_was_promised_longer_is_no_report(build, read) -> None:
    raw = build.warc(crawl(build), packed=False)
    with pytest.raises(DocumentError, match=r"nile\.example/1: is cut short"):
        read(raw[: raw.index(b"</article>")], "crawl.warc")
