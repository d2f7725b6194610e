from __future__ import annotations

import subprocess
import sys

import numpy as np
import pandas as pd
import pytest

from fogline.assessment.truth import claim_table
from fogline.assessment.truth.columns import MISSING, encode
from fogline.errors import TableError

ROWS = {
    "source": ["a", "b", None, "a", "a"],
    "item": ["x", "x", "x", "x", "x"],
    "value": ["u", "v", "u", "u", "w"],
    "party": ["p", None, "p", "p", "p"],
    "day": [1, 2, 3, 4, 5],
}


def same(first, second) -> bool:
    names = ("item", "voice", "value", "weight", "voice_source", "voice_cell")
    return all(np.array_equal(getattr(first, one), getattr(second, one)) for one in names) and all(
        getattr(first, one).tolist() == getattr(second, one).tolist()
        for one in ("sources", "items", "values")
    )


def test_rows_without_a_cell_are_left_out_and_repetitions_merged():
    table = claim_table(ROWS)
    assert (len(table), table.left_out, table.merged) == (3, 1, 1)
    assert table.values[table.value].tolist() == ["u", "w", "v"]


def test_a_source_that_says_two_things_splits_its_word():
    assert claim_table(ROWS).weight.tolist() == [0.5, 0.5, 1]


def test_with_time_the_latest_claim_stands():
    table = claim_table(ROWS, time="day")
    assert table.values[table.value].tolist() == ["w", "v"]
    assert table.weight.tolist() == [1, 1]


def test_a_source_speaks_in_as_many_voices_as_it_has_features():
    rows = {**ROWS, "party": ["p", None, "p", "q", "p"]}
    table = claim_table(rows, features=["party"])
    assert table.cells == ((None,), ("p",), ("q",))
    assert table.sources[table.voice_source].tolist() == ["a", "a", "b"]
    assert [table.cells[one] for one in table.voice_cell] == [("p",), ("q",), (None,)]


def test_numpy_pandas_and_arrow_give_the_same_table():
    frame = pd.DataFrame(ROWS)
    plain = claim_table({name: np.array(cells, object) for name, cells in ROWS.items()})
    assert same(plain, claim_table(frame))
    arrow = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    assert same(plain, claim_table(arrow.table(ROWS)))


def test_structured_arrays_and_numbers():
    kinds = [("source", int), ("item", int), ("value", float)]
    rows = np.array([(3, 1, 0.5), (9, 1, np.nan)], kinds)
    table = claim_table(rows)
    assert table.left_out == 1
    assert table.sources.tolist() == [3]


def test_neither_pandas_nor_arrow_is_imported():
    code = "import sys, fogline.assessment.truth; print({'pandas', 'pyarrow'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_an_empty_table():
    table = claim_table({"source": [], "item": [], "value": []})
    assert len(table) == len(table.items) == 0


def test_errors_name_what_is_wrong():
    with pytest.raises(TableError, match="no column 'value'"):
        claim_table({"source": ["a"], "item": ["x"]})
    with pytest.raises(TableError, match="unequal length"):
        claim_table({"source": ["a"], "item": ["x", "y"], "value": ["u"]})


@pytest.mark.parametrize(
    ("column", "codes", "labels"),
    [
        ([3, 1, 3], [1, 0, 1], [1, 3]),
        ([10**12, -5], [1, 0], [-5, 10**12]),
        ([2.5, float("nan")], [0, MISSING], [2.5]),
        (["b", "a", None], [1, 0, MISSING], ["a", "b"]),
        ([True, False], [1, 0], [False, True]),
        (pd.Series(["b", pd.NA], dtype="string"), [0, MISSING], ["b"]),
        (np.array(["2021-09-06", "NaT"], "M8[D]"), [0, MISSING], None),
        (np.array([("x",), 1, "1", None], object), [2, 0, 1, MISSING], [1, "1", ("x",)]),
    ],
)
def test_codes_follow_the_order_of_labels(column, codes, labels):
    found, names = encode(column)
    assert found.tolist() == codes
    assert labels is None or names.tolist() == labels
