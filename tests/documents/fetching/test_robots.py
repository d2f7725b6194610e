from __future__ import annotations

import pytest

from fogline.documents.fetching.robots import LONGEST_PAUSE, read_rules

SHUT = b"User-agent: *\nDisallow: /private/\nCrawl-delay: 7\n\nUser-agent: other\nDisallow: /\n"


def test_what_a_site_says() -> None:
    rules = read_rules(200, SHUT)
    assert rules.allow("fogline", "http://a.example/news")
    assert not rules.allow("fogline", "http://a.example/private/1")
    assert not rules.allow("other", "http://a.example/news")
    assert rules.pause("fogline") == 7


@pytest.mark.parametrize(
    ("status", "allowed"), [(404, True), (403, True), (500, False), (503, False)]
)
def test_a_site_that_does_not_say(status: int, allowed: bool) -> None:
    rules = read_rules(status, b"")
    assert rules.allow("fogline", "http://a.example/") is allowed
    assert rules.pause("fogline") == 0


def test_a_site_cannot_make_us_wait_for_ever() -> None:
    assert read_rules(200, b"User-agent: *\nCrawl-delay: 999999").pause("x") == LONGEST_PAUSE


@pytest.mark.parametrize("body", [b"", b"\x00\xff\xfe", b"Disallow" * 100_000])
def test_odd_files_allow(body: bytes) -> None:
    assert read_rules(200, body).allow("fogline", "http://a.example/")
