"""What time a claim speaks of, and which claims speak of one time."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import TypeAlias

from fogline.model import Claim, Document, Interval

Days: TypeAlias = tuple[date, date]
"""First and last day, both included; ``date.min`` and ``date.max`` stand for an open end."""

Dated: TypeAlias = tuple[Days, str]
"""Days and the id of the claim that speaks of them."""

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def days_of(interval: Interval | None) -> Days | None:
    """Return the days of an interval, or None where it has no calendar date."""
    if interval is None or (interval.start is None and interval.end is None):
        return None
    start, end = interval.start or date.min, interval.end or date.max
    return (start, end) if start <= end else (end, start)


def anchors(claims: Iterable[Claim], documents: Iterable[Document] = ()) -> dict[str, Days]:
    """Return each document's day: of publication, else the last on which anybody in it spoke."""
    latest: dict[str, date] = {}
    for claim in claims:
        said = days_of(claim.said_on)
        if said and said[1] != date.max:
            latest[claim.document] = max(said[1], latest.get(claim.document, date.min))
    latest |= {document.id: document.published for document in documents if document.published}
    return {document: (day, day) for document, day in latest.items()}


def said(claim: Claim, anchor: Days | None) -> Days | None:
    """Return the days on which a claim was made; ``anchor`` is its document's."""
    return days_of(claim.said_on) or anchor


def spoken_of(claim: Claim, anchor: Days | None) -> Days | None:
    """Return the days a claim speaks of: those it names, else those on which it was said.

    "Since Friday" lasts until the claim was made. None where neither it nor its document has a
    date.
    """
    about, spoken = days_of(claim.proposition.about), said(claim, anchor)
    if about is None:
        return spoken
    if about[1] == date.max and spoken and spoken[1] >= about[0]:
        return about[0], spoken[1]
    return about


def together(dated: Iterable[Dated]) -> list[tuple[Days, tuple[str, ...]]]:
    """Return the largest groups of claims that all speak of at least one day in common.

    Each comes with the days that they share. Any two claims whose days overlap meet in some group
    (the maximal cliques of an interval graph, by one sweep over the ends).
    """
    events = sorted((day, at, claim) for days, claim in dated for at, day in enumerate(days))
    groups: list[tuple[Days, tuple[str, ...]]] = []
    open_since: dict[str, date] = {}
    grown = False
    for day, closes, claim in events:
        if not closes:
            open_since[claim] = day
        elif grown:
            groups.append(((max(open_since.values()), day), tuple(sorted(open_since))))
        grown = not closes
        if closes:
            del open_since[claim]
    return groups


def runs(dated: Iterable[Dated], gap: int) -> list[tuple[Days, tuple[str, ...]]]:
    """Return the groups that a silence of more than ``gap`` days parts from each other."""
    groups: list[tuple[Days, list[str]]] = []
    for (start, end), claim in sorted(dated):
        if groups and start <= _later(groups[-1][0][1], gap):
            (first, last), members = groups.pop()
        else:
            (first, last), members = (start, end), []
        members.append(claim)
        groups.append(((first, max(last, end)), members))
    return [(days, tuple(sorted(members))) for days, members in groups]


def overlap(one: Days, other: Days) -> bool:
    """Tell whether two stretches of days have a day in common."""
    return one[0] <= other[1] and other[0] <= one[1]


def in_words(days: Days) -> str:
    """Return "on 6 September 2021" or "from 1 to 6 September 2021"; nothing for all of time."""
    start, end = days
    if start == end:
        return f"on {_day(start)}"
    if start == date.min:
        return "" if end == date.max else f"until {_day(end)}"
    return f"since {_day(start)}" if end == date.max else f"from {_span(start, end)}"


def _span(start: date, end: date) -> str:
    told_apart_by = 3 if start.year != end.year else 2 if start.month != end.month else 1
    return f"{' '.join(_day(start).split()[:told_apart_by])} to {_day(end)}"


def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _later(day: date, days: int) -> date:
    return day + timedelta(days=days) if day < date.max - timedelta(days=days) else date.max
