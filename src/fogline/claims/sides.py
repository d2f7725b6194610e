"""The side that a role belongs to: Taliban in "Taliban officials", NRF in "leader of the NRF"."""

from __future__ import annotations

from collections.abc import Sequence

from fogline.claims.lexicon import lexicon
from fogline.claims.names import join
from fogline.claims.tokens import Token

_PARTISANS = frozenset(
    """official officials officer officers commander commanders spokesman spokesperson spokeswoman
    spokesmen fighter fighters soldier soldiers militant militants rebel rebels insurgent insurgents
    leader leaders representative representatives envoy general colonel major captain negotiator
    negotiators minister president delegate delegates sources source aide aides adviser advisers
    forces troops chief ambassador diplomat diplomats lieutenant sergeant gunner sniper pilot
    prosecutor delegation member members head""".split()
)


_BYGONE = frozenset("former late ousted retired ex onetime then-".split())


def is_role(word: Token) -> bool:
    """Tell whether a word is a post, a rank, or what people are called by what they do."""
    return word.lower.rstrip(".") in lexicon().roles


def party_in(words: Sequence[Token]) -> str | None:
    """Return the side a role belongs to; None for a former one, and where no words name a side."""
    if any(word.lower in _BYGONE for word in words):
        return None
    for place, word in enumerate(words):
        if word.lower.rstrip(".") in _PARTISANS:
            side = _before_role(words, place) or _after_role(words, place)
            if side:
                return side
    return None


def _before_role(words: Sequence[Token], place: int) -> str | None:
    end = place
    while end > 0 and (words[end - 1].tag in ("POS", "JJ") or is_role(words[end - 1])):
        end -= 1
    start = end
    while start > 0 and (words[start - 1].is_name or words[start - 1].lower in lexicon().bodies):
        start -= 1
    return join(words[start:end]) or None


def _after_role(words: Sequence[Token], place: int) -> str | None:
    """Return the side after "for" or "of": the Front, for "head of relations of the Front"."""
    links = [at for at in range(place + 1, len(words)) if words[at].lower in ("for", "of", "with")]
    if not links or links[0] != place + 1:
        return None
    return next((side for link in links if (side := _named_side(words, link + 1))), None)


def _named_side(words: Sequence[Token], start: int) -> str | None:
    while start < len(words) and words[start].tag in ("DT", "PRP$"):
        start += 1
    end = start
    while end < len(words) and (words[end].is_noun or words[end].tag in ("JJ", "POS")):
        end += 1
    side = words[start:end]
    named = any(word.is_name or word.lower in lexicon().bodies for word in side)
    return join(side) if named else None
