"""Tests of fogline init."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from fogline.config import read_setting

Cli = Callable[..., Any]


def test_a_case_has_a_setting_to_fill_in(cli: Cli, tmp_path: Path) -> None:
    folder = tmp_path / "new" / "case"
    ran = cli("init", folder, "--name", 'The "Gorge"')
    assert (ran.code, ran.out) == (0, "")
    assert str(folder) in ran.err
    assert read_setting(folder / "case.toml").name == 'The "Gorge"'


def test_all_that_the_template_suggests_is_understood(cli: Cli, tmp_path: Path) -> None:
    cli("init", tmp_path / "case")
    path = tmp_path / "case" / "case.toml"
    lines = path.read_text("utf-8").splitlines()[2:]
    path.write_text("\n".join(line.removeprefix("# ") for line in lines), "utf-8")
    setting = read_setting(path)
    assert setting.people[0].party == setting.parties[0].name
    assert setting.parties[0].roles[0].called == "the government"
    assert setting.places[0].lat == 42.05


def test_a_setting_that_is_there_is_kept(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "case.toml").write_text('[case]\nname = "Mine"\n', "utf-8")
    ran = cli("init", tmp_path, "--json")
    assert json.loads(ran.out)["case"] == str(tmp_path)
    assert read_setting(tmp_path / "case.toml").name == "Mine"


def test_a_file_in_the_way_is_named(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "taken"
    path.write_text("", "utf-8")
    ran = cli("init", path)
    assert ran.code == 1
    assert ran.err.startswith(f"fogline: {path}: is a file, not a folder")
