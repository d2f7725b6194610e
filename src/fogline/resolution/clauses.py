"""Whether the clause around a time looks ahead, looks back, or tells what still goes on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from fogline.model import Span

_SPLIT = re.compile(
    r"[,;:()“”\"–—]|\b(?:that|which|who|whom|whose|while|when|where|because|although|though|but|if"
    r"|as)\b"
)
_DO = r"to\b(?: be)?(?: \w+)?"
_TO = rf"(?:\w+[’']?s? ){{0,4}}?(?:{_DO}|for\b)"
_ADVERB = r"(?: \w+ly| not| also| then| only| soon)*"
_BE = r"(?:is|are|was|were|be|[’']s|[’']re)"
_AHEAD = (
    rf"(?:will|shall|won[’']t|[’']ll){_ADVERB}(?: have| be| get)?(?: \w+)?(?: shut| cut off)?"
    rf"|(?:would|could|may|might|can|must|should|ought to){_ADVERB}"
    r"(?! have\b)(?: be| get)? \w+"
    rf"|{_BE} (?:not )?(?:going |about |likely |bound |supposed |meant )?{_DO}"
    rf"|{_BE} (?:\w+ly )?(?:due|expected|scheduled|planned|slated|poised|set)(?: {_DO}| for\b)"
    rf"|{_BE} (?:\w+ly )?(?:due|expected|scheduled|planned|slated)\b"
    r"|(?:has|have) been (?:told|ordered|asked|urged|warned) to\b(?: \w+)?"
    r"|(?:gave|gives?|given) (?:\w+ ){0,3}$"
    rf"|(?:expects?|wants?|hopes?|hoped|plans?|planned|aims?|intends?|intended|means?|vows?|vowed"
    rf"|pledge[sd]?|promise[sd]?|threaten(?:s|ed)?|offered|prepar(?:e|es|ing)|order(?:ed|s)|told"
    rf"|urge[sd]?|asks?|asked|call(?:s|ed)|warned|agreed) {_TO}"
    r"|(?:deadline|ultimatum)(?: \w+)?"
)
_PARTICIPLE = r"(?:due|expected|scheduled|planned|slated|set for|set to)\b"
_TIMETABLE = (
    r"(?:meets?|votes?|begins?|starts?|opens?|expires?|ends?|resumes?|arrives?|flies"
    r"|takes? (?:effect|place)|goes? to the polls)\b"
)
_SAID = (
    r"(?:said|says?|told|tells?|announce[sd]?|added|adds?|claim(?:s|ed)|denie[sd]|state[sd]|wrote"
    r"|writes?|confirm(?:s|ed)|reported|reports?|insist(?:s|ed)|declare[sd]|tweeted|posted|acknowledge[sd]"
    r"|admitted|accuse[sd]|dismissed|rejected)\b"
)
_GOES_ON = r"(?:has|have|[’']ve)(?: not| never| also| already| long)*(?: been| had)?(?: \w+)?"
_PAST = (
    r"(?:had|did|was|were|would have|could have|may have|might have|must have|should have)(?: \w+)?"
    r"|\w{2,}ed\b|(?:ate|fell|took|came|went|began|broke|left|lost|held|hit|struck|burnt|shot|fled|led|met"
    r"|sent|saw|gave|got|made|put|ran|rose|drove|flew|fought|found|hid|kept|knew|laid|paid|set|shut"
    r"|sought|spoke|stood|swore|threw|blew|won|withdrew|became|brought|built|bought|caught|cut|dug"
    r"|grew|heard|let|overran|sank|seized|slew|spent|spread|stole|told|tore|woke|bled|chose|clung|crept|drew|felt|froze|lay|lit|overthrew|quit|rode|sang|sold|shook|slept|sped|split|sprang|stuck|swept|taught|thought|wept|wore)\b"
)
_PRESENT = r"(?:is|are|am)(?: not| still| now)?(?: \w+)?|remains?|stays?|holds?"
_MARK = re.compile(
    rf"\b(?:(?P<perfect_past>had been)|(?P<ahead>{_AHEAD})|(?P<said>{_SAID})"
    rf"|(?P<participle>{_PARTICIPLE})|(?P<goes_on>{_GOES_ON})|(?P<past>{_PAST})"
    rf"|(?P<timetable>{_TIMETABLE})|(?P<present>{_PRESENT})\b)|(?P<contracted>[’']ll \w+)"
)


class Outlook(Enum):
    """Where a clause looks: ahead, back, back in the words of saying, on what lasts, or unsaid."""

    AHEAD = auto()
    BACK = auto()
    SAID = auto()
    LASTING = auto()
    UNSAID = auto()


_OUTLOOKS = {
    "ahead": Outlook.AHEAD,
    "contracted": Outlook.AHEAD,
    "timetable": Outlook.AHEAD,
    "participle": Outlook.AHEAD,
    "said": Outlook.SAID,
    "goes_on": Outlook.LASTING,
    "present": Outlook.UNSAID,
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
    sides = _Sides(text[sentence[0] : span[0]].lower(), text[span[1] : sentence[1]].lower())
    clause = _Sides(_SPLIT.split(sides.before)[-1], _SPLIT.split(sides.after)[0])
    for around in (clause, sides):
        before, after = list(_MARK.finditer(around.before)), _MARK.search(around.after)
        mark = before[-1] if before else after
        if mark is None:
            continue
        found = _OUTLOOKS.get(mark.lastgroup or "", Outlook.BACK)
        if mark.lastgroup == "participle" and before and after:
            later = _OUTLOOKS.get(after.lastgroup or "", Outlook.BACK)
            return later if later is Outlook.BACK else found
        return found
    return Outlook.UNSAID
