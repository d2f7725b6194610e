"""The reader that comes with fogline: a network for who said what, rules for who that is."""

from __future__ import annotations

from fogline.claims.tagger.network import Network, shipped
from fogline.claims.tagger.reading import TaggedReading
from fogline.model import Claim, Document

NAME = "tagger 1.0"


class TaggerExtractor:
    """Reads documents with the shipped network, or with another of the same make."""

    name = NAME

    def __init__(self, network: Network | None = None) -> None:
        self._network = network

    def extract(self, document: Document) -> tuple[Claim, ...]:
        """Return the claims of a document; none where its language is not English."""
        if document.language not in (None, "en") or not document.text.strip():
            return ()
        return TaggedReading(document, NAME, self._network or shipped()).claims()
