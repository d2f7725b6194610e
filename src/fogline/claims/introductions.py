"""How a text introduces a person: the role before the name, the apposition after it."""

from __future__ import annotations

from fogline.claims.mentions import Mention, read_mention
from fogline.claims.names import person_run
from fogline.claims.phrases import Words
from fogline.claims.tokens import Token
from fogline.model import SpeakerKind


def introduction(words: Words, run: tuple[Token, ...]) -> Mention | None:
    """Return the person whom the name ``run`` introduces among its neighbours, if it is one."""
    place = words.index(run[0])
    if person_run(words[max(0, place - 1) : place + len(run) + 1]) != run:
        return None
    mention = read_mention(_phrase_around(words[max(0, place - 6) : place + len(run) + 14], run))
    return mention if mention.kind is SpeakerKind.NAMED else None


def _phrase_around(words: Words, run: tuple[Token, ...]) -> list[Token]:
    """Return the name with the role before it and the apposition after it."""
    begin = words.index(run[0])
    end = _apposition_end(words, begin + len(run))
    while begin > 0 and (words[begin - 1].is_noun or words[begin - 1].tag in ("JJ", "POS", "DT")):
        begin -= 1
    return list(words[begin:end])


def _apposition_end(words: Words, end: int) -> int:
    """Return where ", 54, a captain of the guard" ends after a name that ends at ``end``."""
    if end + 1 >= len(words) or words[end].tag not in (",", "dash"):
        return end
    if words[end + 1].tag not in ("DT", "CD", "NN", "JJ"):
        return end
    stop = end + 1
    while stop < len(words):
        if words[stop].tag in (",", "dash", ".") and words[stop - 1].tag != "CD":
            break
        stop += 1
    return stop
