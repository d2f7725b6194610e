"""Frames: who said what, as one sentence shows it by a cue, a source and a content."""

from __future__ import annotations

from dataclasses import dataclass

from fogline.claims.contents import (
    RETOLD,
    clause_afterwards,
    content_end,
    content_of,
    is_marked,
    left_content,
    resumed,
)
from fogline.claims.cues import Sighting, sightings
from fogline.claims.mentions import is_speaker_like
from fogline.claims.phrases import (
    FINITE,
    QUOTE,
    Slice,
    Words,
    has_finite,
    is_clause,
    phrase_after,
    verb_group_start,
)
from fogline.claims.subjects import subject_before
from fogline.claims.units import Unit
from fogline.model import Stance

# Only somebody who can speak does these, whatever the subject is called.
_SPEAKING = frozenset(
    """deny dismiss reject refute claim accuse blame condemn denounce warn fear promise vow pledge
    demand urge announce say tell insist add allege""".split()
)


_TURNS = (",", "dash", QUOTE)
"""What stands between a content and the cue of an inverted tag: "…," said the mayor."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One attribution, as positions in its unit's words."""

    source: Slice
    cue: Slice
    content: tuple[Slice, ...]
    lemma: str
    stance: Stance

    def holds(self, inner: Frame) -> bool:
        """Tell whether another frame's cue stands in this one's content."""
        start, end = inner.cue
        return inner is not self and any(
            first <= start and end <= last for first, last in self.content
        )


def find_frames(unit: Unit) -> tuple[Frame, ...]:
    """Return the frames of a unit in the order of their cues."""
    found: list[Frame] = []
    seen = sightings(unit.words)
    for number, sighting in enumerate(seen):
        frame = _frame(unit, sighting, seen[number + 1 :], found)
        if frame is not None:
            found.append(frame)
    return tuple(found) or _by_colon(unit)


def _by_colon(unit: Unit) -> tuple[Frame, ...]:
    """Read "Averidze: It fell." and "The mayor, by phone: “…”", which have no verb of saying."""
    words = unit.words
    colon = next((place for place, word in enumerate(words) if word.text == ":"), None)
    if colon is None or colon == 0 or colon + 1 >= len(words) or has_finite(words, 0, colon):
        return ()
    source = phrase_after(words, 0, colon)
    turn = source is not None and colon <= 14 and is_speaker_like(words[:colon])
    if source is None or not (turn or words[colon + 1].tag == QUOTE):
        return ()
    end = content_end(words, colon + 1, ())
    return (Frame(source, (colon, colon + 1), ((colon + 1, end),), ":", Stance.ASSERTS),)


def _frame(
    unit: Unit, sighting: Sighting, later: tuple[Sighting, ...], earlier: list[Frame]
) -> Frame | None:
    if sighting.lemma == "according to":
        return _according(unit, sighting, later)
    words = unit.words
    if _is_inverted(words, sighting):
        inverted = _inverted(unit, sighting, earlier)
        if inverted is not None:
            return inverted
    source = _source(words, sighting, earlier)
    if source is None or not _may_speak(words, source, sighting):
        return None
    content = content_of(unit, sighting, later, source[0], _taken(earlier))
    content = content or _answered(words, sighting, source[0], earlier)
    return _framed(source, sighting, content) if content else None


def _answered(
    words: Words, sighting: Sighting, begins: int, earlier: list[Frame]
) -> tuple[Slice, ...]:
    """Read "…, a claim the front rejected": what is denied is the content just told."""
    retold = begins > 0 and words[begins - 1].lower in RETOLD
    denied = sighting.stance is Stance.DENIES and retold and bool(earlier)
    return earlier[-1].content if denied else ()


def _framed(source: Slice, sighting: Sighting, content: tuple[Slice, ...]) -> Frame:
    return Frame(source, (sighting.start, sighting.end), content, sighting.lemma, sighting.stance)


