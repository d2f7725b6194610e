"""What authors saw themselves."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from fogline.claims.observation import is_observed, is_written_on_the_spot
from fogline.claims.tokens import Token
from fogline.claims.units import Unit
from fogline.model import Document, PropositionType

Cut = Callable[[str], tuple[Token, ...]]


@pytest.mark.parametrize(
    ("text", "kind", "on_the_spot", "seen"),
    [
        ("we saw nine trucks in the yard", PropositionType.TROOP_PRESENCE, False, True),
        ("shelling could be heard in the north", PropositionType.CLASH, False, True),
        ("trucks stand in the yard", PropositionType.TROOP_PRESENCE, True, True),
        ("trucks stand in the yard", PropositionType.TROOP_PRESENCE, False, False),
        ("trucks stood in the yard", PropositionType.TROOP_PRESENCE, True, False),
        ("the army holds the yard", PropositionType.CONTROL, True, False),
        ("trucks everywhere", PropositionType.TROOP_PRESENCE, True, False),
    ],
)
def test_words_of_seeing_and_scenes(
    words: Cut, text: str, kind: PropositionType, on_the_spot: bool, seen: bool
) -> None:
    assert is_observed(text, words(text), kind, on_the_spot=on_the_spot) is seen


@pytest.mark.parametrize(
    ("text", "dateline", "spot"),
    [
        ("I arrived at night.", "Tesk", True),
        ("I arrived at night.", None, False),
        ("Rain fell.", "Tesk", False),
        ("“I arrived at noon today,” she said.", "Tesk", False),
    ],
)
def test_the_first_person_and_a_dateline_are_the_spot(
    unit: Callable[[str], Unit], text: str, dateline: str | None, spot: bool
) -> None:
    document = Document("d", "0", "", text, "d.txt", dateline=dateline)
    assert is_written_on_the_spot(document, [unit(text)]) is spot
