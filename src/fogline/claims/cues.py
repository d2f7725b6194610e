"""Finding cues: the words in a sentence that show somebody speaks, fears, denies."""

from __future__ import annotations

from dataclasses import dataclass

from fogline.claims.lexicon import Cue, lexicon
from fogline.claims.mentions import is_speaker_like
from fogline.claims.phrases import FINITE, QUOTE, Slice, Words, has_finite
from fogline.claims.subjects import subject_before
from fogline.model import Stance

_PASSIVE = frozenset("was were is are been be being".split())
_NOT_SAYING = frozenset("not never n’t n't declined refused failed nobody hardly".split())
_COUNTING = frozenset(
    "count counts counted list lists listed record records recorded tallied".split()
)
_REACHED = frozenset(
    """called calls rang wrote writes phoned phones telephoned went came returned appeared
    spoke""".split()
)
_FLOATING = frozenset("each both all".split())
_STATING = frozenset("say report announce deny insist confirm warn".split())
_SAID_OF = frozenset("say accuse warn tell learn complain".split())
_GOVERNORS = frozenset(
    "on went going endeavored endeavoured sought tried wanted moved hastened took came".split()
)


@dataclass(frozen=True, slots=True)
class Sighting:
    """A cue at words[start:end]; a participle ("insisting that") borrows its clause's subject."""

    start: int
    end: int
    lemma: str
    stance: Stance
    takes_noun: bool = False
    weak: bool = False
    participle: bool = False


def sightings(words: Words) -> tuple[Sighting, ...]:
    """Return the cues of a row of words in order; nothing inside whole quotations is looked at."""
    found: list[Sighting] = []
    place = 0
    while place < len(words):
        sighting = _at(words, place)
        if sighting is not None:
            found.append(sighting)
        place = sighting.end if sighting else place + 1
    return tuple(found)


def _at(words: Words, place: int) -> Sighting | None:
    low = words[place].lower
    if low == "according" and place + 1 < len(words) and words[place + 1].lower == "to":
        return Sighting(place, place + 2, "according to", Stance.ASSERTS)
    phrase = _phrase(words, place) or _estimate(words, place)
    if phrase is not None:
        return phrase
    cue = lexicon().cues.get(low)
    if cue is None or not _is_cue_here(words, place, cue):
        return None
    return Sighting(
        place,
        place + 1,
        cue.lemma,
        cue.stance,
        takes_noun=cue.takes_noun,
        weak=cue.weak,
        participle=_is_participle(words, place),
    )


def _phrase(words: Words, place: int) -> Sighting | None:
    if not (words[place].is_verb or words[place].is_noun):
        return None
    if place and words[place - 1].tag in ("DT", "PRP$", "JJ"):
        return None
    rest = " ".join(
        QUOTE if word.tag == QUOTE else word.lower for word in words[place : place + 20]
    )
    for pattern, stance in lexicon().phrases:
        match = pattern.match(rest)
        if match:
            end = place + len(match.group().split())
            return _noun_taking(words, (place, end), words[place].lower, stance)
    return None


def _noun_taking(words: Words, cue: Slice, lemma: str, stance: Stance) -> Sighting:
    participle = _is_participle(words, cue[0])
    return Sighting(*cue, lemma, stance, takes_noun=True, participle=participle)


def _estimate(words: Words, place: int) -> Sighting | None:
    """Read "puts the dead at 400" and "lists 71 killed": a number told without a verb of saying."""
    determined = place > 0 and words[place - 1].tag in ("DT", "PRP$", "POS", "JJ")
    if determined or not _tells_number(words, place):
        return None
    return _noun_taking(words, (place, place + 1), "put", Stance.ASSERTS)


def _tells_number(words: Words, place: int) -> bool:
    low = words[place].lower
    ahead = words[place + 1 : place + 9]
    if low not in ("put", "puts", "putting"):
        return low in _COUNTING and any(word.tag == "CD" for word in ahead[:2])
    return any(
        word.lower == "at" and any(later.tag == "CD" for later in ahead[at + 1 : at + 4])
        for at, word in enumerate(ahead)
    )


