"""Tests of text that is safe to show."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from fogline.views.printing import printable


@given(st.text(alphabet=st.characters()))
def test_printable_text_keeps_its_length_and_has_no_controls(text: str) -> None:
    clean = printable(text)
    assert len(clean) == len(text)
    assert "\x1b" not in clean
    clean.encode("utf-8")
    assert printable(clean) == clean
