"""One reading of a document: sentence after sentence, with what is known so far."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from fogline.claims.assembly import Assembly
from fogline.claims.circumstances import Circumstances, around, circumstances, goes_on
from fogline.claims.clauses import Clause, clauses
from fogline.claims.frames import Frame, find_frames
from fogline.claims.mentions import read_mention
from fogline.claims.names import join
from fogline.claims.observation import is_observed, is_written_on_the_spot
from fogline.claims.opening import localities_of, notice_subject, roster_of, rows_of
from fogline.claims.passages import is_answer, stated_terms
from fogline.claims.phrases import FINITE, QUOTE, Words, spans_of
from fogline.claims.propositions import proposition_type
from fogline.claims.remarks import apply_remarks
from fogline.claims.statements import author_statements
from fogline.claims.tellings import Telling
from fogline.claims.units import Row, Unit, said
from fogline.model import AUTHOR, Attribution, Channel, Claim, Document, Span, Speaker


class Reading:
    """Reads one document once; ``claims`` gives what it found."""

    def __init__(self, document: Document, extractor: str) -> None:
        self.text = document.text
        self.rows = rows_of(document)
        self.roster = roster_of(document)
        self.on_the_spot = is_written_on_the_spot(
            document, [unit for row in self.rows for unit in row]
        )
        places = localities_of(document, self.rows)
        self.assembly = Assembly(document, extractor, self.roster, places)
        self.telling: Telling | None = None
        self.turn: Speaker | None = None
        self.terms: Attribution | None = None

    def claims(self) -> tuple[Claim, ...]:
        """Return the claims in the order of the text."""
        for row in self.rows:
            self.terms = stated_terms(self.text, row[0].span[0])
            self._take_turn(row[0])
            for unit in row:
                self._read(unit, opens=unit is row[0])
        remarked = apply_remarks(self.text, tuple(self.assembly.found), tuple(self.rows))
        unique = {claim.id: claim for claim in remarked}
        return tuple(sorted(unique.values(), key=lambda claim: (claim.content, claim.id)))

    def _take_turn(self, first: Unit) -> None:
        """Give the word to the one interviewed where a paragraph opens with "A."."""
        self.turn = None
        if is_answer(self.text, first.span[0]) and self.roster.named:
            self.turn = self.roster.named[0]
            self.telling = Telling(self.turn, Circumstances())

    def _read(self, unit: Unit, *, opens: bool) -> None:
        self.roster.introduce(unit)
        frames = find_frames(unit)
        if frames:
            self._read_frames(unit, frames)
            if opens and frames[0].lemma == ":" and not unit.quotes and self.telling:
                self.turn = self.telling.speaker
        elif self.turn and self.telling:
            self._add_rows([(unit.words, True)], self.telling.continued())
        elif unit.quotes and self.telling:
            for place in sorted(unit.quotes):
                self._add_rows(said(self.text, unit, (place, place + 1)), self.telling.continued())
        else:
            notice_subject(unit.words, self.roster)
            self._read_author(unit, unit.words)

    def _read_frames(self, unit: Unit, frames: tuple[Frame, ...]) -> None:
        contents = tuple(span for frame in frames for span in spans_of(unit.words, frame.content))
        framing = around(self.text, unit.span, contents)
        if _hangs_on_statement(unit.words, frames[0]):
            self._read_author(unit, unit.words[: frames[0].cue[0]])
        tellings = [self._telling(unit, frame, framing) for frame in frames]
        for frame, telling in zip(frames, tellings, strict=True):
            chain = _chain(frame, telling, frames, tellings)
            self._read_content(unit, frame, replace(telling, chain=chain), frames)
        if not tellings[-1].is_authors:
            self.telling = tellings[-1]

    def _telling(self, unit: Unit, frame: Frame, framing: tuple[Span, ...]) -> Telling:
        speaker = self._speaker(unit, frame)
        cue = spans_of(unit.words, (frame.cue,))
        how = circumstances(self.text, framing, cue[0])
        before = self.telling
        if before and before.speaker.id == speaker.id:
            how = how.following(before.how, same_channel=goes_on(unit.words))
        how = replace(how, level=how.level or self.terms)
        return Telling(speaker, how, frame.stance, frame.lemma, cue)

    def _speaker(self, unit: Unit, frame: Frame) -> Speaker:
        words = unit.words[slice(*frame.source)]
        if self.turn and words[0].lower in ("i", "we"):
            return replace(self.turn, spans=((words[0].start, words[0].end),))
        return self.roster.speaker(read_mention(words, self.roster.surnames))

    def _read_content(
        self, unit: Unit, frame: Frame, telling: Telling, frames: tuple[Frame, ...]
    ) -> None:
        if len(frame.content) == 2 and not _quotes(unit, frame):
            self._add_interrupted(unit, frame, telling)
            return
        inner = [other.cue for other in frames if frame.holds(other)]
        nested = [start for start, _ in spans_of(unit.words, tuple(inner))]
        for piece in frame.content:
            self._add_rows(said(self.text, unit, piece), telling, nested)

    def _add_interrupted(self, unit: Unit, frame: Frame, telling: Telling) -> None:
        """Keep "His son, he said, was picked up" as one claim with two spans."""
        words = tuple(word for piece in frame.content for word in unit.words[slice(*piece)])
        clause = Clause(words, *proposition_type(join(words)))
        self.assembly.add(clause, telling, spans=spans_of(unit.words, frame.content))

    def _add_rows(self, rows: Iterable[Row], telling: Telling, nested: Sequence[int] = ()) -> None:
        """Keep the clauses of each row, but for those that hold an attribution of their own."""
        for number, (row, quoted) in enumerate(rows):
            base = telling.plainly() if number else telling
            for clause in clauses(self.text, row):
                if len(clause.words) < 2:
                    continue  # "it", "that", "surrendered": nothing to hold anybody to
                start, end = clause.words[0].start, clause.words[-1].end
                first = number == 0 and bool(telling.cue)
                if not any(start <= cue < end for cue in nested) and (
                    first or _says_something(clause)
                ):
                    self.assembly.add(clause, base, quoted=quoted)

    def _read_author(self, unit: Unit, words: Words) -> None:
        """Keep what the author states about the conflict without naming a source."""
        if self.text[unit.span[1] - 1] == "?" or any(word.tag == QUOTE for word in words):
            return
        for clause in author_statements(self.text, words):
            seen = is_observed(self.text, clause.words, clause.type, on_the_spot=self.on_the_spot)
            issued = Channel.STATEMENT if self.roster.author.party else Channel.UNKNOWN
            channel = Channel.OBSERVATION if seen else issued
            how = Circumstances(channel, self.terms)
            self.assembly.add(clause, Telling(self.roster.author, how))


def _hangs_on_statement(words: Words, frame: Frame) -> bool:
    """Tell whether the sentence states something of its own before ", citing …"."""
    return words[frame.cue[0]].lower.endswith("ing") and frame.cue[0] > 3


def _quotes(unit: Unit, frame: Frame) -> bool:
    return any(place in unit.quotes for piece in frame.content for place in range(*piece))


def _chain(
    frame: Frame, telling: Telling, frames: tuple[Frame, ...], tellings: list[Telling]
) -> tuple[str, ...]:
    """Return who relays a claim: the author, then the ministry that said rebels had claimed it."""
    if telling.is_authors:
        return ()
    outer = (
        other.speaker.name
        for holder, other in zip(frames, tellings, strict=True)
        if holder.holds(frame) and other.speaker.id != telling.speaker.id
    )
    return (AUTHOR, *outer)


def _says_something(clause: Clause) -> bool:
    """Tell a sentence that says something from an exclamation."""
    return clause.weight > 0 or (
        len(clause.words) >= 4 and any(word.tag in FINITE for word in clause.words)
    )
