"""A simulated war as short reports in plain English, and the case file that goes with them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from fogline.model import Attribution, Channel
from fogline.simulation.outlets import OUTLETS, Report
from fogline.simulation.speakers import NEUTRAL, PARTIES
from fogline.simulation.war import War

START: Final = date(2019, 3, 4)
"""The day 0 of every simulated war, a Monday."""

_CHANNELS = {
    Channel.PRESS_CONFERENCE: "at a press conference",
    Channel.STATEMENT: "in a statement",
    Channel.SOCIAL_MEDIA: "in a post on social media",
    Channel.BROADCAST: "in a radio address",
    Channel.PHONE: "by phone",
    Channel.IN_PERSON: "in an interview",
    Channel.TEXT_MESSAGE: "by text message",
    Channel.DOCUMENT: "in a report",
}
_CORNER = (42.0, 44.0)  # latitude and longitude, degrees; the unit square is one degree wide


def write_reports(war: War) -> dict[str, str]:
    """Return the texts by file name: one for each outlet and day on which it printed something."""
    printed: dict[tuple[int, str], list[str]] = defaultdict(list)
    for one in war.reports:
        printed[one.published, one.outlet].append(_sentence(war, one))
    for blackout in war.blackouts:
        if blackout.told and blackout.told[0] < war.plan.days:
            place = war.ground.names[blackout.place]
            told = f"Telephone and internet lines to {place} have been cut."
            printed[blackout.told[0], OUTLETS[0]].append(told)
    return {
        f"{day:04d}-{outlet.lower().replace(' ', '-')}.txt": _text(outlet, day, sentences)
        for (day, outlet), sentences in sorted(printed.items())
    }


def write_case(war: War) -> str:
    """Return a case.toml: the parties, who speaks for them by name, and the places."""
    tables = ['[case]\nname = "A simulated war"']
    tables += [_table("party", {"name": party}) for party in PARTIES]
    tables += [
        _table("person", {"name": one.name, "party": PARTIES[one.party], "role": one.kind.role})
        for one in war.speakers
        if one.party != NEUTRAL and one.kind.attribution is Attribution.ON_THE_RECORD
    ]
    for name, (x, y) in zip(war.ground.names, war.ground.points, strict=True):
        lat, lon = round(_CORNER[0] + float(y), 4), round(_CORNER[1] + float(x), 4)
        tables.append(_table("place", {"name": name, "kind": "town", "lat": lat, "lon": lon}))
    return "\n\n".join(tables) + "\n"


def _table(name: str, fields: Mapping[str, object]) -> str:
    # A JSON string is a TOML string too, and so is a number.
    lines = [f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in fields.items()]
    return "\n".join((f"[[{name}]]", *lines))


def _text(outlet: str, day: int, sentences: Sequence[str]) -> str:
    published = START + timedelta(days=day)
    shown = f"{published.day} {published:%B %Y}"
    paragraphs = "\n\n".join(sentences)
    return f"The war on {published:%A}\n{outlet}\nPublished {shown}\n\n{paragraphs}\n"


def _sentence(war: War, one: Report) -> str:
    said = _said(war, one)
    credit = f", the {one.credit} reported" if one.credit else ""
    return f"{said}{credit}."


def _said(war: War, one: Report) -> str:
    what = _what(war, one)
    if one.speaker.startswith("unnamed, "):
        return f"It was reported that {what}"
    if one.channel is Channel.OBSERVATION:
        return f"This reporter saw that {what}"
    by = _CHANNELS[one.channel]
    return f"{' '.join(_who(war, one))} said {by} that {what}"


def _who(war: War, one: Report) -> Iterator[str]:
    party = "" if one.party == NEUTRAL else PARTIES[one.party]
    role = f"{one.role} of the {party}" if party else one.role
    if one.attribution is Attribution.ON_THE_RECORD:
        named = one.speaker.startswith("Lowland")
        yield f"The {one.speaker}" if named else f"{one.speaker}, {_article(role)} {role},"
    elif one.attribution is Attribution.ON_BACKGROUND:
        yield f"{_article(role).capitalize()} {role}, speaking on background,"
    else:
        of = "" if party else f" of {war.ground.names[one.place]}"
        yield f"{_article(role).capitalize()} {role}{of}, who asked not to be named,"


def _article(word: str) -> str:
    return "an" if word[0] in "aeiou" else "a"


def _what(war: War, one: Report) -> str:
    place, when = war.ground.names[one.place], _when(one)
    if one.holder is None:
        of = "civilians" if one.of is None or one.of < 0 else f"fighters of the {PARTIES[one.of]}"
        return f"{one.count} {of} had been killed in {place}"
    verb = "was in control of" if one.wording % 2 else "held"
    return f"the {PARTIES[one.holder]} {verb} {place} {when}"


def _when(one: Report) -> str:
    day = START + timedelta(days=one.day)
    return f"on {day:%A}" if 0 <= one.published - one.day < 7 else f"on {day.day} {day:%B}"
