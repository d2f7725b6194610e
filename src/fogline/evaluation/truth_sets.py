"""Public research sets for truth finding: who says what, and what was true."""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from fogline.assessment.truth import Hierarchy


@dataclass(frozen=True, slots=True)
class TruthSet:
    """A table of claims with the truth of its items; a truth may be a path, its own place first."""

    name: str
    columns: Mapping[str, Sequence[str]]
    truth: Mapping[str, tuple[str, ...]]
    hierarchy: Hierarchy | None = None


def read_sets(folder: Path) -> tuple[TruthSet, ...]:
    """Return the sets of a folder that has SP.csv, MS.csv, product/ and birthplaces/."""
    readers: tuple[tuple[Path, Callable[[Path], TruthSet]], ...] = (
        (folder / "SP.csv", _read_marked),
        (folder / "MS.csv", _read_marked),
        (folder / "product", _read_product),
        (folder / "birthplaces", _read_birthplaces),
    )
    return tuple(read(path) for path, read in readers if path.exists())


def _read_marked(path: Path) -> TruthSet:
    source, item, value, gold = zip(*_rows(path), strict=True)
    truth = {one: (right,) for one, right in zip(item, gold, strict=True)}
    return TruthSet(path.stem, {"source": source, "item": item, "value": value}, truth)


def _read_product(folder: Path) -> TruthSet:
    item, source, value = zip(*_rows(folder / "answer.csv")[1:], strict=True)
    truth = {one: (right,) for one, right in _rows(folder / "truth.csv")[1:]}
    return TruthSet(folder.name, {"source": source, "item": item, "value": value}, truth)


def _read_birthplaces(folder: Path) -> TruthSet:
    item, source, value = zip(*_rows(folder / "claims.csv")[1:], strict=True)
    truth = {one: tuple(path.split(",")) for one, path in _rows(folder / "groundtruths.csv")[1:]}
    places = {code: (name, above) for code, name, above in _rows(folder / "hierarchy.csv")[1:]}
    root = next(code for code, (_, above) in places.items() if above not in places)
    pairs = [
        (name, places[above][0])
        for name, above in places.values()
        if above in places and above != root
    ]
    columns = {"source": source, "item": item, "value": value}
    return TruthSet(folder.name, columns, truth, Hierarchy.from_pairs(pairs))


def _rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return [row for row in csv.reader(file) if row]
