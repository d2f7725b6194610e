"""Two reports that contradict each other, a case.toml, and the command line to run on them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from fogline.cli import main

ONE = """Command says Teranovka has fallen
Coast Agency
Published 11 April 2023

Ilya Maron, a spokesman for the Northern Command, said on Monday that the Command had captured \
Teranovka. He said that no civilians had been killed in Teranovka.

The claim could not be independently verified.
"""
TWO = """Valley Guard rejects claim
Published 12 April 2023

The Valley Guard denied on Monday that Teranovka had fallen. It said that 12 civilians had been \
killed in Teranovka.
"""
SETTING = """[case]
name = "Teranovka, April 2023"

[[party]]
name = "Northern Command"
aliases = ["the Command"]

[[party]]
name = "Valley Guard"
aliases = ["the Guard"]

[[place]]
name = "Teranovka"
kind = "town"
lat = 42.05
lon = 44.1
"""


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command left behind: its exit code, and what it wrote."""

    code: int
    out: str
    err: str


Cli = Callable[..., Ran]


@pytest.fixture
def cli(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Cli:
    """Return a function that runs ``fogline`` with arguments."""

    def run(*arguments: str | Path) -> Ran:
        monkeypatch.setattr(sys, "argv", ["fogline", *map(str, arguments)])
        monkeypatch.setattr(sys, "excepthook", sys.excepthook)
        with pytest.raises(SystemExit) as ended:
            main()
        written = capsys.readouterr()
        return Ran(int(ended.value.code or 0), written.out, written.err)

    return run


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """Return a folder with two reports and a case.toml."""
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "one.txt").write_text(ONE, "utf-8")
    (folder / "two.txt").write_text(TWO, "utf-8")
    (folder / "case.toml").write_text(SETTING, "utf-8")
    return folder


@pytest.fixture
def case(cli: Cli, reports: Path, tmp_path: Path) -> Path:
    """Return a case folder into which the reports were read."""
    folder = tmp_path / "case"
    assert cli("run", reports, "--case", folder).code == 0
    return folder
