from __future__ import annotations

import pytest

from fogline.resolution.names import are_variants, is_end_of, name_words, plain_name
from fogline.resolution.spelling import SAME_SKELETON


@pytest.mark.parametrize(
    ("written", "plain", "words"),
    [
        ("Gen. Abdul Wudod Zara", "Abdul Wudod Zara", ("abdul", "wudod", "zara")),
        ("Mullah Yaqoob", "Yaqoob", ("yaqoob",)),
        ("Moslem al-Hayat", "Moslem al-Hayat", ("moslem", "hayat")),
        ("Ahmad Massoud, 32", "Ahmad Massoud", ("ahmad", "massoud")),
        ("Acting President Ilya Maron’s", "Ilya Maron", ("ilya", "maron")),
        ("General", "General", ("general",)),
        ("El", "El", ("el",)),
        ("", "", ()),
    ],
)
def test_ranks_and_articles_are_no_part_of_a_name(
    written: str, plain: str, words: tuple[str, ...]
) -> None:
    assert plain_name(written) == plain
    assert name_words(written) == words


def test_every_word_must_be_a_spelling_of_the_other() -> None:
    one, two = name_words("Ahmad Massoud"), name_words("Ahmed Masood")
    assert are_variants(one, two, least=SAME_SKELETON)
    assert not are_variants(one, name_words("Ahmad Shah Massoud"), least=SAME_SKELETON)
    assert not are_variants(
        name_words("Ali Hossein"), name_words("Ali Hassan"), least=SAME_SKELETON
    )


def test_a_name_without_its_middle_is_not_the_end_of_it() -> None:
    full = name_words("Ahmad Shah Massoud")
    assert is_end_of(("massoud",), full, least=SAME_SKELETON)
    assert is_end_of(("shah", "masood"), full, least=SAME_SKELETON)
    assert not is_end_of(("ahmad", "massoud"), full, least=SAME_SKELETON)
    assert is_end_of(full, full, least=SAME_SKELETON)
