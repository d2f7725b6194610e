"""Finding the words that tell a time, from "on Monday" to "two days before the fall of Kabul"."""

from __future__ import annotations

import re
from functools import cache

from fogline.model import Span
from fogline.times.events import events
from fogline.times.patterns import FEASTS, ISLAMIC_MONTHS, SOLAR_MONTHS

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_PART = (
    r"(?:morning|afternoon|evening|night|nightfall|noon|midday|midnight|dawn|dusk|daybreak"
    r"|sunrise|sunset)"
)
# A month keeps its capital: "may" and "march" are verbs. All else may begin a sentence.
_MONTH = (
    r"(?-i:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_FOREIGN = "|".join((*SOLAR_MONTHS, *ISLAMIC_MONTHS))
_YEAR = r"(?:1[0-9]|20)\d\d\b"
_TH = r"(?:st|nd|rd|th)?"
_TO = r"(?:\s?[-–—/]\s?|\s+(?:to|and|or|until|till|through|into)\s+)"
_DAYS = rf"\d{{1,2}}{_TH}(?:{_TO}\d{{1,2}}{_TH}(?!\d))?"
_UNIT = r"(?:second|minute|hour|day|night|week|weekend|fortnight|month|year|decade)"
_SEASON = r"(?:spring|summer|autumn|winter)"
_STRETCH = rf"(?:day|night|morning|afternoon|evening|week|weekend|month|year|{_SEASON}|quarter)"
_NUMBER = (
    r"(?:\d+|half\s+an|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty"
    r"|thirty|forty|several|some|many|(?:a\s+)?few|a\s+couple\s+of|a\s+dozen)"
)
_ABOUT = (
    r"(?:(?:nearly|almost|about|around|some|roughly|over|more\s+than|less\s+than|at\s+least"
    r"|just\s+over|well\s+over|up\s+to)\s+)?"
)
_CLOCK = (
    r"(?:\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\b\.?|\d{1,2}:\d\d|\d{4}(?=\s+(?:GMT|UTC|local)))"
    r"(?:\s+(?:local\s+time|GMT|UTC))?"
)
_DATE = (
    rf"(?:the\s+)?{_DAYS}\s+(?:of\s+)?{_MONTH}(?:,?\s+(?:of\s+)?{_YEAR})?"
    rf"|{_MONTH}\s+(?:the\s+)?{_DAYS}(?!\d)(?:,?\s+{_YEAR})?"
    rf"|(?:the\s+)?\d{{1,2}}{_TH}\s+(?:of\s+)?\b(?:{_FOREIGN})\b(?:,?\s+\d{{4}})?"
    rf"|{_MONTH},?\s+{_YEAR}|{_YEAR}-\d\d-\d\d|\d{{1,2}}[./]\d{{1,2}}[./]{_YEAR}"
    rf"|the\s+\d{{1,2}}(?:st|nd|rd|th)(?!\s+(?!of\s+(?:last|this|next)\s+month)\w+ay\b)"
    r"(?:\s+of\s+(?:last|this|next)\s+month)?(?=[\s.,;:)]*(?:$|[.,;:)]|\s(?:and|but|he|she|they)))"
)
_WEEKDAY = (
    rf"(?:(?:last|this|next|late|early|coming|this\s+past|this\s+coming)\s+)?{_DAY}"
    rf"(?:\s+(?:of\s+)?(?:last|this|next)\s+week)?(?:\s+{_PART})?"
    rf"(?:,?\s+(?:the\s+)?(?:{_DAYS}\s+{_MONTH}|{_MONTH}\s+{_DAYS}(?!\d)|\d{{1,2}}(?:st|nd|rd|th))"
    rf"(?:,?\s+{_YEAR})?)?"
)
_COUNTED = (
    rf"{_UNIT}s\s+(?:ago|earlier|later)"
    rf"|{_ABOUT}{_NUMBER}\s+{_UNIT}s?\s+(?:ago(?:\s+today)?|earlier|later|from\s+now)"
    r"|(?:moments|shortly|soon)\s+(?:later|after(?:wards?)?)(?=[.,;:]|\s*$)"
)
_SEQUEL = (
    rf"(?:late(?:r)?\s+|early\s+)?(?:that|that\s+same|the\s+same)\s+{_STRETCH}"
    rf"|the\s+(?:next|following|previous|preceding)\s+{_STRETCH}"
    rf"|the\s+{_STRETCH}\s+(?:before|after)(?:\s+(?:last|next|yesterday|tomorrow)|(?=[.,;:]|\s*$))"
)
_TURNED = (
    rf"(?:(?:earlier|later|late|early)\s+)?(?:last|this|next)\s+(?:{_STRETCH}|{_MONTH}(?!\s+\d))"
    rf"|(?:earlier|later)\s+(?:today|on\s+{_DAY}|in\s+the\s+(?:day|week|month|year))"
    rf"|yesterday(?:\s+{_PART})?|today|tonight|tomorrow(?:\s+{_PART})?|overnight"
    r"|the\s+weekend|the\s+new\s+year|Valentine[’']s\s+Day"
)
_PORTION = (
    r"(?:the\s+)?(?:(?:very\s+)?(?:start|beginning|middle|end)\s+of"
    r"|(?:first|second|third|fourth|last|final|opening|closing)\s+"
    rf"(?:few\s+)?(?:days?|night|week|weekend|half|quarter|{_DAY})\s+(?:of|in))\s+"
    rf"(?:{_MONTH}(?:\s+{_YEAR})?|{_YEAR}|(?:the|this|last|next)\s+(?:week|month|year)"
    rf"|\b(?:{_FOREIGN}|{FEASTS})\b)"
    rf"|(?:early|mid|late)[-\s](?:{_MONTH}(?:\s+{_YEAR})?|{_YEAR}"
    rf"|(?:the\s+)?(?:19|20)\d0s|{_SEASON})"
)
_SEASONS = (
    rf"(?:the\s+)?{_SEASON}\s+(?:of\s+)?{_YEAR}(?:[-–/]\d{{2,4}})?"
    rf"|(?:the\s+)?fall\s+of\s+{_YEAR}|(?:last|this|next)\s+fall\b"
)
_FEAST = (
    rf"(?:the\s+(?:eve|first\s+day|last\s+day|morning)\s+of\s+)?\b(?:{FEASTS}|ramadan|ramazan)\b"
    rf"(?:\s+(?:day|sunday|holidays?))?(?:\s+{_YEAR})?"
)
_CORES = (
    _PORTION, _WEEKDAY, _DATE, _COUNTED, _SEQUEL, _TURNED, _SEASONS, _FEAST,
    r"the\s+(?:early\s+|late\s+)?(?:19|20)\d0s", r"9/11",
)  # fmt: skip
_HOUR = (
    rf"(?:(?:shortly\s+|just\s+)?(?:at|around|about|before|after|in|during|on)\s+)*(?:the\s+)?"
    rf"(?:(?:early|late|small)\s+(?:hours|{_PART})|{_PART}|{_CLOCK})\s+"
    r"(?:of\s+|on\s+|from\s+|to\s+)?"
)
_LEAD = (
    r"(?:as\s+early\s+as|as\s+of|in\s+the\s+course\s+of|ever\s+since|late\s+on|early\s+on|on|since|by|until|till|from"
    r"|before|after|between|at|in|during|over|throughout|within|around|for)\s+"
)
_BARE = (
    rf"(?:in|since|until|till|by|before|after|throughout|during|from)\s+"
    rf"(?:(?:the\s+)?{_SEASON}|{_MONTH}(?!\s+\d)|{_YEAR}(?:[-–]\d\d(?:\d\d)?\b)?"
    rf"|\b(?:{'|'.join(ISLAMIC_MONTHS)})\b)(?!\s+offensive)"
    rf"(?:\s+(?:to|until|till|through|and)\s+(?:{_MONTH}(?:\s+{_YEAR})?|{_YEAR}))?"
)
_PERIOD = (
    rf"(?:(?:over|in|for|during|within|throughout)\s+)?(?:the\s+)?"
    rf"(?:recent|past|last|coming|next)\s+(?:{_NUMBER}\s+)?{_UNIT}s"
    rf"|(?:over|in|for|during|within)\s+the\s+(?:past|last|next|coming)\s+{_UNIT}"
    rf"|the\s+past\s+{_UNIT}"
    rf"|(?:for|within|in)\s+{_ABOUT}(?:{_NUMBER}\s+{_UNIT}s?|{_UNIT}s)(?!\s+(?:of|later|ago))"
    r"(?:[’']\s+time|\s+now)?"
)


@cache
def _time() -> re.Pattern[str]:
    known = "|".join(f"(?:{event.words})" for event in events()).replace(" ", r"\s+")
    known = rf"(?:the\s+)?(?:{known})(?:\s+(?:began|started))?"
    core = "|".join(_CORES)
    moved = (
        rf"{_NUMBER}\s+{_UNIT}s?\s+(?:before|after)\s+"
        rf"(?:{known}|{core}|(?:[\w’'-]+\s+){{0,5}}?[\w’'-]+(?=[.,;:!?)”\"]|$)"
        r"|(?:[\w’'-]+\s+){0,3}[\w’'-]+)"
        rf"|{_NUMBER}\s+{_UNIT}s?\s+(?:before|after)"
    )
    night = rf"overnight\s+(?:on\s+|into\s+|to\s+|from\s+)?{_DAY}(?:{_TO}{_DAY})?"
    whole = (
        rf"(?:{_LEAD})?(?:{moved}|{night}|(?:{_HOUR})?(?:(?:{core}){_TO}(?:{core})|(?:{core}))"
        rf"(?:(?:,\s+|\s+)(?:at|around|shortly\s+before|shortly\s+after)\s+{_CLOCK})?)"
        rf"|{_BARE}|{_PERIOD}|(?:since|before|after|until)\s+{known}|(?:{_LEAD}){_DAYS}{_TO}{core}"
        rf"|(?m:^){_CLOCK}"
    )
    return re.compile(rf"(?<![\w-])(?:{whole})(?!\w)", re.IGNORECASE)


def times_in(text: str, span: Span) -> tuple[Span, ...]:
    """Return the spans of the words that tell a time within ``span``, in order, none overlapping.

    A clock time counts alone only where it opens a line, as in a live blog.
    """
    return tuple(match.span() for match in _time().finditer(text, *span))
