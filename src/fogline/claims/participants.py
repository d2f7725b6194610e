"""Who does what to whom in one proposition, and of what somebody died."""

from __future__ import annotations

import re
from dataclasses import dataclass

from fogline.claims.names import join
from fogline.claims.phrases import FINITE, TIME_NOUNS, Words
from fogline.model import PropositionType

_AGENT = re.compile(
    r"\b(?:by|at the hands of)\s+(?:the\s+|a\s+|an\s+)?((?:[\w’'-]+\s){0,4}?[\w’'-]+)"
    r"(?=[,.;]|\s+(?:in|on|at|during|near|after|when|while|and|two|last|who|with|from|before)\b|$)"
)

_CAUSE = re.compile(
    r"\b(in (?:a |an |the )?(?:[“\"])?(?:\w+ ){0,3}?"
    r"(?:combat|battle|fighting|clash(?:es)?|dispute|quarrel|ambush|airstrike|air strike|strike"
    r"|shelling|explosion|blast|attack|accident|crash|crossfire|custody|drone strike|raid|feud"
    r"|argument|brawl|blood feud)(?: (?:among|between|with) (?:\w+ ){0,3}\w+)?"
    r"|by (?:\w+ ){0,3}(?:shell|shelling|mine|sniper|drone|rocket|missile|bullet|mortar|airstrike"
    r"|strike|fire)s?"
    r"|of (?:\w+ ){0,2}(?:wounds|injuries|thirst|hunger|a heart attack)"
    r"|at the hands of (?:the )?[\w’'-]+(?: [A-Z][\w’'-]+)*)",
    re.IGNORECASE,
)

_HARMING = re.compile(r"(?:kill|wound|injur|murder|assassinat|execut|shot$|slew|slain|maim)")

_BE = frozenset("was were is are been be being got get".split())

_NAME = (
    r"((?:[A-ZÀ-Ý][\w’'-]*|army|government|rebels?|militants|insurgents|enemy|junta|regime)"
    r"(?: [A-ZÀ-Ý][\w-]*)*)"
)

_CLAIMED = re.compile(
    r"^(?:the |an? )?((?:[\w-]+ ){0,3}?[\w-]+)[’']s (?:\w+ )?"
    r"(?:claims?|allegations?|assertions?|boasts?|version|account) (?:of|that|to)\b"
    r"|^(?:the|an?) (?:claims?|allegations?|assertions?|boasts?) (?:of|by) "
    r"((?:[\w’'-]+ ){1,4}?)(?:that|to)\b",
    re.IGNORECASE,
)

_HOLDER = re.compile(
    r"(?:\bunder|\bin) (?:the )?(?:full |firm |complete )?(?:control|hands|grip) of "
    rf"(?:the )?{_NAME}"
    rf"|\b(?:held|controlled|taken|captured|seized|overrun|occupied) by (?:the )?(?:\w+ )?{_NAME}"
    rf"|\b(?:fell|fallen|fall|falls|lost|surrendered) to (?:the )?{_NAME}"
    r"|\b(?:under|in) (?:the )?((?:its|their|our|his|my)|[A-Z][\w-]+|army|rebel|government)"
    r" (?:full |firm )?(?:wing|control|hands|flag|grip)\b"
)

OWN_SIDE = "ours"
"""Who has "secured" or "liberated" a place where nobody is named: those who call it that."""

_GAINED = re.compile(
    r"\b(?:been|was|were|are|is) (?:\w+ )?"
    r"(?:secured|liberated|cleared|retaken|recaptured|freed|cleansed)\b"
)

_FALLEN = re.compile(r"\b(?:fallen|fell|falls|fall of|the loss of)\b", re.IGNORECASE)

_SELF_SUFFERED = frozenset(
    (PropositionType.DEATH, PropositionType.CASUALTIES, PropositionType.DISPLACEMENT)
)

_SUFFERED = _SELF_SUFFERED | {
    PropositionType.ABUSE_OF_CIVILIANS,
    PropositionType.DETENTION,
    PropositionType.DISCRIMINATION,
    PropositionType.THREAT_TO_CIVILIANS,
    PropositionType.ATTACK,
}


@dataclass(frozen=True, slots=True)
class Participants:
    """Who acts and who suffers, in the words of the text."""

    actor: str | None = None
    victim: str | None = None


