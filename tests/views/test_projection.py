"""Tests of the way from latitude and longitude to a sheet."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.views.projection import bearing, distance_km, lay_sheet, near_points

KABUL, DUSHANBE, WASHINGTON = (34.53, 69.17), (38.56, 68.77), (38.9, -77.04)
POINTS = st.lists(st.tuples(st.floats(-70, 70), st.floats(-60, 60)), min_size=1, max_size=8)


@given(POINTS)
def test_all_points_lie_on_the_sheet_north_up(points: list[tuple[float, float]]) -> None:
    sheet = lay_sheet(points, 700, 50)
    for point in points:
        x, y = sheet.place(point)
        assert 49.9 <= x <= sheet.width - 49.9
        assert 49.4 <= y <= sheet.height - 49.4
    for (lat1, _), (lat2, _) in pairwise(points):
        if lat1 - lat2 > 0.5:
            assert sheet.place((lat1, 0))[1] < sheet.place((lat2, 0))[1]


def test_a_square_on_the_ground_is_a_square_on_the_sheet() -> None:
    sheet = lay_sheet([(59.5, 10), (60.5, 12)], 700, 50)
    left, bottom = sheet.place((59.5, 10))
    right, top = sheet.place((60.5, 12))  # two degrees of longitude are one of latitude at 60° N
    assert right - left == pytest.approx(bottom - top, rel=0.01)


def test_a_map_across_the_date_line_stays_in_one_piece() -> None:
    sheet = lay_sheet([(10, 179), (10, -179)], 700, 50)
    assert sheet.place((10, 179))[0] < sheet.place((10, -179))[0]
    assert {abs(lon) for lon, _ in sheet.meridians()} <= {179, 179.5, 180, 178.5}


def test_the_scale_bar_measures_the_ground() -> None:
    sheet = lay_sheet([(35.0, 69.0), (36.0, 70.0)], 700, 50)
    km, pixels = sheet.bar()
    south, north = sheet.place((35.2, 69.5)), sheet.place((35.7, 69.5))
    assert (south[1] - north[1]) / pixels * km == pytest.approx(
        distance_km((35.2, 69.5), (35.7, 69.5)), rel=0.01
    )
    assert pixels <= 700 / 4


def test_the_net_is_of_round_degrees_inside_the_sheet() -> None:
    sheet = lay_sheet([(35.0, 69.0), (35.4, 69.9)], 700, 50)
    assert 3 <= len(sheet.meridians()) <= 6
    assert all(0 <= y <= sheet.height for _, y in sheet.parallels())
    assert all(round(lat * 10) == pytest.approx(lat * 10) for lat, _ in sheet.parallels())


def test_a_single_village_has_a_map() -> None:
    sheet = lay_sheet([(35.0, 69.0)], 330, 40)
    assert sheet.place((35.0, 69.0)) == (165, pytest.approx(sheet.height / 2))


def test_distances_and_bearings() -> None:
    assert distance_km(KABUL, DUSHANBE) == pytest.approx(450, abs=5)
    assert bearing(KABUL, DUSHANBE) == "N"
    assert bearing(DUSHANBE, KABUL) == "S"
    assert bearing((0, 0), (0, 10)) == "E"
    assert bearing((0, 0), (-5, -5)) == "SW"


def test_far_points_are_left_out_of_the_map() -> None:
    valley = [(35.3, 69.5), (35.25, 69.4), (35.4, 69.7), (35.6, 70.0)]
    assert near_points([*valley, KABUL, WASHINGTON]) == (True,) * 5 + (False,)
    assert near_points([]) == ()
    assert near_points([KABUL, DUSHANBE]) == (True, True)
