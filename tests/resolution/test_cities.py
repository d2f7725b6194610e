from __future__ import annotations

import pytest

from fogline.model import Document
from fogline.resolution.cities import Surroundings, candidates, choose, read_surroundings
from fogline.resolution.toponyms import read_toponym


def country_of(name: str, *home: str, mentioned: str = "", other: str = "") -> str | None:
    toponym = read_toponym(name)
    around = Surroundings(frozenset(home), frozenset(mentioned.split()), frozenset(other.split()))
    spot = choose(candidates(toponym), toponym, around)
    return spot.country if spot else None


@pytest.mark.parametrize(
    ("name", "home", "country"),
    [
        ("Tripoli", "LB", "LB"),
        ("Tripoli", "LY", "LY"),
        ("Tripoli, Lebanon", "LY", "LB"),
        ("Tripoli", "UA", None),
        ("Kabul", "UA", "AF"),
        ("Bakhmut", "UA", "UA"),
        ("Bakhmut", "AF", None),
        ("Kiev", "AF", "UA"),
        ("Parwan", "AF", None),
        ("Paris, Texas", "GB", None),
        ("Paris, Texas", "US", "US"),
        ("Washington", "AF", "US"),
        ("Afghanistan", "UA", "AF"),
        ("Aleppo province", "SY", None),
        ("Kunduz district", "AF", None),
        ("the city of Kunduz", "AF", "AF"),
    ],
)
def test_a_name_means_the_place_around_or_a_large_one(name: str, home: str, country: str) -> None:
    assert country_of(name, home) == country


def test_nearer_countries_come_before_others() -> None:
    assert country_of("Tripoli", "AF", mentioned="LB") == "LB"
    assert country_of("Tripoli", "AF", other="LB") == "LB"
    assert country_of("Tripoli", "AF", mentioned="LY", other="LB") == "LY"
    assert country_of("Tripoli", "LY", "LB") is None


@pytest.mark.parametrize(
    ("dateline", "home"),
    [
        ("Kabul, Afghanistan", {"AF"}),
        ("KABUL", {"AF"}),
        ("Tripoli", set()),
        ("Karsh, Varsk", set()),
        (None, set()),
    ],
)
def test_the_dateline_tells_where_a_report_is_from(dateline: str | None, home: set[str]) -> None:
    document = Document("d1", "0", "", "", "", dateline=dateline)
    assert read_surroundings(document, None, []).home == home


def test_the_case_and_the_countries_named_are_around_too() -> None:
    around = read_surroundings(None, "Syria", ["Lebanon", "Homs"])
    assert around == Surroundings(frozenset({"SY"}), frozenset({"LB"}))
