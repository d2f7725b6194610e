from __future__ import annotations

from datetime import date

import pytest

from fogline.errors import DocumentError


def test_each_entry_is_a_document(build, read) -> None:
    raw = build.rss([("Army enters the north", build.BODY), ("Bridge", build.OTHER * 2)])
    first, second = read(raw, "feed.xml").documents
    assert first.text == f"Army enters the north\n\n{build.BODY}"
    assert (first.title, first.publisher) == ("Army enters the north", "Nile Post")
    assert (first.published, first.part) == (date(2023, 4, 21), "entry 1")
    assert first.problems[0].startswith("only a summary is in the feed; the report is at https://")
    assert second.problems == ()


def test_atom_and_its_first_day(build, read) -> None:
    (document,) = read(build.atom(), "feed").documents
    assert document.text.split("\n\n") == ["Army enters the north", build.BODY, build.OTHER]
    assert document.published == date(2023, 4, 21)


def test_an_entry_with_a_headline_only(build, read) -> None:
    (document,) = read(build.rss([("Army enters the north", "")]), "feed.xml").documents
    assert document.text == "Army enters the north"
    assert document.problems[0].startswith("only its headline is here; the report is at")


def test_a_feed_that_breaks_off_is_read_as_far_as_it_goes(build, read) -> None:
    raw = build.rss([("One", build.BODY), ("Two", build.OTHER)])
    assert len(read(raw[: raw.index(b"</item>") + 40], "feed.xml").documents) >= 1


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused_in_any_encoding(build, read, encoding) -> None:
    declared = '<!DOCTYPE rss [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]>'
    text = build.rss().decode().replace("?>", f"?>{declared}", 1)
    with pytest.raises(DocumentError, match="declares entities") as caught:
        read(text.encode(encoding), "feed.xml")
    assert caught.value.remedy


def test_nothing_is_fetched_for_a_feed(build, read, monkeypatch) -> None:
    def refuse(*given, **more):
        raise AssertionError("the network was used")

    monkeypatch.setattr("socket.socket.connect", refuse)
    monkeypatch.setattr("socket.getaddrinfo", refuse)
    with pytest.raises(DocumentError):
        read(b"<rss>http://example.org/feed", "feed.xml")
    assert read(build.rss(), "feed.xml").documents
