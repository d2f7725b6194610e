"""The verbs that say where a clause looks, as patterns over small letters, without groups."""

from __future__ import annotations

_DO = r"to\b(?: be)?(?: \w+)?"
_ADVERB = r"(?: \w+ly| not| also| then| only| soon)*"
_BE = rf"(?:is|are|was|were|be|[’']s|[’']re){_ADVERB}"
_NO_ED = r"(?:hundred|need|indeed|speed|feed|united|armed|shed|breed|seed|deed|weed|so-called)\b"

MODAL = (
    rf"(?:will|shall|won[’']t|[’']ll){_ADVERB}(?: have| be| get)?(?: \w+)?(?: shut| cut off)?"
    rf"|(?:would|could|may|might|can|must|should|ought to){_ADVERB}(?! have\b)(?: be| get)? \w+"
    rf"|{_BE} (?:going |about |likely |bound |supposed |meant )?{_DO}"
    rf"|{_BE} (?:due|expected|scheduled|planned|slated|poised|set)(?: {_DO}| for\b)"
    rf"|{_BE} (?:due|expected|scheduled|planned|slated|likely|possible)\b"
    rf"|{_BE} (?:coming|leaving|going|arriving|returning|meeting)\b"
)
"""Verbs that put what their clause tells ahead of the telling."""

WISH = (
    r"(?:(?:has|have) (?:been )?)?(?:expects?|wants?|hopes?|hoped|plans?|planned|aims?"
    r"|intend(?:s|ed)|means?|vows?|vowed|pledge[sd]?|promise[sd]?|threaten(?:s|ed)?|offer(?:s|ed)?"
    r"|prepar(?:e|es|ing)|order(?:s|ed)?|told|urge[sd]?|asks?|asked|call(?:s|ed)|warned|agreed?"
    r"|undert(?:akes?|ook)|swore|readiness|willingness|plan|pledge|vow|decision)"
    rf" (?:\w+[’']?s? ){{0,4}}?{_DO}"
    r"|(?:plans?|planned|hopes?|provides?|calls?) for\b"
    r"|(?:deadline|ultimatum)(?: \w+)?"
    r"|(?:gave|gives?|given) (?:\w+ ){0,3}(?:until|till|by|up to)$"
)
"""Words that put what follows them ahead; what stands before them is the time of the wish."""

PARTICIPLE = r"(?:due|expected|scheduled|planned|slated|promised|set(?= (?:for|to)\b))\b"
"""Words that announce a day which, for all they say, may have come and gone."""

TIMETABLE = (
    r"(?:meets?|votes?|begins?|starts?|opens?|expires?|ends?|resumes?|arrives?|flies"
    r"|takes? (?:effect|place)|goes? to the polls)\b"
)
"""The present tense of what is on a timetable."""

OPEN = (
    r"(?:has |have )?(?:promise[sd]?|pledge[sd]?|demand(?:s|ed)?|undertakes?|threaten(?:s|ed))\b"
    r"|(?:is|are|am)(?: not| still| now)?(?: \w+)?|remains?\b|stays?\b|holds?\b"
)
"""Words that leave open where their clause looks."""

SAID = (
    r"(?:said|says?|told|tells?|announce[sd]?|added|adds?|claim(?:s|ed)|denie[sd]|state[sd]|wrote"
    r"|writes?|confirm(?:s|ed)|reported|reports?|insist(?:s|ed)|declare[sd]|tweeted|posted"
    r"|acknowledge[sd]|admitted|accuse[sd]|dismissed|rejected)\b"
)
"""Verbs of saying."""

PERFECT = r"(?:has|have|[’']ve)(?: not| never| also| already| long)*(?: been| had)?(?: \w+)?"
"""What has been so up to the telling."""

_IRREGULAR = (
    "ate|fell|took|came|went|began|broke|left|lost|held|hit|struck|burnt|shot|fled|led|met|sent|saw"
    "|gave|got|made|put|ran|rose|drove|flew|fought|found|hid|kept|knew|laid|paid|set|shut|sought"
    "|spoke|stood|swore|threw|blew|won|withdrew|became|brought|built|bought|caught|cut|dug|grew"
    "|heard|let|overran|sank|slew|spent|spread|stole|tore|woke|bled|chose|clung|crept|drew|felt"
    "|froze|lay|lit|overthrew|quit|rode|sang|sold|shook|slept|sped|split|sprang|stuck|swept|taught"
    "|thought|wept|wore|broken|taken|given|driven|seen|shown|known|fallen|frozen|hidden|stolen|torn"
    "|sworn|begun|sunk|gone|shaken|thrown|blown|written|spoken"
)
PAST = (
    r"(?:had|did|was|were|(?:would|could|may|might|must|should) have)(?: \w+)?"
    rf"|(?!{_NO_ED})\w{{2,}}ed\b|(?:{_IRREGULAR})\b"
)
"""What is told as past."""
