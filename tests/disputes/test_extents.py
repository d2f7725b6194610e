from __future__ import annotations

import pytest

from fogline.disputes.extents import Extent, extent_of, held, holds_all


@pytest.mark.parametrize(
    ("extent", "found", "is_held"),
    [
        (None, Extent.UNSTATED, True),
        ("all nine wards", Extent.ALL, True),
        ("The Whole of it", Extent.ALL, True),
        ("100 per cent", Extent.ALL, True),
        ("most of it", Extent.MAIN, True),
        ("almost all of it", Extent.MAIN, True),
        ("the northern bank", Extent.PART, True),
        ("not every ward", Extent.ALL, False),
        ("none", Extent.ALL, False),
    ],
)
def test_extents_in_words(build, extent, found, is_held):
    claim = build.claim("a", build.speaker("X"), "control", extent=extent)
    assert extent_of(claim) is found
    assert held(claim) is is_held
    assert holds_all(claim) is (found is Extent.ALL and is_held)
