"""Names of places as written: the name itself, the kind of place that is said, and how exactly."""

from __future__ import annotations

import re
from dataclasses import dataclass

from fogline.resolution.scripts import latin
from fogline.resolution.spelling import fold

TOWN, PART, REGION = 1, 2, 3
"""ACLED's geo-precision: a town or smaller; a part of a region, or near a place; a region."""

_KINDS = {
    TOWN: """city town village hamlet settlement quarter neighbourhood neighborhood camp airport
    airbase airfield base barracks port hospital bridge market bazaar square crossing checkpoint
    capital""",
    PART: """district districts raion rayon county subdistrict municipality commune area areas
    suburb suburbs outskirts mountain mountains hills heights plain pocket enclave front sector""",
    REGION: """province provinces governorate oblast region state department canton valley valleys
    republic country desert territory territories prefecture peninsula highlands""",
}
_SCALE = {word: scale for scale, words in _KINDS.items() for word in words.split()}
_GENERIC = "|".join(_SCALE)
_NEAR = re.compile(
    r"^(?:the )?(?:(?:just )?(?:near|outside|around|close to|next to|towards?|beyond)|"
    r"(?:(?:some|about|\d+) )*(?:miles|km|kilomet(?:re|er)s|metres)(?: \w+)? (?:of|from)|"
    r"(?:just )?(?:north|south|east|west)(?:east|west)? of|"
    r"(?:\w+ )?(?:parts?|outskirts|suburbs|edges?|vicinity|mountains|hills|heights|entrance|roads?|"
    r"way|areas?|districts) (?:of|to|in|above|around)) (?=.)"
)
_BETWEEN = re.compile(r"^(?:the (?:road|highway) )?between (.+?) and .+$")
# "northern Syria" is a part of Syria; Northern Ireland is not a part of Ireland.
_COMPASS = re.compile(
    r"^(?:the )?(?:far )?(?:north|south|east|west|central|north-?east|north-?west|south-?east|"
    r"south-?west)(?:ern)? (?=[^\Wa-z])"
)
_LINE = re.compile(r"^between .+ and |\b(?:road|highway|route|border|front line|frontline|coast)\b")
_WHOLE = re.compile(r"^(?:the )?(?:all|whole|most|much|rest|heart|centre|center)(?: of)? (?=.)")
_OF = re.compile(rf"^(?:the )?(?P<kind>{_GENERIC}) of (?P<name>.+)$")
_AFTER = re.compile(rf"^(?:the )?(?P<name>.+?) (?P<kind>{_GENERIC})$")


@dataclass(frozen=True, slots=True)
class Toponym:
    """A place name folded: in full, bare of generic words, and with the scale that these tell.

    ``near`` tells that only a part of the place or its surroundings is meant, ``line`` that it is
    something along a line; ``within`` is the larger place named after a comma, ``name`` the name in
    its own letters.
    """

    full: str
    bare: str
    scale: int | None = None
    near: bool = False
    within: str | None = None
    name: str = ""
    line: bool = False

    @property
    def is_generic(self) -> bool:
        """Tell whether there is no name at all: "the mountains"."""
        return all(word in _SCALE or word in ("", "the", "a") for word in self.bare.split())

    @property
    def precision(self) -> int | None:
        """Return the geo-precision that the words alone tell."""
        return PART if self.near else self.scale


def scale_of(kind: str | None) -> int | None:
    """Return the geo-precision code of a kind of place ("province"), None where it is not known."""
    return next((_SCALE[word] for word in fold(kind or "").split()[::-1] if word in _SCALE), None)


def read_toponym(name: str, written: str = "") -> Toponym:
    """Read a name of a place; ``written`` may add what kind it is ("the province") or "near"."""
    head, _, rest = name.partition(",")
    place = _COMPASS.sub("", head)
    full, near = _whole(fold(latin(place)))
    bare, kind = _bare(full)
    said = written.partition(",")[0]
    words, written_near = _whole(fold(_COMPASS.sub("", said)))
    return Toponym(
        full=full,
        bare=bare,
        scale=scale_of(kind) or scale_of(_bare(words)[1] or words),
        near=near
        or place != head
        or ((written_near or _COMPASS.match(said) is not None) and full in words),
        within=fold(rest) or None,
        name=place.strip(),
        line=bool(_LINE.search(fold(head)) or (full in words and _LINE.search(fold(written)))),
    )


def as_written(name: str, key: str) -> str:
    """Return those words of ``name`` that fold to ``key``, or ``name`` where there are none."""
    words = name.partition(",")[0].split()
    runs = (words[start:end] for start in range(len(words)) for end in range(start, len(words) + 1))
    return next((" ".join(run) for run in runs if fold(" ".join(run)) == key), name)


def _whole(words: str) -> tuple[str, bool]:
    """Return the name of a place without words for a part of it or what is near, and if any."""
    place = _NEAR.sub("", _BETWEEN.sub(r"\1", words))
    return _WHOLE.sub("", place).removeprefix("the "), place != words


def _bare(words: str) -> tuple[str, str | None]:
    match = _OF.match(words) or _AFTER.match(words)
    return (match["name"].removeprefix("the "), match["kind"]) if match else (words, None)
