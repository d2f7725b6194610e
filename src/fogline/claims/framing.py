"""Utterances as the rules see them: the frames of a text as spans."""

from __future__ import annotations

from fogline.claims.frames import Frame, find_frames
from fogline.claims.phrases import spans_of
from fogline.claims.tagger.utterances import Utterance
from fogline.claims.units import Unit, units
from fogline.text import paragraphs


def framed(text: str) -> tuple[Utterance, ...]:
    """Return the utterances that the rules find in a text, in order."""
    return tuple(
        _attribution(unit, frame)
        for paragraph in paragraphs(text)
        for unit in units(text, paragraph)
        for frame in find_frames(unit)
    )


def _attribution(unit: Unit, frame: Frame) -> Utterance:
    (source,), (cue,) = spans_of(unit.words, (frame.source,)), spans_of(unit.words, (frame.cue,))
    return Utterance(source, cue, spans_of(unit.words, frame.content))
