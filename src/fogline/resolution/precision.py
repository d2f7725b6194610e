"""How exactly a place is told, in the codes of UCDP GED beside those of ACLED."""

from __future__ import annotations

from fogline.resolution.toponyms import PART, REGION, TOWN, Toponym, scale_of

EXACT, NEAR, DISTRICT, PROVINCE, LINE, COUNTRY = 1, 2, 3, 4, 5, 6
"""``where_prec`` of the UCDP GED codebook: the place itself; within about 25 km of it; a unit of
the second order; of the first; a line, or no definite area; a country."""

_LINES = frozenset("road highway river border coast front".split())
_BY_SCALE = {TOWN: EXACT, PART: DISTRICT, REGION: PROVINCE}


def ucdp_precision(kind: str | None, toponym: Toponym) -> int | None:
    """Return UCDP's code for a place of a ``kind``, as it is written; None where neither tells."""
    words = frozenset((kind or "").lower().split())
    if toponym.line or words & _LINES:
        return LINE
    scale = scale_of(kind) or toponym.scale
    if toponym.near and scale in (TOWN, None):
        return NEAR
    if "country" in words:
        return COUNTRY
    return _BY_SCALE.get(scale or 0)
