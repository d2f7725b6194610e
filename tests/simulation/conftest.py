"""One simulated war, shared by the tests that only look at it."""

from __future__ import annotations

import pytest

from fogline.simulation import Plan, War, simulate


@pytest.fixture(scope="session")
def war() -> War:
    return simulate(Plan(seed=3, days=90, places=16))
