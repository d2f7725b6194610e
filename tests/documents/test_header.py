from __future__ import annotations

from datetime import date

import pytest

from fogline.documents.header import Header, read_header
from fogline.documents.publication import NO_DATE

BODY = (
    "The army said on Monday that its units had entered the northern quarter of the city after"
    " three days of fighting along the river, and that nobody had been hurt since Friday."
)
MANY = "\n".join([BODY] * 12)


def header(*lines: str) -> Header:
    return read_header("\n".join([*lines, "", BODY]))


def test_a_headline_is_the_title_and_the_text_has_no_other_use_for_it() -> None:
    assert header("Army enters the north; rebels say it has not").title.startswith("Army enters")
    assert header("# Army enters the north").title == "Army enters the north"
    assert header("Title: Army enters the north").title == "Army enters the north"
    assert header("Has the north fallen?").title == "Has the north fallen?"
    assert header("By road and by river, aid arrives").title.startswith("By road")
    assert header("Published accounts differ").title == "Published accounts differ"


@pytest.mark.parametrize(
    "first",
    [
        "The army entered the north.",
        "and so it went",
        "KABUL, 3 May —",
        "By Ines Calder",
        "6 September 2021",
        "Tuesday, 7 September 2021 at noon",
        "Published 6 September 2021",
        "Ridge Watch Telegram channel, 12.04.2023",
        "Word " * 60,
    ],
)
def test_other_first_lines_are_no_title(first: str) -> None:
    assert header(first).title == ""


def test_the_first_line_of_a_wrapped_paragraph_is_no_title() -> None:
    assert read_header("The army said on Monday that its\nunits had entered the city.").title == ""
    assert read_header("The army said on Monday that the\nNorthern Quarter was taken.").title == ""


def test_one_line_alone_is_the_report_and_no_title() -> None:
    assert read_header("Shelling in the old town tonight").title == ""


@pytest.mark.parametrize(
    "lines",
    [
        ["Town falls", "Published 7 September 2021"],
        ["Town falls", "Published: Tue 7 Sep 2021, 10:30 | Updated: Wed 8 Sep 2021"],
        ["Town falls", "By A Writer | Posted on 7 Sept 2021 by the desk"],
        ["Town falls", "Tuesday, 7 September 2021"],
        ["Town falls", "Thread unrolled 7 September 2021"],
        ["Town falls", "7 September 2021, information cut-off 1800 Kabul time"],
        ["Town falls", "By A Writer", "KABUL, Sept. 7, 2021 (Wire) — " + BODY],
        ["Date: 2021-09-07"],
        ["Ridge Watch Telegram channel, 07.09.2021"],
        ["Town falls", "Updated 7 September 2021"],
        ["Town falls", "Updated 9 September 2021", "Published 7 September 2021"],
        ["Town falls", "Updated 9 September 2021", "KABUL, Sept. 7, 2021 — " + BODY],
        ["Town falls", "A first look at what is known. " * 6, "7 September 2021"],
    ],
)
def test_the_day_of_publication(lines: list[str]) -> None:
    assert header(*lines).published == date(2021, 9, 7)
    assert header(*lines).problems == ()


@pytest.mark.parametrize(
    "last", ["Published 7 September 2021", "Kabul, 7 September 2021", "(7 Sept. 2021)"]
)
def test_a_day_at_the_end(last: str) -> None:
    assert read_header(f"Town falls\n{MANY}\n{last}").published == date(2021, 9, 7)


def test_a_caption_at_the_end_is_no_day_of_publication() -> None:
    last = "The bridge over the river (north side) — Blown up March 23, 2015"
    assert read_header(f"Town falls\n{MANY}\n{last}").published is None


@pytest.mark.parametrize(
    "title", ["Situation report, 9 September 2021", "9 September 2021: what we know"]
)
def test_a_day_set_apart_in_the_title_is_taken_and_said(title: str) -> None:
    assert header(title).published == date(2021, 9, 9)
    assert "taken from the title" in header(title).problems[0]


