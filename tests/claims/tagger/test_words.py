from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from fogline.claims.tagger.windows import cut_windows
from fogline.claims.tagger.words import Break, Case, split_words


def test_words_tell_how_they_are_written() -> None:
    text = "NATO said: “We left Kyiv in 2022.” iPhones fell."
    words = {text[word.start : word.end]: word for word in split_words(text)}
    assert words["NATO"].case is Case.CAPITALS
    assert words["said"].case is Case.SMALL
    assert words["Kyiv"].case is Case.TITLE
    assert words["2022"].case is Case.FIGURES
    assert words["iPhones"].case is Case.MIXED
    assert words["."].case is Case.MARK


def test_words_tell_what_is_quoted() -> None:
    text = "“We left,” he said. They stayed."
    quoted = [text[word.start : word.end] for word in split_words(text) if word.quoted]
    assert quoted == ["“", "We", "left", ",", "”"]


def test_words_tell_what_they_open() -> None:
    text = "One came. Two left.\nThree stayed."
    opens = {text[word.start : word.end]: word.opens for word in split_words(text) if word.opens}
    assert opens == {"One": Break.PARAGRAPH, "Two": Break.SENTENCE, "Three": Break.PARAGRAPH}


@given(st.text(max_size=300))
def test_words_are_in_order_and_hold_no_white_space(text: str) -> None:
    place = 0
    for word in split_words(text):
        assert place <= word.start < word.end
        assert not any(letter.isspace() for letter in text[word.start : word.end])
        place = word.end


@given(st.text("ab .\n", max_size=400), st.integers(3, 40))
def test_windows_cover_all_words_and_keep_their_size(text: str, limit: int) -> None:
    words = split_words(text)
    sizes = [1 + word.start % 3 for word in words]
    windows = list(cut_windows(words, sizes, limit))
    assert [place for start, end in windows for place in range(start, end)] == list(
        range(len(words))
    )
    assert all(start < end for start, end in windows)
    assert all(sum(sizes[start:end]) <= limit for start, end in windows)


def test_a_window_ends_where_a_sentence_does() -> None:
    text = "a b c d. e f g h. i j k l."
    text = text.replace(". ", ".\n")
    words = split_words(text)
    ends = [end for _, end in cut_windows(words, [1] * len(words), 8)]
    assert ends == [5, 10, 15]
