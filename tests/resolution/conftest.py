"""Hand-made claims for the tests of resolution."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from fogline.model import Claim, Proposition, PropositionType, Speaker, SpeakerKind

MakeClaim = Callable[..., Claim]


def make_claim(
    name: str,
    type: PropositionType = PropositionType.OTHER,
    *,
    kind: SpeakerKind = SpeakerKind.NAMED,
    party: str | None = None,
    role: str | None = None,
    start: int = 0,
    **fields: Any,
) -> Claim:
    """Build a claim; fields of a proposition go to it, all others to the claim."""
    said = {key: fields.pop(key) for key in list(fields) if key in Proposition.__dataclass_fields__}
    document = fields.pop("document", "d1")
    spans = ((start, start + 4),)
    speaker = Speaker(name.casefold().replace(" ", "-"), name, kind, party, role, spans)
    return Claim(
        id=fields.pop("id", f"{document}-{start}"),
        document=document,
        speaker=speaker,
        content=((start + 10, start + 20),),
        proposition=Proposition(type, **said),
        extractor="hand",
        **fields,
    )


@pytest.fixture(scope="session")
def claim() -> MakeClaim:
    """Return the maker of claims."""
    return make_claim
