"""The times of a report in the order in which it tells them."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from fogline.model import Precision
from fogline.resolution.chronology import read_at, read_chronology

PUBLISHED = date(2021, 9, 6)


def told(text: str, published: date | None = PUBLISHED) -> dict[str, tuple[str, str]]:
    return {
        text[slice(*span)]: (str(one.days.start or ""), str(one.days.end or ""))
        for span, one in read_chronology(text, published).items()
    }


def test_what_follows_is_counted_from_the_event_not_from_the_telling() -> None:
    text = "The town fell on Friday, the army said on Sunday. The next day it burned."
    assert told(text)["The next day"] == ("2021-09-04", "2021-09-04")


def test_the_telling_counts_where_there_is_no_event() -> None:
    text = "He said on Sunday that it was over. A day earlier he had fled."
    assert told(text)["A day earlier"] == ("2021-09-04", "2021-09-04")


def test_an_event_is_remembered_into_the_next_paragraph_and_no_further() -> None:
    near = "It fell on Friday.\nThe next day it burned."
    far = "It fell on Friday.\nNobody came.\nNobody went.\nThe next day it burned."
    assert told(near)["The next day"][0] == "2021-09-04"
    assert told(far)["The next day"][0] in ("", "2021-09-04")


def test_a_year_at_the_head_of_a_sentence_holds_for_its_paragraph() -> None:
    text = "In 1992 the war came. On 3 April the bridge fell.\nOn 3 April it was rebuilt."
    found = read_chronology(text, PUBLISHED)
    assert [one.days.start for one in found.values()] == [
        date(1992, 1, 1),
        date(1992, 4, 3),
        date(2021, 4, 3),
    ]
    assert told("A group founded in 1994 attacked on 4 May.")["on 4 May"][0] == "2021-05-04"


def test_a_live_blog_runs_back_over_midnight() -> None:
    text = "00:40 It is quiet.\n00:10 The guns stop.\n23:50 The town falls.\n22:05 They come."
    days = [one.days.start for one in read_chronology(text, PUBLISHED).values()]
    assert days == [PUBLISHED, PUBLISHED, date(2021, 9, 5), date(2021, 9, 5)]


def test_a_live_blog_that_runs_forward_ends_with_publication() -> None:
    text = "22:05 They come.\n23:50 The town falls.\n00:10 The guns stop.\n00:40 It is quiet."
    days = [one.days.start for one in read_chronology(text, PUBLISHED).values()]
    assert days == [date(2021, 9, 5), date(2021, 9, 5), PUBLISHED, PUBLISHED]


def test_a_date_that_has_become_a_name_is_not_that_of_last_year() -> None:
    assert told("They came back after September 11.")["after September 11"] == ("", "")


def test_without_publication_nothing_is_counted() -> None:
    assert told("It fell on Monday. The next day it burned.", None) == {
        "on Monday": ("", ""),
        "The next day": ("", ""),
    }


@given(st.text(), st.none() | st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_no_text_breaks_it(text: str, published: date | None) -> None:
    for (start, end), one in read_chronology(text, published).items():
        assert one.days.written == " ".join(text[start:end].split())


@given(st.text(min_size=1), st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_any_span_can_be_asked_for(text: str, published: date) -> None:
    found = read_at(text, (0, len(text)), published)
    assert found.start or found.end or found.precision is Precision.RELATIVE
