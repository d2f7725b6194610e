"""The words of attribution: cues with their stance, channels, levels, hedges and roles."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from fogline.model import Attribution, Channel, Stance


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting verb: what it does, and whether a bare noun phrase can be its content."""

    lemma: str
    stance: Stance
    takes_noun: bool
    weak: bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything that ``lexicon.toml`` says, ready to match; patterns are over small letters."""

    cues: dict[str, Cue]
    phrases: tuple[tuple[re.Pattern[str], Stance], ...]
    channels: tuple[tuple[re.Pattern[str], Channel], ...]
    levels: tuple[tuple[re.Pattern[str], Attribution], ...]
    hedges: re.Pattern[str]
    unverified: re.Pattern[str]
    verified: re.Pattern[str]
    posts: frozenset[str]
    people: frozenset[str]
    bodies: frozenset[str]
    titles: frozenset[str]
    """Ranks and posts: what stands before a name."""
    roles: frozenset[str]
    """Ranks, posts, and what people are called by what they do."""
    speakers: frozenset[str]
    """Posts, people and bodies: whoever may speak without a name."""


@cache
def lexicon() -> Lexicon:
    """Return the lexicon, read once."""
    raw = tomllib.loads((files("fogline.claims") / "lexicon.toml").read_text("utf-8"))
    roles = raw["roles"]
    posts, people = _nouns(roles["posts"]), _nouns(roles["people"])
    bodies, ranks = frozenset(roles["bodies"].split()), frozenset(roles["ranks"].split())
    return Lexicon(
        cues=_cues(raw),
        phrases=tuple(
            (re.compile(rf"{words}\b"), Stance(stance))
            for stance, options in raw["phrases"].items()
            for words in options
        ),
        channels=tuple((_any(entry["words"]), Channel(entry["name"])) for entry in raw["channel"]),
        levels=tuple((_any(entry["words"]), Attribution(entry["name"])) for entry in raw["level"]),
        hedges=_any(raw["hedges"]["words"]),
        unverified=_any(raw["corroboration"]["failed"]),
        verified=_any(raw["corroboration"]["passed"]),
        posts=posts,
        people=people,
        bodies=bodies,
        titles=ranks | posts,
        roles=ranks | posts | people,
        speakers=posts | people | bodies,
    )


def _any(words: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(f'(?:{word})' for word in words)})", re.IGNORECASE)


def _nouns(words: str) -> frozenset[str]:
    """Return the nouns with their plurals."""
    singular = words.split()
    return frozenset(singular) | {plural(word) for word in singular}


def plural(noun: str) -> str:
    """Return the plural of an English noun, as far as the lexicon's nouns need it."""
    special = {"people": "people", "person": "persons", "child": "children", "lady": "ladies"}
    if noun in special:
        return special[noun]
    if noun.endswith("man") and noun != "german":
        return f"{noun[:-3]}men"
    if re.search(r"(?:s|x|ch|sh)$", noun):
        return f"{noun}es"
    return f"{noun[:-1]}ies" if re.search(r"[^aeiou]y$", noun) else f"{noun}s"


def _cues(raw: dict[str, object]) -> dict[str, Cue]:
    irregular: dict[str, list[str]] = raw["irregular"]  # type: ignore[assignment]
    weak = set(raw["weak"]["lemmas"].split())  # type: ignore[index]
    found: dict[str, Cue] = {}
    for entry in raw["cue"]:  # type: ignore[attr-defined]
        takes_noun = entry["takes"] == "any"
        for lemma in entry["lemmas"].split():
            cue = Cue(lemma, Stance(entry["stance"]), takes_noun, lemma in weak)
            for form in (lemma, *irregular.get(lemma, inflections(lemma))):
                found[form] = cue
    return found


def inflections(lemma: str) -> tuple[str, str, str]:
    """Return the -s, -ed and -ing forms of a regular verb."""
    if lemma.endswith("e"):
        return f"{lemma}s", f"{lemma}d", f"{lemma[:-1]}ing"
    if re.search(r"[^aeiou]y$", lemma):
        return f"{lemma[:-1]}ies", f"{lemma[:-1]}ied", f"{lemma}ing"
    third = f"{lemma}es" if re.search(r"(?:s|x|ch|sh)$", lemma) else f"{lemma}s"
    return third, f"{lemma}ed", f"{lemma}ing"
