"""Reading with the network: its candidates get names, circumstances and propositions."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from fogline.claims.assembly import PLACELESS, claim_id, stated_proposition
from fogline.claims.circumstances import (
    Circumstances,
    around,
    circumstances,
    goes_on,
    hedges_in,
)
from fogline.claims.clauses import clauses
from fogline.claims.frames import find_frames
from fogline.claims.localities import bare
from fogline.claims.mentions import Mention, clean, read_mention
from fogline.claims.numerals import numerals
from fogline.claims.opening import localities_of, notice_subject, roster_of, rows_of
from fogline.claims.passages import is_answer, stated_terms
from fogline.claims.quantities import count_at
from fogline.claims.references import References
from fogline.claims.remarks import apply_remarks
from fogline.claims.tagger.candidates import Candidate, candidates
from fogline.claims.tagger.network import Network
from fogline.claims.tagger.terms import (
    basis_judged,
    kind_judged,
    level_of,
    negated_judged,
    relays_of,
    stance_judged,
    type_judged,
)
from fogline.claims.tokens import Token, tokenize
from fogline.claims.units import Unit
from fogline.model import (
    AUTHOR,
    Attribution,
    Channel,
    Claim,
    Count,
    Document,
    Place,
    Proposition,
    PropositionType,
    Span,
    Speaker,
    SpeakerKind,
    Stance,
)

_JOINED = re.compile(r"\s*,\s+|\s+(?:and|or)\b\s*")
_LEAST = 4
"""Fewer words than this are no proposition by themselves; chosen on the corpus's dev part."""
_NAMELESS = (SpeakerKind.ANONYMOUS, SpeakerKind.ANONYMOUS_GROUP)