def participants(words: Words, kind: PropositionType) -> Participants:
    """Return actor and victim from the order of the words and the voice of the verb."""
    text = join(words)
    if claimed := _CLAIMED.match(text):
        return Participants(actor=_plain(next(filter(None, claimed.groups()))))
    if kind is PropositionType.CONTROL and (holder := _HOLDER.search(text)):
        return Participants(actor=_plain(next(filter(None, holder.groups()))))
    if kind is PropositionType.CONTROL and _FALLEN.search(text):
        return Participants()
    agent = _agent(text)
    if kind is PropositionType.CONTROL and agent is None and _GAINED.search(text):
        return Participants(actor=OWN_SIDE)
    return _by_voice(words, kind, agent)


def _by_voice(words: Words, kind: PropositionType, agent: str | None) -> Participants:
    verb = _main_verb(words)
    subject = _phrase(words[:verb]) if verb else None
    passive = verb is not None and _is_passive(words, verb)
    if kind in _SELF_SUFFERED and not passive and verb is not None and _harms(words, verb):
        return Participants(actor=subject, victim=_object(words, verb))
    if kind in _SUFFERED and (passive or kind in _SELF_SUFFERED):
        return Participants(actor=agent, victim=subject)
    if passive or agent:
        return Participants(actor=agent)
    return Participants(actor=subject, victim=_object(words, verb) if kind in _SUFFERED else None)


def _harms(words: Words, verb: int) -> bool:
    """Tell "had killed Dashty", where the subject does it, from "died"."""
    return any(word.is_verb and _HARMING.match(word.lower) for word in words[verb : verb + 4])


def _main_verb(words: Words) -> int | None:
    """Return the place of the first finite verb, else of the first verb that is not first."""
    finite = next((place for place, word in enumerate(words) if word.tag in FINITE), None)
    if finite is not None:
        return finite
    return next((place for place, word in enumerate(words) if place and word.is_verb), None)


def _agent(text: str) -> str | None:
    """Return who did it by "by the army"; "by Monday" is a time."""
    found = _AGENT.search(text)
    if found is None or found.group(1).lower() in TIME_NOUNS:
        return None
    return _plain(found.group(1))


def _is_passive(words: Words, verb: int) -> bool:
    group = words[verb : verb + 4]
    return any(
        word.lower in _BE and any(later.tag in ("VBN", "VBD") for later in group[place + 1 :])
        for place, word in enumerate(group)
    )


def _phrase(words: Words) -> str | None:
    """Return the noun phrase at the end of the words before a verb, without leading adverbials."""
    end = len(words)
    while end > 0 and not (words[end - 1].is_noun or words[end - 1].tag in ("PRP", "DT", "CD")):
        end -= 1
    start = end
    while start > 0 and (
        words[start - 1].is_noun
        or words[start - 1].tag in ("PRP", "DT", "CD", "JJ", "JJR", "PRP$", "POS", "VBN")
        or words[start - 1].lower in ("of", "and")
    ):
        start -= 1
    while start < end and words[start].lower in ("of", "and"):
        start += 1
    phrase = words[start:end]
    if not phrase or phrase[0].lower == "there" or all(word.lower in TIME_NOUNS for word in phrase):
        return None
    return _plain(join(phrase))


def _plain(name: str) -> str:
    """Return a participant without its article; whose they are ("its troops") is kept."""
    return re.sub(r"^(?:the|an?|some|both|even) (?=\w)", "", name.strip(), flags=re.IGNORECASE)


def _object(words: Words, verb: int | None) -> str | None:
    if verb is None:
        return None
    start = verb + 1
    while start < len(words) and (words[start].is_verb or words[start].tag in ("RB", "TO", "DT")):
        start += 1
    end = start
    while end < len(words) and (
        words[end].is_noun
        or words[end].tag in ("JJ", "CD", "PRP", "PRP$", "DT")
        or words[end].lower == "of"
    ):
        end += 1
    phrase = join(words[start:end]).removesuffix(" of")
    return phrase or None


def cause_in(words: str) -> str | None:
    """Return what somebody died of or by, as written."""
    match = _CAUSE.search(words)
    return re.sub(r"^in (?:an? |the )?[“\"]?", "", match.group(1)).strip() if match else None
