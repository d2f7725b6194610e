"""Tests of what a record comes to."""

from __future__ import annotations

from dataclasses import replace

from fogline.model import Agreement, Answer, Record
from fogline.views.findings import find_agreed, find_disputed
from fogline.views.index import index_record


def test_a_dispute_names_its_sides_and_their_claims(record: Record) -> None:
    (finding,) = find_disputed(record, index_record(record))
    first, second = finding.sides
    assert [(voice.name, voice.claims) for voice in first.voices] == [("Ilya Maron", ("c-taken",))]
    assert [voice.name for voice in second.voices] == ["Valley Guard", "an officer"]
    assert finding.belief is not None
    assert finding.belief.answer == "not Northern Command alone"


def test_a_speaker_is_named_once_and_the_fifth_is_counted(record: Record) -> None:
    crowd = tuple(
        replace(
            record.claims[1],
            id=f"c{number}",
            speaker=replace(record.claims[1].speaker, id=f"s{number % 6}", name=f"S{number % 6}"),
        )
        for number in range(7)
    )
    answer = Answer("no", tuple(claim.id for claim in crowd))
    dispute = replace(record.disputes[0], answers=(answer,))
    changed = replace(record, claims=crowd, disputes=(dispute,), agreements=())
    (side,) = find_disputed(changed, index_record(changed))[0].sides
    assert [voice.claims for voice in side.voices] == [("c0", "c6"), ("c1",), ("c2",), ("c3",)]
    assert side.others == 2


def test_agreements_across_the_sides_come_first(record: Record) -> None:
    tame = Agreement("q-gorge", "there was fighting", ("c-taken",), 2, opposed_parties=False)
    changed = replace(record, agreements=(tame, *record.agreements))
    found = find_agreed(changed, index_record(changed))
    assert [finding.opposed for finding in found] == [True, False]
    assert found[0].belief is None
