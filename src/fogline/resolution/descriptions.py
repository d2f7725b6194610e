"""Descriptions of a side: "hundreds of Taliban fighters", "the NRF's spokesman", "Russians"."""

from __future__ import annotations

import re
from functools import lru_cache

from fogline.resolution.spelling import MEMORY, fold

_OWN = """forces? troops? soldiers? units? army military movement group side faction leadership
leaders? members? men commanders? officials? officers? authorit(?:y|ies) government regime
administration rulers? spokes(?:man|woman|men|person|people) representatives? negotiators? accounts?
delegation losses dead guards? police security personnel armed chiefs? sources? ministers?"""
_IRREGULAR = "fighters? militants? militia(?:men|s)? gunm[ae]n insurgents? insurgency rebels?"
_BEFORE = r"""the an? some several many most all few dozens hundreds thousands scores more than at
least about around nearly over up to of heavily armed senior local top chief high level middle
ranking ranked elite new current present incumbent interim acting its his their our one two \d+"""
_OWN_NOUNS = "|".join(_OWN.split())
_NOUNS = "|".join((*_OWN.split(), *_IRREGULAR.split()))
_LEADING = re.compile(
    rf"^(?:(?:{'|'.join(_BEFORE.split())}) |(?:{_NOUNS}) (?:of|for|from|with|loyal to) )(?=.)"
)
_TRAILING = re.compile(rf"(?<=.) (?:{_OWN_NOUNS})$")
_TRAILING_ANY = re.compile(rf"(?<=.) (?:{_NOUNS})$")
_ONE = re.compile(
    r"(?:^|\s)(?:fighter|soldier|militant|gunman|insurgent|rebel|leader|member|commander|official|"
    r"officer|spokes(?:wo)?man|spokesperson|representative|negotiator|guard|chief|source|minister)"
    r"(?:$| (?:of|for|from) )"
)
_SHORTEST_STEM = 4
# The ends of a people's name and of its side's, after the stem that both share.
_ENDS = frozenset(
    {("s", ""), ("n", ""), ("ns", ""), ("an", ""), ("ans", ""), ("i", ""), ("is", ""), ("ese", "")}
    | {("", "an"), ("s", "an"), ("", "s"), ("ian", "e"), ("ians", "e"), ("ian", "y"), ("ians", "y")}
)


def name_key(words: str) -> str:
    """Return the key under which a side is known: folded, without article and possessives."""
    return re.sub(r"^(?:the|an?) (?=.)", "", fold(re.sub(r"[’']s\b", "", words)))


@lru_cache(MEMORY)
def forms(words: str) -> tuple[str, ...]:
    """Return the key of ``words``, then with ever fewer of the words about who acts or speaks.

    "Hundreds of Taliban fighters" ends as "taliban", "the Afghan government's forces" passes
    through "afghan government"; "anti-Taliban" and "former Taliban" never become "taliban".
    """
    return _shortened(words, (_LEADING, _TRAILING_ANY))


@lru_cache(MEMORY)
def own_form(words: str) -> str:
    """Return the barest form of a side's own people: "Syrian troops" are Syria's, rebels not."""
    return _shortened(words, (_LEADING, _TRAILING))[-1]


def is_one(words: str) -> bool:
    """Tell whether one person of a side is meant: "the NRF's spokesman", "an NRF fighter"."""
    return _ONE.search(fold(words)) is not None


def _shortened(words: str, patterns: tuple[re.Pattern[str], ...]) -> tuple[str, ...]:
    found = [name_key(words)]
    for pattern in patterns:
        while (shorter := pattern.sub("", found[-1])) != found[-1]:
            found.append(shorter)
    return tuple(found)


def is_people(people: str, side: str) -> bool:
    """Tell whether folded ``people`` are those of folded ``side``: Talibs, Russian, Ukrainians.

    Word by word the same, or one stem of four letters with the endings that English gives a people.
    Nigerians are not Niger's, nor the other way round.
    """
    if people[:3] != side[:3]:
        return False
    ones, twos = people.split(), side.split()
    pairs = zip(ones, twos, strict=False)
    return len(ones) == len(twos) and all(one == two or _one_stem(one, two) for one, two in pairs)


def without_country(key: str, country: str | None) -> str:
    """Return ``key`` without the case's country or its adjective: "afghan government"."""
    head, _, rest = key.partition(" ")
    stem = _stem(head, fold(country)) if country and rest else 0
    return rest if stem >= _SHORTEST_STEM and len(head) - stem <= 3 else key


def _one_stem(people: str, side: str) -> bool:
    stem = _stem(people, side)
    return stem >= _SHORTEST_STEM and (people[stem:], side[stem:]) in _ENDS


def _stem(one: str, two: str) -> int:
    """Return how many letters two words share from the start."""
    shared = zip(one, two, strict=False)
    return next((at for at, (a, b) in enumerate(shared) if a != b), min(len(one), len(two)))