def _is_participle(words: Words, place: int) -> bool:
    """Tell "…, insisting that" from "is insisting that"."""
    word = words[place]
    if not (word.tag == "VBG" or word.lower.endswith("ing")):
        return False
    before = place - 1
    while before >= 0 and words[before].tag == "RB":
        before -= 1
    return before < 0 or words[before].lower not in _PASSIVE | {"’s", "’re", "'s", "'re"}


def _is_cue_here(words: Words, place: int, cue: Cue) -> bool:
    if _is_noun_here(words, place) or _is_unsaid(words, place):
        return False
    if place and words[place - 1].tag == "TO":
        marked = place + 1 < len(words) and words[place + 1].lower == "that"
        return marked or _is_governed(words, place)
    if not words[place].is_verb and not _acts_as_verb(words, place):
        return False
    return not (_is_passive(words, place) or _is_other_sense(words, place, cue))


def _is_noun_here(words: Words, place: int) -> bool:
    """Tell "the claim" and "fresh reports" from "they each claim"."""
    if not place:
        return False
    before = words[place - 1]
    if before.tag in ("DT", "PRP$", "POS", "CD") and before.lower not in _FLOATING:
        return True
    described = before.tag == "JJ" and before.lower != "further"
    return described and words[place].tag not in FINITE


def _is_unsaid(words: Words, place: int) -> bool:
    """Tell "did not say" and "refused to confirm", where nothing was said."""
    if place and words[place - 1].lower in _NOT_SAYING:
        return True
    near = words[max(0, place - 3) : place]
    return words[place].tag == "VB" and any(word.lower in _NOT_SAYING for word in near)


def _is_other_sense(words: Words, place: int, cue: Cue) -> bool:
    """Tell "killed, claimed by nobody" and "claiming the lives of" from speech."""
    rest = " ".join(word.lower for word in words[place + 1 : place + 4])
    if cue.lemma == "claim" and "lives" in rest.split():
        return True
    if rest.startswith("by ") and cue.lemma not in ("say", "write", "tell", "add"):
        return True
    return rest.startswith("of ") and cue.lemma not in _SAID_OF


def _is_governed(words: Words, place: int) -> bool:
    """Tell "went on to say", "endeavoured to reassure", from a plan to say something."""
    if place >= 2 and words[place - 2].lower in _GOVERNORS:
        return True
    back = words[max(0, place - 5) : place - 1]
    return words[place].lower in _STATING and any(
        word.tag in ("VBD", "VBN", "VBZ") and word.lower in _REACHED for word in back
    )


def _acts_as_verb(words: Words, place: int) -> bool:
    """Tell a noun-like form (claims, reports, fears) that is the verb of its clause."""
    if not place or place + 1 >= len(words):
        return False
    before, after = words[place - 1], words[place + 1]
    apposed = _closes_apposition(words, place)
    subject = before.is_noun or before.tag in ("PRP", ")") or apposed
    takes_object = after.tag in ("DT", "PRP", "PRP$", "CD") or (apposed and after.is_noun)
    if subject and takes_object and words[place].lower.endswith("s"):
        return not has_finite(words, _clause_start(words, place), place)
    marked = after.lower == "that" or after.tag == QUOTE or after.text == ":"
    return marked and (subject or before.tag == QUOTE)


def _closes_apposition(words: Words, place: int) -> bool:
    """Tell whether a speaker stands before the comma: "a diplomat, by text message, fears …"."""
    if words[place - 1].tag != ",":
        return False
    found = subject_before(words, place)
    return found is not None and is_speaker_like(words[slice(*found)])


def _clause_start(words: Words, place: int) -> int:
    """Return the place after the last comma, dash or conjunction before ``place``."""
    return next(
        (at + 1 for at in range(place - 1, -1, -1) if words[at].tag in (",", "dash", "CC", ":")), 0
    )


def _is_passive(words: Words, place: int) -> bool:
    """Tell "was told", "is believed to", where the subject is not the one who speaks."""
    if not words[place].lower.endswith(("ed", "d", "n", "t")) or words[place].tag == "VBG":
        return False
    before = place - 1
    while before >= 0 and words[before].tag == "RB":
        before -= 1
    return before >= 0 and words[before].lower in _PASSIVE
