"""Utterances as a text shows them: a cue with its source and the pieces of its content."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from fogline.claims.tagger.cutting import Floats, Segment, best_cuts
from fogline.claims.tagger.network import SOURCES, Network, shipped, wanted
from fogline.claims.tagger.ties import Places, Weights, choose, nearest
from fogline.claims.tagger.words import Word, split_words
from fogline.model import Span

_SOURCE, _CUE, _CONTENT = range(3)
_TO_SOURCE, _TO_CUE = range(2)


@dataclass(frozen=True, slots=True)
class Utterance:
    """Who said what: spans of the text; ``source`` is None where none is named near by."""

    source: Span | None
    cue: Span
    content: tuple[Span, ...]


def tagged(text: str) -> tuple[Utterance, ...]:
    """Return the utterances that the shipped network finds in a text, in order."""
    return utterances(text, shipped())


def utterances(text: str, network: Network) -> tuple[Utterance, ...]:
    """Return the utterances of a text in the order of their cues."""
    words = split_words(text)
    field, weights = network.field(SOURCES), network.weights(SOURCES)
    found: list[Utterance] = []
    for scores in network.read(text, words, wanted(SOURCES)):
        cuts = best_cuts(scores.marks(SOURCES), scores.sizes, field)
        for row, (start, end) in enumerate(scores.windows):
            ties = scores.arrays["ties"][row]
            found += _tied(words[start:end], cuts[row], ties, weights)
    return tuple(sorted(found, key=lambda one: one.cue))


def _tied(
    words: Sequence[Word], cut: Sequence[Segment], ties: Floats, weights: Weights
) -> Iterator[Utterance]:
    sources, cues, contents = (
        [one for one in cut if one.label == label] for label in (_SOURCE, _CUE, _CONTENT)
    )
    if not cues:
        return
    sentence = np.cumsum([bool(word.opens) for word in words])
    asked = places(cues)
    chosen = choose(ties, weights, _TO_SOURCE, asked, places(sources), sentence)
    held: list[list[Span]] = [[] for _ in cues]
    if contents:
        owners = nearest(ties, weights, _TO_CUE, places(contents), asked, sentence)
        for content, owner in zip(contents, owners, strict=True):
            held[owner].append(span_of(words, content))
    for cue, source, told in zip(cues, chosen, held, strict=True):
        named = None if source is None else span_of(words, sources[source])
        yield Utterance(named, span_of(words, cue), tuple(told))


def places(segments: Sequence[Segment]) -> Places:
    """Return the first and last words of segments, (k, 2)."""
    return np.array([(one.first, one.last) for one in segments], np.int64).reshape(-1, 2)


def span_of(words: Sequence[Word], segment: Segment) -> Span:
    """Return the span of the text that a segment of words covers."""
    return words[segment.first].start, words[segment.last].end
