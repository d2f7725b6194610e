"""Whatever the text: every claim is grounded, and the same text gives the same claims."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fogline.model import Claim

Claims = Callable[..., tuple[Claim, ...]]

NEWS = st.lists(
    st.sampled_from(
        [
            "Ilya Maron", "said", "that", "the army", "denied", "“", "”", '"', "''", ",", ".", "?",
            "\n", "–", ":", ";", "(", ")", "according to", "residents", "who", "he", "they", "was",
            "killed", "40", "in", "Tesk", "adding", "and", "but", "claims", "Q.", "A.", "15:25",
            "could not be verified", "ON BACKGROUND.", "\u200b", "\u202e", "🔴", "ТЕСК", "قال",
            "THE MAYOR SAYS", "n’t", "…", "’s", "-", "TESK, May 8 (Wire) —", "\xa0", "\r",
        ]
    ),
    max_size=60,
).map(" ".join)  # fmt: skip


def check(text: str, found: tuple[Claim, ...]) -> None:
    assert len({claim.id for claim in found}) == len(found)
    for claim in found:
        spans = (*claim.content, *claim.cue, *claim.hedges, *claim.speaker.spans)
        assert claim.content
        for start, end in spans:
            assert 0 <= start < end <= len(text)
            assert text[start:end] == text[start:end].strip()
        for start, end in claim.content:
            assert all(end <= cue[0] or cue[1] <= start for cue in claim.cue)


@given(NEWS)
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_claims_of_news_like_noise_are_grounded(claims: Claims, text: str) -> None:
    found = claims(text)
    check(text, found)
    assert claims(text) == found


@given(st.text(max_size=400))
@settings(deadline=None)
def test_claims_of_any_unicode_are_grounded(claims: Claims, text: str) -> None:
    check(text, claims(text))


def test_a_paragraph_of_ten_thousand_words(claims: Claims) -> None:
    text = "Ilya Maron said the army had taken Tesk. She denied that it fell. " * 800
    found = claims(text)
    assert len(found) >= 1600
    check(text, found)


def test_no_punctuation_and_all_capitals(claims: Claims) -> None:
    text = "THE ARMY SAID THAT IT HAD TAKEN TESK AND THE MAYOR DENIED THAT " * 50
    check(text, claims(text))
