from __future__ import annotations

import codecs
from hashlib import shake_128

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.documents.encodings import decode
from fogline.errors import DocumentError

ENGLISH = "The ridge is “quiet” – nobody has fired since Friday’s truce, a café owner said.\n"
RUSSIAN = "Дорога у перевала закрыта, сообщили жители села. Стрельбы не было с пятницы.\n"
ARABIC = "الطريق مغلق عند الجسر، قال سكان القرية. لم يطلق أحد النار منذ يوم الجمعة.\n"
WIDE = ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"]
BOM = {
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
}


@pytest.mark.parametrize("text", [ENGLISH, RUSSIAN, ARABIC])
@pytest.mark.parametrize("name", WIDE)
def test_wide_encodings_with_and_without_a_mark(text: str, name: str) -> None:
    for raw in (BOM[name] + text.encode(name), text.encode(name)):
        decoded = decode(raw)
        assert decoded.text == text
        assert decoded.problems == ()


@pytest.mark.parametrize("text", [ENGLISH, RUSSIAN, ARABIC])
def test_utf8_with_and_without_a_mark(text: str) -> None:
    assert decode(text.encode()).text == decode(text.encode("utf-8-sig")).text == text


@given(st.text(min_size=1).filter(lambda text: text.isprintable() and text.strip()))
def test_valid_utf8_is_never_taken_for_anything_else(text: str) -> None:
    if not text.startswith("\ufeff"):
        assert decode(text.encode()).text == text


@given(st.text(st.characters(codec="ascii", categories=["L", "Nd", "Zs", "Po"]), min_size=1))
def test_windows_quotes_in_english_are_read(text: str) -> None:
    quoted = f"He said “{text}” – and left Kabul’s bazaar on Monday morning, a witness recalled."
    decoded = decode(quoted.encode("cp1252"))
    assert decoded.text == quoted
    assert decoded.problems == ("read as cp1252, since it is not UTF-8",)


@pytest.mark.parametrize(
    ("text", "name"), [(RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r"), (ARABIC, "cp1256")]
)
def test_older_encodings_are_guessed_and_said(text: str, name: str) -> None:
    decoded = decode((text * 5).encode(name))
    assert decoded.text == text * 5
    assert "not UTF-8" in decoded.problems[0]


def test_a_page_tells_its_encoding() -> None:
    html = f'<html><head><meta charset="koi8-r"></head><body>{RUSSIAN}</body></html>'
    assert decode(html.encode("koi8-r")).text == html


@pytest.mark.parametrize("declared", ["iso-8859-1", "utf-8", "x-unheard-of"])
def test_latin1_of_a_page_is_windows_and_false_names_are_passed_over(declared: str) -> None:
    html = f'<html><meta http-equiv="c" content="text/html; charset={declared}"><p>{ENGLISH}'
    assert decode(html.encode("cp1252")).text == html


@pytest.mark.parametrize("raw", [b"", b" \r\n\t", b"\x00\x00\x00", b"\n\x00 "])
def test_nothing_is_empty(raw: bytes) -> None:
    with pytest.raises(DocumentError, match="is empty"):
        decode(raw)


def test_a_mark_and_nothing_after_it() -> None:
    assert decode(codecs.BOM_UTF16_LE).text == ""


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("size", [64, 1000, 100_000])
def test_noise_is_binary(seed: int, size: int) -> None:
    raw = shake_128(bytes([seed])).digest(size)
    with pytest.raises(DocumentError, match="binary, not text") as caught:
        decode(raw)
    assert caught.value.remedy


def test_bytes_of_no_encoding_are_refused() -> None:
    for byte in (b"\xd9", b"\x80", b"\xff"):
        with pytest.raises(DocumentError, match="cannot be told") as caught:
            decode(byte * 64 + b"...")
        assert caught.value.remedy


def test_many_nuls_are_binary() -> None:
    with pytest.raises(DocumentError, match="binary"):
        decode(b"head\x00\x00\x00\x01tail\x00\x00" * 50)


def test_lone_nuls_are_left_out_and_said() -> None:
    decoded = decode(b"The road\x00 is open.\x00")
    assert decoded.text == "The road is open."
    assert decoded.problems == ("2 NUL characters left out",)


def test_a_nul_after_a_blank_makes_no_chinese_of_english() -> None:
    for start in ("The", "They"):
        decoded = decode(f"{start} left the road \x00and went on to the bridge.".encode())
        assert decoded.text == f"{start} left the road and went on to the bridge."


def test_short_wide_text_with_few_nuls() -> None:
    assert decode("山脊 安静\n".encode("utf-16-le")).text == "山脊 安静\n"


def test_a_file_cut_inside_a_character_is_still_utf8() -> None:
    decoded = decode(
        (ENGLISH * 3).encode()[
            : len(ENGLISH.encode()) * 3 - len("’s truce, a café owner said.\n".encode()) + 1
        ]
    )
    assert decoded.text.endswith("Friday\ufffd")
    assert decoded.problems == ("1 characters could not be read as UTF-8",)


def test_wide_text_cut_inside_a_character() -> None:
    decoded = decode(codecs.BOM_UTF16_LE + ENGLISH.encode("utf-16-le")[:-1])
    assert "UTF-16-LE" in decoded.problems[0]
    assert decoded.text.startswith("The ridge")
