"""The project's own corpus as examples: claims with speakers, places, counts and kinds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from fogline.claims.numerals import numerals
from fogline.claims.tagger.fields import FIELDS
from fogline.claims.tagger.pieces import Pieces
from fogline.claims.tagger.words import Case, Word, split_words
from fogline.evaluation.markup import GoldClaim, GoldReport
from fogline.model import AUTHOR
from training.examples import Example, Piece, Segment, windows_of, words_in

SPEAKER, CUE, SAID, STATED = range(4)
Interval = tuple[int, int]
UNKNOWN = -1
_DEFAULTS = {"corroboration": "none stated", "negated": "no"}


@dataclass(frozen=True)
class Marked:
    """A claim by words: content, cue, mention of its speaker, place, and its values by field."""

    content: tuple[Interval, ...]
    cue: Interval | None
    speaker: Interval | None
    place: Interval | None
    placed: bool  # whether ``place`` is known; None is then "names no place"
    values: Mapping[str, int]
    stated: bool


@dataclass(frozen=True)
class Annotated:
    """A report as an example, with its claims and the tags of its words."""

    example: Example
    claims: tuple[Marked, ...]
    tags: tuple[int, ...]


def annotated(report: GoldReport, pieces: Pieces) -> Annotated:
    """Return a report of the corpus as an example; of marks that overlap, the first is kept."""
    text = report.document.text
    words = split_words(text)
    speakers: dict[str, Interval] = {}
    claims: list[Marked] = []
    places = _place_mentions(text, words, report.claims)
    for claim in sorted(report.claims, key=lambda one: one.content):
        marked = _marked(claim, text, words, speakers, places)
        if marked:
            claims.append(marked)
    segments = _segments(claims)
    cut = tuple(pieces(text[word.start : word.end]) for word in words)
    example = Example(report.document.id, text, words, cut, segments)
    return Annotated(example, tuple(claims), _tags(text, words, report.claims, places))


@dataclass(frozen=True)
class ReportPiece(Piece):
    """A window of a report with its claims, tags and place mentions, as places in the window."""

    claims: tuple[Marked, ...]
    tags: tuple[int, ...]

    @property
    def places(self) -> list[Interval]:
        """The places that the window names."""
        return intervals(self.tags, 1, 2)

    def sentence(self, place: int) -> Interval:
        """Return the sentence in which a word stands."""
        begin, end = self.window
        opens = [n for n in range(begin, end) if self.example.words[n].opens]
        first = max((n for n in opens if n - begin <= place), default=begin)
        last = min((n for n in opens if n - begin > place), default=end) - 1
        return first - begin, last - begin


def intervals(tags: Sequence[int], first: int, rest: int) -> list[Interval]:
    """Return the runs of words tagged ``first``, then ``rest``."""
    found: list[Interval] = []
    for place, tag in enumerate(tags):
        if tag == first or (tag == rest and (not found or found[-1][1] != place - 1)):
            found.append((place, place))
        elif tag == rest:
            found[-1] = (found[-1][0], place)
    return found


def report_windows(one: Annotated, limit: int) -> Iterator[ReportPiece]:
    """Yield the windows of a report; a claim belongs to the window that holds its content."""
    for piece in windows_of(one.example, limit):
        begin, end = piece.window
        claims = tuple(
            _shifted(claim, begin, end)
            for claim in one.claims
            if begin <= claim.content[0][0] and claim.content[-1][1] < end
        )
        yield ReportPiece(piece.example, piece.window, piece.segments, claims, one.tags[begin:end])


def _shifted(claim: Marked, begin: int, end: int) -> Marked:
    def moved(one: Interval | None) -> Interval | None:
        return (
            (one[0] - begin, one[1] - begin) if one and begin <= one[0] and one[1] < end else None
        )

    place = moved(claim.place)
    return replace(
        claim,
        content=tuple((first - begin, last - begin) for first, last in claim.content),
        cue=moved(claim.cue),
        speaker=moved(claim.speaker),
        place=place,
        placed=claim.placed and (claim.place is None or place is not None),
    )


def _marked(
    claim: GoldClaim,
    text: str,
    words: Sequence[Word],
    speakers: dict[str, Interval],
    places: Mapping[str, list[Interval]],
) -> Marked | None:
    content = tuple(found for span in claim.content if (found := words_in(words, *span)))
    if not content:
        return None
    cue = next((found for span in claim.cue if (found := words_in(words, *span))), None)
    name = claim.fields["speaker"].lower()
    mention = next((found for span in claim.speaker if (found := words_in(words, *span))), None)
    stated = name == AUTHOR
    if mention:
        speakers[name] = mention
    place, placed = _place(claim, content, places)
    return Marked(
        content,
        cue,
        None if stated else mention or speakers.get(name),
        place,
        placed,
        _values(claim),
        stated,
    )


def _values(claim: GoldClaim) -> dict[str, int]:
    wanted = {name: claim.fields.get(name, _DEFAULTS.get(name)) for name in FIELDS}
    return {
        name: FIELDS[name].index(value) if value in FIELDS[name] else UNKNOWN
        for name, value in wanted.items()
    }


def _segments(claims: Sequence[Marked]) -> tuple[Segment, ...]:
    found: set[tuple[Interval, int]] = set()
    for claim in claims:
        found |= {(piece, STATED if claim.stated else SAID) for piece in claim.content}
        if claim.cue:
            found.add((claim.cue, CUE))
        if claim.speaker:
            found.add((claim.speaker, SPEAKER))
    kept: list[Segment] = []
    ordered = sorted(found, key=lambda one: (one[0][0], one[0][0] - one[0][1], one[1]))
    for (first, last), label in ordered:
        if not kept or first > kept[-1].last:
            kept.append(Segment(first, last, label, 0))
    return tuple(kept)


def _place_mentions(
    text: str, words: Sequence[Word], claims: Sequence[GoldClaim]
) -> dict[str, list[Interval]]:
    """Return where each place that a claim names is written in the text."""
    names = {claim.fields["place"] for claim in claims if "place" in claim.fields}
    return {
        name: [
            found
            for match in re.finditer(
                rf"(?<!\w){re.escape(_plain(name))}(?!\w)", text, re.IGNORECASE
            )
            if (found := words_in(words, *match.span()))
        ]
        for name in names
    }


def _plain(name: str) -> str:
    return re.sub(r"^(?:the|a|an|in|at|near|around|outside) ", "", name, flags=re.IGNORECASE)


def _place(
    claim: GoldClaim, content: Sequence[Interval], places: Mapping[str, list[Interval]]
) -> tuple[Interval | None, bool]:
    """Return the mention a claim's place is read from: inside it, else before it, else after."""
    if "place" not in claim.fields:
        return None, True
    mentions = places[claim.fields["place"]]
    if not mentions:
        return None, False
    first, last = content[0][0], content[-1][1]
    inside = [one for one in mentions if first <= one[0] and one[1] <= last]
    before = [one for one in mentions if one[1] < first]
    return (inside or before[-1:] or mentions)[0], True


