"""Claims as a long table of codes: who (in which voice) says what of which item."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from fogline.assessment.truth.columns import MISSING, Coded, Codes, Floats, Labels, encode
from fogline.assessment.truth.voices import cross, key, latest, once, shares, speak
from fogline.errors import TableError


class Columns(Protocol):
    """Named columns: a mapping of arrays, a pandas frame, an Arrow table, a structured array."""

    def __getitem__(self, name: str, /) -> object:
        """Return the column of that name."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class Claims:
    """Claims by code, sorted by item, voice and value, each once.

    A voice is a source together with the features of its claim (party, attribution, interest);
    without features, every source has one voice. ``sources``, ``items`` and ``values`` are labels;
    ``cells`` are the combinations of features. ``voice_source`` and ``voice_cell`` say to which of
    them each voice belongs. ``item``, ``voice``, ``value`` and ``weight`` have one row a claim;
    the weight is 1, or 1/m where a voice gives m values for one item. ``left_out`` counts rows with
    a missing cell, ``merged`` rows that repeat or are superseded by another.
    """

    sources: Labels
    items: Labels
    values: Labels
    cells: tuple[tuple[object, ...], ...]
    voice_source: Codes
    voice_cell: Codes
    item: Codes
    voice: Codes
    value: Codes
    weight: Floats
    left_out: int
    merged: int

    def __len__(self) -> int:
        return len(self.item)

    def starts(self) -> NDArray[np.int64]:
        """Return where the claims of each item begin, and the end: shape (items + 1,)."""
        return np.searchsorted(self.item, np.arange(len(self.items) + 1)).astype(np.int64)

    def items_every(self, step: int) -> Claims:
        """Return the claims on every so manieth item, codes anew, labels of voices as they are."""
        kept = self.item % step == 0
        items = self.items[::step]
        claims = self.part(kept)
        return replace(claims, items=items, item=(claims.item // step).astype(np.int32))

    def part(self, kept: NDArray[np.bool_]) -> Claims:
        """Return the claims kept, all else (labels, voices, codes) as it is."""
        return replace(
            self,
            item=self.item[kept],
            voice=self.voice[kept],
            value=self.value[kept],
            weight=self.weight[kept],
        )


def claim_table(
    columns: Columns,
    *,
    source: str = "source",
    item: str = "item",
    value: str = "value",
    time: str | None = None,
    features: Sequence[str] = (),
) -> Claims:
    """Return the claims of a long table, one row a claim, from numpy, pandas or Arrow.

    ``features`` name categorical columns that say in which voice a source speaks; a missing feature
    is a category of its own. With ``time``, the latest of a voice's claims on an item stands for
    it. Rows without source, item or value are left out. Raises TableError for a column that is not
    there, and for columns of unequal length.
    """
    names = (source, item, value, *((time,) if time else ()), *features)
    coded = dict(zip(names, _encode_all(columns, names), strict=True))
    kept = np.logical_and.reduce([coded[name][0] != MISSING for name in names[:3]])
    who, what, said = (_present(coded[name], kept) for name in names[:3])
    marks = [(coded[name][0][kept], coded[name][1]) for name in features]
    when = coded[time][0][kept] if time else None
    return _assemble((who, what, said), marks, when, len(kept))


def _assemble(
    parts: tuple[Coded, Coded, Coded], marks: list[Coded], when: Codes | None, rows: int
) -> Claims:
    """Return claims from coded sources, items and values, their features, and their times."""
    (sources, source_labels), (items, item_labels), (said, value_labels) = parts
    cell, cells = cross(marks, len(sources))
    voice, voice_source, voice_cell = speak(sources, cell, cells)
    sizes = (len(voice_source), len(value_labels))
    keys = key(items, voice, said, sizes)
    keys = once(keys if when is None else latest(keys, when, sizes[1]))
    rest, value = np.divmod(keys, max(sizes[1], 1))
    item, voice_of = np.divmod(rest, max(sizes[0], 1))
    return Claims(
        sources=source_labels,
        items=item_labels,
        values=value_labels,
        cells=cells,
        voice_source=voice_source,
        voice_cell=voice_cell,
        item=item.astype(np.int32),
        voice=voice_of.astype(np.int32),
        value=value.astype(np.int32),
        weight=shares(rest),
        left_out=rows - len(sources),
        merged=len(sources) - len(keys),
    )


def _encode_all(columns: Columns, names: Sequence[str]) -> list[Coded]:
    coded = []
    for name in names:
        try:
            column = columns[name]
        except (KeyError, ValueError, IndexError):
            remedy = "name the columns with source=, item=, value=, time= and features="
            raise TableError(f"the table has no column {name!r}", remedy=remedy) from None
        coded.append(encode(column))
    if len({codes.shape for codes, _ in coded}) > 1 or coded[0][0].ndim != 1:
        raise TableError("columns of unequal length", remedy="give each claim one row")
    return coded


def _present(coded: Coded, kept: NDArray[np.bool_]) -> Coded:
    """Return codes and labels of the kept rows alone, without labels that no row has."""
    codes, labels = coded
    codes = codes if kept.all() else codes[kept]
    there = np.bincount(codes, minlength=len(labels)) > 0
    if there.all():
        return codes, labels
    new = np.cumsum(there, dtype=np.int32) - np.int32(1)
    return new[codes], labels[there]
