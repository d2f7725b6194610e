"""What a speaker does with a proposition."""

from __future__ import annotations

import pytest

from fogline.claims.stances import opener_length, stance_of
from fogline.model import Stance


@pytest.mark.parametrize(
    ("cue", "lemma", "words", "stance"),
    [
        (Stance.ASSERTS, "say", "the mill burned", Stance.ASSERTS),
        (Stance.ASSERTS, "say", "that report is an invention", Stance.DENIES),
        (Stance.ASSERTS, "say", "the fear is that the mill will burn", Stance.FEARS),
        (Stance.ASSERTS, "say", "the mill will burn", Stance.PREDICTS),
        (Stance.ASSERTS, "say", "we will burn the mill", Stance.PROMISES),
        (Stance.ASSERTS, "assure", "nobody will be harmed", Stance.PROMISES),
        (Stance.ASSERTS, "say", "it would have burned", Stance.ASSERTS),
        (Stance.ASSERTS, "say", "they will not let anybody in", Stance.ASSERTS),
        (Stance.ASSERTS, "say", "the army must leave", Stance.DEMANDS),
        (Stance.PROMISES, "vow", "the war is over", Stance.ASSERTS),
        (Stance.PROMISES, "vow", "to retake the mill", Stance.PROMISES),
        (Stance.PREDICTS, "warn", "the dam is cracked", Stance.ASSERTS),
        (Stance.PREDICTS, "warn", "the dam could break", Stance.PREDICTS),
        (Stance.PREDICTS, "predict", "the dam is next", Stance.PREDICTS),
        (Stance.DENIES, "deny", "the mill will burn", Stance.DENIES),
    ],
)
def test_the_content_corrects_the_cue(cue: Stance, lemma: str, words: str, stance: Stance) -> None:
    assert stance_of(cue, lemma, words) is stance


def test_the_opener_is_as_long_as_its_words() -> None:
    assert opener_length("the fear is that it burned") == len("the fear is that ")
    assert opener_length("it burned for fear") == 0
