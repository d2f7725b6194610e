"""The reader by rules as others use it."""

from __future__ import annotations

from fogline.claims import Extractor, RuleExtractor
from fogline.model import Document


def test_the_reader_keeps_the_protocol() -> None:
    reader: Extractor = RuleExtractor()
    assert reader.name == "rules 1.0"


def test_each_claim_names_its_reader_and_document() -> None:
    text = "The mayor said that the army held the town."
    (claim,) = RuleExtractor().extract(Document("d7", "0", "", text, "d.txt"))
    assert (claim.extractor, claim.document) == ("rules 1.0", "d7")


def test_a_text_that_is_not_english_is_left_unread() -> None:
    text = "The mayor said that the army held the town."
    assert RuleExtractor().extract(Document("d", "0", "", text, "d", language="uk")) == ()
    assert RuleExtractor().extract(Document("d", "0", "", "", "d")) == ()
