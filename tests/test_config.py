"""Tests of case.toml: everything in it reaches the setting, and each mistake is named."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from fogline.config import read_setting
from fogline.errors import CaseError
from fogline.model import KnownPlace, Party, Person, Role, Setting

WHOLE = """
[case]
name = "Ostrava Gorge"
area = "Ostrava"
country = "VK"

[[party]]
name = "Northern Command"
aliases = ["the Command"]
[[party.role]]
called = "the government"
from = 2021-08-15
until = "2022-01-31"

[[party]]
name = "Lantern Relief"
neutral = true

[[person]]
name = "Ilya Maron"
aliases = ["Col. Maron"]
party = "Northern Command"
role = "spokesman"
from = 2020-01-01T00:00:00
died = 2023-05-02

[[place]]
name = "Teranovka"
kind = "town"
aliases = ["Ternovka"]
lat = 42.05
lon = 44
within = "Ostrava"
area_km2 = 12.5
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "case.toml"
    path.write_text(text, "utf-8")
    return path


def test_everything_in_the_file_reaches_the_setting(tmp_path: Path) -> None:
    role = Role("the government", date(2021, 8, 15), date(2022, 1, 31))
    assert read_setting(write(tmp_path, WHOLE)) == Setting(
        name="Ostrava Gorge",
        area="Ostrava",
        country="VK",
        parties=(
            Party("Northern Command", ("the Command",), (role,)),
            Party("Lantern Relief", neutral=True),
        ),
        people=(
            Person(
                "Ilya Maron",
                ("Col. Maron",),
                "Northern Command",
                "spokesman",
                since=date(2020, 1, 1),
                died=date(2023, 5, 2),
            ),
        ),
        places=(KnownPlace("Teranovka", "town", ("Ternovka",), 42.05, 44.0, "Ostrava", 12.5),),
    )


def test_an_empty_file_is_an_empty_setting(tmp_path: Path) -> None:
    assert read_setting(write(tmp_path, "")) == Setting()


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    assert read_setting(write(tmp_path, "\ufeff[case]\nname = 'N'")).name == "N"


@pytest.mark.parametrize(
    ("text", "where", "remedy"),
    [
        ("[cases]\nname = 'x'", "top of the file: the key 'cases'", "write 'case'"),
        ("[case]\nnmae = 'x'", "[case]: the key 'nmae'", "write 'name'"),
        ("[case]\nzzz = 1", "[case]: the key 'zzz'", "known are name, area, country"),
        ("[case]\nname = 3", "[case]: name is not text", 'write name = "…"'),
        ("case = 3", "case is not a table", "head it with [case]"),
        ("[party]\nname = 'A'", "party is not a list of tables", "[[party]]"),
        ("[[party]]\nneutral = true", "[[party]] number 1: name is missing", "add name"),
        ("[[party]]\nname = 'A'\naliases = 'B'", "[[party]] number 1 (A): aliases", "aliases ="),
        ("[[party]]\nname = 'A'\nneutral = 'no'", "(A): neutral is neither", "neutral = true"),
        ("[[party]]\nname = 'A'\n[[party]]\nname = 'A'", "two parties are called 'A'", "[[party]]"),
        (
            "[[party]]\nname = 'A'\n[[party.role]]\ncalled = 'B'\n"
            "from = 2022-01-01\nuntil = 2021-01-01",
            "[[role]] number 1 (B): 'until' is before 'from'",
            "correct the two dates",
        ),
        ("[[person]]\nname = 'P'\nparty = 'X'", "no party is called 'X'", "add a [[party]]"),
        ("[[person]]\nname = 'P'\ndied = 'Monday'", "died is not a date", "died = 2021-09-06"),
        ("[[person]]\nname = 'P'\nfrom = 5", "from is not a date", "from = 2021-09-06"),
        ("[[place]]\nname = 'T'\nlat = 91\nlon = 0", "lat is not a number from -90", "correct"),
        ("[[place]]\nname = 'T'\nlat = true\nlon = 0", "lat is not a number", "correct"),
        ("[[place]]\nname = 'T'\nlat = 1", "lat and lon go together", "give both"),
        ("[case\n", "is not TOML", "correct that line"),
    ],
)
def test_a_mistake_is_named_with_its_table_and_remedy(
    tmp_path: Path, text: str, where: str, remedy: str
) -> None:
    path = write(tmp_path, text)
    with pytest.raises(CaseError) as caught:
        read_setting(path)
    assert caught.value.file == str(path)
    assert where in caught.value.message
    assert remedy in caught.value.remedy


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="cannot be read"):
        read_setting(tmp_path / "none.toml")


def test_a_file_in_another_encoding_is_named(tmp_path: Path) -> None:
    path = tmp_path / "case.toml"
    path.write_bytes("[case]\nname = 'é'".encode("cp1252"))
    with pytest.raises(CaseError, match="is not UTF-8"):
        read_setting(path)
