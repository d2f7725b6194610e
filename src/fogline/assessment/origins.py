"""Origins: the first utterance behind several claims, so that ten reprints count once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from fogline.model import Claim, Document, SpeakerKind

Shingles: TypeAlias = frozenset[tuple[str, ...]]

_WORD = re.compile(r"\w+")
_LENGTH = 3
_COPIED = 0.5
_UNNAMED = frozenset({SpeakerKind.AUTHOR, SpeakerKind.ANONYMOUS, SpeakerKind.ANONYMOUS_GROUP})


def find_origins(claims: Sequence[Claim], documents: Mapping[str, Document]) -> dict[str, str]:
    """Return the origin of each claim of one question: the id of the first claim that shares it.

    What one named speaker says is one origin, in however many documents and words: who repeats
    himself is no second witness. Writers and the unnamed are told apart by document, unless half of
    their runs of three words are the same: then one has copied the other (the containment of
    A. Z. Broder, On the Resemblance and Containment of Documents, 1997).
    """
    speakers: dict[str, list[str]] = defaultdict(list)
    for claim in claims:
        speakers[_speaker(claim)].append(claim.id)
    first = {claim: min(members) for members in speakers.values() for claim in members}
    unnamed = {claim.id: claim for claim in claims if claim.speaker.kind in _UNNAMED}
    shingles = {i: _shingles(claim, documents.get(claim.document)) for i, claim in unnamed.items()}
    return _joined(first, _copies(unnamed, shingles))


def _speaker(claim: Claim) -> str:
    name = claim.speaker.id or claim.speaker.name.casefold()
    return f"{name}@{claim.document}" if claim.speaker.kind in _UNNAMED else name


def _shingles(claim: Claim, document: Document | None) -> Shingles:
    spans = claim.content if document else ()
    text = " ".join(document.text[start:end] for start, end in spans) if document else ""
    words = _WORD.findall(text.casefold())
    length = min(_LENGTH, len(words))
    runs = range(len(words) - length + 1) if words else ()
    return frozenset(tuple(words[at : at + length]) for at in runs)


def _copies(
    claims: Mapping[str, Claim], shingles: Mapping[str, Shingles]
) -> Iterable[tuple[str, str]]:
    """Yield pairs of copies; claims that share no run of words are never compared."""
    same: dict[tuple[str, Shingles], list[str]] = defaultdict(list)
    for claim in sorted(claims):
        if shingles[claim]:
            same[claims[claim].speaker.kind, shingles[claim]].append(claim)
    for members in same.values():
        yield from ((members[0], other) for other in members[1:])
    by_run: dict[tuple[str, ...], list[tuple[str, Shingles, str]]] = defaultdict(list)
    for (kind, runs), members in same.items():
        for run in runs:
            for other_kind, other_runs, other in by_run[run]:
                if kind == other_kind and _resemble(runs, other_runs):
                    yield members[0], other
            by_run[run].append((kind, runs, members[0]))


def _resemble(one: Shingles, other: Shingles) -> bool:
    return len(one & other) >= _COPIED * min(len(one), len(other))


def _joined(first: Mapping[str, str], pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Join what is paired, also by way of others (union-find)."""
    root = {origin: origin for origin in first.values()}

    def find(origin: str) -> str:
        while root[origin] != origin:
            origin = root[origin]
        return origin

    for one, other in pairs:
        low, high = sorted((find(first[one]), find(first[other])))
        root[high] = low
    return {claim: find(origin) for claim, origin in first.items()}
