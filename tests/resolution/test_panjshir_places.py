"""The places of the report that started the project, with the districts of Afghanistan imported."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from fogline.config import read_setting
from fogline.model import Document, Place, Setting
from fogline.resolution import Gazetteer
from fogline.resolution.gazetteer import PlaceFile, import_places

CASE = Path(__file__).parents[2] / "examples" / "panjshir-2021" / "case.toml"
REPORT = Document("report", "0", "", "", "", dateline="Kabul, Afghanistan")
DISTRICTS = ("Anaba", "Bazarak", "Dara", "Khenj", "Paryan", "Rokha", "Shotul")


@pytest.fixture(scope="module")
def places(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[PlaceFile]:
    source = shared / "places" / "afg-adm2.geojson"
    if not source.is_file():
        pytest.skip("the districts of Afghanistan are not on this machine")
    path = tmp_path_factory.mktemp("places") / "places.sqlite"
    done = import_places(source, path, lambda step, done, total: None)
    assert (done.entries, done.faults) == (398, ())
    found = PlaceFile.open(path)
    yield found
    found.close()


def look_up(name: str, setting: Setting, places: PlaceFile) -> Place:
    gazetteer = Gazetteer(setting, places)
    return gazetteer.find(Place(name, "", name), gazetteer.surroundings(REPORT, [name]))


@pytest.mark.parametrize("name", ["Jabal Sijaj", "Jabal Saraj", "Jabalussaraj"])
def test_jabal_sijaj_is_jabalussaraj_in_parwan(name: str, places: PlaceFile) -> None:
    alone = look_up(name, Setting(), places)
    assert "Jabalussaraj" in (alone.name, *alone.within)
    assert alone.within[-1] == "Afghanistan"
    with_case = look_up(name, read_setting(CASE), places)
    assert (with_case.name, with_case.within) == ("Jabal Saraj", ("Parwan", "Afghanistan"))
    assert with_case.boundary == look_up("Jabalussaraj", Setting(), places).id
    assert with_case.candidates[1] == "Jabalussaraj, Afghanistan"


def test_seven_districts_of_panjshir_have_a_boundary_and_abshar_has_none(
    places: PlaceFile,
) -> None:
    setting = read_setting(CASE)
    for name in (*DISTRICTS, "Abshar"):
        found = look_up(name, setting, places)
        assert found.within == ("Panjshir", "Afghanistan"), name
        assert (found.boundary is None) == (name == "Abshar"), name
        assert found.lat is not None


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Unaba", "Unaba"),
        ("Anaba", "Unaba"),
        ("Rokha", "Rukha"),
        ("Shotul", "Shutul"),
        ("Khinj", "Khenj (Hese- Awal)"),
        ("پریان", "Paryan"),
        ("the district of Bazarak", "Bazarak"),
    ],
)
def test_districts_are_found_without_a_case_file(
    written: str, name: str, places: PlaceFile
) -> None:
    found = look_up(written, Setting(country="AF"), places)
    assert found.name == name, found.candidates
    assert found.boundary == found.id


def test_names_of_several_districts_stay_open(places: PlaceFile) -> None:
    found = look_up("Kohistan", Setting(country="AF"), places)
    assert found.lat is None
    assert len(found.candidates) > 1
    assert len(found.candidates) == len(found.scores)
    assert sum(found.scores) <= 1.01


def test_the_other_places_of_the_report(places: PlaceFile) -> None:
    assert look_up("Kabul", Setting(), places).id == "geonames:1138958"
    assert look_up("Afghanistan", Setting(), places).ucdp_precision == 6
    panjshir = look_up("the Panjshir Valley", read_setting(CASE), places)
    assert (panjshir.id, panjshir.ucdp_precision) == ("place:panjshir", 4)


def test_every_place_of_the_gold(shared: Path, places: PlaceFile) -> None:
    setting = read_setting(CASE)
    gold = json.loads((shared / "panjshir" / "gold.json").read_text("utf-8"))
    abouts = [one["about"] for one in gold["claims"] if "place" in one["about"]]
    assert len(abouts) > 20
    for about in abouts:
        found = look_up(about.get("written_as", about["place"]), setting, places)
        assert found.name == about["place"]
        assert len(found.within) == {"Afghanistan": 0, "Kabul": 1, "Panjshir": 1}.get(found.name, 2)
