"""Tests of placing labels."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from fogline.views.labels import Box, Marker, place_labels, text_width

MARKERS = st.lists(
    st.builds(
        Marker,
        x=st.floats(20, 380),
        y=st.floats(20, 280),
        radius=st.sampled_from([8.0, 15.0]),
        words=st.sampled_from(["Anaba", "Upper Gorge", "a long name of a place"]),
    ),
    max_size=12,
)


@given(MARKERS)
def test_no_label_covers_another_a_marker_or_the_edge(markers: list[Marker]) -> None:
    foot = Box(0, 270, 400, 300)
    labels = [label for label in place_labels(markers, 400, 300, (foot,)) if label]
    for one, other in combinations(labels, 2):
        assert not one.box.meets(other.box)
    for label in labels:
        assert label.box.inside(400, 300)
        assert not label.box.meets(foot)
        assert not any(label.box.meets(marker.box()) for marker in markers)


def test_a_lone_marker_is_labelled_on_its_right() -> None:
    (label,) = place_labels([Marker(100, 100, 8, "Anaba")], 400, 300)
    assert label is not None
    assert label.x > 108
    assert not label.leader


def test_a_crowded_marker_gets_a_line_to_its_label() -> None:
    crowd = [Marker(200, 150 + 3 * number, 8, "Teranovka") for number in range(6)]
    labels = place_labels(crowd, 400, 300)
    assert all(labels)
    assert any(label.leader for label in labels if label)


def test_where_there_is_no_room_there_is_no_label() -> None:
    assert place_labels([Marker(20, 20, 8, "a name that is too long")], 40, 40) == (None,)


def test_wide_scripts_take_more_room() -> None:
    assert text_width("喀布尔") > text_width("abc")
