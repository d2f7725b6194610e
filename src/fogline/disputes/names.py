"""Names as keys, so that one party or person is one participant however a report writes them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from fogline.model import Claim, SpeakerKind

_WORD = re.compile(r"\w+")
_ARTICLES = frozenset({"the", "a", "an"})
_TITLE = re.compile(
    r"(the|mr|mrs|ms|dr|sir|gen|general|lt|lieutenant|col|colonel|maj|major|capt|captain|sgt|"
    r"sergeant|commander|president|minister|governor|mullah|maulvi|mawlawi|sheikh|imam|rev)\.?",
    re.IGNORECASE,
)
_AND = re.compile(r"\s*(?:,|;|&|\band\b)\s*")


def name_key(words: str) -> str:
    """Return the words in lower case, without punctuation and without a leading article."""
    found = _WORD.findall(words.casefold())
    return " ".join(found[1:] if len(found) > 1 and found[0] in _ARTICLES else found)


def party_names(claims: Iterable[Claim]) -> dict[str, str]:
    """Return the parties that speak in these claims: key to name."""
    names = sorted({claim.speaker.party for claim in claims if claim.speaker.party})
    return {name_key(name): name for name in reversed(names)}


def members_of(claims: Iterable[Claim]) -> dict[str, str]:
    """Return the parties of those who speak by name: the name's key to the only party it has."""
    found: dict[str, set[str]] = {}
    for claim in claims:
        speaker = claim.speaker
        if speaker.kind is SpeakerKind.NAMED and speaker.party:
            found.setdefault(name_key(speaker.name), set()).add(speaker.party)
    return {key: next(iter(parties)) for key, parties in found.items() if len(parties) == 1}


def parties_in(words: str, parties: Mapping[str, str]) -> list[str]:
    """Return the parties that words name, or that they name something of ("the Reds' enemies")."""
    key = f" {name_key(words)} "
    return [name for party, name in parties.items() if f" {party} " in key]


def people_in(words: str | None, parties: Mapping[str, str]) -> tuple[str, ...]:
    """Return the persons named by a victim's words, without titles; groups and parties are none."""
    parts = (_without_titles(part) for part in _AND.split(words or ""))
    return tuple(part for part in parts if part and _is_person(part, parties))


def full_names(names: Iterable[str]) -> dict[str, str]:
    """Return each name's key with the fullest name that it can mean; a surname may be short.

    A surname stays itself where two people called so are spoken of.
    """
    written = {name_key(name): name for name in sorted(names, reverse=True)}
    longer: dict[str, list[str]] = {}
    for key in written:
        if " " in key:
            longer.setdefault(key.rsplit(" ", 1)[1], []).append(key)
    whole = {key: longer[key][0] if len(longer.get(key, ())) == 1 else key for key in written}
    return {key: written[full] for key, full in whole.items()}


def _without_titles(words: str) -> str:
    kept = words.split()
    while kept and _TITLE.fullmatch(kept[0]):
        kept = kept[1:]
    return " ".join(kept)


def _is_person(words: str, parties: Mapping[str, str]) -> bool:
    named = not words[0].islower() and not words[0].isdigit()
    return named and not parties_in(words, parties)
