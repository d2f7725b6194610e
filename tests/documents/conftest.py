"""What the tests of this folder share: files made here, and reading them."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from fogline.documents import Options, Original, read_original
from fogline.documents.columns import Columns, parse_columns

_BUILD = Path(__file__).with_name("build.py")

Read = Callable[..., Original]


@pytest.fixture(scope="session")
def build() -> ModuleType:
    spec = importlib.util.spec_from_file_location("fogline_files_by_hand", _BUILD)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Return what reads bytes as a file of a name."""

    def reading(raw: bytes, name: str, columns: str = "") -> Original:
        path = tmp_path / name
        path.write_bytes(raw)
        chosen = parse_columns(columns) if columns else Columns()
        return read_original(path, Options(columns=chosen))

    return reading
