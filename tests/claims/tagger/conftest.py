"""What the tests of the tagger need: the reader with the shipped network."""

from __future__ import annotations

import pytest

from fogline.claims.tagger import TaggerExtractor


@pytest.fixture(scope="session")
def tagger() -> TaggerExtractor:
    """Return the reader with the shipped network, loaded once."""
    return TaggerExtractor()
