"""The content of an attribution: where what is said begins and ends, before or after its cue."""

from __future__ import annotations

from fogline.claims.cues import Sighting
from fogline.claims.phrases import (
    QUOTE,
    Slice,
    Words,
    has_finite,
    is_clause,
    verb_group_start,
)
from fogline.claims.starts import content_start
from fogline.claims.subjects import subject_before
from fogline.claims.units import Unit

RETOLD = frozenset(
    """claim charge allegation accusation assertion boast account report version suggestion
    contention""".split()
)
"""What a report calls the words of one speaker when it gives them to another to answer."""

_CONTRAST = frozenset("but while although though whereas and".split())


def content_of(
    unit: Unit, sighting: Sighting, later: tuple[Sighting, ...], begins: int, taken: int
) -> tuple[Slice, ...]:
    """Return the content of a cue whose source is at ``begins``, from ``taken`` on or later."""
    words = unit.words
    right = _right_content(unit, sighting, later)
    if sighting.participle:
        return (right,) if right else ()
    if _left_quote(words, begins) is None:
        if right:
            return (right,)
        return _interrupted(words, begins, sighting.end) or left_content(unit, begins, taken)
    left = left_content(unit, begins, taken)
    marked = right is not None and is_marked(words, sighting)
    if not left:
        return (right,) if right and marked else ()
    return (*left, right) if right and marked else left + resumed(unit, sighting.end)


def _right_content(unit: Unit, sighting: Sighting, later: tuple[Sighting, ...]) -> Slice | None:
    """Return the content after the cue: past addressee, manner and time, the clause or phrase."""
    words = unit.words
    start, marked = content_start(words, sighting)
    end = content_end(words, start, later)
    if start >= end or words[start].lower in ("whether", "if"):
        return None
    if marked or words[start].tag == QUOTE:
        return start, end
    after = _clause_after_colon(words, start, end)
    return after or (None if sighting.weak else _unmarked(words, sighting, start, end))


def _clause_after_colon(words: Words, start: int, end: int) -> Slice | None:
    colon = next((place for place in range(start, end) if words[place].text == ":"), None)
    if colon is None or has_finite(words, start, colon):
        return None
    return (colon + 1, end) if is_clause(words, colon + 1, end) else None


def _unmarked(words: Words, sighting: Sighting, start: int, end: int) -> Slice | None:
    """Return a clause or, where the cue can take one, a noun phrase or infinitive."""
    before_dash = next((place for place in range(start, end) if words[place].tag == "dash"), end)
    if is_clause(words, start, before_dash if sighting.takes_noun else end):
        return start, end
    noun = sighting.takes_noun and any(
        word.is_noun or word.tag == "CD" for word in words[start:end]
    )
    return (start, _object_end(words, start, end)) if noun and _is_object(words, start) else None


def _object_end(words: Words, start: int, end: int) -> int:
    """Cut a noun phrase or infinitive before ", throwing up salutes" and before a dash."""
    for place in range(start + 1, end):
        follows = words[place + 1].tag if place + 1 < end else ""
        hangs = words[place].tag == "," and follows in ("VBG", "WDT", "WP")
        if hangs or words[place].tag == "dash":
            return place
    return end


def _interrupted(words: Words, begins: int, cue_end: int) -> tuple[Slice, ...]:
    """Read "His son, he said, was picked up": one clause that its tag interrupts."""
    if begins < 2 or cue_end >= len(words):
        return ()
    if words[begins - 1].tag != "," or words[cue_end].tag != ",":
        return ()
    end = content_end(words, cue_end + 1, ())
    if end - cue_end < 3 or not has_finite(words, cue_end + 1, min(end, cue_end + 5)):
        return ()
    return ((0, begins - 1), (cue_end + 1, end))


def _is_object(words: Words, start: int) -> bool:
    return words[start].tag not in (",", ".", "dash", "IN", "CC", "RB", ":", ")", "POS")


def content_end(words: Words, start: int, later: tuple[Sighting, ...]) -> int:
    """Return where the content ends: at the next cue of its own level, or at the full stop."""
    end = len(words)
    while end > start and words[end - 1].tag in (".", "quote") and words[end - 1].text != ")":
        end -= 1
    end = min(end, _retold(words, start, end), _insert_end(words, start, end))
    for sighting in later:
        between = range(start, sighting.start)
        stop = next((place for place in between if words[place].text == ";"), None)
        if stop is not None:
            return min(stop, end)
        cut = _cut_before(words, sighting, start)
        if cut is not None and start < cut < end:
            return cut
    return end


