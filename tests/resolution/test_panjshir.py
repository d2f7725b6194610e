"""Who, where and when of the report that the project began with; its claims come from the gold."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from fogline.claims.times import first_time
from fogline.config import read_setting
from fogline.model import (
    AUTHOR,
    Claim,
    Document,
    Interest,
    Interval,
    Place,
    Precision,
    Proposition,
    PropositionType,
    Setting,
    Speaker,
    SpeakerKind,
    Stance,
)
from fogline.resolution import resolve

CASE = Path(__file__).parents[2] / "examples" / "panjshir-2021" / "case.toml"
# The report's own words for the days that the gold gives.
WORDS = {"2021-09-06": "on Monday", "2021-09-05": "Sunday", "2021-08-30/2021-09-05": "last week"}
SIDES = ("Taliban", "NRF")
# Of these the words alone do not tell the side.
JOINED = ("Analysts and the NRF", "pro-resistance social media accounts")


def claim_of(gold: dict[str, Any]) -> Claim:
    kind = SpeakerKind(gold["speaker_kind"])
    about = gold["about"]
    place = about.get("written_as") or about.get("place")
    said_on = gold.get("said_on")
    return Claim(
        id=gold["id"],
        document="report",
        speaker=Speaker(
            id=gold["speaker"],
            name=gold["speaker"],
            kind=kind,
            party=gold["party"] if kind is SpeakerKind.NAMED else None,
        ),
        content=((gold["start"], gold["end"]),),
        proposition=Proposition(
            type=PropositionType(gold["proposition"]),
            negated=gold.get("negated", False),
            actor=about.get("actor"),
            victim=about.get("victim") or about.get("victims"),
            cause=about.get("cause"),
            place=Place(place, "", place) if place else None,
        ),
        extractor="gold",
        stance=Stance(gold["stance"]),
        said_on=Interval(None, None, Precision.RELATIVE, WORDS[said_on]) if said_on else None,
    )


@pytest.fixture(scope="module")
def gold(shared: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((shared / "panjshir" / "gold.json").read_text("utf-8"))
    return found


@pytest.fixture(scope="module")
def report(shared: Path) -> Document:
    text = (shared / "panjshir" / "report.txt").read_text("utf-8")
    published, dateline = date(2021, 9, 6), "Kabul, Afghanistan"
    return Document("report", "0", "", text, "report.txt", published, dateline)


@pytest.fixture(scope="module", params=["no case file", "the example's case file"])
def resolved(request: pytest.FixtureRequest, gold: dict[str, Any], report: Document) -> list[Claim]:
    setting = Setting() if request.param == "no case file" else read_setting(CASE)
    return list(resolve([report], [claim_of(one) for one in gold["claims"]], setting))


def test_every_speaker_is_of_the_right_party(resolved: list[Claim], gold: dict[str, Any]) -> None:
    for claim, one in zip(resolved, gold["claims"], strict=True):
        expected = one["party"] if one["party"] in SIDES and one["speaker"] not in JOINED else None
        assert claim.speaker.party == expected, claim.id


def test_there_are_fourteen_speakers(resolved: list[Claim], gold: dict[str, Any]) -> None:
    by_name = {one["id"]: one["speaker"] for one in gold["claims"]}
    ids = {(claim.speaker.id, by_name[claim.id]) for claim in resolved}
    assert len(ids) == len({id for id, _ in ids}) == len(set(by_name.values()))
    for claim in resolved:
        if claim.speaker.kind in (SpeakerKind.ANONYMOUS, SpeakerKind.ANONYMOUS_GROUP):
            assert claim.speaker.protected
            assert claim.speaker.id.startswith(f"{claim.speaker.kind.value}:report:")


def test_every_day_on_which_something_was_said(resolved: list[Claim], gold: dict[str, Any]) -> None:
    for claim, one in zip(resolved, gold["claims"], strict=True):
        first, _, last = one.get("said_on", "").partition("/")
        found = (claim.said_on.start, claim.said_on.end) if claim.said_on else (None, None)
        expected = (first, last or first) if first else ("None", "None")
        assert tuple(map(str, found)) == expected, claim.id


def test_every_place_is_the_same_one(resolved: list[Claim], gold: dict[str, Any]) -> None:
    ids: dict[str, set[str]] = {}
    for claim, one in zip(resolved, gold["claims"], strict=True):
        place = claim.proposition.place
        if place:
            ids.setdefault(one["about"]["place"], set()).add(place.id)
    assert sorted(ids) == ["Afghanistan", "Jabal Saraj", "Kabul", "Panjshir"]
    assert all(len(found) == 1 for found in ids.values())
    assert len(set.union(*ids.values())) == 4


def test_what_serves_and_what_hurts_the_one_who_says_it(resolved: list[Claim]) -> None:
    interest = {claim.id: claim.interest for claim in resolved}
    assert interest["c03"] is Interest.FOR
    assert interest["c13"] is Interest.AGAINST
    assert interest["c10"] is Interest.FOR
    assert interest["c25"] is Interest.AGAINST
    assert interest["c32"] is Interest.FOR
    assert {one.interest for one in resolved if one.speaker.name == AUTHOR} == {Interest.UNKNOWN}


def test_the_case_file_knows_places_rulers_and_the_dead(
    gold: dict[str, Any], report: Document
) -> None:
    claims = {one["id"]: claim_of(one) for one in gold["claims"]}
    said = replace(claims["c03"].proposition, actor="Afghanistan’s government")
    claims["c03"] = replace(claims["c03"], proposition=said)
    found = {one.id: one for one in resolve([report], list(claims.values()), read_setting(CASE))}
    town = found["c01"].proposition.place
    assert town
    assert (town.name, town.written, town.within) == (
        "Jabal Saraj",
        "Jabal Sijaj",
        ("Parwan", "Afghanistan"),
    )
    assert found["c03"].proposition.actor == "Taliban"
    assert found["c31"].interest is Interest.AGAINST  # the NRF on the death of its own spokesman
    assert found["c33"].interest is Interest.FOR


def test_what_time_a_claim_speaks_of(report: Document, gold: dict[str, Any]) -> None:
    claims = [with_time(claim_of(one), report) for one in gold["claims"]]
    found = {one.id: one.proposition.about for one in resolve([report], claims, Setting())}
    named = {one["id"]: one["about"]["on"] for one in gold["claims"] if "on" in one["about"]}
    assert named
    for name, day in named.items():
        about = found[name]
        assert about
        assert (str(about.start), str(about.end), about.precision) == (day, day, Precision.DAY)
        assert about.rule


def with_time(claim: Claim, report: Document) -> Claim:
    """Give a claim the words of time in its content, as readers do."""
    about = first_time(report.text, claim.content)
    return replace(claim, proposition=replace(claim.proposition, about=about))
