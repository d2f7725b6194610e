"""How well names of places are told: corpus/places.csv, by its dev and its test part."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from fogline.errors import CaseError
from fogline.model import Document, Place, Setting
from fogline.resolution import Gazetteer

PLACES_FILE = "places.csv"
UNKNOWN, AMBIGUOUS = "unknown", "ambiguous"
"""Right answers where no entry is meant: the place is in no gazetteer, or several may be meant."""

_COLUMNS = ("split", "war", "name", "dateline", "others", "answer", "means")


@dataclass(frozen=True, slots=True)
class Mention:
    """A place as a report writes it, with the dateline and the other places of the report."""

    split: str
    name: str
    dateline: str | None
    others: tuple[str, ...]
    answer: str


@dataclass(frozen=True, slots=True)
class PlaceScore:
    """Of the mentions of a part: how many are told right, and how many wrongly given as certain.

    An unknown place is right if no entry is given for it, an ambiguous one if several are left.
    """

    split: str
    mentions: int
    right: int
    wrongly_certain: int


def score_places(corpus: Path) -> tuple[PlaceScore, ...]:
    """Measure the world's cities on the mentions of a corpus, by part; nothing without any."""
    path = corpus / PLACES_FILE
    if not path.is_file():
        return ()
    mentions = read_mentions(path)
    return tuple(
        _score(split, [one for one in mentions if one.split == split])
        for split in sorted({one.split for one in mentions})
    )


def read_mentions(path: Path) -> tuple[Mention, ...]:
    """Read a table of mentions; raises CaseError where its columns are others."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file)
        if tuple(rows.fieldnames or ()) != _COLUMNS:
            remedy = f"head its columns {', '.join(_COLUMNS)}"
            raise CaseError("has other columns", file=str(path), remedy=remedy)
        return tuple(map(_mention, rows))


def is_certain(place: Place) -> bool:
    """Tell whether one entry of a gazetteer was given for a place."""
    return place.id.startswith("geonames:")


def is_right(place: Place, answer: str) -> bool:
    """Tell whether a place is told as a person would."""
    if answer == UNKNOWN:
        return not is_certain(place)
    if answer == AMBIGUOUS:
        return not is_certain(place) and len(place.candidates) > 1
    return place.id == answer


def told(mentions: Iterable[Mention]) -> Iterator[tuple[Mention, Place]]:
    """Yield each mention with the place that it was taken for."""
    gazetteer = Gazetteer(Setting())
    for one in mentions:
        document = Document("", "", "", "", "", dateline=one.dateline)
        around = gazetteer.surroundings(document, (one.name, *one.others))
        yield one, gazetteer.find(Place(one.name, "", one.name), around)


def _score(split: str, mentions: list[Mention]) -> PlaceScore:
    right = wrong = 0
    for one, place in told(mentions):
        good = is_right(place, one.answer)
        right += good
        wrong += not good and is_certain(place)
    return PlaceScore(split, len(mentions), right, wrong)


def _mention(row: dict[str, str]) -> Mention:
    others = tuple(name.strip() for name in row["others"].split(";") if name.strip())
    return Mention(row["split"], row["name"], row["dateline"] or None, others, row["answer"])
