"""Tests of claims as a table."""

from __future__ import annotations

import sys
from dataclasses import replace

import pytest

from fogline.errors import MissingExtraError
from fogline.model import Record
from fogline.views.tables import ClaimTable


@pytest.fixture
def table(record: Record) -> ClaimTable:
    return ClaimTable(record.claims, {document.id: document for document in record.documents})


def test_a_table_is_like_a_sequence(table: ClaimTable, record: Record) -> None:
    assert len(table) == 5
    assert list(table) == list(record.claims)
    assert table[0] is record.claims[0]
    assert isinstance(table[1:3], ClaimTable)
    assert [claim.id for claim in table[1:3]] == ["c-lie", "c-upper"]
    assert table.words(table[1]) == "the gorge had fallen"


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"speaker": "maron"}, ["c-taken"]),
        ({"speaker": "northern"}, ["c-taken", "c-upper"]),
        ({"type": "Casualties"}, ["c-dead"]),
        ({"place": "gorge"}, ["c-taken", "c-lie", "c-upper"]),
        ({"place": "gorge", "speaker": "officer"}, ["c-upper"]),
        ({"speaker": "nobody"}, []),
        ({}, ["c-taken", "c-lie", "c-upper", "c-phones", "c-dead"]),
    ],
)
def test_claims_are_chosen_by_speaker_type_and_place(
    table: ClaimTable, asked: dict[str, str], found: list[str]
) -> None:
    assert [claim.id for claim in table.where(**asked)] == found


def test_a_data_frame_has_a_row_for_each_claim(table: ClaimTable) -> None:
    frame = table.to_pandas()
    assert len(frame) == 5
    assert frame["said_from"].dtype.kind == "M"
    assert str(frame.loc[0, "said_from"].date()) == "2023-04-10"
    assert frame["said_from"].isna().sum() == 4
    assert frame.loc[2, "hedges"] == "it appeared"


def test_without_pandas_the_remedy_is_named(
    table: ClaimTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(MissingExtraError) as caught:
        table.to_pandas()
    assert "fogline[pandas]" in caught.value.remedy


def test_a_notebook_shows_escaped_words_and_says_not_reviewed(table: ClaimTable) -> None:
    speaker = replace(table[0].speaker, name="<script>x</script>")
    hostile = ClaimTable((replace(table[0], speaker=speaker),) * 25, table.documents)
    page = hostile._repr_html_()
    assert "<script>" not in page
    assert "&lt;script&gt;" in page
    assert "not reviewed" in page
    assert page.count("<tr>") == 21
    assert "5 more claims not shown" in page