def _source(words: Words, sighting: Sighting, earlier: list[Frame]) -> Slice | None:
    """Return the subject; a participle shares that of the clause it hangs on."""
    if not sighting.participle:
        verb = _governing_verb(words, sighting.start)
        return subject_before(words, verb) or _shared_subject(words, verb)
    if earlier:
        return earlier[-1].source
    before = range(sighting.start)
    finite = next((place for place in before if words[place].tag in FINITE), None)
    return subject_before(words, finite) if finite is not None else None


def _governing_verb(words: Words, verb: int) -> int:
    """Return the place of "went on" for the "say" of "went on to say"."""
    if verb < 2 or words[verb - 1].tag != "TO":
        return verb
    return next((place for place in range(verb - 2, 0, -1) if words[place].is_verb), verb)


def _shared_subject(words: Words, verb: int) -> Slice | None:
    """Return the subject of the verb that "but cautioned" is joined to."""
    start = verb_group_start(words, verb)
    if start == 0 or words[start - 1].tag != "CC":
        return None
    for place in range(start - 2, 0, -1):
        if words[place].tag in ("VBD", "VBZ", "VBP"):
            found = subject_before(words, place)
            if found is not None:
                return found
    return None


def _according(unit: Unit, sighting: Sighting, later: tuple[Sighting, ...]) -> Frame | None:
    """Read "According to her, it fell" and "It fell, according to residents"."""
    words = unit.words
    source = phrase_after(words, sighting.end, len(words))
    if source is None:
        return None
    quoted_before = any(place < sighting.start for place in unit.quotes)
    if quoted_before or is_clause(words, 0, sighting.start):
        content = ((0, sighting.start), *clause_afterwards(words, source[1], later))
        return _framed(source, sighting, content)
    start = _after_source(words, source)
    end = content_end(words, start, later)
    if start >= end:  # "according to two bakers, the mill burned": no apposition, but the content
        comma = next((at for at in range(*source) if words[at].tag == ","), source[1])
        source = (source[0], comma)
        start = _after_source(words, source)
    return _framed(source, sighting, ((start, end),)) if start < end else None


def _after_source(words: Words, source: Slice) -> int:
    place = source[1]
    return place + (place < len(words) and words[place].tag == ",")


def _may_speak(words: Words, source: Slice, sighting: Sighting) -> bool:
    """Tell whether the subject can be one who speaks; "neither side" says nothing."""
    opening = {word.lower for word in words[max(0, source[0] - 1) : source[0] + 1]}
    return opening.isdisjoint(("neither", "nobody", "none", "no")) and (
        sighting.lemma in _SPEAKING
        or is_speaker_like(words[slice(*source)])
        or is_marked(words, sighting)
    )


def _is_inverted(words: Words, sighting: Sighting) -> bool:
    """Tell "…, said the mayor" from "the mayor, …, said he would go"."""
    if sighting.participle or sighting.lemma == "put" or not sighting.start:
        return False
    place = sighting.end
    if words[sighting.start - 1].tag not in _TURNS or place >= len(words):
        return False
    follower = words[place]
    if not (follower.is_noun or follower.tag in ("DT", "CD", "JJ", "PRP$")):
        return False
    return follower.lower != "that" and not _clause_follows(words, place)


def _clause_follows(words: Words, place: int) -> bool:
    """Tell whether a finite verb comes before the next mark or relative pronoun."""
    for word in words[place:]:
        if word.tag in (",", "WP", "WDT", "dash", QUOTE, ".", ";"):
            return False
        if word.tag in FINITE:
            return True
    return False


def _inverted(unit: Unit, sighting: Sighting, earlier: list[Frame]) -> Frame | None:
    """Read "…," said Ivan Petrenko, the mayor."""
    words = unit.words
    source = phrase_after(words, sighting.end, len(words))
    content = left_content(unit, sighting.start, _taken(earlier))
    if source is None or not content or not is_speaker_like(words[slice(*source)]):
        return None
    return _framed(source, sighting, content + resumed(unit, source[1]))


def _taken(earlier: list[Frame]) -> int:
    """Return the place up to which earlier frames of the sentence have taken its words."""
    ends = (end for frame in earlier for end in (frame.cue[1], frame.content[-1][1]))
    return max(ends, default=0)
