"""Tests of the tally: what is dropped is said, and nothing else."""

from __future__ import annotations

from fogline.claims.llm import Tally


def test_counts_add_up() -> None:
    whole = Tally(kept=2, ungrounded=1) + Tally(kept=1, malformed=4, repeated=2, remembered=3)
    assert whole == Tally(kept=3, ungrounded=1, malformed=4, repeated=2, remembered=3)
    assert whole.dropped == 7


def test_nothing_dropped() -> None:
    assert list(Tally(kept=3).sentences()) == ["The model told 3 claims: 3 kept, none dropped."]


def test_everything_that_went_wrong_is_said() -> None:
    tally = Tally(3, ungrounded=1, malformed=4, repeated=2, blanked=5, paragraphs=9, unanswered=6)
    first, second, third = tally.sentences()
    assert first == (
        "The model told 10 claims: 3 kept, 1 dropped because their words are not in the report, "
        "4 dropped as malformed, 2 dropped as repeated."
    )
    assert "5" in second
    assert third.startswith("NOT READ: 6 of 9 paragraphs")
