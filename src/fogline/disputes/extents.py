"""How much of a place a claim says somebody holds."""

from __future__ import annotations

import re
from enum import Enum, auto

from fogline.disputes.stances import denied
from fogline.model import Claim

_MAIN = re.compile(
    r"\b(main(?! (?:road|highway|street|route|base|bridge))|mainly|most|mostly|much|majority"
    r"|largely|bulk|nearly|almost|virtually|practically|principal|greater)\b"
)
_ALL = re.compile(
    r"\b(all|whole|entire|entirely|every|everything|complete|completely|total|totally|full|fully|"
    r"each|100)\b"
)
_NOT = re.compile(r"\b(not|no|none|nothing|never|nowhere)\b")
_NOTHING_ELSE = re.compile(r"(no|none|nothing|nowhere)\b\W*")


class Extent(Enum):
    """All of a place, its main parts, some part of it, or no extent stated."""

    ALL = auto()
    MAIN = auto()
    PART = auto()
    UNSTATED = auto()


def extent_of(claim: Claim) -> Extent:
    """Read the extent's words; "almost all" are the main parts, and none of it is not all of it."""
    words = _words(claim)
    if not words:
        return Extent.UNSTATED
    if _MAIN.search(words):
        return Extent.MAIN
    return Extent.ALL if _ALL.search(words) or _NOTHING_ELSE.fullmatch(words) else Extent.PART


def held(claim: Claim) -> bool:
    """Tell whether a claim says that its actor holds what it speaks of; "not all of it" says no."""
    return not denied(claim) and not _NOT.search(_words(claim))


def holds_all(claim: Claim) -> bool:
    """Tell whether a claim says that its actor holds all of a place, and so each of its parts."""
    return held(claim) and extent_of(claim) is Extent.ALL


def _words(claim: Claim) -> str:
    return (claim.proposition.extent or "").casefold().strip()
