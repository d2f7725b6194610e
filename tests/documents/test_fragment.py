from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fogline.documents.fragment import read_fragment


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("Calm", "Calm"),
        (
            "<p>Calm on\n the <b>ridge</b>.</p><p>Quiet&nbsp;below.</p>",
            "Calm on the ridge.\n\nQuiet below.",
        ),
        ("one<br>two<div>three</div>four", "one\n\ntwo\n\nthree\n\nfour"),
        ("<script>alert(1)</script>Calm<style>p{}</style> still", "Calm still"),
        ("<!-- hidden -->Calm<img src='http://x/y.png' onerror='z'>", "Calm"),
        ("", ""),
        ("<?xml version='1.0' encoding='utf-16'?><p>Calm</p>", "Calm"),
        ("a < b & c", "a < b & c"),
    ],
)
def test_the_words_that_a_browser_shows(html: str, words: str) -> None:
    assert read_fragment(html) == words


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from("<>/pbr=&;'\" \n\x00aé\ud800"), max_size=80))
def test_any_html_gives_words(html: str) -> None:
    assert "\x00" not in read_fragment(html)
