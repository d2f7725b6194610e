"""Tests of grounding: the report's words are found, and no others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.claims.llm.grounding import Ground, bare, distance, fold


def found(text: str, words: str) -> list[str]:
    return [text[start:end] for start, end in Ground(text, (0, len(text))).find(words)]


@pytest.mark.parametrize(
    ("text", "words", "there"),
    [
        ("He said it fell. He left.", "He", ["He", "He"]),
        ("She said the\u00a0 bridge\nfell.", "the bridge fell", ["the\u00a0 bridge\nfell"]),
        ("They said ‘no’ to “talks”.", "'no' to \"talks\"", ["‘no’ to “talks”"]),
        ("the army’s word", "army's", ["army’s"]),
        ("the army's word", "army’s", ["army's"]),
        ("they have ''no fuel'' left", 'have "no fuel" left', ["have ''no fuel'' left"]),
        ("the bridge fell", "“the bridge fell”", ["the bridge fell"]),
        ("the bri\u00addge fell\u200b", "bridge fell", ["bri\u00addge fell"]),
        ("Some said it fell.", "some said", ["Some said"]),
        ("It is said the bridge fell", "The bridge fell", ["the bridge fell"]),
        ("Міст упав, — сказав він.", "сказав", ["сказав"]),
        ("他说桥塌了。", "桥塌了", ["桥塌了"]),
        ("وقال الناطق إن الجسر سقط", "الجسر سقط", ["الجسر سقط"]),
    ],
)
def test_words_are_found_as_the_report_has_them(text: str, words: str, there: list[str]) -> None:
    assert found(text, words) == there


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the bridge fell", "he"),  # within a word
        ("the bridge fell", "bridg"),
        ("the bridge fell", "the bridge had fallen"),
        ("the bridge fell", "the bridge  fell!"),
        ("the bridge fell", "The Bridge Fell"),
        ("the bridge fell", ""),
        ("the bridge fell", " \n"),
        ("the bridge fell", "“”"),
        ("हिन्दी", "हिन"),  # cut before a sign that belongs to the letter
        ("", "x"),
    ],
)
def test_other_words_are_not(text: str, words: str) -> None:
    assert found(text, words) == []


def test_nothing_is_found_outside_the_stretch() -> None:
    text = "It fell. It fell. It fell."
    assert Ground(text, (9, 17)).find("It fell") == ((9, 16),)
    assert Ground(text, (9, 17)).find("It  fell") == ((9, 16),)


def test_the_nearest_of_several() -> None:
    text = "he said, and then he said, and he said"
    ground = Ground(text, (0, len(text)))
    assert ground.nearest("he said", [(17, 18)]) == (18, 25)
    assert ground.nearest("he said", [(30, 31)]) == (31, 38)
    assert ground.nearest("she said", [(0, 1)]) is None
    assert ground.nearest(None, [(0, 1)]) is None
    assert distance((0, 2), []) == 0
    assert distance((0, 2), [(2, 4)]) == 0
    assert distance((8, 9), [(0, 2), (4, 5)]) == 3


def test_marks_and_stops_around_a_content_are_left_out() -> None:
    text = " “ the soldiers’ bridge fell. ” "
    assert text[slice(*bare(text, (0, len(text))))] == "the soldiers’ bridge fell"
    start, end = bare("“.”", (0, 3))
    assert start >= end


@given(st.text(alphabet="abA ’'\"“\n\u200b\u00a0ж。", max_size=40), st.data())
def test_whatever_is_found_says_what_was_asked(text: str, data: st.DataObject) -> None:
    words = data.draw(st.one_of(st.text(alphabet='ab ’"ж', max_size=6), st.just(text)))
    for start, end in Ground(text, (0, len(text))).find(words):
        assert 0 <= start < end <= len(text)
        asked, there = _core(words), _core(text[start:end])
        assert asked == there or asked == there[:1].swapcase() + there[1:]


def _core(words: str) -> str:
    return fold(words).chars.strip("'\" ")


@given(st.text(max_size=60))
def test_folding_keeps_the_place_of_every_character(text: str) -> None:
    folded = fold(text)
    assert len(folded.chars) == len(folded.spans)
    ends = [0]
    for start, end in folded.spans:
        assert ends[-1] <= start < end <= len(text)
        ends.append(end)
