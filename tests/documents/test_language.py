from __future__ import annotations

import pytest

from fogline.documents.language import tell_language

ENGLISH = "The convoy had reached the ridge by noon, the driver said, and nobody had stopped it."
FRENCH = "Le convoi a atteint la crête à midi, a dit le chauffeur, et personne ne l’a arrêté."
RUSSIAN = "Колонна дошла до перевала к полудню, сказал водитель, и никто её не остановил."
PERSIAN = "کاروان ظهر به گردنه رسید و راننده گفت که هیچ کس جلوی آن را نگرفت."
DUTCH = "Het konvooi was om twaalf uur op de bergkam, zei de chauffeur, en niemand hield het tegen."


@pytest.mark.parametrize(
    ("text", "language"),
    [(ENGLISH, "en"), (FRENCH, "fr"), (RUSSIAN, "ru"), (PERSIAN, "fa"), (DUTCH, "nl")],
)
@pytest.mark.parametrize("times", [1, 30])
def test_languages_of_short_and_long_texts(text: str, language: str, times: int) -> None:
    assert tell_language(text * times) == language


@pytest.mark.parametrize("text", ["", "Ridge taken.", "12:30 — 14:45 " * 30])
def test_too_little_text_tells_no_language(text: str) -> None:
    assert tell_language(text) is None
