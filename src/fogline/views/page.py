"""The words, numbers and anchors that the report's templates ask for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path, PurePath, PureWindowsPath

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from fogline.model import Assessment, Reason
from fogline.views import wording
from fogline.views.index import Index
from fogline.views.intervals import describe_day
from fogline.views.limits import count
from fogline.views.map import Site
from fogline.views.marking import HEDGE, SPEAKER, Piece
from fogline.views.printing import printable

_TEMPLATES = Path(__file__).parent / "templates"
_TONES = 6  # colours for parties; a seventh party takes the first colour again
_CLASSES = {SPEAKER: "speaker-words", HEDGE: "hedge"}


def make_environment(index: Index, parties: Sequence[str]) -> Environment:
    """Return the templates with everything escaped, and with the filters that they use."""
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_clean,
    )
    environment.filters |= _FILTERS | {"speaker": index.speaker_of}
    tones = {party: f"p{number % _TONES + 1}" for number, party in enumerate(parties)}
    numbers = {claim: number for number, claim in enumerate(index.claims, start=1)}
    environment.globals |= {
        "index": index,
        "colour": lambda party: tones.get(party, "p0"),
        "number_of": numbers.__getitem__,
        "tones": ["p0", *dict.fromkeys(tones.values())],
    }
    return environment


def make_anchor(identity: str, kind: str = "claim") -> str:
    """Return a name for an element that needs no escaping in HTML or in an address."""
    return f"{kind}-" + re.sub(r"[^A-Za-z0-9-]", lambda odd: f"_{ord(odd[0]):x}_", identity)


def file_name(source: str) -> str:
    """Return the last part of a path: a report tells nothing of the machine it is made on."""
    if "://" in source:
        return source
    return PureWindowsPath(source).name if "\\" in source else PurePath(source).name


def _clean(value: object) -> object:
    if isinstance(value, str) and not isinstance(value, Markup):
        return printable(value)
    return value


def _share(part: float) -> str:
    """Return a part of one as a percentage for a style: "62.0"."""
    return f"{min(max(part, 0.0), 1.0) * 100:.1f}"


def _signed(weight: float) -> str:
    return f"{weight:+.2f}".replace("-", "−")


def _tilt(weight: float, assessment: Assessment) -> str:
    """Return where a bar lies that grows from zero, as wide as its part of the heaviest."""
    weights = [reason.weight for reason in _strongest(assessment)]
    heaviest = max(map(abs, weights)) or 1.0
    room = 50.0 if min(weights) < 0 else 100.0
    wide = abs(weight) / heaviest * room
    left = 100 - room - (wide if weight < 0 else 0)
    return f"left:{left:.1f}%;width:{wide:.1f}%"


def _strongest(assessment: Assessment) -> list[Reason]:
    """Return for each claim what it adds to the answer that it speaks for most, by answer."""
    best: dict[str, Reason] = {}
    for reason in assessment.reasons:
        known = best.get(reason.claim)
        if known is None or reason.weight > known.weight:
            best[reason.claim] = reason
    order = [belief.answer for belief in assessment.answers]
    return sorted(best.values(), key=lambda reason: (_place_in(order, reason), -reason.weight))


def _place_in(order: Sequence[str], reason: Reason) -> int:
    return order.index(reason.answer) if reason.answer in order else len(order)


def _state(site: Site) -> str:
    if site.status is None:
        return "nobody says who holds it"
    return site.status.value + (f", {site.belief.answer}" if site.belief else "")


def _held_together(words: str) -> str:
    """Return words that no line break parts."""
    return words.replace(" ", "\u00a0")


def _degrees(value: float, positive: str, negative: str) -> str:
    number = f"{abs(value):.2f}".rstrip("0").rstrip(".")
    return _held_together(f"{number}° {positive if value >= 0 else negative}")


def _latitude(value: float) -> str:
    return _degrees(value, "N", "S")


def _longitude(value: float) -> str:
    return _degrees(value, "E", "W")


def _classes(piece: Piece) -> str:
    return " ".join(_CLASSES.get(role, role) for role in piece.roles)


_FILTERS = {
    "anchor": make_anchor,
    "classes": _classes,
    "count": count,
    "credibility": wording.describe_credibility,
    "dates": wording.describe_dates,
    "day": describe_day,
    "file_name": file_name,
    "latitude": _latitude,
    "longitude": _longitude,
    "manner": wording.describe_manner,
    "numbered": lambda words: words.replace("document ", "document\u00a0"),
    "own_words": wording.own_words,
    "percent": lambda part: _held_together(wording.percent(part)),
    "place": wording.describe_place,
    "role": wording.describe_role,
    "share": _share,
    "signed": _signed,
    "stance": wording.describe_stance,
    "standing": wording.describe_standing,
    "state": _state,
    "strongest": _strongest,
    "tilt": _tilt,
    "title": wording.describe_document,
    "topic": wording.describe_topic,
    "words_of": wording.words_of,
}
