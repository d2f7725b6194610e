from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from fogline.documents.characters import KEPT, clean


def test_every_line_end_is_a_line_feed() -> None:
    assert clean("a\r\nb\rc\x0bd\x0ce\u0085f\u2028g\u2029h\n") == "a\nb\nc\nd\ne\nf\ng\nh\n"


def test_unseen_characters_go_and_joiners_stay() -> None:
    assert (
        clean("\ufeffPan\u00adj\u200bshir \u202egnorw\u202c \u2066x\u2069\x07")
        == "Panjshir gnorw x"
    )
    assert clean("می\u200cخواهم") == "می\u200cخواهم"


def test_blanks_and_tabs_stay() -> None:
    assert clean(" a\t\u00a0b ") == " a\t\u00a0b "


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(st.text())
def test_only_unseen_characters_are_lost(text: str) -> None:
    kept = [char for char in text if char.isalnum()]
    assert [char for char in clean(text) if char.isalnum()] == kept
    seen = set(clean(text)) - set(KEPT) - {"\n", "\t"}
    assert not {char for char in seen if unicodedata.category(char) == "Cc"}
