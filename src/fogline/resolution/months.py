"""Calendar dates, months, years and decades: "Sept. 6", "the 6th", "March 2021", "the 1980s"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from fogline.model import Interval
from fogline.resolution.intervals import Anchor, day, month_of, period, so_far, year_of
from fogline.resolution.weekdays import WEEKDAY

_NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_TH = r"(?:st|nd|rd|th)?"
_TO = r"(?:\s?[-/]\s?|\s(?:to|and|or|until|till|through)\s(?:the )?)"
_DAY = rf"(?P<day>\d{{1,2}}){_TH}(?:{_TO}(?P<last>\d{{1,2}}){_TH})?"
_YEAR = r"(?P<year>1[0-9]{3}|20[0-9]{2}|21[0-9]{2})"
_NAMED_DAY = tuple(
    re.compile(rf"(?:{WEEKDAY} (?:the )?)?(?:the )?{order}(?: (?:of )?{_YEAR})?")
    for order in (rf"{_DAY} (?:of )?{_MONTH}", rf"{_MONTH} (?:the )?{_DAY}")
)
_NAMED_MONTH = re.compile(rf"(?:(?P<turn>last|next|this) )?{_MONTH}(?: (?:of )?{_YEAR})?")
_ORDINAL = re.compile(
    rf"(?:{WEEKDAY} )?the (?P<day>\d{{1,2}})(?:st|nd|rd|th)"
    r"(?: of (?P<turn>last|this|next|the) month)?"
)
_YEARS = re.compile(rf"{_YEAR}[-/](?P<last>\d\d|\d{{4}})")
_ISO = re.compile(rf"{_YEAR}-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:[t ]\d\d:?\d\d\S*)?)?")
_NUMBERS = re.compile(rf"(?P<one>\d{{1,2}})(?P<mark>[./-])(?P<two>\d{{1,2}})(?P=mark){_YEAR}")
_DECADE = re.compile(r"(?:the )?(?P<decade>1\d\d0|20\d0)s")

_ALMOST_A_YEAR = timedelta(days=320)


def read_dated(words: str) -> Interval | None:
    """Read words that name their own year, so that they need no date of publication.

    Numbers alone count only where they can be read in one way: 13.9.2021, not 6/9/2021, which is in
    June or in September after the writer's country.
    """
    for reader in (_iso, _day_of_year, _month_of_year, _numbers, _year, _decade):
        found = reader(words)
        if found:
            return found
    return None


def read_undated(words: str, anchor: Anchor) -> Interval | None:
    """Read a day or month without a year: the nearest on or before publication, or from it on."""
    return _yearless_day(words, anchor) or _ordinal(words, anchor) or _yearless_month(words, anchor)


def _past(anchor: Anchor) -> Anchor:
    return replace(anchor, future=False)


def _number(name: str) -> int:
    return _NAMES.index(name[:3]) + 1


def _days(year: int, month: int, first: str, last: str | None) -> Interval:
    return period(date(year, month, int(first)), date(year, month, int(last or first)))


def _iso(words: str) -> Interval | None:
    match = _ISO.fullmatch(words)
    if not match:
        return None
    year, month = int(match["year"]), int(match["month"])
    if match["day"]:
        return day(date(year, month, int(match["day"])))
    return month_of(year, month) if 1 <= month <= 12 else None


def _day_of_year(words: str) -> Interval | None:
    for pattern in _NAMED_DAY:
        match = pattern.fullmatch(words)
        if match and match["year"]:
            return _days(int(match["year"]), _number(match["month"]), match["day"], match["last"])
    return None


def _month_of_year(words: str) -> Interval | None:
    match = _NAMED_MONTH.fullmatch(words)
    if not match or not match["year"] or match["turn"]:
        return None
    return month_of(int(match["year"]), _number(match["month"]))


def _numbers(words: str) -> Interval | None:
    match = _NUMBERS.fullmatch(words)
    if not match:
        return None
    one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
    if match["mark"] == "." or one > 12 or one == two:  # the dot is only used with the day first
        return day(date(year, two, one))
    return day(date(year, one, two)) if two > 12 else None


def _year(words: str) -> Interval | None:
    match = re.fullmatch(_YEAR, words)
    if match:
        return year_of(int(match["year"]))
    match = _YEARS.fullmatch(words)
    if not match:
        return None
    first = int(match["year"])
    last = (
        int(match["last"]) if len(match["last"]) == 4 else first // 100 * 100 + int(match["last"])
    )
    return period(date(first, 1, 1), date(last, 12, 31)) if first < last else None


def _decade(words: str) -> Interval | None:
    match = _DECADE.fullmatch(words)
    if not match:
        return None
    first = int(match["decade"])
    return period(date(first, 1, 1), date(first + 9, 12, 31))


def _yearless_day(words: str, anchor: Anchor) -> Interval | None:
    for pattern in _NAMED_DAY:
        match = pattern.fullmatch(words)
        if match and not match["year"]:
            month = _number(match["month"])
            if anchor.year:
                return _closest([(anchor.year, month)], match["day"], match["last"], _past(anchor))
            # Nine years: 29 February skips eight where a century is no leap year.
            years = [anchor.published.year + step for step in range(-9, 10)]
            return _closest([(year, month) for year in years], match["day"], match["last"], anchor)
    return None


def _ordinal(words: str, anchor: Anchor) -> Interval | None:
    match = _ORDINAL.fullmatch(words)
    if not match:
        return None
    count = anchor.published.year * 12 + anchor.published.month - 1
    if match["turn"]:
        step = {"last": -1, "next": 1}.get(match["turn"], 0)
        year, month = divmod(count + step, 12)
        return _days(year, month + 1, match["day"], None)
    months = [divmod(count + step, 12) for step in (-2, -1, 0, 1, 2)]  # a 31st is never far
    return _closest([(year, month + 1) for year, month in months], match["day"], None, anchor)


def _closest(
    months: list[tuple[int, int]], first: str, last: str | None, anchor: Anchor
) -> Interval | None:
    """Return the days in the last of ``months`` up to publication, or in the first from it on."""
    found = tuple(_that_exist(months, first, last))
    if anchor.future:
        return next((days for days in found if days.start and days.start >= anchor.published), None)
    past = [days for days in found if days.start and days.start <= anchor.published]
    latest = past[-1].start if past else None
    if anchor.year is None and latest and latest < anchor.published - _ALMOST_A_YEAR:
        return None  # the day just ahead, one whose year goes without saying (9/11), a year ago?
    return past[-1] if past else None


def _that_exist(months: list[tuple[int, int]], first: str, last: str | None) -> Iterator[Interval]:
    for year, month in months:
        try:
            yield _days(year, month, first, last)
        except ValueError:  # no such day in that month of that year
            continue


def _yearless_month(words: str, anchor: Anchor) -> Interval | None:
    match = _NAMED_MONTH.fullmatch(words)
    if not match or match["year"]:
        return None
    published, month = anchor.published, _number(match["month"])
    if anchor.year and not match["turn"]:
        return month_of(anchor.year, month)
    if anchor.future is None and not match["turn"] and _just_ahead(month, published):
        return None  # a clause that does not say: the month to come, or that of a year ago
    ahead = match["turn"] == "next" or (anchor.future is True and match["turn"] != "last")
    other = match["turn"] in ("last", "next") and month == published.month
    year = published.year
    if ahead and (month < published.month or other):
        year += 1
    elif not ahead and (month > published.month or other):
        year -= 1
    return so_far(month_of(year, month), replace(anchor, future=ahead))


def _just_ahead(month: int, published: date) -> bool:
    """Tell whether a month begins within two months from publication."""
    return 0 < (month - published.month) % 12 <= 2
