"""Feasts that stand for days."""

from __future__ import annotations

from datetime import date

import pytest

from fogline.resolution.feasts import read_feast
from fogline.resolution.intervals import Anchor


@pytest.mark.parametrize(
    ("words", "published", "first", "last"),
    [
        ("eid al-fitr", "2021-05-18", "2021-05-12", "2021-05-14"),
        ("the first day of eid", "2023-04-25", "2023-04-20", "2023-04-22"),
        ("eid", "2023-06-30", "2023-06-27", "2023-06-29"),
        ("during eid al-fitr", "2024-04-14", "2024-04-09", "2024-04-13"),
        ("during eid al-fitr", "2024-04-11", "2024-04-09", "2024-04-11"),
        ("the eve of eid al-fitr", "2021-05-18", "2021-05-11", "2021-05-13"),
        ("eid al-adha 2019", "2021-05-18", "2019-08-10", "2019-08-12"),
        ("ashura", "2021-09-06", "2021-08-17", "2021-08-19"),
        ("nowruz", "2020-03-29", "2020-03-20", "2020-03-20"),
        ("the eve of nowruz", "2020-03-29", "2020-03-19", "2020-03-19"),
        ("orthodox easter", "1999-04-13", "1999-04-11", "1999-04-11"),
        ("easter sunday", "2018-04-08", "2018-04-01", "2018-04-08"),
        ("christmas day", "2009-01-15", "2008-12-25", "2008-12-25"),
        ("new year's eve", "2018-01-01", "2017-12-31", "2017-12-31"),
        ("new years day", "2018-01-05", "2018-01-01", "2018-01-01"),
        ("valentine's day", "2019-02-27", "2019-02-14", "2019-02-14"),
    ],
)
def test_feasts(words: str, published: str, first: str, last: str) -> None:
    found = read_feast(words, Anchor(date.fromisoformat(published)))
    assert found
    assert (str(found.start), str(found.end)) == (first, last)


def test_a_feast_ahead() -> None:
    found = read_feast("over eid", Anchor(date(2021, 5, 11), future=True))
    assert found
    assert (str(found.start), str(found.end)) == ("2021-05-12", "2021-05-16")


def test_without_publication_a_year_is_needed() -> None:
    assert read_feast("christmas", None) is None
    assert read_feast("eid 2021", None) is None  # there are two in every year
    found = read_feast("christmas 2008", None)
    assert found
    assert found.start == date(2008, 12, 25)
    assert read_feast("the eid of nobody", Anchor(date(2021, 5, 11))) is None
