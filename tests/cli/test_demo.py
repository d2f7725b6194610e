"""Tests of fogline demo."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from fogline.cli.demo import find_example
from fogline.errors import FoglineError

Cli = Callable[..., Any]


def test_the_example_runs(cli: Cli, tmp_path: Path) -> None:
    page = tmp_path / "panjshir.html"
    ran = cli("demo", "--json", "--report", page)
    assert ran.code == 0
    found = json.loads(ran.out)
    assert len(found["documents"]) == 10
    assert len(found["disputes"]) > 0
    assert "Panjshir, September 2021" in page.read_text("utf-8")


def test_the_example_is_found_beside_the_package(tmp_path: Path) -> None:
    package, checkout = tmp_path / "src" / "fogline", tmp_path / "examples" / "panjshir-2021"
    with pytest.raises(FoglineError, match="is not installed"):
        find_example(package)
    checkout.mkdir(parents=True)
    assert find_example(package) == checkout
    (package / "examples" / "panjshir-2021").mkdir(parents=True)
    assert find_example(package) == package / "examples" / "panjshir-2021"
