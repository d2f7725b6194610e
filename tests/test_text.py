"""Cutting text into paragraphs, sentences and quotations without moving an offset."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.text import paragraphs, quotations, sentences, trim

ANY = st.one_of(
    st.text(max_size=300),
    st.text(alphabet="abA .?!…\n\r\t“”„«»\"'`’)\u200b\u200f😀", max_size=300),
)


def cut(text: str, spans: tuple[tuple[int, int], ...]) -> list[str]:
    return [text[start:end] for start, end in spans]


def whole(text: str) -> tuple[int, int]:
    return 0, len(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One.\nTwo.", ["One.", "Two."]),
        ("One.\n \n\n  Two.  ", ["One.", "Two."]),
        ("", []),
        (" \n\t\n", []),
    ],
)
def test_paragraphs_are_lines(text: str, expected: list[str]) -> None:
    assert cut(text, paragraphs(text)) == expected


def test_wrapped_lines_are_joined_between_blank_lines() -> None:
    line = "the army took the mill and then it took the old bridge over the river"
    text = f"{line}\n{line}\n{line}.\n \n{line}\n{line}."
    first, second = paragraphs(text)
    assert text[slice(*first)] == f"{line}\n{line}\n{line}."
    assert text[slice(*second)] == f"{line}\n{line}."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell. It rose.", ["It fell.", "It rose."]),
        ("Gen. Maron spoke. J. Velt slept.", ["Gen. Maron spoke.", "J. Velt slept."]),
        ("At 5 p.m. Tesk fell.", ["At 5 p.m. Tesk fell."]),
        ("The U.N. Office spoke.", ["The U.N. Office spoke."]),
        ("Did it fall? yes.", ["Did it fall?", "yes."]),
        ("“It fell.” He left.", ["“It fell.”", "He left."]),
        ("It fell … slowly.", ["It fell …", "slowly."]),
        ("It fell. then it rose.", ["It fell. then it rose."]),
        ("It cost 4.5 million.", ["It cost 4.5 million."]),
        ("Она ушла. Он остался.", ["Она ушла.", "Он остался."]),
        ("", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert cut(text, sentences(text, whole(text))) == expected


def test_a_row_without_a_stop_is_cut_at_white_space() -> None:
    text = "the army holds the mill " * 100
    rows = cut(text, sentences(text, whole(text)))
    assert len(rows) == 3
    assert all(len(row) <= 1000 for row in rows)
    assert {word for row in rows for word in row.split()} == {"the", "army", "holds", "mill"}
    blob = "x" * 2500
    assert [len(row) for row in cut(blob, sentences(blob, whole(blob)))] == [1000, 1000, 500]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("He said “it fell” and “it rose”.", ["it fell", "it rose"]),
        ('He said "it fell".', ["it fell"]),
        ("He said ''it fell''.", ["it fell"]),
        ("He said ``it fell''.", ["it fell"]),
        ("„Es fiel“, sagte er. «Il tomba», dit-il.", ["Es fiel", "Il tomba"]),
        ("He said “it fell.", ["it fell."]),
        ("A pipe of 6'' broke.", []),
        ("It fell” he said.", []),
        ("It fell “", []),
        ("“”", [""]),
    ],
)
def test_quotations(text: str, inner: list[str]) -> None:
    assert cut(text, tuple(one.inner for one in quotations(text, whole(text)))) == inner


@given(ANY)
def test_paragraphs_hold_all_that_is_not_blank(text: str) -> None:
    spans = paragraphs(text)
    assert "".join("".join(cut(text, spans)).split()) == "".join(text.split())
    assert list(spans) == sorted(spans)
    for start, end in spans:
        assert text[start:end] == text[start:end].strip() != ""


@given(ANY)
def test_sentences_hold_all_that_is_not_blank(text: str) -> None:
    spans = sentences(text, whole(text))
    assert "".join("".join(cut(text, spans)).split()) == "".join(text.split())
    before = 0
    for start, end in spans:
        assert before <= start < end
        assert text[start:end] == text[start:end].strip()
        before = end


@given(ANY)
def test_quotations_are_in_order_and_hold_their_words(text: str) -> None:
    before = 0
    for one in quotations(text, whole(text)):
        assert before <= one.outer[0] < one.inner[0] <= one.inner[1] <= one.outer[1] <= len(text)
        before = one.outer[1]


@given(ANY, st.integers(0, 300), st.integers(0, 300))
def test_trimming_leaves_no_white_space(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    first, last = trim(text, (start, end))
    assert start <= first <= last <= end
    assert text[first:last] == text[start:end].strip()
