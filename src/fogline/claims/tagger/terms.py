"""On what terms a claim was told: its level and basis as far as they can be, and who relays it."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from fogline.claims.circumstances import Circumstances, attribution_level, basis_of
from fogline.claims.frames import Frame
from fogline.claims.mentions import read_mention
from fogline.claims.phrases import spans_of
from fogline.claims.tagger.candidates import Candidate
from fogline.claims.units import Unit
from fogline.model import Attribution, Basis, Span, Speaker, SpeakerKind


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
