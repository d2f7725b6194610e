from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from fogline.cli import app
from fogline.errors import GazetteerError

TABLE = "name,kind,lat,lon,country,aliases\nKarsh,town,35.1,69.1,AF,Qarsh\nNowhere,town,0,0,AF,\n"


@pytest.fixture
def gazetteer(tmp_path: Path) -> Path:
    (tmp_path / "mine.csv").write_text(TABLE, "utf-8")
    return tmp_path / "places.sqlite"


def call(*words: str | Path) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, ["places", *map(str, words)])
    if isinstance(done.exception, GazetteerError):
        raise done.exception
    return done.exit_code, done.stdout, done.stderr


def test_faults_are_named_and_the_rest_is_found(gazetteer: Path) -> None:
    table = gazetteer.with_name("mine.csv")
    code, _, told = call("import", table, "--places", gazetteer)
    assert code == 1
    assert "1 places" in told
    assert "row 3" in told
    assert "0, 0" in told
    code, out, _ = call("find", "Qarsh", "--places", gazetteer, "--dateline", "Kabul", "--json")
    place = json.loads(out)["place"]
    assert (code, place["name"], place["lat"]) == (0, "Karsh", 35.1)
    assert len(place["scores"]) == len(place["candidates"]) >= 1
    code, out, _ = call("find", "Karsh", "--places", gazetteer, "--dateline", "Kabul")
    assert "Karsh, Afghanistan" in out


def test_import_as_json_lists_what_was_refused(gazetteer: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.csv").write_text("")
    code, out, told = call(
        "import", gazetteer.with_name("mine.csv"), tmp_path / "empty.csv", "--places", gazetteer,
        "--json",
    )  # fmt: skip
    printed = json.loads(out)
    assert code == 1
    assert printed["imported"][0]["faults"][0]["row"] == 3
    assert printed["failures"][0]["file"].endswith("empty.csv")
    assert "is empty" in told


def test_what_is_in_no_gazetteer(gazetteer: Path) -> None:
    call("import", gazetteer.with_name("mine.csv"), "--places", gazetteer)
    code, out, _ = call("find", "Teranovka", "--places", gazetteer)
    assert code == 1
    assert "in no gazetteer" in out


def test_places_go_into_a_case_or_a_file(gazetteer: Path, tmp_path: Path) -> None:
    with pytest.raises(GazetteerError) as error:
        call("import", gazetteer.with_name("mine.csv"), "--case", tmp_path)
    assert "--places" in error.value.remedy
    (tmp_path / "case.toml").write_text('[case]\ncountry = "AF"\n')
    call("import", gazetteer.with_name("mine.csv"), "--case", tmp_path)
    code, out, _ = call("find", "Karsh", "--case", tmp_path)
    assert (code, "Karsh, Afghanistan" in out) == (0, True)
