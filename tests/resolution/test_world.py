from __future__ import annotations

import pytest

from fogline.resolution import world
from fogline.resolution.world import countries, find_cities, find_country


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Afghanistan", "AF"),
        ("the United States", "US"),
        ("USA", "US"),
        ("the U.S.", "US"),
        ("Britain", "GB"),
        ("Palestine", "PS"),
        ("The Netherlands", "NL"),
        ("AF", "AF"),
        ("Côte d’Ivoire", "CI"),
    ],
)
def test_countries_by_name_and_code(name: str, code: str) -> None:
    country = find_country(name)
    assert country
    assert country.country == code
    assert country.lat is None


@pytest.mark.parametrize("name", ["Panjshir", "", "af", "Varsk"])
def test_what_is_no_country(name: str) -> None:
    assert find_country(name) is None


def test_cities_come_with_the_largest_first() -> None:
    tripolis = find_cities("tripoli")
    assert [spot.country for spot in tripolis[:2]] == ["LY", "LB"]
    assert [spot.name for spot in find_cities("bazarak")] == ["Bāzārak"]
    assert find_cities("drenovik") == ()


def test_every_city_is_in_a_country() -> None:
    assert {row["countrycode"] for row in world._rows()} <= set(countries())


def test_a_main_name_is_told_from_another() -> None:
    kyiv = find_cities("kiev")[0]
    assert kyiv.is_called("kyiv")
    assert not kyiv.is_called("kiev")
    assert countries()[kyiv.country].name == "Ukraine"
