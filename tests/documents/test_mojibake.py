from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from fogline.documents.mojibake import repair


def broken(text: str) -> str:
    """Return ``text`` as a program shows it that takes UTF-8 for Windows-1252."""
    return "".join(
        bytes([byte]).decode("cp1252", errors="ignore") or chr(byte) for byte in text.encode()
    )


def test_quotation_marks_are_repaired_and_said() -> None:
    repaired = repair(broken("“The mayor’s men left,” she said – twice."))
    assert repaired.text == "“The mayor’s men left,” she said – twice."
    assert repaired.problems == ("characters that had been decoded wrongly were repaired",)


def test_one_apostrophe_is_enough() -> None:
    assert repair("the cityâ€™s edge").text == "the city’s edge"


def test_text_broken_twice_is_repaired() -> None:
    assert repair(broken(broken("Friday’s truce"))).text == "Friday’s truce"


def test_other_scripts_are_repaired() -> None:
    assert repair(broken("Дорога закрыта у перевала")).text == "Дорога закрыта у перевала"


def test_sound_parts_beside_broken_ones_stay() -> None:
    assert repair("“Yes” – the mayorâ€™s word").text == "“Yes” – the mayor’s word"


def test_what_lost_bytes_is_left_and_said() -> None:
    repaired = repair("He said â€ and left.")
    assert repaired.text == "He said â€ and left."
    assert repaired.problems == (
        "characters were decoded wrongly before and could not be repaired",
    )


def test_runs_that_do_not_round_trip_stay() -> None:
    text = "the mayor\u00e2\u20ac\u2122s \u00e0\u20ac\u20ac"
    assert repair(text).text == "the mayor\u2019s \u00e0\u20ac\u20ac"


def test_sound_text_that_could_be_broken_by_chance_stays() -> None:
    for text in ("« AMANHÃ” »", "Le café de Zoé, « fermé ».", "Åland ©", "Ã"):
        assert repair(text).text == text
        assert repair(text).problems == ()


@given(st.text())
def test_repair_leaves_ascii_alone_and_ends(text: str) -> None:
    repaired = repair(text).text
    assert [char for char in repaired if char < "\x80"] == [char for char in text if char < "\x80"]


@given(st.text(st.sampled_from("abc ’“”–éèñ—…€"), min_size=1))
def test_what_was_broken_comes_back(text: str) -> None:
    assert repair(broken(f"It’s {text}")).text == f"It’s {text}"
