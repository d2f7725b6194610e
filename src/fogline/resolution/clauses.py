"""Whether the clause around a time looks ahead, looks back, or tells what still goes on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from fogline.model import Span
from fogline.resolution.verbs import (
    MODAL,
    OPEN,
    PARTICIPLE,
    PAST,
    PERFECT,
    SAID,
    TIMETABLE,
    WISH,
)

_SPLIT = re.compile(
    r"[,;:()“”\"–—]|\b(?:that|which|who|whom|whose|while|when|where|because|although|though|but|if"
    r"|as)\b"
)
_MARK = re.compile(
    rf"\b(?:(?P<perfect_past>had been \w+(?: to(?: be)? \w+)?)|(?P<modal>{MODAL})|(?P<wish>{WISH})"
    rf"|(?P<said>{SAID})|(?P<participle>{PARTICIPLE})|(?P<open>{OPEN})|(?P<perfect>{PERFECT})"
    rf"|(?P<past>{PAST})|(?P<timetable>{TIMETABLE}))|(?P<contracted>[’']ll \w+)"
)
_LIMIT = re.compile(r"(?:until|till|by|up to|for|to)\b", re.IGNORECASE)


class Outlook(Enum):
    """Where a clause looks: ahead, back, back in the words of saying, on what lasts, or unsaid."""

    AHEAD = auto()
    BACK = auto()
    SAID = auto()
    LASTING = auto()
    UNSAID = auto()


_OUTLOOKS = {
    "modal": Outlook.AHEAD,
    "wish": Outlook.AHEAD,
    "contracted": Outlook.AHEAD,
    "timetable": Outlook.AHEAD,
    "participle": Outlook.AHEAD,
    "said": Outlook.SAID,
    "perfect": Outlook.LASTING,
    "open": Outlook.UNSAID,
}


@dataclass(frozen=True, slots=True)
class _Sides:
    """The words of a clause before a time, and those after it."""

    before: str
    after: str


def outlook(text: str, sentence: Span, span: Span) -> Outlook:
    """Tell where the clause of ``text[span]`` looks, from the verb nearest to it.

    The verb before the time counts, else the one after it, first within the clause and then in the
    sentence. "Set for Tuesday" with a past verb after it looks back: the day came and went.
    """
    limit = _LIMIT.match(text, *span)
    before = text[sentence[0] : limit.end() if limit else span[0]].lower()
    whole = _Sides(before, text[span[1] : sentence[1]].lower())
    clause = _Sides(_SPLIT.split(whole.before)[-1], _SPLIT.split(whole.after)[0])
    return _nearest(clause) or _nearest(whole) or Outlook.UNSAID


def _nearest(around: _Sides) -> Outlook | None:
    before, after = list(_MARK.finditer(around.before)), _MARK.search(around.after)
    if not before:
        return _after(after) if after else None
    found = _OUTLOOKS.get(before[-1].lastgroup or "", Outlook.BACK)
    if before[-1].lastgroup == "participle" and after and _after(after) is Outlook.BACK:
        return Outlook.BACK
    return found


def _after(mark: re.Match[str]) -> Outlook:
    """Read a verb behind its time; "on Monday he promised to go" is the day of the promise."""
    if mark.lastgroup == "wish":
        return Outlook.BACK
    return _OUTLOOKS.get(mark.lastgroup or "", Outlook.BACK)
