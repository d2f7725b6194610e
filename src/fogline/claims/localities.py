"""Places as a document writes them, and which one "the province" means."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Container, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from fogline.claims.lexicon import lexicon
from fogline.claims.names import countries, join, name_runs
from fogline.claims.tokens import Token
from fogline.model import Place, Span

_REGIONS = frozenset(
    """valley province region oblast state county area peninsula district department prefecture
    governorate municipality highlands corridor enclave territory""".split()
)
_SETTLEMENTS = frozenset(
    """city town village suburb neighbourhood neighborhood quarter township hamlet capital
    settlement camp port base""".split()
)
_FEATURES = frozenset(
    """mountains road river airport bridge hospital island islands crossing plain hills gorge pass
    junction station lake bay dam barracks roundabout bazaar market""".split()
)
KINDS = _REGIONS | _SETTLEMENTS | _FEATURES
_SURE = frozenset(
    """in at near from into across around inside outside toward towards through throughout beyond
    above""".split()
)
_TAKEN = frozenset(
    """taken took take retaken retook captured seized entered liberated lost hold held holds shelled
    bombed stormed besieged surrounded encircled""".split()
)
_PARTITIVES = frozenset(
    """whole all most part parts fall capture loss control rest outskirts north south east west half
    edge centre center districts provinces capital heart streets people siege
    defence defense""".split()
)
_LOCATIVES = _SURE | frozenset("over between of to for on".split())
_GENERIC = re.compile(
    r"\b(?:the|this|that|their|our|its|his)\s+(?:(?!and\b|of\b)[a-z-]+\s+){0,2}?"
    rf"({'|'.join(sorted(_REGIONS | _SETTLEMENTS | {'country'}))})\b",
)


@dataclass(frozen=True, slots=True)
class _Mention:
    position: int
    name: str
    kind: str | None


@dataclass
class Localities:
    """The places a document names, in the order of its text."""

    names: set[str] = field(default_factory=set)
    mentions: list[_Mention] = field(default_factory=list)
    kinds: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(
        cls, rows: Sequence[tuple[Token, ...]], people: Container[str], dateline: str | None
    ) -> Localities:
        """Return the places of a document of sentences ``rows``; ``people`` are surnames in it."""
        found = cls()
        for row in rows:
            found.learn(row, people)
        if dateline:
            found.start(dateline)
        for row in rows:
            found.note(row)
        return found

    def learn(self, words: tuple[Token, ...], people: Container[str]) -> None:
        """Take in the names that stand where only places stand: after "in", before "valley"."""
        for run, ranked in name_runs(words):
            kind = _kind_beside(words, run)
            name = bare(join(run))
            body = run[-1].lower in lexicon().bodies
            if ranked or body or name.lower() in people or _is_demonym(name):
                continue
            placed = _before(words, run) in _SURE | _TAKEN or _is_part_of(words, run)
            if kind or (placed and not _modifies_noun(words, run)):
                self.names.add(name)
                if kind and not _is_country(name):
                    self.kinds.setdefault(name, kind)

    def start(self, dateline: str) -> None:
        """Take in the place of the dateline, which is the main one where no other is named."""
        name = re.split(r",| and |/", dateline)[0].strip()
        self.names.add(name)
        self.mentions.append(_Mention(-1, name, self.kinds.get(name)))

    def note(self, words: tuple[Token, ...]) -> None:
        """Note where the places learned are mentioned; call once a sentence, in order."""
        for run, _ in name_runs(words):
            name = bare(join(run))
            if name in self.names:
                self.mentions.append(_Mention(run[0].start, name, self.kinds.get(name)))

    def find(self, text: str, span: Span, words: tuple[Token, ...]) -> Place | None:
        """Return the place that the words name or point back to; None where they do neither."""
        inside = tuple(word for word in words if span[0] <= word.start and word.end <= span[1])
        named = self._named(inside)
        pointer = _GENERIC.search(text, *span)
        if named is not None and (named[0] < 2 or pointer is None):
            return named[1]
        return self._pointed(pointer) if pointer else None

    def _named(self, words: tuple[Token, ...]) -> tuple[int, Place] | None:
        """Return the best named place by rank: 0 after a preposition, 1 bare, 2 an attribute."""
        found: list[tuple[int, Place]] = []
        for run, _ in name_runs(words):
            name = bare(join(run))
            if name in self.names:
                after = _before(words, run) in _LOCATIVES
                rank = 0 if after else 2 if _modifies_noun(words, run) else 1
                found.append((rank, Place(name=name, id="", written=join(run))))
        return min(found, key=lambda pair: pair[0]) if found else None

    def _pointed(self, match: re.Match[str]) -> Place | None:
        kind = match.group(1)
        name = self._referent(kind, match.start())
        return Place(name, "", " ".join(match.group().split())) if name else None

    def _referent(self, kind: str, position: int) -> str | None:
        """Return the place of a fitting kind last mentioned before ``position``, else the main."""
        count = bisect_left(self.mentions, position, key=lambda one: one.position)
        before = [self.mentions[place] for place in range(count - 1, -1, -1)]
        if kind == "country":
            return next((one.name for one in before if _is_country(one.name)), None)
        kin = _REGIONS if kind in _REGIONS else _SETTLEMENTS
        exact = next((one.name for one in before if one.kind == kind), None)
        close = next((one.name for one in before if one.kind in kin), None)
        return exact or close or self.main

    def carried(self) -> Place | None:
        """Return the main place for a claim that names none; nothing of it is written."""
        return Place(self.main, "", "") if self.main else None

    @cached_property
    def main(self) -> str | None:
        """Return the place that the document is about.

        It is the one mentioned twice or more and most often, else that of the dateline, else the
        first; a country only where nothing smaller is named.
        """
        smaller = [one for one in self.mentions if not _is_country(one.name)] or self.mentions
        counts = Counter(one.name for one in smaller if one.position >= 0)
        ranked = counts.most_common(1)
        if ranked and ranked[0][1] > 1:
            return ranked[0][0]
        return smaller[0].name if smaller else None


def _is_country(name: str) -> bool:
    return name.lower().removeprefix("the ") in countries()


def _is_demonym(name: str) -> bool:
    """Tell "Afghan" and "Syrian", which name people, from Afghanistan and Syria."""
    low = name.lower()
    ends = low.endswith(("an", "ian", "ese", "ish", "i", "ic", "ch"))
    if not ends or " " in low or _is_country(name):
        return False
    return any(country.startswith(low[:4]) for country in countries())


def _is_part_of(words: tuple[Token, ...], run: tuple[Token, ...]) -> bool:
    """Tell "the whole of Panjshir" and "the fall of Panjshir"."""
    place = words.index(run[0])
    while place > 0 and words[place - 1].tag in ("DT", "JJ"):
        place -= 1
    return place > 1 and words[place - 1].lower == "of" and words[place - 2].lower in _PARTITIVES


def _before(words: tuple[Token, ...], run: tuple[Token, ...]) -> str:
    place = words.index(run[0]) - 1
    while place >= 0 and words[place].tag in ("DT", "JJ"):
        place -= 1
    return words[place].lower if place >= 0 else ""


def _modifies_noun(words: tuple[Token, ...], run: tuple[Token, ...]) -> bool:
    place = words.index(run[-1]) + 1
    return (
        place < len(words)
        and words[place].tag in ("NN", "NNS", "POS")
        and words[place].lower not in KINDS
    )


def _kind_beside(words: tuple[Token, ...], run: tuple[Token, ...]) -> str | None:
    """Return "valley" for "Panjshir Valley", "the valley of Panjshir" and "the Panjshir valley"."""
    last = run[-1].lower
    if len(run) > 1 and last in KINDS:
        return last
    after = words.index(run[-1]) + 1
    if after < len(words) and words[after].lower in KINDS:
        return words[after].lower
    before = words.index(run[0])
    if before > 1 and words[before - 1].lower == "of" and words[before - 2].lower in KINDS:
        return words[before - 2].lower
    return words[before - 1].lower if before and words[before - 1].lower in KINDS else None


def bare(name: str) -> str:
    """Return a place's name without the word for its kind: Panjshir for "Panjshir Valley"."""
    words = name.split()
    return " ".join(words[:-1]) if len(words) > 1 and words[-1].lower() in KINDS else name
