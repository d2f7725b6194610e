from __future__ import annotations

import pytest

from fogline.resolution.precision import ucdp_precision
from fogline.resolution.toponyms import read_toponym


@pytest.mark.parametrize(
    ("kind", "name", "code"),
    [
        ("town", "Karsh", 1),
        ("town", "near Karsh", 2),
        (None, "some 30 km north of Karsh", 2),
        ("district", "Anaba", 3),
        ("province", "Panjshir", 4),
        (None, "Panjshir Valley", 4),
        ("town", "between Karsh and Varsk", 5),
        ("road", "Karsh", 5),
        ("country", "Afghanistan", 6),
        (None, "Karsh", None),
    ],
)
def test_codes_of_ucdp(kind: str | None, name: str, code: int | None) -> None:
    assert ucdp_precision(kind, read_toponym(name)) == code


def test_parts_by_the_compass_and_between() -> None:
    assert read_toponym("northern Syria").near
    assert read_toponym("northern Syria").bare == "syria"
    assert not read_toponym("Northern Ireland").near
    assert read_toponym("between Karsh and Varsk").bare == "karsh"
    assert read_toponym("Syria", "northern Syria").precision == 2