@pytest.mark.parametrize(
    "lines",
    [
        ["Remembering 11 September 2001"],
        ["Town falls", "The fort was built on 3 May 1990"],
        ["Town falls", "It had held since 3 May 1990."],
        ["Town falls", BODY, BODY, "3 May 1990"],
        ["Town falls", BODY + " It fell once before on 5 May 1990."],
    ],
)
def test_days_that_the_report_is_about_are_not_its_own(lines: list[str]) -> None:
    assert header(*lines).published is None
    assert header(*lines).problems == (NO_DATE,)


def test_a_day_without_a_year_stays_without() -> None:
    found = header("Town falls", "KABUL, Sept. 6 (Wire) — " + BODY)
    assert found.published is None
    assert found.problems == (
        "the date 'Sept. 6' has no year; give the publication date with --date",
    )


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Updated January 1, 2022", date(2021, 12, 31)),
        ("Updated December 31, 2021", date(2021, 12, 31)),
        ("Volume 7, 2021", date(2021, 12, 31)),
    ],
)
def test_the_year_stands_elsewhere_in_the_header(line: str, day: date) -> None:
    found = header("Town falls", line, "KABUL, Dec. 31 — " + BODY)
    assert found.published == day
    assert "without its year" in found.problems[0]


def test_one_year_serves_every_day_of_the_header() -> None:
    found = header("Town falls", "Volume 7, 2021", "Posted 6 Sept.", "KABUL, Sept. 5 — " + BODY)
    assert found.published == date(2021, 9, 6)


def test_years_of_the_report_itself_are_no_years_of_the_header() -> None:
    found = header("Town falls", "It had last fallen in 1986.", "KABUL, Dec. 31 — " + BODY)
    assert found.published is None


def test_two_years_in_the_header_prove_nothing() -> None:
    assert header("Town falls 2020", "Volume 7, 2021", "KABUL, Dec. 31 — " + BODY).published is None


def test_a_far_day_gives_no_year() -> None:
    assert header(
        "Town falls", "Updated 3 June 2022", "KABUL, Dec. 31 — " + BODY
    ).published == date(2022, 6, 3)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Date: 03/04/2021", "can be read in two ways"),
        ("Published 2021-13-45", "is not in the calendar"),
        ("31 February 2021", "is not in the calendar"),
    ],
)
def test_days_that_cannot_be_told_are_said(line: str, why: str) -> None:
    found = header("Town falls", line)
    assert found.published is None
    assert why in found.problems[0]
    assert "--date" in found.problems[0]


def test_a_worse_day_is_taken_and_the_better_ones_trouble_said() -> None:
    found = header("Town falls", "Published 03/04/2021", "Kabul, 4 April 2021")
    assert found.published == date(2021, 4, 4)
    assert "'03/04/2021' can be read in two ways" in found.problems[0]


def test_dateline_of_the_second_line() -> None:
    assert header("Town falls", "Kabul, 6 September 2021").dateline == "Kabul"


@pytest.mark.parametrize(
    ("lines", "publisher"),
    [
        (["Town falls", "KABUL (Khyber Wire) — " + BODY], "Khyber Wire"),
        (["Town falls", "Source: The Oxus Courier"], "The Oxus Courier"),
        (["Town falls", "Snowline Medical Relief", "5 September 2021"], "Snowline Medical Relief"),
        (["Town falls", "Eastgate Television, Kabul bureau", "7 May 2021"], "Eastgate Television"),
        (["Town falls", "Ridge & River (@ridge)", "7 May 2021"], None),
        (["Town falls", "Residents flee as news spreads", "7 May 2021"], None),
        (["Town falls", "Snowline Medical Relief"], None),
        (["Town falls"], None),
    ],
)
def test_publisher(lines: list[str], publisher: str | None) -> None:
    assert header(*lines).publisher == publisher
