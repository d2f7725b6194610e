"""Tests of the map."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from fogline.model import (
    Assessment,
    Belief,
    Interval,
    Place,
    Precision,
    PropositionType,
    Question,
    Record,
    Status,
)
from fogline.views.index import index_record
from fogline.views.map import Site, draw_map, find_sites

FAR = Place("Port Vesna", "case:port-vesna", "Port Vesna", 12.0, -70.0, 1)


def _with_place(record: Record, place: Place) -> Record:
    claim = record.claims[3]
    moved = replace(claim, id="c-moved", proposition=replace(claim.proposition, place=place))
    return replace(record, claims=(*record.claims, moved))


def test_sites_are_the_places_of_claims_with_their_state(record: Record) -> None:
    gorge, town, upper = find_sites(record, index_record(record))
    assert (gorge.place.name, gorge.claims, gorge.status) == ("Ostrava Gorge", 2, Status.CONTESTED)
    assert gorge.belief is not None
    assert gorge.belief.words == "likely"
    assert (town.place.name, town.status) == ("Teranovka", None)
    assert upper.question is None


def test_a_contested_place_takes_nobodys_colour(record: Record) -> None:
    assert find_sites(record, index_record(record))[0].party is None


@pytest.mark.parametrize(
    ("answer", "party"),
    [("Northern Command, all of it", "Northern Command"), ("not Northern Command", None)],
)
def test_a_held_place_takes_its_holders_colour(
    record: Record, answer: str, party: str | None
) -> None:
    held = replace(
        record.assessments[0],
        status=Status.HELD,
        answers=(Belief(answer, 0.9, 0.8, 0.95, "very likely"),),
    )
    changed = replace(record, assessments=(held,))
    assert find_sites(changed, index_record(changed))[0].party == party


def test_the_latest_question_of_a_place_counts(record: Record) -> None:
    early = Question("z-early", "Who held it?", PropositionType.CONTROL, "Ostrava Gorge", ())
    stale = Assessment("z-early", Status.HELD, (), 1, 6, ())
    changed = replace(
        record,
        questions=(*record.questions, early),
        assessments=(*record.assessments, stale),
    )
    assert find_sites(changed, index_record(changed))[0].question == "q-gorge"


def test_a_question_without_an_answer_does_not_hide_an_answered_one(record: Record) -> None:
    later = Question(
        "z-later", "Who holds it?", PropositionType.CONTROL, "case:ostrava-gorge", ("c-taken",)
    )
    open_still = Assessment("z-later", Status.UNKNOWN, (), 0, 6, ())
    changed = replace(
        record,
        questions=(*record.questions, later),
        assessments=(*record.assessments, open_still),
    )
    assert find_sites(changed, index_record(changed))[0].question == "q-gorge"


def test_a_lone_voice_on_a_later_day_does_not_settle_a_contested_place(record: Record) -> None:
    day = Interval(date(2023, 5, 1), date(2023, 5, 1), Precision.DAY)
    claim = record.claims[0]
    late = replace(claim, id="c-late", proposition=replace(claim.proposition, about=day))
    question = Question(
        "z-late", "Who holds it?", PropositionType.CONTROL, "case:ostrava-gorge", ("c-late",)
    )
    alone = replace(record.assessments[0], question="z-late", origins=1, status=Status.CLAIMED)
    changed = replace(
        record,
        claims=(*record.claims, late),
        questions=(*record.questions, question),
        assessments=(*record.assessments, alone),
    )
    site = find_sites(changed, index_record(changed))[0]
    assert (site.status, site.day) == (Status.CONTESTED, date(2023, 4, 10))
    founded = replace(changed, assessments=(replace(alone, origins=2), *record.assessments))
    assert find_sites(founded, index_record(founded))[0].status == Status.CLAIMED


def test_near_places_are_drawn_far_ones_told_and_unknown_ones_listed(record: Record) -> None:
    unknown = Place("Black Ford", "", "Black Ford")
    changed = _with_place(_with_place(record, FAR), unknown)
    drawn = draw_map(find_sites(changed, index_record(changed)), 760)
    assert {spot.site.place.name for spot in drawn.drawn} == {
        "Ostrava Gorge",
        "Upper Gorge",
        "Teranovka",
    }
    assert [(far.site.place.name, far.direction) for far in drawn.beyond] == [("Port Vesna", "NW")]
    assert drawn.beyond[0].km > 9000
    assert [site.place.name for site in drawn.unplaced] == ["Black Ford"]


def test_a_region_is_drawn_larger_than_a_town(record: Record) -> None:
    drawn = draw_map(find_sites(record, index_record(record)), 330)
    radius = {spot.site.place.name: spot.radius for spot in drawn.drawn}
    assert radius["Ostrava Gorge"] > radius["Teranovka"]
    assert all(spot.label for spot in drawn.drawn)


def test_without_positions_there_is_no_sheet() -> None:
    nowhere = Site(Place("Black Ford", "", "Black Ford"), 1)
    assert draw_map([nowhere], 760).sheet is None
    assert draw_map([Site(FAR, 1), nowhere], 760).sheet is None
    assert draw_map([], 760).unplaced == ()


def test_a_place_found_later_lends_its_position(record: Record) -> None:
    vague = Place("Teranovka", "case:teranovka", "the town")
    claims = (
        replace(record.claims[0], proposition=replace(record.claims[0].proposition, place=vague)),
        *record.claims[1:],
    )
    changed = replace(record, claims=claims)
    town = next(
        site
        for site in find_sites(changed, index_record(changed))
        if site.place.name == "Teranovka"
    )
    assert town.claims == 2
    assert town.point() == (42.05, 44.1)