class TaggedReading:
    """Reads one document once; ``claims`` gives what it found."""

    def __init__(self, document: Document, extractor: str, network: Network) -> None:
        self.document, self.text, self.extractor = document, document.text, extractor
        self.rows = rows_of(document)
        self.roster = roster_of(document)
        self.places = localities_of(document, self.rows)
        self.references = References(self.roster, self.places.names)
        self.found: list[Claim] = []
        self.mentioned: dict[Span, Speaker] = {}
        self.turn: Speaker | None = None
        self.terms: Attribution | None = None
        self.before: tuple[Speaker, Circumstances] | None = None
        self._candidates = candidates(self.text, network, self._propositions)

    def claims(self) -> tuple[Claim, ...]:
        """Return the claims in the order of the text."""
        starts = [one.content[0] for one in self._candidates]
        for row in self.rows:
            self.terms = stated_terms(self.text, row[0].span[0])
            self._take_turn(row[0])
            for unit in row:
                begin, end = (bisect_left(starts, place) for place in unit.span)
                self._read(unit, self._candidates[begin:end])
        remarked = apply_remarks(self.text, tuple(self.found), tuple(self.rows))
        unique = {claim.id: claim for claim in remarked}
        return tuple(sorted(unique.values(), key=lambda claim: (claim.content, claim.id)))

    def _propositions(self, content: Span) -> Sequence[Span]:
        """Divide a content where each of its clauses is about something of its own."""
        found = clauses(self.text, tokenize(self.text, content))
        telling = all(one.weight > 0 and len(one.words) >= _LEAST for one in found)
        if len(found) < 2 or not telling:
            return (content,)
        return [(one.words[0].start, one.words[-1].end) for one in found]

    def _read(self, unit: Unit, inside: Sequence[Candidate]) -> None:
        self.roster.introduce(unit)
        if not any(one.speaker for one in inside) and not unit.quotes:
            notice_subject(unit.words, self.roster)
        framing = around(self.text, unit.span, tuple(one.content for one in inside))
        frames = find_frames(unit) if any(one.cue for one in inside) else ()
        for one in inside:
            speaker = self._speaker(one)
            how = self._circumstances(unit, one, speaker, framing)
            stance = stance_judged(one, self.text[slice(*one.content)], frames, unit)
            claim = self._claim(unit, one, speaker, how, stance)
            relays = relays_of(unit, frames, one.cue, self.roster.surnames)
            outer = (name for name in relays if name != speaker.name)
            chain = () if one.stated else (AUTHOR, *outer)
            self.found.append(replace(claim, chain=chain))
            if not one.stated:
                self.before = (speaker, how)
                self.roster.speak_of(speaker.name)  # the next to say "he was killed" may mean them

    def _take_turn(self, first: Unit) -> None:
        """Give the word to the one interviewed where a paragraph opens with "A."."""
        answers = is_answer(self.text, first.span[0]) and self.roster.named
        self.turn = self.roster.named[0] if answers else None

    def _speaker(self, one: Candidate) -> Speaker:
        """Return who speaks; where no words name them, the one who spoke before goes on."""
        if self.turn and (one.stated or one.speaker is None or self._is_self(one.speaker)):
            return self.turn
        if one.stated:
            return self.roster.author
        if one.speaker is None:
            return self.before[0] if self.before else self.roster.author
        if one.speaker not in self.mentioned:
            self.mentioned[one.speaker] = self.roster.speaker(self._mention(one.speaker))
        return self.mentioned[one.speaker]

    def _is_self(self, span: Span) -> bool:
        return self.text[slice(*span)].lower() in ("i", "we", "a", "a.", "a:")

    def _mention(self, span: Span) -> Mention:
        """Read the words that name a speaker; of somebody without a name, all of them."""
        found = read_mention(tokenize(self.text, span), self.roster.surnames)
        if found.pronoun or found.generic or found.kind not in _NAMELESS:
            return found
        return replace(found, name=clean(" ".join(self.text[slice(*span)].split())))

    def _circumstances(
        self, unit: Unit, one: Candidate, speaker: Speaker, framing: tuple[Span, ...]
    ) -> Circumstances:
        how = circumstances(self.text, framing, one.cue or one.content)
        if self.before and self.before[0].id == speaker.id:
            how = how.following(self.before[1], same_channel=goes_on(unit.words))
        return replace(how, level=how.level or self.terms)

    def _claim(
        self, unit: Unit, one: Candidate, speaker: Speaker, how: Circumstances, stance: Stance
    ) -> Claim:
        unknown = how.channel is Channel.UNKNOWN
        quoted = any(
            quote.outer[0] <= one.content[0] and one.content[1] <= quote.outer[1]
            for quote in unit.quotes.values()
        )
        return Claim(
            id=claim_id(self.document.id, (one.content,), speaker.name),
            document=self.document.id,
            speaker=kind_judged(one, speaker),
            content=(one.content,),
            proposition=self._proposition(one, speaker, stance, quoted=quoted),
            extractor=self.extractor,
            cue=(one.cue,) if one.cue else (),
            quoted=quoted,
            channel=Channel(one.values["channel"]) if unknown else how.channel,
            attribution=level_of(one, speaker, how),
            basis=basis_judged(one, speaker, how),
            stance=stance,
            hedges=tuple(sorted({*one.hedges, *hedges_in(self.text, one.content)})),
            said_on=how.said_on,
        )

    def _proposition(
        self, one: Candidate, speaker: Speaker, stance: Stance, *, quoted: bool
    ) -> Proposition:
        content = self.text[slice(*one.content)]
        kind = Proposition(
            type_judged(one, content),
            negated=negated_judged(one, content),
            quantity=self._count(one),
        )
        words = tokenize(self.text, one.content)
        kind = replace(kind, place=self._place(one, words, kind.type))
        stated = stated_proposition(self.text, words, kind, quoted=quoted)
        return self.references.resolve(stated, speaker, stance, self.found)

    def _place(
        self, one: Candidate, words: tuple[Token, ...], kind: PropositionType
    ) -> Place | None:
        """Return the place that the network ties to a claim, or that its words point back to.

        Where there is neither it is the document's, of which nothing is written.
        """
        if one.place is None:
            found = self.places.find(self.text, one.content, words)
            return found or (None if kind in PLACELESS else self.places.carried())
        written = self.text[slice(*one.place)]
        first = _JOINED.split(written)[0]  # of several places that are named, the first
        return Place(bare(first), "", written)

    def _count(self, one: Candidate) -> Count | None:
        found = (pair for span in one.counts for pair in numerals(self.text, span))
        return next((count_at(self.text, one.content, span, value) for span, value in found), None)
