"""The least that any tool could do."""

from __future__ import annotations

import pytest

from fogline.evaluation.quotations import QuotationExtractor
from fogline.model import Document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It fell,” said Maron to Velt.", [("Maron", "It fell,")]),
        ("Maron told Velt: “It fell.”", [("Velt", "It fell.")]),
        ("“It fell,” they said.", []),
        ("Maron slept. “ ” It rained.", []),
        ("Maron slept.\n“It fell,” they said.", []),
    ],
)
def test_every_quotation_is_the_nearest_names(text: str, expected: list[tuple[str, str]]) -> None:
    claims = QuotationExtractor().extract(Document("d", "0", "", text, "d.txt"))
    assert [(one.speaker.name, text[slice(*one.content[0])]) for one in claims] == expected
    assert len({one.id for one in claims}) == len(claims)
