from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.resolution.surroundings import Site, Surroundings
from fogline.resolution.toponyms import PART, REGION, TOWN, read_toponym
from fogline.resolution.weighing import Option, certain, weigh

NOWHERE = Surroundings()
TOWN_A = Option("a", "Karsh", "AF", 60_000, TOWN, 35.0, 69.0)
TOWN_B = Option("b", "Karsh", "SY", 60_000, TOWN, 35.0, 37.0)


def chosen(*options: Option, name: str = "Karsh", around: Surroundings = NOWHERE) -> str | None:
    one = certain(weigh(options, read_toponym(name), around))
    return one.id if one else None


@pytest.mark.parametrize(
    ("around", "id"),
    [
        (NOWHERE, None),
        (Surroundings(home=frozenset({"SY"})), "b"),
        (Surroundings(mentioned=frozenset({"AF"})), "a"),
        (Surroundings(other=frozenset({"AF"})), "a"),
        (Surroundings(home=frozenset({"AF", "SY"})), None),
        (Surroundings(sites=(Site("AF", 35.1, 69.1),)), "a"),
    ],
)
def test_what_is_around_tells_two_places_of_one_name_apart(
    around: Surroundings, id: str | None
) -> None:
    assert chosen(TOWN_A, TOWN_B, around=around) == id


def test_a_larger_place_after_a_comma_decides() -> None:
    assert chosen(TOWN_A, TOWN_B, name="Karsh, Syria") == "b"
    inside = replace(TOWN_A, within=("Varsk", "Afghanistan"))
    assert chosen(inside, TOWN_B, name="Karsh, Varsk") == "a"


def test_the_kind_said_and_the_own_name_count() -> None:
    home = Surroundings(home=frozenset({"AF"}))
    province = replace(TOWN_A, id="p", scale=REGION, lat=30.0)
    assert chosen(TOWN_A, province, name="Karsh province", around=home) == "p"
    alias = replace(TOWN_A, id="c", main=False, population=10_000, lat=30.0)
    assert chosen(alias, around=home) is None
    assert chosen(replace(alias, main=True), around=home) == "c"


def test_a_village_is_not_taken_for_a_far_city() -> None:
    assert chosen(replace(TOWN_A, population=20_000)) is None
    assert chosen(replace(TOWN_A, population=2_000_000)) == "a"


def test_a_town_and_the_district_around_it_do_not_make_a_name_ambiguous() -> None:
    home = Surroundings(home=frozenset({"AF"}))
    district = replace(TOWN_A, id="d", scale=PART, population=0, lat=35.1)
    assert chosen(TOWN_A, district, around=home) == "a"


@given(st.lists(st.integers(0, 10**7), max_size=6))
def test_shares_are_of_one_whole_and_in_order(people: list[int]) -> None:
    options = [replace(TOWN_A, id=str(n), population=many) for n, many in enumerate(people)]
    shares = [one.share for one in weigh(options, read_toponym("Karsh"), NOWHERE)]
    assert shares == sorted(shares, reverse=True)
    assert sum(shares) <= 1 + 1e-9
    assert all(0 <= share <= 1 for share in shares)