def _tags(
    text: str,
    words: Sequence[Word],
    claims: Sequence[GoldClaim],
    places: Mapping[str, list[Interval]],
) -> tuple[int, ...]:
    """Return the tag of each word: 1, 2 a place, 3, 4 a count, 5 a hedge; UNKNOWN where unsure."""
    tags = [0] * len(words)
    for mentions in places.values():
        for interval in sorted(mentions, key=lambda one: one[0] - one[1]):
            if all(tags[place] == 0 for place in range(interval[0], interval[1] + 1)):
                _write(tags, interval, 1, 2)
    for claim in claims:
        for span in claim.hedges:
            found = words_in(words, *span)
            if found:
                _write(tags, found, 5, 5)
        for interval, right in _counts(text, words, claim):
            if right:
                _write(tags, interval, 3, 4)
    return tuple(tags)


def _counts(text: str, words: Sequence[Word], claim: GoldClaim) -> Iterator[tuple[Interval, bool]]:
    wanted = claim.fields.get("count")
    taken = False
    for piece in claim.content:
        for span, value in numerals(text, piece):
            found = words_in(words, *span)
            right = str(value) == wanted and not taken
            taken = taken or right
            if found:
                yield found, right


def _write(tags: list[int], interval: Interval, first: int, rest: int) -> None:
    tags[interval[0]] = first
    for place in range(interval[0] + 1, interval[1] + 1):
        tags[place] = rest


def names(reports: Sequence[Annotated]) -> list[tuple[int, ...]]:
    """Return the pieces of the capitalised words of reports, as names to choose from."""
    found = {
        one.example.pieces[place]
        for one in reports
        for place, word in enumerate(one.example.words)
        if word.case is Case.TITLE and not word.opens
    }
    return sorted(found)
