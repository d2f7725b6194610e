"""The tables: claims without the truth, the truth apart."""

from __future__ import annotations

import csv
import json
from io import StringIO

from fogline.simulation import War
from fogline.simulation.speakers import PARTIES
from fogline.simulation.tables import COLUMNS, claims_csv, control_columns, truth_json


def test_the_claims_say_nothing_that_only_the_simulator_knows(war: War) -> None:
    rows = list(csv.DictReader(StringIO(claims_csv(war), newline="")))
    assert tuple(rows[0]) == COLUMNS
    assert "utterance" not in COLUMNS
    assert len(rows) == len(war.reports)


def test_each_claim_is_of_control_or_of_casualties(war: War) -> None:
    for row in csv.DictReader(StringIO(claims_csv(war), newline="")):
        if row["type"] == "control":
            assert row["holder"] in PARTIES
            assert not row["count"]
        else:
            assert row["of"] in (*PARTIES, "civilians")
            assert int(row["count"]) >= 0


def test_the_truth_has_a_digit_for_each_day_and_an_origin_for_each_claim(war: War) -> None:
    truth = json.loads(truth_json(war))
    assert {len(place["control"]) for place in truth["places"]} == {war.plan.days}
    assert len(truth["origins"]) == len(war.reports)
    assert {place for one in truth["places"] for place in one["borders_on"]} <= {
        one["name"] for one in truth["places"]
    }


def test_columns_are_of_one_length(war: War) -> None:
    assert len({len(column) for column in control_columns(war).values()}) == 1
