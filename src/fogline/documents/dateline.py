"""The dateline: the place, and often the day and the agency, that open a report."""

from __future__ import annotations

import re
from dataclasses import dataclass

from fogline.documents.days import WrittenDay, find_days
from fogline.documents.known_places import is_country, is_known

REACH = 160
"""How far into a paragraph a dateline can reach, in characters."""

SLUG = re.compile(
    r"(?:ADVISORY|ALERT|ANALYSIS|BACKGROUND|BREAKING|BRIEF|BULLETIN|CLARIFICATION|COLUMN|"
    r"COMMENT|COMMENTARY|CORRECTED|CORRECTION|DEVELOPING|EDITORIAL|EMBARGOED|EXCLUSIVE|"
    r"EXPLAINED|EXPLAINER|FACTBOX|FEATURE|FLASH|FOCUS|INSIGHT|INTERVIEW|INVESTIGATION|LATEST|"
    r"LIVE|MORE|NEWS|NEWSFLASH|NOTE|OPINION|PHOTOS|PRESS|PROFILE|RECAP|REFILE|REPORT|"
    r"REPORTAGE|SPECIAL|STATEMENT|SUMMARY|THREAD|TIMELINE|TOP|UPDATE|UPDATES|UPDATED|URGENT|"
    r"VIDEO|WARNING|WATCH|WRAPUP)\b"
)
"""Words in capitals that open a story and name no place: the slugs of the wire services."""

_LEAD = r"(?P<lead>[^\W\d_][^\n()\u2012-\u2015:]{1,90}?)"
_AGENCY = r"(?:\((?P<agency>[A-Z][^()\n]{1,40})\)|/(?P<tass>[A-Z][^/\n]{1,40})/)"
_DASH = r"(?P<dash>\s*(?:[\u2012-\u2015]|--)\s*|\s+-\s+)"
_SHAPES = (
    re.compile(rf"\({_LEAD}\){_DASH}"),
    re.compile(rf"{_LEAD}[\s.]*{_AGENCY}?(?:{_DASH}|:\s+)"),
    re.compile(rf"{_LEAD}[\s.]*{_AGENCY}\.\s+"),
    re.compile(rf"{_LEAD}[\s.]*(?:\([^()]*\))?$"),
)
"""In brackets before a dash; before a dash or a colon; before an agency and a full stop; alone."""

_PARTS = re.compile(r"[,;|]")
_NAME = re.compile(r"[^\W\d_][\w'\u2019.-]*(?:[ /][^\W\d_][\w'\u2019.-]*){0,4}")
_PARTICLES = frozenset(
    {"al", "and", "au", "da", "de", "del", "do", "du", "el", "la", "of", "on", "sur", "the", "upon"}
)
_WEEKDAYS = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
)
_INITIAL = re.compile(r"\.[A-Z]$")
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?")
_MOST_PARTS = 3
_SHORTEST = 4
_LONG = 100


@dataclass(frozen=True, slots=True)
class Dateline:
    """``place`` with its region, in title case; the days written in it; the agency."""

    place: str
    days: tuple[WrittenDay, ...] = ()
    agency: str | None = None


@dataclass(frozen=True, slots=True)
class _Opening:
    """What stands where a dateline would: its parts, what backs it, and how the text goes on."""

    parts: tuple[str, ...]
    days: tuple[WrittenDay, ...]
    agency: str | None
    dashed: bool
    rest: str


def read_dateline(line: str) -> Dateline | None:
    """Return the dateline that opens ``line``, or None.

    A place, best in capitals, with a region, a day or an agency, before a dash or a colon; in
    brackets; or alone on its line. Where the shape proves little the place must be one that the
    gazetteer of cities over 15,000 people (GeoNames) or the list of countries knows.
    """
    bare = line.strip()
    for shape in _SHAPES:
        match = shape.match(bare, 0, REACH)
        opening = _opening(match, bare) if match else None
        if opening and _is_dateline(opening):
            place = ", ".join(_title_case(part) for part in opening.parts)
            return Dateline(place, opening.days, opening.agency)
    return None


def _opening(match: re.Match[str], line: str) -> _Opening | None:
    groups = match.groupdict()
    days = find_days(match["lead"])
    parts = _parts(match["lead"], days)
    agency = groups.get("agency") or groups.get("tass")
    if agency and is_country(agency):
        parts, agency = (*parts, agency), None
    sound = parts and len(parts) <= _MOST_PARTS and all(_is_name(part) for part in parts)
    if not sound or SLUG.match(parts[0]):
        return None
    return _Opening(parts, days, agency, groups.get("dash") is not None, line[match.end() :])


def _parts(lead: str, days: tuple[WrittenDay, ...]) -> tuple[str, ...]:
    for day in days:
        lead = lead.replace(day.written, ",")
    bare = (part.strip() for part in _PARTS.split(lead))
    bare = (_INITIAL.sub(r"\g<0>.", part.rstrip(". ")) for part in bare)
    return tuple(part for part in bare if part and part.lower() not in _WEEKDAYS)


def _is_name(part: str) -> bool:
    words = re.split("[ /]", part)
    return bool(_NAME.fullmatch(part)) and all(
        word[0].isupper() or word in _PARTICLES for word in words
    )


def _is_dateline(opening: _Opening) -> bool:
    place, regions = opening.parts[0], opening.parts[1:]
    capitals, backed = place.isupper(), bool(opening.days or opening.agency)
    if not opening.rest:
        return (backed or (capitals and bool(regions))) and _is_found(opening)
    if capitals and (backed or regions):
        return True
    begins = opening.rest[0].isupper() or opening.rest[0] in "\"'\u2018\u201c"
    prose = len(opening.rest) >= _LONG and len(place) >= _SHORTEST
    if capitals and opening.dashed and begins and prose:
        return True
    return (capitals or (opening.dashed and (backed or begins))) and _is_found(opening)


def _is_found(opening: _Opening) -> bool:
    return any(is_known(name) for part in opening.parts for name in part.split("/"))


def _title_case(name: str) -> str:
    """Return a name in capitals in title case, save initials such as "DRC" and "D.C."."""
    if not name.isupper() or "." in name or (len(name) < _SHORTEST and not is_known(name)):
        return name
    words = _WORD.sub(_capitalised, name)
    return words[0] + re.sub(
        r"\b\w+",
        lambda word: word[0].lower() if word[0].lower() in _PARTICLES else word[0],
        words[1:],
    )


def _capitalised(word: re.Match[str]) -> str:
    start, mark, end = word[0].partition("'" if "'" in word[0] else "\u2019")
    if len(start) == 1 and end:
        return start + mark + end.capitalize()
    return word[0].capitalize()
