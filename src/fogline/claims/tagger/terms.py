"""What is judged of a claim, as far as it can be so: level, basis, kind, type, and who relays."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from fogline.claims.circumstances import Circumstances, attribution_level, basis_of
from fogline.claims.frames import Frame
from fogline.claims.mentions import read_mention
from fogline.claims.phrases import spans_of
from fogline.claims.propositions import type_weights
from fogline.claims.stances import denial_in
from fogline.claims.tagger.candidates import Candidate
from fogline.claims.units import Unit
from fogline.model import Attribution, Basis, PropositionType, Span, Speaker, SpeakerKind, Stance

DECISIVE = 3
"""The weight of words (claims/propositions.toml) from which they decide; chosen on the dev part."""


def level_of(one: Candidate, speaker: Speaker, how: Circumstances) -> Attribution:
    """Return the level that is stated, else the one judged; only the author is unattributed."""
    judged = Attribution(one.values["attribution"])
    by_author = speaker.kind is SpeakerKind.AUTHOR
    if how.level or by_author != (judged is Attribution.UNATTRIBUTED):
        return attribution_level(speaker, how.level)
    return judged


def basis_judged(one: Candidate, speaker: Speaker, how: Circumstances) -> Basis:
    """Return the basis judged, where it can be: nobody relays to an author his own words."""
    judged = Basis(one.values["basis"])
    if speaker.kind is SpeakerKind.AUTHOR:
        possible = judged is not Basis.RELAYED
    else:
        possible = judged in (Basis.RELAYED, Basis.DOCUMENTARY)
    return judged if possible else basis_of(speaker, how.channel)


def kind_judged(one: Candidate, speaker: Speaker) -> Speaker:
    """Return a speaker with the kind that is judged; an author is told by who states the claim."""
    judged = SpeakerKind(one.values["kind"])
    if SpeakerKind.AUTHOR in (judged, speaker.kind):
        return speaker
    return replace(speaker, kind=judged)


def stance_judged(one: Candidate, content: str, frames: Sequence[Frame], unit: Unit) -> Stance:
    """Return the stance judged; who "denies" a thing or calls a claim false does not assert it."""
    judged = Stance(one.values["stance"])
    if judged is not Stance.ASSERTS:
        return judged
    denied = any(
        frame.stance is Stance.DENIES and _has_cue(unit, frame, one.cue) for frame in frames
    )
    return Stance.DENIES if denied else denial_in(content) or judged


def _has_cue(unit: Unit, frame: Frame, cue: Span | None) -> bool:
    ((start, end),) = spans_of(unit.words, (frame.cue,))
    return cue is not None and cue[0] < end and start < cue[1]


def negated_judged(one: Candidate, content: str) -> bool:
    """Tell whether a claim says that a thing is not so; to call it false is a stance."""
    return one.values["negated"] == "yes" and denial_in(content) is None


def type_judged(one: Candidate, content: str) -> PropositionType:
    """Return the type that the words themselves speak for, else the one judged."""
    judged = PropositionType(one.values["type"])
    weights = type_weights(content)
    most = max(weights.values(), default=0)
    if most < DECISIVE or weights.get(judged, 0) == most:
        return judged
    return next(kind for kind, weight in weights.items() if weight == most)


def relays_of(
    unit: Unit, frames: Sequence[Frame], cue: Span | None, surnames: Container[str]
) -> Iterator[str]:
    """Yield the names of those in whose words a cue stands: a ministry that said rebels claimed."""
    for frame in frames:
        pieces = spans_of(unit.words, frame.content)
        if cue and any(start <= cue[0] and cue[1] <= end for start, end in pieces):
            mention = read_mention(unit.words[slice(*frame.source)], surnames)
            if not mention.pronoun:
                yield mention.name
