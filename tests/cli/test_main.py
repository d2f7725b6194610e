"""Tests of the frame around the commands: help, version, faults, streams, speed."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import fogline
from fogline.cli import show_fault
from fogline.cli.screen import ProgressBar

Cli = Callable[..., Any]


def _start(*arguments: str | Path, **keywords: Any) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "fogline", *map(str, arguments)]
    return subprocess.run(
        command, capture_output=True, text=True, check=False, timeout=60, **keywords
    )


def test_help_names_every_command_in_full(cli: Cli) -> None:
    text = cli("--help").out
    for (
        command
    ) in "run demo init add read claims disputes assess report export eval simulate".split():
        assert f"\n  {command} " in text
    assert "..." not in text.split("Commands:")[1]


def test_the_version_is_told(cli: Cli) -> None:
    assert cli("--version").out == f"fogline {fogline.__version__}\n"


def test_help_comes_fast() -> None:
    _start("--help")
    ways = []
    for _ in range(3):
        began = time.perf_counter()
        assert _start("--help").returncode == 0
        ways.append(time.perf_counter() - began)
    assert min(ways) < 0.4


def test_help_loads_no_heavy_part() -> None:
    code = "import sys, fogline.cli; print(sorted(sys.modules))"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    for heavy in ("rich", "jinja2", "sqlalchemy", "trafilatura", "pandas", "cattrs"):
        assert f"'{heavy}'" not in loaded.stdout


def test_a_fault_shows_where_it_lies_and_no_words_of_a_source(
    capsys: pytest.CaptureFixture[str],
) -> None:
    secret = "my name is Mira and I saw it"
    try:
        raise ValueError(secret)
    except ValueError as fault:
        show_fault(type(fault), fault, fault.__traceback__)
    shown = capsys.readouterr().err
    assert "ValueError" in shown
    assert "test_main.py" in shown
    assert secret not in shown


def test_a_stop_is_no_fault(capsys: pytest.CaptureFixture[str]) -> None:
    show_fault(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert capsys.readouterr().err == ""


def test_a_reader_that_stops_listening_does_no_harm(reports: Path) -> None:
    command = f"{sys.executable} -m fogline run {reports} --json | head -c 10"
    ran = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)  # noqa: S602
    assert ran.stdout == '{\n  "versi' or len(ran.stdout) == 10
    assert "Traceback" not in ran.stderr
    assert "fault" not in ran.stderr


def test_json_is_whole_on_a_terminal_without_unicode(cli: Cli, reports: Path) -> None:
    poor = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    ran = _start("run", reports, "--json", env=poor, encoding="utf-8")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout == cli("run", reports, "--json").out


def test_words_are_readable_on_a_terminal_without_unicode(reports: Path) -> None:
    ran = _start("run", reports, env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "?the Command had captured Teranovka?" in " ".join(ran.stdout.split())


def test_a_bar_appears_only_for_somebody_who_waits(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    bar = ProgressBar(time.monotonic() - 5)
    bar("reading files", 1, 2)
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    quick = ProgressBar(time.monotonic())
    quick("reading files", 1, 2)
    quick.stop()
    assert capsys.readouterr().err == ""


def test_a_bar_tells_steps_and_goes_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    bar = ProgressBar(time.monotonic() - 5)
    bar("reading files", 1, 2)
    bar("reading files", 2, 2)
    assert bar.is_shown
    bar.stop()
    assert not bar.is_shown
