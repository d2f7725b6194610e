"""A telling: who speaks in an attribution, by which cue, and under what circumstances."""

from __future__ import annotations

from dataclasses import dataclass, replace

from fogline.claims.circumstances import Circumstances
from fogline.claims.roster import AUTHOR_SPEAKER
from fogline.model import AUTHOR, Span, Speaker, Stance


@dataclass(frozen=True, slots=True)
class Telling:
    """One attribution at hand; its claims differ only in what is claimed."""

    speaker: Speaker
    how: Circumstances
    stance: Stance = Stance.ASSERTS
    lemma: str = ""
    cue: tuple[Span, ...] = ()
    chain: tuple[str, ...] = (AUTHOR,)

    @property
    def is_authors(self) -> bool:
        """Whether the author speaks."""
        return self.speaker.id == AUTHOR_SPEAKER.id

    def plainly(self) -> Telling:
        """Return the telling of a further sentence, which the cue's stance does not govern."""
        return replace(self, stance=Stance.ASSERTS)

    def continued(self) -> Telling:
        """Return the telling of a quotation that runs on with no words naming its speaker."""
        speaker = replace(self.speaker, spans=())
        return replace(self, speaker=speaker, stance=Stance.ASSERTS, lemma="", cue=())
