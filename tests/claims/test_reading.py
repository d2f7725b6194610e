"""One reading of a document, sentence after sentence."""

from __future__ import annotations

from collections.abc import Callable

from fogline.model import Channel, Claim, SpeakerKind

Claims = Callable[..., tuple[Claim, ...]]
Read = Callable[..., list[tuple[str, str]]]


def test_claims_come_in_the_order_of_the_text(claims: Claims) -> None:
    text = (
        "The mill was burned down, the mayor said. The army said it held Tesk.\n"
        "Shells hit the market."
    )
    found = claims(text)
    assert [claim.content for claim in found] == sorted(claim.content for claim in found)
    assert len(found) == 3


def test_the_content_lies_outside_the_cue(claims: Claims) -> None:
    text = "His son, the mayor said, was taken by soldiers, adding that it rained on the mill."
    for claim in claims(text):
        for start, end in claim.content:
            assert all(end <= cue[0] or cue[1] <= start for cue in claim.cue)


def test_a_quotation_that_nobody_is_named_for_is_the_last_speakers(told: Read) -> None:
    text = "The mayor said the army had fled from Tesk.\n“They left their guns in the yard.”"
    assert told(text)[1] == ("mayor", "They left their guns in the yard")


def test_a_quotation_without_any_speaker_is_nobodys(told: Read) -> None:
    assert told("“They left their guns in the yard.”") == []


def test_the_author_in_the_first_person_is_the_author(claims: Claims) -> None:
    (claim,) = claims("I said that the army had taken the mill.")
    assert claim.speaker.kind is SpeakerKind.AUTHOR
    assert claim.chain == ()


def test_i_is_the_one_interviewed_in_an_answer(told: Read) -> None:
    text = "We met Commander Nino Averi.\nQ. Is it so?\nA. I deny that we shelled the port."
    assert told(text)[-1] == ("Nino Averi", "we shelled the port")


def test_the_authors_own_words_before_a_source_are_the_authors(told: Read) -> None:
    text = "Rockets struck the market of Tesk, citing a hospital register that listed nine dead."
    assert ("author", "Rockets struck the market of Tesk") in told(text)


def test_a_question_states_nothing(told: Read) -> None:
    assert told("Have rockets struck the market of Tesk?") == []


def test_he_may_be_somebody_nobody_quoted(told: Read) -> None:
    text = "Ilya Maron stood at the mill. He said the army had taken the bridge."
    assert told(text) == [("Ilya Maron", "the army had taken the bridge")]


def test_the_talk_goes_on_over_the_same_phone(claims: Claims) -> None:
    text = (
        "Ilya Maron said by phone on Monday that Tesk fell. He also said the mill was burned. "
        "He said the bridge was mined."
    )
    assert [claim.channel for claim in claims(text)] == [
        Channel.PHONE,
        Channel.PHONE,
        Channel.UNKNOWN,
    ]
    assert {claim.said_on and claim.said_on.written for claim in claims(text)} == {"on Monday"}


def test_an_exclamation_says_nothing(told: Read) -> None:
    text = "“The army has taken the mill. Yes! Oh dear me,” Ilya Maron said."
    assert told(text) == [("Ilya Maron", "The army has taken the mill")]
