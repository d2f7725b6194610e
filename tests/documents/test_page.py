from __future__ import annotations

from datetime import date

import pytest

from fogline.documents.page import read_page
from fogline.errors import DocumentError

BODY = (
    "<p>The convoy reached the ridge by noon, its driver told us, and nobody had stopped it.</p>"
    "<p>Two villages on the way were empty. A shepherd said their people had left on Friday.</p>"
    "<p>The ministry did not answer questions about the road or about the families from there.</p>"
)


def page(head: str = "", body: str = BODY, lang: str = "en") -> str:
    return (
        f'<!DOCTYPE html><html lang="{lang}"><head><title>Convoy reaches ridge</title>{head}</head>'
        f"<body><nav><a href='/a'>Home</a><a href='/b'>World</a></nav><article><h1>Convoy reaches"
        f" ridge</h1>{body}</article><footer>© 2019 The Ridge</footer></body></html>"
    )


def ld(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


def meta(name: str, content: str, key: str = "property") -> str:
    return f'<meta {key}="{name}" content="{content}">'


def test_main_text_in_paragraphs_with_the_title_first() -> None:
    paragraphs = read_page(page()).text.split("\n\n")
    assert paragraphs[0] == "Convoy reaches ridge"
    assert len(paragraphs) == 4
    assert paragraphs[3].startswith("The ministry did not")


def test_a_title_that_only_the_head_has_is_put_first() -> None:
    html = f"<html><head><title>Convoy reaches ridge</title></head><body>{BODY}</body></html>"
    assert read_page(html).text.startswith("Convoy reaches ridge\n\nThe convoy reached")


def test_what_the_page_states() -> None:
    found = read_page(page(meta("og:site_name", "The Ridge Post"), lang="en-GB"))
    assert (found.title, found.publisher, found.language) == (
        "Convoy reaches ridge",
        "The Ridge Post",
        "en",
    )


@pytest.mark.parametrize(
    "head",
    [
        meta("article:published_time", "2021-09-07T23:50:00+05:00"),
        meta("date", "7 September 2021", key="name"),
        meta("DC.date.issued", "2021-09-07", key="name"),
        meta("datePublished", "2021-09-07", key="itemprop"),
        ld('{"@type": "NewsArticle", "datePublished": "2021-09-07", "dateModified": "2022-01-01"}'),
        ld('{"@graph": [{"@type": "WebPage"}, {"datePublished": "2021-09-07T01:00Z"}]}'),
        ld("{broken") + ld('{"datePublished": "2021-09-07"}'),
        meta("article:modified_time", "2022-01-01") + meta("article:published_time", "2021-09-07"),
        ld('{"datePublished": "2020-01-01"}') + meta("article:published_time", "2021-09-07"),
    ],
)
def test_explicit_days_of_publication(head: str) -> None:
    assert read_page(page(head)).published == date(2021, 9, 7)


@pytest.mark.parametrize(
    "body",
    [
        "<time datetime='2021-09-07T10:00'>last week</time>" + BODY,
        "<time>7 September 2021</time>" + BODY,
        "<time class='updated' datetime='2022-01-01'></time><time>2021-09-07</time>" + BODY,
        "<time itemprop='dateModified' datetime='2022-01-01'></time><time>2021-09-07</time>" + BODY,
        "<span itemprop='datePublished' content='2021-09-07'>then</span>" + BODY,
        BODY + "<time>2020-01-01</time><time pubdate datetime='2021-09-07'></time>",
    ],
)
def test_days_in_the_article_itself(body: str) -> None:
    assert read_page(page(body=body)).published == date(2021, 9, 7)


@pytest.mark.parametrize(
    "head",
    [
        "",
        meta("article:modified_time", "2021-09-07"),
        meta("og:updated_time", "2021-09-07"),
        meta("article:published_time", "03/04/2021"),
        meta("article:published_time", "now"),
        ld('{"dateModified": "2021-09-07", "datePublished": 5}'),
        ld("[" * 100_000),
    ],
)
def test_no_day_is_guessed(head: str) -> None:
    assert read_page(page(head)).published is None


NAVIGATION = "".join(
    f"<li><a href='/{number}'>Story number {number} about the fighting in the north</a></li>"
    for number in range(20)
)


@pytest.mark.parametrize(
    "html",
    [
        f"<html><body><h2>Latest</h2><ul>{NAVIGATION}</ul><p>© The Ridge</p></body></html>",
        "<html><body><div id='app'></div><script>go()</script></body></html>",
        "<html><body><div class='cookie-banner'><p>We use cookies to improve your experience.</p>"
        "</div><nav><a href='/'>Home</a></nav><noscript>Enable JavaScript.</noscript></body>",
        f"<html><body>{'<a href=/x>The war in the north, day by day</a> ' * 300}</body></html>",
        "<html></html>",
        "<html><body><p>Not found.</p></body></html>",
    ],
)
def test_a_page_of_navigation_is_refused(html: str) -> None:
    with pytest.raises(DocumentError, match="only navigation") as caught:
        read_page(html)
    assert caught.value.remedy


def test_a_short_post_is_a_report() -> None:
    html = (
        "<p>Shelling hit the market of the old town this morning; two are dead, says the mayor.</p>"
    )
    assert "two are dead" in read_page(f"<html><body>{html}</body></html>").text


def test_lines_that_are_links_are_left_out() -> None:
    more = "<p><a href='/x'>Read more: the bridge over the northern river is open again</a></p>"
    assert "Read more" not in read_page(page(body=BODY + more)).text


def test_declared_and_deeply_nested_pages_are_no_crash() -> None:
    declared = '<?xml version="1.0" encoding="utf-8"?>' + page()
    assert "Two villages" in read_page(declared).text
    nested = "<html><body>" + "<div>" * 50_000 + BODY
    with pytest.raises(DocumentError):
        read_page(nested)


def test_a_report_of_our_own_is_no_source() -> None:
    html = '<html><head><meta name="generator" content="fogline 0.1.0"></head><body>x</body></html>'
    with pytest.raises(DocumentError, match="made by fogline"):
        read_page(html)
