from __future__ import annotations

from fogline.disputes.places import Places, place_key
from fogline.model import Place


def _places(build, *places: Place) -> Places:
    who = build.speaker("X")
    return Places.of([build.claim(f"c{n}", who, "clash", place=p) for n, p in enumerate(places)])


def test_a_place_that_was_not_found_goes_by_its_name():
    assert place_key(Place("Upper Dell", "", "the Dell")) == "upper dell"
    assert place_key(Place("Upper Dell", "p7", "the Dell")) == "p7"


def test_what_a_place_lies_in_may_be_given_by_name_or_by_id(build):
    country = Place("Varsk", "v1", "Varsk")
    town = Place("Dell", "d1", "Dell", within=("Varsk", "Dell"))
    street = Place("Mill Row", "", "Mill Row", within=("d1", "v1", "Nowhere"))
    places = _places(build, country, town, street)
    assert places.larger("d1") == ("v1",)
    assert places.larger("mill row") == ("d1", "nowhere", "v1")
    assert places.covers("v1", "mill row")
    assert places.covers("d1", "d1")
    assert not places.covers("mill row", "d1")


def test_the_narrowest_of_nested_places(build):
    town = Place("Dell", "d1", "Dell", within=("Varsk",))
    places = _places(build, Place("Varsk", "v1", "Varsk"), town, Place("Ford", "f1", "Ford"))
    assert places.narrowest({"v1", "d1"}) == "d1"
    assert places.narrowest({"v1", "f1"}) is None
    assert places.narrowest(()) is None


def test_people_are_called_after_places(build):
    places = _places(build, Place("Teranovka", "t1", "Teranovka"), Place("Ur", "u1", "Ur"))
    assert places.named_after("Teranovkans in the hills") == {"t1"}
    assert places.named_after("boys of Teranovka") == {"t1"}
    assert places.named_after("Teranovkaridges, Urians") == frozenset()
    assert places.named_after(None) == frozenset()


def test_a_name_of_two_places_names_neither(build):
    places = _places(build, Place("Milton", "m1", "Milton"), Place("Milton", "m2", "Milton"))
    assert places.named_after("Milton families") == frozenset()
