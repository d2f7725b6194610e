from __future__ import annotations

import numpy as np
import pytest

from fogline.assessment.truth import Hierarchy, claim_table, find_nested_truth

PLACES = Hierarchy.from_pairs(
    [
        ("Khenj", "Panjshir"),
        ("Panjshir", "Afghanistan"),
        ("Kabul", "Afghanistan"),
        ("Lahore", "Pakistan"),
    ]
)


def found(*claims, hierarchy=PLACES):
    source, item, value = zip(*claims, strict=True)
    columns = {"source": source, "item": item, "value": value}
    return find_nested_truth(claim_table(columns), hierarchy)


def test_what_lies_in_what():
    assert PLACES.above["Khenj"] == {"Panjshir", "Afghanistan"}
    circle = Hierarchy.from_pairs([("a", "b"), ("b", "a"), ("c", "c")])
    assert circle.above == {"a": {"b"}, "b": {"a"}, "c": frozenset()}


def test_codes_name_only_what_is_claimed():
    values = np.array(["Afghanistan", "Kabul", "Khenj"])
    assert PLACES.coded(values).tolist() == [3, 6]


def test_the_whole_does_not_contradict_the_part():
    claims = [("a", 1, "Kabul"), ("b", 1, "Afghanistan"), ("c", 1, "Lahore")]
    answer = found(*claims).of(1)
    assert max(answer, key=answer.__getitem__) == "Kabul"
    assert answer["Kabul"] > found(*claims, hierarchy=Hierarchy({})).of(1)["Kabul"]


def test_the_exact_answer_wins_over_a_broader_one_of_sources_that_are_seldom_exact():
    places = Hierarchy.from_pairs([(f"town {one}", "Panjshir") for one in range(12)])
    claims = [(who, one, f"town {one}") for one in range(11) for who in ("a", "d")]
    claims += [(who, one, "Panjshir") for one in range(11) for who in ("b", "c")]
    claims += [("a", 11, "town 11"), ("b", 11, "Panjshir"), ("c", 11, "Panjshir")]
    answer = found(*claims, hierarchy=places).of(11)
    assert set(answer) == {"town 11", "Panjshir"}
    assert answer["town 11"] > 0.5


def test_a_source_that_slips_to_the_same_value_is_seen_through():
    claims = [("bad", item, "Victoria") for item in range(20)]
    claims += [(who, item, f"p{item}") for item in range(20) for who in ("x", "y")]
    claims += [("bad", 99, "Victoria"), ("x", 99, "Kabul")]
    answer = found(*claims).of(99)
    assert answer["Kabul"] > 0.8


def test_names_of_sources_and_order_of_rows_do_not_matter():
    claims = [("a", 1, "Kabul"), ("b", 1, "Lahore"), ("a", 2, "Khenj"), ("c", 2, "Panjshir")]
    again = [({"a": "z", "b": "y", "c": "x"}[who], *rest) for who, *rest in reversed(claims)]
    for item in (1, 2):
        assert found(*again).of(item) == pytest.approx(found(*claims).of(item))