def _retold(words: Words, start: int, end: int) -> int:
    """Return where ", a claim the front rejected" begins; ``end`` where there is none."""
    for place in range(start + 2, end - 3):
        article = words[place].tag == "," and words[place + 1].lower in ("a", "an")
        if article and words[place + 2].lower in RETOLD:
            return place
    return end


def _insert_end(words: Words, start: int, end: int) -> int:
    """Return where an insert in dashes closes, for a content that begins inside it."""
    dashes = [place for place, word in enumerate(words) if word.tag == "dash"]
    inside = sum(place < start for place in dashes) % 2 == 1
    return next((place for place in dashes if inside and start < place < end), end)


def _cut_before(words: Words, sighting: Sighting, start: int) -> int | None:
    """Return where another cue of its level ends a content; None for a nested cue."""
    if sighting.start <= start:
        return None
    if sighting.lemma == "according to" or sighting.participle:
        return _before_hanging(words, sighting.start, start)
    source = subject_before(words, sighting.start, start)
    if source is None:
        return _before_joined_verb(words, sighting.start, start)
    return _before_contrast(words, source[0], start)


def _before_hanging(words: Words, place: int, start: int) -> int | None:
    """Cut before ", adding that …" and ", also according to …"."""
    while place > start and words[place - 1].tag in ("RB", "CC"):
        place -= 1
    if words[place - 1].tag in (",", "dash"):
        return place - 1
    return place if words[place].tag in ("CC", "RB") else None


def _before_contrast(words: Words, place: int, start: int) -> int | None:
    """Cut before ", while the army said …", whose subject stands at ``place``."""
    stay = _CONTRAST | {"that"}
    while place > start and words[place - 1].tag in ("RB", "IN"):
        if words[place - 1].lower in stay:
            break
        place -= 1
    if place <= start or words[place - 1].lower not in _CONTRAST:
        return None
    return _before_comma(words, place - 1)


def _before_joined_verb(words: Words, verb: int, start: int) -> int | None:
    """Cut before ", and warned that …", a second cue of the same subject."""
    place = verb_group_start(words, verb)
    if place - 1 <= start or words[place - 1].lower not in ("and", "but", ","):
        return None
    return _before_comma(words, place - 1)


def _before_comma(words: Words, place: int) -> int:
    return place - 1 if words[place - 1].tag == "," else place


def _left_quote(words: Words, begins: int) -> int | None:
    """Return the place of a quotation that ends just before ``begins``."""
    place = begins - 1
    while place >= 0 and words[place].tag in (",", "dash", "RB", "CC"):
        place -= 1
    return place if place >= 0 and words[place].tag == QUOTE else None


def left_content(unit: Unit, begins: int, start: int) -> tuple[Slice, ...]:
    """Return the content between ``start`` and the cue: a quotation, or the clause it closes."""
    words = unit.words
    quote = _left_quote(words, begins)
    if quote is not None and quote >= start:
        lead = _quote_lead(words, start, quote)
        return ((lead, quote + 1),)
    end = _closing_mark(words, start, begins)
    if end is None:
        return ()
    long = end - start >= 4 and any(word.is_verb for word in words[start:end])
    return ((start, end),) if long or is_clause(words, start, end) else ()


def _closing_mark(words: Words, start: int, begins: int) -> int | None:
    """Return the place of the comma or dash that parts a clause from its tag."""
    found = None
    for place in range(begins - 1, start, -1):
        if words[place].tag in (",", "dash"):
            found = place
        elif words[place].tag not in ("CC", "RB"):
            break
    return found


def _quote_lead(words: Words, start: int, quote: int) -> int:
    """Take the author's part of a mixed quotation with it; a bare connective stays out."""
    return start if is_clause(words, start, quote) else quote


def resumed(unit: Unit, place: int) -> tuple[Slice, ...]:
    """Return the second half of a quotation that its tag interrupts: “A,” he said, “B.”."""
    words = unit.words
    for at in sorted(unit.quotes):
        if at >= place and not any(word.tag in ("VBG", "VBD") for word in words[place + 1 : at]):
            return ((at, at + 1),)
    return ()


def clause_afterwards(words: Words, place: int, later: tuple[Sighting, ...]) -> tuple[Slice, ...]:
    """Return a clause that goes on after "according to the committee, and …"."""
    if place + 2 >= len(words) or words[place].tag != ",":
        return ()
    joins = words[place + 1].tag == "CC" and is_clause(words, place + 2, len(words))
    if not joins and words[place + 1].tag != "VBG":
        return ()
    return ((place + 1, content_end(words, place + 1, later)),)


def is_marked(words: Words, sighting: Sighting) -> bool:
    """Tell whether "that", a colon or a quotation shows that the cue reports."""
    start, marked = content_start(words, sighting)
    return marked or (start < len(words) and words[start].tag == QUOTE)
