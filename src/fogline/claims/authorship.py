"""Whose word a document is: a reporter's, or that of the body which issued it as its statement."""

from __future__ import annotations

import re
from dataclasses import replace

from fogline.claims.roster import AUTHOR_SPEAKER
from fogline.model import Document, Speaker

_NAME = r"[A-ZÀ-Ý][\w’'-]*(?:\s+(?:(?:of|for|and|the)\s+){0,2}[A-ZÀ-Ý][\w’'-]*)*"
_STATEMENT = re.compile(
    r"\b(?:statement|communiqu[eé]|press release|declaration|bulletin|appeal)\b", re.IGNORECASE
)
_ISSUER = re.compile(
    r"\b(?i:statement|communiqu[eé]|press release|declaration|bulletin|appeal)\b[^.\n]{0,30}?\b"
    r"(?:of|by|from)\s+(?:the\s+)?(?:(?:\w+\s+)?(?:spokes\w+|press (?:office|service)|leadership|"
    rf"head|commander|office)\s+(?:of|for)\s+(?:the\s+)?)?({_NAME})"
)


def author_of(document: Document) -> Speaker:
    """Return the author; of a statement, as a speaker of the side that the document names."""
    if not _STATEMENT.search(document.title):
        return AUTHOR_SPEAKER
    named = _ISSUER.search(document.title)
    side = named.group(1) if named else document.publisher
    return replace(AUTHOR_SPEAKER, party=side)
