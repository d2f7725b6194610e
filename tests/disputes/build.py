"""Claims made by hand, and those of a perfect reader of the report that started the project."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from fogline.model import (
    AUTHOR,
    Attribution,
    Basis,
    Channel,
    Claim,
    Corroboration,
    Count,
    Document,
    Interest,
    Interval,
    Place,
    Precision,
    Proposition,
    PropositionType,
    Speaker,
    SpeakerKind,
    Stance,
)

WITHIN = {
    "Panjshir": ("Afghanistan",),
    "Kabul": ("Afghanistan",),
    "Jabal Saraj": ("Parwan", "Afghanistan"),
}


def slug(words: str) -> str:
    return "-".join(words.casefold().split())


def place(name: str, *within: str) -> Place:
    return Place(name, slug(name), name, within=tuple(slug(whole) for whole in within))


def day(text: str) -> Interval:
    """Read "2021-09-06" or "2021-09-01/2021-09-06"."""
    start, _, end = text.partition("/")
    precision = Precision.PERIOD if end else Precision.DAY
    return Interval(date.fromisoformat(start), date.fromisoformat(end or start), precision)


def speaker(name: str, party: str | None = None, kind: SpeakerKind = SpeakerKind.NAMED) -> Speaker:
    return Speaker(slug(name), name, kind, party)


def claim(
    id: str,
    who: Speaker,
    type: str,
    *,
    said: str | None = "2030-05-02",
    about: str | None = None,
    document: str = "one",
    content: tuple[int, int] = (0, 1),
    how: dict[str, Any] | None = None,
    **what: Any,
) -> Claim:
    """Return a claim; ``what`` are fields of its proposition, ``how`` other fields of the claim."""
    proposition = Proposition(PropositionType(type), about=day(about) if about else None, **what)
    fields = {"said_on": day(said) if said else None, **(how or {})}
    return Claim(
        id=id,
        document=document,
        speaker=who,
        content=(content,),
        proposition=proposition,
        extractor="by hand",
        **fields,
    )


def with_about(made: Claim, about: Interval) -> Claim:
    return replace(made, proposition=replace(made.proposition, about=about))


def panjshir(shared: Path) -> tuple[Document, tuple[Claim, ...], dict[str, Any]]:
    """Return the report, its claims, and what a careful reader makes of them."""
    gold = json.loads((shared / "panjshir/gold.json").read_text("utf-8"))
    document = Document(
        id="report",
        sha256="",
        title="",
        text=(shared / "panjshir/report.txt").read_text("utf-8"),
        source="report.txt",
        published=date.fromisoformat(gold["published"]),
    )
    return document, tuple(_of_gold(entry) for entry in gold["claims"]), gold


def _of_gold(entry: dict[str, Any]) -> Claim:
    about, note = entry.get("about", {}), entry.get("note", "")
    party = entry["party"]
    author = entry["speaker"] == AUTHOR
    interest = Interest.FOR if party in {"Taliban", "NRF"} else Interest.UNKNOWN
    return Claim(
        id=entry["id"],
        document="report",
        speaker=speaker(entry["speaker"], party, SpeakerKind(entry["speaker_kind"])),
        content=((entry["start"], entry["end"]),),
        proposition=_proposition(entry, about),
        extractor="by hand",
        channel=Channel(entry["channel"] or "unknown"),
        attribution=Attribution(entry["attribution"]),
        basis=Basis(entry.get("basis") or ("unattributed" if author else "relayed")),
        stance=Stance(entry["stance"]),
        corroboration=Corroboration.NOT_CORROBORATED
        if "could not corroborate" in note
        else Corroboration.NONE_STATED,
        said_on=day(entry["said_on"]) if "said_on" in entry else None,
        interest=Interest.AGAINST
        if "against" in note
        else Interest.NEUTRAL
        if author
        else interest,
    )


def _proposition(entry: dict[str, Any], about: dict[str, Any]) -> Proposition:
    refused = about.get("refused_by")
    named = about.get("place")
    count = about.get("count")
    return Proposition(
        type=PropositionType(entry["proposition"]),
        negated=entry.get("negated", False) or refused is not None,
        actor=refused or about.get("actor"),
        victim=about.get("victim") or about.get("victims"),
        target=about.get("denied_to") or about.get("for") or about.get("than"),
        cause=about.get("cause"),
        place=place(named, *WITHIN.get(named, ())) if named else None,
        extent=about.get("extent"),
        quantity=None if count is None else Count(count, count, count),
        about=_about(about),
    )


def _about(about: dict[str, Any]) -> Interval | None:
    if "period" in about:
        first_after = date.fromisoformat(about["period"].removeprefix("before ") + "-01")
        return Interval(None, date.fromordinal(first_after.toordinal() - 1), Precision.PERIOD)
    return day(about["on"]) if "on" in about else None
