"""Feasts that stand for days: "on Eid", "during Eid al-Adha", "on the eve of Nowruz"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

from fogline.model import Interval
from fogline.resolution.calendars import islamic_day, islamic_years, solar_day
from fogline.resolution.intervals import ONE_DAY, Anchor, nearest, period, so_far, widened


@dataclass(frozen=True, slots=True)
class _Feast:
    """A feast: its first days in a year of our calendar, and how many days it is kept."""

    words: str
    days: Callable[[int], Iterable[Interval]]
    length: int = 1


def _fixed(month: int, number: int) -> Callable[[int], Iterable[Interval]]:
    return lambda year: [period(date(year, month, number), date(year, month, number))]


def _islamic(*days: tuple[int, int]) -> Callable[[int], Iterable[Interval]]:
    """Return the days of an Islamic feast in a year of ours, each with a day more at each end."""

    def in_year(year: int) -> Iterable[Interval]:
        of_years = (
            islamic_day(one, month, number)
            for one in islamic_years(date(year, 7, 1))
            for month, number in days
        )
        found = sorted(when for when in of_years if when and when.year == year)
        return [widened(period(when, when)) for when in found]

    return in_year


def _nowruz(year: int) -> Iterable[Interval]:
    when = solar_day(year - 621, 1, 1)
    return [period(when, when)] if when else []


def _easter(*methods: int) -> Callable[[int], Iterable[Interval]]:
    """Return Easter; where only one of two churches can be meant, both days and all between."""

    def in_year(year: int) -> Iterable[Interval]:
        days = [easter(year, method) for method in methods]
        return [period(min(days), max(days))]

    return in_year


_FEASTS = (
    _Feast(r"eid[ -](?:al|ul)[ -]fitr", _islamic((10, 1)), 3),
    _Feast(r"eid[ -](?:al|ul)[ -]adha", _islamic((12, 10)), 4),
    _Feast("eid|bayram", _islamic((10, 1), (12, 10)), 3),
    _Feast("ashura", _islamic((1, 10))),
    _Feast(r"arbaeen|arba[’']een", _islamic((2, 20))),
    _Feast("mawlid", _islamic((3, 12))),
    _Feast("nowruz|nawroz|nauroz|norouz", _nowruz),
    _Feast("orthodox easter", _easter(EASTER_ORTHODOX)),
    _Feast("western easter", _easter(EASTER_WESTERN)),
    _Feast("easter", _easter(EASTER_WESTERN, EASTER_ORTHODOX)),
    _Feast("orthodox christmas", _fixed(1, 7)),
    _Feast("christmas eve", _fixed(12, 24)),
    _Feast("christmas", _fixed(12, 25)),
    _Feast("new year[’']?s? eve", _fixed(12, 31)),
    _Feast("(?:the )?new year[’']?s?", _fixed(1, 1)),
    _Feast("valentine[’']?s?", _fixed(2, 14)),
)
_ANY = re.compile("|".join(feast.words for feast in _FEASTS))
_AROUND = re.compile(
    r"(?:(?P<over>during|over|throughout) )?"
    r"(?:(?:on )?(?:the )?(?P<eve>eve|first day|morning) of )?"
    r"(?P<feast>.+?)(?: (?:day|sunday|holidays?|festival|feast))?"
    r"(?: (?:of |in )?(?P<year>19\d\d|20\d\d))?"
)


def read_feast(words: str, anchor: Anchor | None) -> Interval | None:
    """Read a feast; the nearest where no year is named.

    Feasts of the Islamic calendar are widened by a day at each end (the moon), and "during Eid" is
    all the days that it is kept. Easter without a church is from the one to the other.
    """
    match = _AROUND.fullmatch(words) if _ANY.search(words) else None
    feast = _feast(match["feast"]) if match else None
    if match is None or feast is None:
        return None
    found = _nearest(feast, match["year"], anchor)
    if found is None or found.start is None or found.end is None:
        return None
    if match["eve"] == "eve":
        return period(found.start - ONE_DAY, found.end - ONE_DAY)
    if match["over"]:
        kept = period(found.start, found.end + timedelta(days=feast.length - 1))
        return so_far(kept, anchor) if anchor else kept
    return found


def _feast(name: str) -> _Feast | None:
    return next((one for one in _FEASTS if re.fullmatch(one.words, name)), None)


def _nearest(feast: _Feast, year: str | None, anchor: Anchor | None) -> Interval | None:
    if year:
        found = list(feast.days(int(year)))
        return found[0] if len(found) == 1 else None
    if anchor is None:
        return None
    around = range(anchor.published.year - 1, anchor.published.year + 2)
    return nearest([one for year_ in around for one in feast.days(year_)], anchor)
