from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from fogline.errors import GazetteerError
from fogline.resolution.gazetteer import PlaceFile, import_places, importing
from fogline.resolution.gazetteer.importing import Imported

SQUARE = [[69.0, 35.0], [69.5, 35.0], [69.5, 35.5], [69.0, 35.5], [69.0, 35.0]]
BOW = [[69.0, 35.0], [69.5, 35.5], [69.5, 35.0], [69.0, 35.5], [69.0, 35.0]]


def unwatched(step: str, done: int, total: int) -> None:
    """Tell nobody."""


def geonames(code: int, name: str, lat: object, lon: object, **more: str) -> str:
    cells = [str(code), name, "", more.get("aliases", ""), str(lat), str(lon), "P"]
    cells += [more.get("feature", "PPL"), more.get("country", "AF"), "", more.get("admin1", "")]
    cells += [more.get("admin2", ""), "", "", more.get("population", "0"), "", "", "", ""]
    return "\t".join(cells)


def feature(name: str, ring: Any, **properties: str) -> str:
    geometry = {"type": "Polygon", "coordinates": [ring]}
    own = {"shapeName": name, "shapeID": name, "shapeGroup": "AFG", **properties}
    return json.dumps({"type": "Feature", "properties": own, "geometry": geometry})


def bring(folder: Path, name: str, text: str) -> Imported:
    (folder / name).write_text(text, "utf-8")
    return import_places(folder / name, folder / "places.sqlite", unwatched)


def names(folder: Path, written: str) -> list[str]:
    places = PlaceFile.open(folder / "places.sqlite")
    found = places.called(written) or places.like(written)
    places.close()
    return sorted(one.name for one in found)


def test_a_dump_of_geonames_with_its_faults_row_by_row(tmp_path: Path) -> None:
    rows = [
        geonames(1, "Karsh", 35.1, 69.1, aliases="Qarsh,Карш"),
        geonames(2, "Nowhere", 0, 0),
        geonames(3, "Off", "NaN", 69.1),
        geonames(4, "Over", 95, 35),
        geonames(5, "Turned", 69.1, 35.1),
        geonames(1, "Karsh again", 35.2, 69.2),
        "6\tShort",
        geonames(7, "Words", "north", "east"),
        geonames(8, "Varsk", 35.3, 69.3),
    ]
    done = bring(tmp_path, "AF.txt", "\n".join(rows) + "\n")
    assert done.entries == 2
    assert [fault.row for fault in done.faults] == [2, 3, 4, 5, 6, 7, 8]
    what = " ".join(fault.what for fault in done.faults)
    for words in ("0, 0", "not a number", "over 90", "swapped", "twice", "2 columns", "north"):
        assert words in what
    assert all(fault.remedy for fault in done.faults)
    assert names(tmp_path, "Карш") == names(tmp_path, "Qarsh") == ["Karsh"]
    assert names(tmp_path, "Nowhere") == []


def test_parents_of_geonames_come_from_its_codes(tmp_path: Path) -> None:
    rows = [
        geonames(1, "Parwan", 35.1, 69.1, feature="ADM1", admin1="40"),
        geonames(2, "Jabalussaraj", 35.1, 69.2, feature="ADM2", admin1="40", admin2="4005"),
        geonames(3, "Jabal os Saraj", 35.1, 69.2, admin1="40", admin2="4005", population="9000"),
    ]
    bring(tmp_path, "AF.txt", "\n".join(rows))
    places = PlaceFile.open(tmp_path / "places.sqlite")
    within = {
        one.name: one.within
        for one in (*places.called("Jabalussaraj"), *places.called("Jabal us Saraj"))
    }
    places.close()
    assert within == {
        "Jabalussaraj": ("Parwan", "Afghanistan"),
        "Jabal os Saraj": ("Jabalussaraj", "Parwan", "Afghanistan"),
    }


def test_boundaries_with_their_faults(tmp_path: Path) -> None:
    turned = [[y, x] for x, y in SQUARE]
    features = [
        feature("Whole", SQUARE),
        feature("Bow", BOW),
        feature("Turned", turned),
        feature("Open", SQUARE[:2]),
        feature("Away", [[x * 10, y] for x, y in SQUARE]),
        feature("Not", [[float("nan"), y] for _, y in SQUARE]),
        '{"type": "Feature", "properties": {"shapeName": "Torn", ]}',
        '{"type": "Feature", "properties": null, "geometry": null}',
        feature("", SQUARE),
        feature("Whole", SQUARE),
    ]
    text = '{"type": "FeatureCollection", "features": [' + ",\n".join(features) + "]}"
    done = bring(tmp_path, "a.geojson", text)
    assert done.entries == 1
    assert [fault.row for fault in done.faults] == list(range(2, 11))


