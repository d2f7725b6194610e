"""PolNeAR: news articles with every source, cue and content marked (Newell et al., 2018)."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from fogline.claims.tagger.utterances import Utterance
from fogline.claims.tagger.words import split_words
from fogline.evaluation.scores import LEAST_OVERLAP, one_to_one, overlap
from fogline.model import Span

ROLES = ("source", "cue", "content")
LINKED = "linked"
_MODIFIERS = frozenset(", ; : ( of in who from for with at on that which - – — and by".split())

Finder: TypeAlias = Callable[[str], Sequence[Utterance]]
"""What finds the utterances of a text."""


@dataclass(frozen=True, slots=True)
class Article:
    """A text with the utterances that its first annotator by name marked."""

    text: str
    utterances: tuple[Utterance, ...]


@dataclass(frozen=True, slots=True)
class SpanScore:
    """How many spans, or linked utterances, were marked, found, and found right."""

    marked: int
    found: int
    right: int

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall."""
        total = self.marked + self.found
        return 2 * self.right / total if total else None


def read_articles(path: Path) -> Iterator[Article]:
    """Yield the articles of a file of PolNeAR, a JSON object a line."""
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        marked = row["attributions"][min(row["attributions"])]
        yield Article(row["text"], tuple(_utterance(one) for one in marked if one["cue"]))


def _utterance(marked: dict[str, list[list[int]]]) -> Utterance:
    source, cue, content = (tuple((start, end) for start, end in marked[role]) for role in ROLES)
    return Utterance(source[0] if source else None, cue[0], content)


def score_spans(articles: Iterable[Article], finder: Finder) -> dict[str, SpanScore]:
    """Return by role the score of exact contiguous spans, and that of linked utterances.

    Micro-averaged over the articles. Linked is right where the source's head is the marked one
    and the content shares at least half of the union with the marked one, matched one to one.
    """
    counts = {role: [0, 0, 0] for role in (*ROLES, LINKED)}
    for article in articles:
        found = finder(article.text)
        for role in ROLES:
            marked, ours = _spans(article.utterances, role), _spans(found, role)
            _add(counts[role], len(marked), len(ours), len(marked & ours))
        _add(counts[LINKED], *_linked(article, found))
    return {role: SpanScore(*numbers) for role, numbers in counts.items()}


def _add(counts: list[int], *more: int) -> None:
    for place, number in enumerate(more):
        counts[place] += number


def _spans(utterances: Iterable[Utterance], role: str) -> set[Span]:
    if role == "source":
        return {one.source for one in utterances if one.source}
    if role == "cue":
        return {one.cue for one in utterances}
    return {piece for one in utterances for piece in one.content}


def _linked(article: Article, found: Sequence[Utterance]) -> tuple[int, int, int]:
    marked = _whole(article.text, article.utterances)
    ours = _whole(article.text, found)
    shares = (
        (-share, False, one, two)
        for one, (head, content) in enumerate(marked)
        for two, (other, told) in enumerate(ours)
        if head == other and (share := overlap(content, told)) >= LEAST_OVERLAP
    )
    return len(marked), len(ours), len(one_to_one(shares))


def _whole(text: str, utterances: Iterable[Utterance]) -> list[tuple[int, tuple[Span, ...]]]:
    """Return head of source and content of those attributions that have both."""
    return [
        (head_of_source(text, one.source), one.content)
        for one in utterances
        if one.source and one.content
    ]


def head_of_source(text: str, source: Span) -> int:
    """Return where the head of a source ends: its last word before the first modifier.

    "Clinton, the senator" and "former Secretary Clinton" have one head; no parse is needed.
    """
    start, end = source
    words = split_words(text[start:end])
    head = words[0].end
    for word in words[1:]:
        if text[start + word.start : start + word.end].lower() in _MODIFIERS:
            break
        head = word.end
    return start + head
