"""What several tests need: the research data beside the checkout, where it is there."""

from __future__ import annotations

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of research data; skip with a reason where a machine has none."""
    if not SHARED.is_dir():
        pytest.skip("the research data (../shared) are not on this machine")
    return SHARED
