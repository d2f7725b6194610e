"""The words of fogline as data."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, fields, is_dataclass
from enum import StrEnum

import pytest

from fogline import model
from fogline.model import AUTHOR, Claim, Proposition, PropositionType, Speaker, SpeakerKind

KINDS = [value for value in vars(model).values() if isinstance(value, type)]
DATA = [kind for kind in KINDS if is_dataclass(kind)]


@pytest.mark.parametrize("kind", DATA)
def test_all_data_are_frozen_and_slotted(kind: type) -> None:
    value = object.__new__(kind)
    assert not hasattr(value, "__dict__")
    with pytest.raises(FrozenInstanceError):
        setattr(value, fields(kind)[0].name, "x")


def test_the_values_of_enumerations_are_small_letters() -> None:
    enumerations = [kind for kind in KINDS if issubclass(kind, StrEnum) and kind is not StrEnum]
    assert len(enumerations) >= 11
    for enumeration in enumerations:
        assert all(value == value.lower() for value in enumeration)


def test_a_claim_is_told_to_the_author_unless_it_says_otherwise() -> None:
    speaker = Speaker("maron", "Maron", SpeakerKind.NAMED)
    claim = Claim("c1", "d1", speaker, ((0, 4),), Proposition(PropositionType.OTHER), "rules 1.0")
    assert claim.chain == (AUTHOR,)
    assert (claim.cue, claim.hedges, claim.quoted) == ((), (), False)


@pytest.mark.parametrize(
    ("kind", "party", "reporter"),
    [
        (SpeakerKind.AUTHOR, None, True),
        (SpeakerKind.AUTHOR, "River Host", False),
        (SpeakerKind.NAMED, None, False),
    ],
)
def test_the_author_of_a_sides_statement_is_no_reporter(
    kind: SpeakerKind, party: str | None, reporter: bool
) -> None:
    assert Speaker("s", "s", kind, party=party).is_reporter is reporter
