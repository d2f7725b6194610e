"""Claims as the network sees them in a text, before anybody asks who "he" is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

import numpy as np

from fogline.claims.tagger.cutting import Floats, Segment, best_cuts
from fogline.claims.tagger.fields import FIELDS
from fogline.claims.tagger.network import CLAIMS, Network, Scores, wanted
from fogline.claims.tagger.ties import choose
from fogline.claims.tagger.utterances import places, span_of
from fogline.claims.tagger.words import Word, split_words
from fogline.model import Span

_STATED = 3
"""The last of the four labels: speaker, cue, content said by somebody, stated by the author."""
_TO_CUE, _TO_SPEAKER, _TO_PLACE = range(3)
_PLACE, _COUNT, _HEDGE = 1, 3, 5
"""Tags of the first word of a place, of a count, and of any word of a hedge."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A claim with the spans that belong to it, and the value of each field.

    ``stated``: by the author without a source. ``speaker`` and ``cue`` are None where the text
    has none near by.
    """

    content: Span
    stated: bool
    speaker: Span | None
    cue: Span | None
    place: Span | None
    counts: tuple[Span, ...]
    hedges: tuple[Span, ...]
    values: Mapping[str, str]


Divider: TypeAlias = Callable[[Span], Sequence[Span]]
"""What divides a content into its propositions."""


def candidates(text: str, network: Network, divide: Divider) -> tuple[Candidate, ...]:
    """Return the claims of a text in order; a content that ``divide`` divides is several claims."""
    words = split_words(text)
    found: list[Candidate] = []
    for scores in network.read(text, words, wanted(CLAIMS, "tags", "gists")):
        cuts = best_cuts(scores.marks(CLAIMS), scores.sizes, network.field(CLAIMS))
        for row, (start, end) in enumerate(scores.windows):
            found += _Window(network, scores, row, words[start:end], cuts[row]).candidates(divide)
    return tuple(sorted(found, key=lambda one: one.content))


class _Told(NamedTuple):
    """A proposition's words, with the cue and the speaker of the content that it is a part of."""

    content: Segment
    cue: Segment | None
    speaker: Segment | None


class _Window:
    """One window with its segments, tags and ties."""

    def __init__(
        self,
        network: Network,
        scores: Scores,
        row: int,
        words: Sequence[Word],
        cut: Sequence[Segment],
    ) -> None:
        self.network, self.words = network, words
        self.ties = scores.arrays[CLAIMS + "ties"][row]
        self.gists = scores.arrays["gists"][row]
        self.sentence = np.cumsum([bool(word.opens) for word in words])
        self.speakers, self.cues, said, stated = (
            [one for one in cut if one.label == label] for label in range(_STATED + 1)
        )
        self.contents: list[Segment] = sorted((*said, *stated))
        tags = scores.arrays["tags"][row][: len(words)].argmax(axis=1)
        self.places = _runs(tags.tolist(), _PLACE, _PLACE + 1)
        self.counts = _runs(tags.tolist(), _COUNT, _COUNT + 1)
        self.hedges = _runs(tags.tolist(), _HEDGE, _HEDGE)

    def candidates(self, divide: Divider) -> Iterator[Candidate]:
        """Yield the claims of the window; those of one content share its cue and its speaker."""
        if not self.contents:
            return
        cues = self._tied(_TO_CUE, self.contents, self.cues)
        speakers = self._tied(_TO_SPEAKER, self.contents, self.speakers)
        told = [
            _Told(
                piece,
                None if content.label == _STATED else cue,
                None if content.label == _STATED else speaker,
            )
            for content, cue, speaker in zip(self.contents, cues, speakers, strict=True)
            for piece in self._divided(content, divide)
        ]
        pieces = [one.content for one in told]
        named = self._tied(_TO_PLACE, pieces, self.places)
        for one, place, values in zip(told, named, self._judged(told), strict=True):
            yield Candidate(
                content=span_of(self.words, one.content),
                stated=one.content.label == _STATED,
                speaker=self._span(one.speaker),
                cue=self._span(one.cue),
                place=self._span(place),
                counts=self._inside(self.counts, one.content),
                hedges=self._inside(self.hedges, one.content),
                values=values,
            )

    def _divided(self, content: Segment, divide: Divider) -> list[Segment]:
        inside = range(content.first, content.last + 1)
        places = (
            [place for place in inside if start <= self.words[place].start < end]
            for start, end in divide(span_of(self.words, content))
        )
        return [Segment(run[0], run[-1], content.label) for run in places if run]

    def _tied(
        self, kind: int, asking: Sequence[Segment], others: Sequence[Segment]
    ) -> list[Segment | None]:
        weights = self.network.weights(CLAIMS)
        chosen = choose(self.ties, weights, kind, places(asking), places(others), self.sentence)
        return [None if one is None else others[one] for one in chosen]

    def _judged(self, told: Sequence[_Told]) -> list[dict[str, str]]:
        """Return the values of each claim's fields."""
        gathered = np.stack([self._gathered(one) for one in told])
        heads = self.network.heads
        chosen = {
            name: (gathered @ heads[f"fields.{number}.weight"].T + heads[f"fields.{number}.bias"])
            .argmax(axis=1)
            .tolist()
            for number, name in enumerate(FIELDS)
        }
        return [
            {name: FIELDS[name][best[number]] for name, best in chosen.items()}
            for number in range(len(told))
        ]

    def _gathered(self, one: _Told) -> Floats:
        inside = self.gists[one.content.first : one.content.last + 1]
        around = np.flatnonzero(self.sentence == self.sentence[one.content.first])
        rest = (one.cue, one.speaker, Segment(int(around[0]), int(around[-1]), 0))
        means = [
            np.zeros(inside.shape[1], np.float32)
            if part is None
            else self.gists[part.first : part.last + 1].mean(axis=0)
            for part in rest
        ]
        return np.concatenate([inside.mean(axis=0), inside.max(axis=0), *means])

    def _span(self, segment: Segment | None) -> Span | None:
        return None if segment is None else span_of(self.words, segment)

    def _inside(self, segments: Sequence[Segment], content: Segment) -> tuple[Span, ...]:
        return tuple(
            span_of(self.words, one)
            for one in segments
            if content.first <= one.first and one.last <= content.last
        )


def _runs(tags: Sequence[int], first: int, rest: int) -> list[Segment]:
    """Return the runs of words tagged ``first``, then ``rest``."""
    found: list[Segment] = []
    for place, tag in enumerate(tags):
        begins = tag == first and (first != rest or not found or found[-1].last != place - 1)
        if begins or (tag == rest and (not found or found[-1].last != place - 1)):
            found.append(Segment(place, place, tag))
        elif tag == rest:
            found[-1] = found[-1]._replace(last=place)
    return found
