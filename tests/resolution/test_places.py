from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.model import Document, KnownPlace, Place, Setting
from fogline.resolution.cities import Surroundings
from fogline.resolution.places import Gazetteer

AFGHAN = Surroundings(frozenset({"AF"}))
CASE = Setting(
    country="AF",
    places=(
        KnownPlace("Panjshir", "province", ("Panjsher",), 35.4, 69.8, within="Afghanistan"),
        KnownPlace("Anaba", "district", ("Hesa-e Anaba",), 35.2, 69.4, within="Panjshir"),
        KnownPlace("Abshar", "district", within="panjshir"),
        KnownPlace("Parwan", "province", within="Afghanistan"),
        KnownPlace("Jabal Saraj", "town", (), 35.1, 69.2, within="Parwan"),
        KnownPlace("Zabul", "province"),
        KnownPlace("Sorkhan", "city", (), 1.0, 2.0, within="West"),
        KnownPlace("Sorkhan", "province", (), 3.0, 4.0, within="East"),
        KnownPlace("Old Mill", None, ("Mill",), within="New Mill"),
        KnownPlace("New Mill", None, ("Mill",), within="Old Mill"),
        KnownPlace("Varsk Valley", "valley"),
    ),
)


def place(name: str, written: str = "") -> Place:
    return Place(name, "", written or name)


@pytest.mark.parametrize(
    ("name", "id", "precision"),
    [
        ("Panjshir", "place:panjshir", 3),
        ("the Panjshir Valley", "place:panjshir", 3),
        ("Panjsher", "place:panjshir", 3),
        ("Panjshayr province", "place:panjshir", 3),
        ("Unaba", "place:anaba", 2),
        ("the village of Anaba", "place:anaba", 2),
        ("Jabal Sijaj", "place:jabal-saraj", 1),
        ("near Jabal Saraj", "place:jabal-saraj", 2),
        ("Varsk", "place:varsk-valley", 3),
        ("Sorkhan city", "place:sorkhan-city", 1),
        ("Sorkhan province", "place:sorkhan-province", 3),
        ("Sorkhan, East", "place:sorkhan-province", 3),
    ],
)
def test_places_of_the_case_file_are_found_in_any_spelling(
    name: str, id: str, precision: int
) -> None:
    found = Gazetteer(CASE).find(place(name), AFGHAN)
    assert (found.id, found.geo_precision, found.written) == (id, precision, name)
    assert len(found.candidates) == 1


def test_a_found_place_has_its_point_and_the_larger_places() -> None:
    found = Gazetteer(CASE).find(place("Anaba"))
    assert (found.lat, found.lon) == (35.2, 69.4)
    assert found.within == ("Panjshir", "Afghanistan")
    assert Gazetteer(CASE).find(place("Abshar")).within == ("panjshir", "Afghanistan")
    assert Gazetteer(CASE).find(place("Old Mill")).within == ("New Mill", "Old Mill")


@pytest.mark.parametrize(
    ("name", "candidates"),
    [("Sorkhan", 2), ("Mill", 2), ("Tripoli", 3)],
)
def test_what_is_ambiguous_has_candidates_and_no_point(name: str, candidates: int) -> None:
    found = Gazetteer(CASE).find(place(name), AFGHAN)
    assert len(found.candidates) == candidates
    assert (found.lat, found.lon) == (None, None)
    assert found.id == f"place:{name.lower()}"


def test_a_town_is_not_the_province_of_its_name() -> None:
    found = Gazetteer(CASE).find(place("Jabal Saraj province"), AFGHAN)
    assert (found.id, found.geo_precision) == ("place:jabal-saraj-province", 3)
    assert found.lat is None


def test_a_likely_city_of_the_world_comes_before_a_spelling() -> None:
    found = Gazetteer(CASE).find(place("Kabul"), AFGHAN)
    assert (found.id, found.within) == ("geonames:1138958", ("Afghanistan",))
    assert found.candidates == ("Kabul, Afghanistan",)
    assert found.geo_precision == 1
    assert found.lat == pytest.approx(34.5, abs=0.1)


def test_countries_have_no_point() -> None:
    found = Gazetteer(Setting()).find(place("the United States"))
    assert (found.name, found.lat, found.geo_precision) == ("United States", None, 3)


def test_a_place_in_no_gazetteer_is_one_by_its_bare_name() -> None:
    gazetteer = Gazetteer(Setting())
    found = [gazetteer.find(place(name)) for name in ("Drenov", "Drenov Valley", "Drenov province")]
    assert {(one.id, one.name, one.lat) for one in found} == {("place:drenov", "Drenov", None)}
    assert [one.geo_precision for one in found] == [None, 3, 3]
    assert gazetteer.find(place("Drenov", "the province")).geo_precision == 3


def test_what_has_no_name_or_an_id_already_comes_back_unchanged() -> None:
    gazetteer = Gazetteer(CASE)
    settled = Place("Anaba", "chosen:by-hand", "Anaba")
    assert gazetteer.find(place("the mountains")) == place("the mountains")
    assert gazetteer.find(settled) == settled


def test_a_report_lies_where_its_dateline_says() -> None:
    document = Document("d1", "0", "", "", "", dateline="Beirut, Lebanon")
    gazetteer = Gazetteer(Setting())
    around = gazetteer.surroundings(document, [])
    assert gazetteer.find(place("Tripoli"), around).within == ("Lebanon",)


@given(st.text(max_size=30), st.text(max_size=30))
def test_finding_again_changes_nothing(name: str, written: str) -> None:
    gazetteer = Gazetteer(CASE)
    found = gazetteer.find(Place(name, "", written), AFGHAN)
    assert gazetteer.find(found, AFGHAN) == found
    assert found.written == written
    assert (found.lat is None) == (found.lon is None)
