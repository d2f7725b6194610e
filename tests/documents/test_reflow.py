from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from fogline.documents.reflow import reflow

FULL = "The army said on Monday that its units had entered the"


def test_full_lines_go_on_and_short_ones_end_a_paragraph() -> None:
    text = reflow(
        [f"{FULL}\n{FULL}\ncity.\nThe road is open now, he said on the phone, and safe\ntoo."]
    ).text
    assert (
        text == f"{FULL} {FULL} city.\n\nThe road is open now, he said on the phone, and safe too."
    )


def test_a_broken_word_is_joined_only_if_it_stands_whole_elsewhere() -> None:
    page = (
        "An anti-\ngovernment rally was held in the north-\nern square. The northern road was shut."
    )
    assert "anti-government" in reflow([page]).text
    assert "the northern square" in reflow([page]).text


def test_running_heads_are_left_out_and_it_is_said() -> None:
    pages = [
        f"Report of the Mission\n{FULL} {name}\nPage {number}" for number, name in enumerate("abcd")
    ]
    done = reflow(pages)
    assert "Mission" not in done.text
    assert "Page" not in done.text
    assert done.problems != ()


def test_a_last_line_that_is_a_year_stays() -> None:
    assert reflow([f"{FULL} city in\n2021"]).text.endswith("2021")


@given(st.lists(st.text(alphabet="ab. -\nÉ1", max_size=60), max_size=4))
def test_no_letter_is_lost_on_one_or_two_pages(pages: list[str]) -> None:
    pages = pages[:2]
    letters = [char for char in "".join(pages) if char.isalnum()]
    assert [char for char in reflow(pages).text if char.isalnum()] == letters
