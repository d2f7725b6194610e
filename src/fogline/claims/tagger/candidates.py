"""Claims as the network sees them in a text, before anybody asks who "he" is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from fogline.claims.tagger.attributions import places, span_of
from fogline.claims.tagger.cutting import Floats, Segment, best_cuts
from fogline.claims.tagger.fields import FIELDS
from fogline.claims.tagger.network import CLAIMS, Network, Scores, wanted
from fogline.claims.tagger.ties import choose
from fogline.claims.tagger.words import Word, split_words
from fogline.model import Span

_SPEAKER, _CUE, _SAID, _STATED = range(4)
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


def candidates(text: str, network: Network) -> tuple[Candidate, ...]:
    """Return the claims of a text in order."""
    words = split_words(text)
    found: list[Candidate] = []
    for scores in network.read(text, words, wanted(CLAIMS, "tags", "gists")):
        cuts = best_cuts(scores.marks(CLAIMS), scores.sizes, network.field(CLAIMS))
        for row, (start, end) in enumerate(scores.windows):
            found += _Window(network, scores, row, words[start:end], cuts[row]).candidates()
    return tuple(sorted(found, key=lambda one: one.content))


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
            [one for one in cut if one.label == label] for label in range(4)
        )
        self.contents = sorted((*said, *stated))
        tags = scores.arrays["tags"][row][: len(words)].argmax(axis=1)
        self.places = _runs(tags.tolist(), _PLACE, _PLACE + 1)
        self.counts = _runs(tags.tolist(), _COUNT, _COUNT + 1)
        self.hedges = _runs(tags.tolist(), _HEDGE, _HEDGE)

    def candidates(self) -> Iterator[Candidate]:
        """Yield the claims of the window."""
        if not self.contents:
            return
        cues, speakers, named = (
            self._tied(kind, others)
            for kind, others in (
                (_TO_CUE, self.cues),
                (_TO_SPEAKER, self.speakers),
                (_TO_PLACE, self.places),
            )
        )
        values = self._judged(cues, speakers)
        for number, content in enumerate(self.contents):
            stated = content.label == _STATED
            yield Candidate(
                content=span_of(self.words, content),
                stated=stated,
                speaker=None if stated else self._span(speakers[number]),
                cue=None if stated else self._span(cues[number]),
                place=self._span(named[number]),
                counts=self._inside(self.counts, content),
                hedges=self._inside(self.hedges, content),
                values=values[number],
            )

    def _tied(self, kind: int, others: Sequence[Segment]) -> list[Segment | None]:
        weights = self.network.weights(CLAIMS)
        asking = places(self.contents)
        chosen = choose(self.ties, weights, kind, asking, places(others), self.sentence)
        return [None if one is None else others[one] for one in chosen]

    def _judged(
        self, cues: Sequence[Segment | None], speakers: Sequence[Segment | None]
    ) -> list[dict[str, str]]:
        """Return the values of each claim's fields."""
        parts = zip(self.contents, cues, speakers, strict=True)
        gathered = np.stack([self._gathered(*part) for part in parts])
        heads = self.network.heads
        chosen = {
            name: (gathered @ heads[f"fields.{number}.weight"].T + heads[f"fields.{number}.bias"])
            .argmax(axis=1)
            .tolist()
            for number, name in enumerate(FIELDS)
        }
        return [
            {name: FIELDS[name][best[number]] for name, best in chosen.items()}
            for number in range(len(self.contents))
        ]

    def _gathered(self, content: Segment, cue: Segment | None, speaker: Segment | None) -> Floats:
        inside = self.gists[content.first : content.last + 1]
        stated = content.label == _STATED
        around = np.flatnonzero(self.sentence == self.sentence[content.first])
        rest = (
            None if stated else cue,
            None if stated else speaker,
            Segment(int(around[0]), int(around[-1]), 0),
        )
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
