"""Floors under what is made of names of places: raised when it passes them, never lowered."""

from __future__ import annotations

from pathlib import Path

import pytest

from fogline.errors import CaseError
from fogline.evaluation.places import is_right, read_mentions, score_places
from fogline.model import Place

CORPUS = Path(__file__).resolve().parents[2] / "corpus"


def test_nine_of_ten_are_right_and_hardly_any_wrongly_certain() -> None:
    scores = {one.split: one for one in score_places(CORPUS)}
    assert set(scores) == {"dev", "test"}
    assert sum(one.mentions for one in scores.values()) >= 400
    for one in scores.values():
        assert one.right / one.mentions >= 0.9
        assert one.wrongly_certain / one.mentions < 0.02


def test_no_mention_is_in_both_parts() -> None:
    mentions = read_mentions(CORPUS / "places.csv")
    keys = [(one.name, one.dateline, one.others) for one in mentions if one.dateline]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("id", "candidates", "answer", "right"),
    [
        ("geonames:1", ("A",), "geonames:1", True),
        ("geonames:2", ("A",), "geonames:1", False),
        ("place:a", (), "unknown", True),
        ("geonames:1", ("A",), "unknown", False),
        ("place:a", ("A", "B"), "ambiguous", True),
        ("place:a", (), "ambiguous", False),
    ],
)
def test_what_counts_as_right(
    id: str, candidates: tuple[str, ...], answer: str, right: bool
) -> None:
    assert is_right(Place("A", id, "A", candidates=candidates), answer) is right


def test_a_corpus_without_or_with_another_table(tmp_path: Path) -> None:
    assert score_places(tmp_path) == ()
    (tmp_path / "places.csv").write_text("a,b\n")
    with pytest.raises(CaseError):
        score_places(tmp_path)
