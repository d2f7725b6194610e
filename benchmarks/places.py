"""A made-up gazetteer of any size in the form of GeoNames, and how quickly it is searched."""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Sequence
from pathlib import Path

from fogline.resolution.gazetteer import PlaceFile, import_places

_HEADS = "ba da ka sha pan jal khar gul mir sar zar tal nur shin bad cha far gho".split()
_MIDDLES = "la ri ma za bu ni sha ka ra do hi lu".split()
_TAILS = "bad gan pur shir khel tan zai war kot dar mand rud".split()


def make_name(chance: random.Random) -> str:
    """Return a name of two or three syllables, some thirty thousand in all."""
    middle = "".join(chance.choices(_MIDDLES, k=chance.randint(0, 2)))
    name = chance.choice(_HEADS) + middle + chance.choice(_TAILS)
    return f"{name.title()} {chance.choice(_TAILS).title()}" if chance.random() < 0.5 else name


def write_dump(path: Path, rows: int, seed: int = 5) -> None:
    """Write a dump of ``rows`` places with an alias each, a third of them small and unpeopled."""
    chance = random.Random(seed)  # noqa: S311  (no secret)
    with path.open("w", encoding="utf-8") as file:
        for number in range(1, rows + 1):
            point = f"{chance.uniform(30, 37):.4f}\t{chance.uniform(61, 71):.4f}"
            people = int(chance.paretovariate(0.6) * 100) if chance.random() < 0.6 else 0
            names = f"{make_name(chance)}\t\t{make_name(chance)}"
            cells = f"{point}\tP\tPPL\tAF\t\t\t\t\t\t{people}\t\t\t\t"
            file.write(f"{number}\t{names}\t{cells}\n")


def measure(folder: Path, rows: int, searches: int = 200) -> tuple[float, Sequence[float]]:
    """Return the rows imported a second, and the seconds of searches by name and by spelling."""
    dump, gazetteer = folder / f"{rows}.txt", folder / f"{rows}.sqlite"
    write_dump(dump, rows)
    started = time.perf_counter()
    import_places(dump, gazetteer, lambda step, done, total: None)
    speed = rows / (time.perf_counter() - started)
    places = PlaceFile.open(gazetteer)
    chance = random.Random(6)  # noqa: S311
    times = [_search(places, make_name(chance)) for _ in range(searches)]
    places.close()
    return speed, times


def centiles(times: Sequence[float]) -> tuple[float, float]:
    """Return the median and the 95th centile in milliseconds."""
    cuts = statistics.quantiles(times, n=20)
    return 1000 * statistics.median(times), 1000 * cuts[-1]


def _search(places: PlaceFile, name: str) -> float:
    started = time.perf_counter()
    places.called(name, ("AF",))
    places.like(name, ("AF",))
    return time.perf_counter() - started
