"""Tables of claims for the tests of truth finding."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="session")
def tables() -> ModuleType:
    path = Path(__file__).with_name("tables.py")
    spec = importlib.util.spec_from_file_location("fogline_tables_by_hand", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
