"""Where the clause around a time looks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.resolution.clauses import Outlook, outlook


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The talks will open [on Monday].", Outlook.AHEAD),
        ("The talks could take place [on Monday].", Outlook.AHEAD),
        ("They said the talks would be held [on Monday].", Outlook.AHEAD),
        ("A vote is due [on Monday].", Outlook.AHEAD),
        ("They told the garrison to leave [by Monday].", Outlook.AHEAD),
        ("They gave the town [until Monday].", Outlook.AHEAD),
        ("[On Monday] the talks will open.", Outlook.AHEAD),
        ("Parliament votes [on Monday].", Outlook.AHEAD),
        ("The army said [on Monday] that it will attack.", Outlook.SAID),
        ("The minister, who will fly to Doha, said [on Monday] it was over.", Outlook.SAID),
        ("Talks set for [Monday] did not happen.", Outlook.BACK),
        ("The town may have fallen [on Monday].", Outlook.BACK),
        ("The town fell [on Monday].", Outlook.BACK),
        ("The town has been besieged [for weeks].", Outlook.LASTING),
        ("The road is shut [since Monday].", Outlook.UNSAID),
        ("Capture of the town, [Monday].", Outlook.UNSAID),
    ],
)
def test_outlook(sentence: str, expected: Outlook) -> None:
    start, end = sentence.index("["), sentence.index("]") - 1
    text = sentence.replace("[", "").replace("]", "")
    assert outlook(text, (0, len(text)), (start, end)) is expected


@given(st.text(), st.text(), st.text(min_size=1))
def test_no_words_break_it(before: str, after: str, time: str) -> None:
    text = before + time + after
    span = (len(before), len(before) + len(time))
    assert outlook(text, (0, len(text)), span) in Outlook
