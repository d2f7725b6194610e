"""Agreement between annotators: who is the reference is all one, and chance is allowed for."""

from __future__ import annotations

from pathlib import Path

import pytest

from fogline.evaluation.agreement import measure_agreement

HEADER = "---\ntitle: Two accounts\npublished: 2023-04-11\nsplit: dev\nstyle: wire\n---\n"
TEXT = "{c1.cue|Maron said} {c1|the town fell}. {c2.cue|Orlov said} {c2|nobody left}.\n===\n"
FIELDS = "kind=named stance=asserts attribution='on the record' channel=unknown basis=relayed"


def _claims(second: str, kind: str) -> str:
    return f"c1: speaker=Maron type=control {FIELDS}\nc2: speaker={second} type={kind} {FIELDS}\n"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    for folder, content in (
        ("texts", TEXT + _claims("Orlov", "displacement")),
        ("second", TEXT + _claims("Maron", "control")),
    ):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "d01.txt").write_text(HEADER + content, "utf-8")
    return tmp_path


def test_claims_are_paired_and_their_speakers_compared(corpus: Path) -> None:
    found = measure_agreement(corpus)
    assert found is not None
    assert (found.reports, found.first, found.second, found.paired) == (1, 2, 2, 2)
    assert found.f1 == 0.5


def test_kappa_allows_for_chance(corpus: Path) -> None:
    found = measure_agreement(corpus)
    assert found is not None
    assert found.fields["type"].alike == 0.5
    assert found.fields["type"].kappa == 0  # one of them always says control
    assert found.fields["stance"].kappa is None  # no other value was ever chosen
    assert found.place is None


def test_without_second_annotations_there_is_nothing_to_say(tmp_path: Path) -> None:
    assert measure_agreement(tmp_path) is None
