from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fogline.documents.dateline import read_dateline

PROSE = (
    " The army said on Monday that its units had entered the northern quarter of the city"
    " after three days of fighting along the river."
)


@pytest.mark.parametrize(
    ("opening", "place", "agency"),
    [
        ("KABUL, Afghanistan –", "Kabul, Afghanistan", None),
        ("KHARTOUM, April 20 (River Agency) —", "Khartoum", "River Agency"),
        ("KYIV (AP) -", "Kyiv", "AP"),
        ("GOMA, Congo, 3 May -", "Goma, Congo", None),
        ("KRAMATORSK, Ukraine --", "Kramatorsk, Ukraine", None),
        ("EL GENEINA —", "El Geneina", None),
        ("UMM KADADA —", "Umm Kadada", None),
        ("TEL AVIV—", "Tel Aviv", None),
        ("ISLAMABAD:", "Islamabad", None),
        ("MOSCOW, December 8. /TASS/.", "Moscow", "TASS"),
        ("KYIV. April 12 (Interfax-Ukraine) –", "Kyiv", "Interfax-Ukraine"),
        ("(Beirut, March 3, 2022) –", "Beirut", None),
        ("(Geneva) –", "Geneva", None),
        ("WASHINGTON/KYIV, Feb 3 (Wire) -", "Washington/Kyiv", "Wire"),
        ("N'DJAMENA, Chad —", "N'Djamena, Chad", None),
        ("SANA’A, Yemen, Sept. 2, 2023 —", "Sana’a, Yemen", None),
        ("WASHINGTON, D.C. —", "Washington, D.C.", None),
        ("RIO DE JANEIRO, BRAZIL —", "Rio de Janeiro, Brazil", None),
        ("PORT-AU-PRINCE, Haiti —", "Port-au-Prince, Haiti", None),
        ("GOMA, DRC, Monday 3 May 2021 -", "Goma, DRC", None),
        ("UFA, Russia —", "Ufa, Russia", None),
        ("KHARTOUM (Sudan) —", "Khartoum, Sudan", None),
        ("Port Sudan, 12 April 2024 –", "Port Sudan", None),
        ("Mykolaiv, Ukraine (Khyber Wire) —", "Mykolaiv, Ukraine", "Khyber Wire"),
        ("Kabul –", "Kabul", None),
    ],
)
def test_datelines_in_many_shapes(opening: str, place: str, agency: str | None) -> None:
    dateline = read_dateline(opening + PROSE)
    assert dateline is not None
    assert (dateline.place, dateline.agency) == (place, agency)


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Kabul, 6 September 2021 (15 Sunbula 1400)", "Kabul"),
        ("KABUL, Afghanistan", "Kabul, Afghanistan"),
        ("GOMA, CONGO, 3 MAY 2023", "Goma, Congo"),
    ],
)
def test_datelines_alone_on_their_line(line: str, place: str) -> None:
    dateline = read_dateline(line)
    assert dateline is not None
    assert dateline.place == place


@pytest.mark.parametrize(
    "line",
    [
        "BREAKING —" + PROSE,
        "NRF –" + PROSE,
        "UPDATE 2 -" + PROSE,
        "Fighting — which began in May —" + PROSE,
        "Massoud, Saleh and others —" + PROSE,
        "LEADERS." + PROSE,
        "ON BACKGROUND (“an official”)." + PROSE,
        "“We fight on,” said Karimi –" + PROSE,
        "1/ Sep 1, 9:40 PM." + PROSE,
        "Ukraine:" + PROSE,
        "PREVIOUSLY ON THE RIDGE — the fog",
        "Kabul – the capital – fell.",
        "Telegram channel, 12.04.2023",
        "Eastgate Television, 7 Sep 2021",
        "Tuesday, 7 September 2021",
        "RIDGE FALLS, OFFICIALS SAY",
        "KHARTOUM",
        PROSE,
        "",
    ],
)
def test_other_openings_are_no_datelines(line: str) -> None:
    assert read_dateline(line) is None


@settings(deadline=None)  # the gazetteer is loaded on the way
@given(st.text(st.sampled_from("AB, —-(/.:1 é\u2019"), max_size=300))
def test_any_opening_is_read_without_an_error(line: str) -> None:
    read_dateline(line)


def test_a_gigantic_line_takes_no_time() -> None:
    start = time.perf_counter()
    for line in ("A " * 5_000_000, "A, " * 3_000_000, "A" * 10_000_000, "(" * 5_000_000):
        assert read_dateline(line) is None
    assert time.perf_counter() - start < 1
