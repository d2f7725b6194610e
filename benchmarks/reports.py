"""Made-up reports of any length, the same for the same seed."""

from __future__ import annotations

import random
from pathlib import Path

_PLACES = ("Teranovka", "Old Varsk", "Milben", "Sarrow", "Hask", "Dunmere", "Ostrel", "Kaldun")
_PEOPLE = ("Ilya Maron", "Sena Okoro", "Tomas Velt", "Aziz Rahimov", "Hanna Broz", "Kofi Mensar")
_SIDES = ("Northern Command", "River Host", "Coastal Union", "Federal Army")
_SENTENCES = (
    "{person}, a spokesman for the {side}, said on {day} that its troops had taken all of {place}.",
    "The {side} denied that {place} had fallen.",
    "“Our men hold the bridge and the road to {place},” {person} told reporters by phone.",
    "At least {number} civilians were killed when shells hit the market of {place}, people said.",
    "According to the {side}, {number} fighters laid down their arms near {place}.",
    "Mobile phones have been cut off in {place} since {day}.",
    "A doctor in {place}, who asked not to be named, said the hospital had run out of blood.",
    "The claim could not be independently verified.",
    "The market was open on {day}, and buses ran as far as the river before turning back.",
    "Officials of the {side}, speaking on background, said not all of {place} was in its hands.",
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def write_reports(folder: Path, count: int, words: int, seed: int = 7) -> None:
    """Write ``count`` reports of about ``words`` words each."""
    chance = random.Random(seed)  # noqa: S311  (no secret)
    for number in range(count):
        (folder / f"{number:05}.txt").write_text(make_report(chance, words), "utf-8")


def make_report(chance: random.Random, words: int) -> str:
    """Return one report with a headline, a dateline and paragraphs of three sentences."""
    place = chance.choice(_PLACES)
    lines = [
        f"Two accounts of the fighting in {place}",
        f"Published {chance.randint(1, 28)} May 2023",
    ]
    written = 0
    while written < words:
        paragraph = " ".join(_sentence(chance) for _ in range(3))
        lines.append(paragraph)
        written += len(paragraph.split())
    return "\n\n".join(lines) + "\n"


def _sentence(chance: random.Random) -> str:
    return chance.choice(_SENTENCES).format(
        person=chance.choice(_PEOPLE),
        side=chance.choice(_SIDES),
        place=chance.choice(_PLACES),
        day=chance.choice(_DAYS),
        number=chance.randint(2, 90),
    )
