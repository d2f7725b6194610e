"""What every reader is: something with a name that turns a document into claims."""

from __future__ import annotations

from typing import Protocol

from fogline.model import Claim, Document


class Extractor(Protocol):
    """A reader of reports; the same text must give the same claims on every run and machine."""

    @property
    def name(self) -> str:
        """Return the reader's name and version, kept with each claim."""
        ...

    def extract(self, document: Document) -> tuple[Claim, ...]:
        """Return the document's claims in the order of the text; empty where it states none."""
        ...
