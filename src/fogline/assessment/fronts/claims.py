"""Claims on control as arrays of codes, in an order that does not depend on that of the rows."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from fogline.errors import FoglineError

Columns: TypeAlias = Mapping[str, Any]
"""Named columns of equal length: numpy arrays, lists, pandas series; a pandas frame will do."""

NONE = -1
"""The code of a party, speaker, wording or feature that is not given."""

FEATURES = ("attribution", "basis", "channel")


class FrontsError(FoglineError):
    """Claims or a ground that the model of fronts cannot use."""


@dataclass(frozen=True, slots=True, eq=False)
class ControlClaims:
    """Claims that a party holds a place from ``day`` to ``until``, sorted; all arrays have (n,).

    ``row`` is the row of the table that was given. ``features`` has a row of codes for each of
    ``FEATURES``. ``left_out`` counts rows whose place, holder or day is missing or unknown.
    """

    row: NDArray[np.int64]
    place: NDArray[np.int64]
    day: NDArray[np.int64]
    until: NDArray[np.int64]
    said: NDArray[np.int64]
    holder: NDArray[np.int64]
    party: NDArray[np.int64]
    speaker: NDArray[np.int64]
    outlet: NDArray[np.int64]
    credit: NDArray[np.int64]
    wording: NDArray[np.int64]
    features: NDArray[np.int64]
    left_out: int

    def __len__(self) -> int:
        return len(self.row)


def control_claims(
    columns: Columns,
    places: Sequence[Hashable],
    parties: Sequence[Hashable],
    days: int,
) -> ControlClaims:
    """Return the claims of a long table, one row a claim.

    Needed are ``place``, ``day`` (the day spoken of, counted from 0) and ``holder``. Used where
    they are there: ``until`` (the last day spoken of), ``said``, ``party`` of the speaker,
    ``speaker``, ``attribution``, ``basis``, ``channel``, ``outlet``, ``wording`` (equal for
    texts that are the same) and ``credit`` (the outlet copied from). A party that is not among
    ``parties`` is none. Raises FrontsError for missing columns and unequal lengths.
    """
    table = {name: _array(columns[name]) for name in _NAMES if _has(columns, name)}
    _check(table)
    size = len(table["place"])
    day = _days(table["day"], NONE)
    until = np.maximum(_days(table["until"], NONE), day) if "until" in table else day
    said = _days(table["said"], NONE) if "said" in table else until
    coded = {
        "place": _known(table["place"], places),
        "day": day,
        "until": np.minimum(until, days - 1),
        "said": said,
        "holder": _known(table["holder"], parties),
        "party": _known(table["party"], parties) if "party" in table else np.full(size, NONE),
        **_shared_codes(table, size),
        **{name: _codes(table[name]) if name in table else np.full(size, NONE) for name in _FREE},
    }
    kept = (coded["place"] >= 0) & (coded["holder"] >= 0) & (day >= 0) & (day < days)
    return _sorted(coded, kept)


_FAR = 1e9  # days: no war is so long, and no whole number of days is lost below it
_NEEDED = ("place", "day", "holder")
_FREE = ("speaker", "wording", *FEATURES)
_NAMES = (*_NEEDED, "until", "said", "party", "outlet", "credit", *_FREE)


def _array(column: Any) -> NDArray[Any]:
    # A list of labels may be of mixed types, and numpy would make text of all of them.
    listed = isinstance(column, (list, tuple))
    return np.asarray(column, object) if listed else np.asarray(column)


def _has(columns: Columns, name: str) -> bool:
    try:
        return columns[name] is not None
    except (KeyError, ValueError, IndexError):
        return False


def _check(table: Mapping[str, NDArray[Any]]) -> None:
    missing = [name for name in _NEEDED if name not in table]
    if missing:
        raise FrontsError(
            f"the table has no column {missing[0]!r}", remedy="give place, day and holder"
        )
    if len({column.shape for column in table.values()}) > 1 or table["place"].ndim != 1:
        raise FrontsError("columns of unequal length", remedy="give each claim one row")


def _days(column: NDArray[Any], missing: int) -> NDArray[np.int64]:
    """Return whole days; what is no number is missing."""
    numbers = column.astype(np.float64)
    usable = np.isfinite(numbers) & (np.abs(numbers) < _FAR)
    return np.floor(np.where(usable, numbers, missing)).astype(np.int64)


def _known(column: NDArray[Any], labels: Sequence[Hashable]) -> NDArray[np.int64]:
    numbers = {label: code for code, label in enumerate(labels)}
    return np.array([numbers.get(one, NONE) for one in column.tolist()], np.int64)


def _codes(column: NDArray[Any]) -> NDArray[np.int64]:
    """Return codes in the order of the labels' text; None, NaN and "" are missing."""
    labels = column.tolist()
    named = sorted({str(one) for one in labels if _is_there(one)})
    numbers = {label: code for code, label in enumerate(named)}
    return np.array([numbers[str(one)] if _is_there(one) else NONE for one in labels], np.int64)


def _is_there(label: object) -> bool:
    return label is not None and label != "" and label == label  # noqa: PLR0124  (NaN is not)


def _shared_codes(table: Mapping[str, NDArray[Any]], size: int) -> dict[str, NDArray[np.int64]]:
    """Return outlets and credits under the same codes."""
    columns = [table.get(name, np.full(size, "")) for name in ("outlet", "credit")]
    codes = _codes(np.concatenate([column.astype(object) for column in columns]))
    return {"outlet": codes[:size], "credit": codes[size:]}


def _sorted(coded: Mapping[str, NDArray[np.int64]], kept: NDArray[np.bool_]) -> ControlClaims:
    names = [name for name in coded if name not in FEATURES]
    keys = [coded[name] for name in (*FEATURES, *reversed(names))]
    order = np.lexsort(keys)
    order = order[kept[order]]
    return ControlClaims(
        row=order.astype(np.int64),
        features=np.array([coded[name][order] for name in FEATURES], np.int64),
        left_out=int((~kept).sum()),
        **{name: coded[name][order].astype(np.int64) for name in names},
    )