def test_what_has_no_parent_column_lies_where_its_boundary_says(tmp_path: Path) -> None:
    part = [[69.1, 35.1], [69.2, 35.1], [69.2, 35.2], [69.1, 35.2], [69.1, 35.1]]
    features = ",".join([feature("Inner", part), feature("Outer", SQUARE)])
    bring(tmp_path, "a.geojson", f'{{"features": [{features}]}}')
    bring(tmp_path, "b.csv", "name,lat,lon,country\nHamlet,35.15,69.15,AF\n")
    places = PlaceFile.open(tmp_path / "places.sqlite")
    assert places.called("Inner")[0].within == ("Outer", "Afghanistan")
    assert places.called("Outer")[0].within == ("Afghanistan",)
    assert places.called("Hamlet")[0].within == ("Inner", "Outer", "Afghanistan")
    assert places.called("Inner")[0].has_shape
    assert not places.called("Hamlet")[0].has_shape
    places.close()


def test_tables_of_administrative_units(tmp_path: Path) -> None:
    text = (
        "ADM2_EN,ADM2_DA,ADM2_PCODE,ADM1_EN,ADM1_PCODE,ADM0_EN,ADM0_PCODE\n"
        "Rukha,رخه,AF0802,Panjsher,AF08,Afghanistan,AF\n"
    )
    assert bring(tmp_path, "adm2.csv", text).entries == 1
    heads = "ADM1_EN,ADM1_PCODE,ADM0_EN\nPanjsher,AF08,Afghanistan\n"
    assert bring(tmp_path, "adm1.csv", heads).entries == 1
    assert names(tmp_path, "Rokha") == names(tmp_path, "رخه") == ["Rukha"]
    assert names(tmp_path, "Panjshir") == ["Panjsher"]


def test_a_plain_table_has_aliases_and_places_without_a_point(tmp_path: Path) -> None:
    text = "name;kind;aliases;within\nAbshar;district;Ab Shar|Obshar;Panjshir\nshort;row\n"
    done = bring(tmp_path, "mine.csv", text)
    assert (done.entries, [fault.row for fault in done.faults]) == (1, [3])
    places = PlaceFile.open(tmp_path / "places.sqlite")
    found = places.called("Ab Shar")[0]
    places.close()
    assert (found.name, found.lat, found.within) == ("Abshar", None, ("Panjshir",))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("empty.csv", " \n"),
        ("wrong.csv", "colour,size\nred,3\n"),
        ("packed.zip", "PK\x03\x04"),
        ("wrong.json", '{"type": "Topology"}'),
        ("all.txt", geonames(1, "Nowhere", 0, 0)),
    ],
)
def test_a_file_without_places_is_refused_and_leaves_nothing(
    tmp_path: Path, name: str, text: str
) -> None:
    bring(tmp_path, "good.csv", "name\nKarsh\n")
    with pytest.raises(GazetteerError) as error:
        bring(tmp_path, name, text)
    assert error.value.remedy
    assert name in error.value.file
    assert names(tmp_path, "Karsh") == ["Karsh"]


def test_a_newer_file_replaces_the_older_of_its_name(tmp_path: Path) -> None:
    bring(tmp_path, "mine.csv", "name\nKarsh\n")
    assert bring(tmp_path, "mine.csv", "name\nKarsh\n").known
    bring(tmp_path, "mine.csv", "name\nMilben\n")
    assert names(tmp_path, "Milben") == ["Milben"]
    assert names(tmp_path, "Karsh") == []


def test_an_import_cut_short_is_not_seen_and_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "BATCH", 10)
    bring(tmp_path, "old.csv", "name\nMilben\n")
    rows = [geonames(n, f"Karsh {n}", 35.1, 69.1) for n in range(1, 36)]
    rows[3] = geonames(4, "Nowhere", 0, 0)
    steps: list[int] = []

    def break_off(step: str, done: int, total: int) -> None:
        steps.append(done)
        if len(steps) == 2:
            raise KeyboardInterrupt

    (tmp_path / "AF.txt").write_text("\n".join(rows), "utf-8")
    with pytest.raises(KeyboardInterrupt):
        import_places(tmp_path / "AF.txt", tmp_path / "places.sqlite", break_off)
    assert names(tmp_path, "Karsh 1") == []
    assert names(tmp_path, "Milben") == ["Milben"]
    done = import_places(tmp_path / "AF.txt", tmp_path / "places.sqlite", unwatched)
    assert (done.entries, [fault.row for fault in done.faults]) == (34, [4])
    assert names(tmp_path, "Karsh 1") == ["Karsh 1"]
    with sqlite3.connect(tmp_path / "places.sqlite") as database:
        assert database.execute("SELECT count(*) FROM entry").fetchone() == (35,)


def test_what_is_no_gazetteer_is_named(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("not a database, but long enough to be read as one" * 9)
    for name in ("missing", "notes.txt"):
        with pytest.raises(GazetteerError) as error:
            PlaceFile.open(tmp_path / name)
        assert error.value.remedy


def test_words_of_a_name_find_it_in_any_order(tmp_path: Path) -> None:
    bring(tmp_path, "mine.csv", "name\nHisa-i-Awali Kohistan\nKohistan\n")
    places = PlaceFile.open(tmp_path / "places.sqlite")
    assert [one.name for one in places.with_words("kohistan awali")] == ["Hisa-i-Awali Kohistan"]
    assert places.with_words("...") == ()
    places.close()
