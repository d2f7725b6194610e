"""Small tables of claims on control, made by hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Table = dict[str, list[Any]]
Tabulate = Callable[..., Table]

_DEFAULTS: dict[str, Any] = {
    "place": 0,
    "day": 0,
    "holder": "A",
    "party": "",
    "speaker": "",
    "outlet": "",
    "credit": "",
}


@pytest.fixture(scope="session")
def tabulate() -> Tabulate:
    """Return a function that makes a table of claims, each a dict of what is not as usual."""

    def make(*claims: dict[str, Any]) -> Table:
        names = dict.fromkeys([*_DEFAULTS, *(name for claim in claims for name in claim)])
        return {name: [claim.get(name, _DEFAULTS.get(name)) for claim in claims] for name in names}

    return make
