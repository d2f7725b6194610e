"""Who acts and who suffers: parties, people by name, and kinds of people; never mere words.

A reader of reports often takes the wrong words for the one who acts. What names nobody is left out
here: an answer is lost, but no dispute is made up.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from fogline.disputes.names import name_key, parties_in
from fogline.model import Proposition

_PRONOUN = re.compile(
    r"(he|him|his|she|her|it|its|they|them|their|we|us|our|i|me|my|you|who|that|this|those|these|"
    r"both|somebody|someone|nobody|everybody|everyone|another|others?|all|many|several|some|most)"
)
_ARMED = re.compile(
    r"(rebels?|army|government|regime|junta|state|forces|troops|soldiers?|fighters?|militants?|"
    r"militias?|militiam[ae]n|insurgents?|guerrillas?|gunm[ae]n|gangs?|cartels?|separatists?|"
    r"paramilitaries|police|policem[ae]n|resistance|opposition|coalition|mercenaries|jihadists?|"
    r"commanders?|officers?|conscripts|guards?|brigades?|battalions?|units?)"
)
_KINDS = (
    (re.compile(r"civilians?"), "civilians"),
    (re.compile(r"wounded|injured|hurt"), "wounded"),
    (re.compile(r"dead|deaths?|killed|died|bodies"), "dead"),
    (
        re.compile(r"people|persons?|men|women|children|casualt(?:y|ies)|losses|victims|toll"),
        "people",
    ),
)
"""Those who are counted without being named, the more telling word first."""
_TARGET = re.compile(
    r"(hospitals?|clinics?|schools?|mosques?|church(?:es)?|temples?|markets?|bazaars?|shelters?|"
    r"convoys?|trucks?|bus(?:es)?|trains?|ships?|bridges?|dams?|plants?|airports?|stations?|camps?|"
    r"bases?|checkpoints?|villages?|towns?|city|cities|homes?|houses?|civilians?|famil(?:y|ies)|"
    r"journalists?|positions)"
)
_QUANTITY = re.compile(
    r"^(?:(?:the|a|an|no|any|some|several|many|few|about|around|at least|more than|over|up to|"
    r"nearly|almost|fewer than|less than|dozens|hundreds|thousands|scores|number|losses|deaths|of|"
    r"their|our|its|other|one|two|three|four|five|six|seven|eight|nine|ten|[\d.,]+)(?:\s+|$))+",
    re.IGNORECASE,
)


def participant(words: str | None, parties: Mapping[str, str]) -> str | None:
    """Return the party that the words name, a name or a kind of armed people, or None.

    "Taliban fighters" are the Taliban; who "the Taliban's enemies" are is not said, nor who acts
    where the words name two parties.
    """
    key = name_key(words or "")
    if not words or not key or _PRONOUN.fullmatch(key):
        return None
    named = parties_in(words, parties)
    if named:
        return named[0] if len(named) == 1 and not _belongs_to(key, named[0]) else None
    last = words.split()[-1].strip(".,;:")
    return _plain(words) if _is_name(last) or _ARMED.fullmatch(last.casefold()) else None


def target_of(proposition: Proposition, parties: Mapping[str, str]) -> str | None:
    """Return whom or what an attack was on, None where the words name nothing that is attacked."""
    words = proposition.victim or proposition.target
    if words and any(_TARGET.fullmatch(word) for word in name_key(words).split()):
        return _plain(words)
    return participant(words, parties)


def casualties_of(proposition: Proposition, parties: Mapping[str, str]) -> str | None:
    """Return whose losses are counted: a party, civilians, the dead, the wounded, or people."""
    counted = proposition.quantity.unit if proposition.quantity else None
    words = proposition.victim or proposition.target or counted or ""
    found = participant(_QUANTITY.sub("", words), parties)
    kinds = (
        kind for known, kind in _KINDS for word in words.split() if known.fullmatch(word.casefold())
    )
    return found if found in parties.values() else next(kinds, found)


def _belongs_to(key: str, party: str) -> bool:
    """Tell whether the words only name something of the party's."""
    owner = name_key(party)
    return f" {owner} " not in f" {key} ".replace(f" {owner} s ", " ")


def _is_name(word: str) -> bool:
    """Tell whether a word begins like a name: with no small letter; many scripts have none."""
    return word[:1].isalpha() and not word[:1].islower()


def _plain(words: str) -> str:
    first, _, rest = words.strip().partition(" ")
    return rest.strip() if rest and first.casefold() in {"the", "a", "an"} else words.strip()
