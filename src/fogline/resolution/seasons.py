"""Seasons: "last spring", "this winter", "the summer of 2014", "the winter of 1998-99"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from fogline.model import Interval
from fogline.resolution.intervals import Anchor, nearest, period, season_of, so_far

_PHRASE = re.compile(
    r"(?:the )?(?:(?P<turn>this past|this|last|past|next|coming) )?"
    r"(?P<name>spring|summer|autumn|fall|winter)"
    r"(?: (?:of )?(?P<year>1\d{3}|20\d\d)(?:[-/](?P<end>\d\d|\d{4}))?)?"
)


def read_season(words: str, anchor: Anchor | None) -> Interval | None:
    """Read a season; a winter of one year is either of the two that lie in it.

    "Last" is the latest that is over at publication, "next" the first that has not begun.
    """
    match = _PHRASE.fullmatch(words)
    if not match or (match["name"] == "fall" and not (match["turn"] or match["year"])):
        return None
    if match["year"]:
        return None if match["turn"] else _of_year(match)
    return _turned(match["name"], match["turn"] or "", anchor) if anchor else None


def _of_year(match: re.Match[str]) -> Interval | None:
    year, end, name = int(match["year"]), match["end"], match["name"]
    if end:
        follows = name == "winter" and int(end) % 100 == (year + 1) % 100
        return season_of(name, year) if follows else None
    if name != "winter":
        return season_of(name, year)
    return period(season_of(name, year - 1).start, season_of(name, year).end)


def _turned(name: str, turn: str, anchor: Anchor) -> Interval | None:
    published = anchor.published
    years = [anchor.year] if anchor.year else range(published.year - 2, published.year + 2)
    seasons = [season_of(name, year) for year in years]
    if turn == "last":
        return [one for one in seasons if one.end and one.end < published][-1]
    if turn == "next":
        return next(one for one in seasons if one.start and one.start > published)
    if turn == "this" and anchor.future is not True:
        return so_far(min(seasons, key=lambda one: _distance(one, published)), anchor)
    if turn in ("past", "this past", "coming"):
        anchor = replace(anchor, future=turn == "coming")
    found = nearest(seasons, anchor)
    return so_far(found, anchor) if found else None


def _distance(season: Interval, published: date) -> int:
    if season.start is None or season.end is None:
        return 0
    return max((season.start - published).days, (published - season.end).days, 0)
