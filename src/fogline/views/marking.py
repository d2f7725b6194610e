"""A document's text cut where claims begin and end, so that each can be marked in place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from fogline.model import Claim, Span

CONTENT, CUE, SPEAKER, HEDGE = "content", "cue", "speaker", "hedge"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text under the same marks.

    ``claims`` are those whose content covers it, ``opens`` those whose content begins here;
    ``roles`` says what else it is to any claim: cue, hedge or speaker.
    """

    text: str
    claims: tuple[str, ...] = ()
    opens: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Mark:
    span: Span
    role: str
    claim: str


def mark_text(text: str, claims: Sequence[Claim]) -> tuple[tuple[Piece, ...], ...]:
    """Return the lines of ``text`` that are not blank, each as pieces; joined, a line's pieces
    are the line.

    Marks may overlap in any way: each piece knows all that cover it.
    """
    marks = sorted(_marks(claims), key=lambda mark: mark.span)
    lines = [line for line in _lines(text) if text[slice(*line)].strip()]
    paragraphs: list[list[Piece]] = [[] for _ in lines]
    opened: set[str] = set()
    for number, span, over in _sweep(lines, marks):
        piece = _piece(text[slice(*span)], over, opened)
        opened.update(piece.opens)
        paragraphs[number].append(piece)
    return tuple(map(tuple, paragraphs))


def _marks(claims: Sequence[Claim]) -> Iterator[_Mark]:
    for claim in claims:
        roles = {
            CONTENT: claim.content,
            CUE: claim.cue,
            SPEAKER: claim.speaker.spans,
            HEDGE: claim.hedges,
        }
        for role, spans in roles.items():
            yield from (_Mark(span, role, claim.id) for span in spans if span[0] < span[1])


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for line in text.splitlines(keepends=True):
        yield start, start + len(line.rstrip("\r\n"))
        start += len(line)


def _sweep(
    lines: Sequence[Span], marks: Sequence[_Mark]
) -> Iterator[tuple[int, Span, tuple[_Mark, ...]]]:
    """Yield each piece's line, span and marks, in one pass over the sorted lines and marks."""
    active: list[_Mark] = []
    following = 0
    for number, (begin, end) in enumerate(lines):
        start = begin
        while start < end:
            while following < len(marks) and marks[following].span[0] <= start:
                active.append(marks[following])
                following += 1
            active = [mark for mark in active if mark.span[1] > start]
            edges = [mark.span[1] for mark in active]
            edges += [mark.span[0] for mark in marks[following : following + 1]]
            stop = min([end, *edges])
            yield number, (start, stop), tuple(active)
            start = stop


def _piece(text: str, over: Sequence[_Mark], opened: set[str]) -> Piece:
    claims = _unique(mark.claim for mark in over if mark.role == CONTENT)
    return Piece(
        text=text,
        claims=claims,
        opens=tuple(claim for claim in claims if claim not in opened),
        roles=_unique(sorted(mark.role for mark in over if mark.role != CONTENT)),
    )


def _unique(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
