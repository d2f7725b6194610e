"""Assembling claims: a clause and its telling become a claim grounded on its span."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from fogline.claims.circumstances import attribution_level, basis_of, hedges_in
from fogline.claims.clauses import Clause
from fogline.claims.localities import Localities
from fogline.claims.negation import is_negated
from fogline.claims.participants import cause_in, participants
from fogline.claims.phrases import Words
from fogline.claims.quantities import count_in, extent_in
from fogline.claims.references import References
from fogline.claims.roster import Roster
from fogline.claims.stances import opener_length, stance_of
from fogline.claims.tellings import Telling
from fogline.claims.times import first_time
from fogline.model import (
    Claim,
    Document,
    Place,
    Proposition,
    PropositionType,
    Span,
    Speaker,
    Stance,
)

_SENTENCE = 20
"""No sentence makes more claims than this."""
PLACELESS = frozenset((PropositionType.OTHER, PropositionType.RESOLVE, PropositionType.BETRAYAL))
"""What claims of these types are about is no place, so that none is carried over to them."""


class Assembly:
    """The claims found so far in one document."""

    def __init__(
        self, document: Document, extractor: str, roster: Roster, places: Localities
    ) -> None:
        self.document = document
        self.extractor = extractor
        self.places = places
        self.references = References(roster, places.names)
        self.found: list[Claim] = []

    def add(
        self,
        clause: Clause,
        telling: Telling,
        *,
        quoted: bool = False,
        spans: tuple[Span, ...] = (),
    ) -> None:
        """Keep a clause as a claim; ``spans`` where its words do not stand together."""
        text = self.document.text
        whole = (clause.words[0].start, clause.words[-1].end)
        stance = stance_of(telling.stance, telling.lemma, text[slice(*whole)])
        hedges = hedges_in(text, whole)
        span = _past_opener(text, whole, hedges)
        if span[0] >= span[1]:
            return
        speaker, how = telling.speaker, telling.how
        self.found.append(
            Claim(
                id=claim_id(self.document.id, spans or (span,), speaker.name),
                document=self.document.id,
                speaker=speaker,
                content=spans or (span,),
                proposition=self._proposition(clause, span, speaker, stance, quoted=quoted),
                extractor=self.extractor,
                cue=telling.cue,
                chain=telling.chain if not telling.is_authors else (),
                quoted=quoted,
                channel=how.channel,
                attribution=attribution_level(speaker, how.level),
                basis=basis_of(speaker, how.channel),
                stance=stance,
                hedges=hedges,
                said_on=how.said_on,
            )
        )

    def _proposition(
        self, clause: Clause, span: Span, speaker: Speaker, stance: Stance, *, quoted: bool
    ) -> Proposition:
        answered = self._answered(span) if stance is Stance.DENIES else None
        if answered:
            return answered
        text = self.document.text
        words = text[slice(*span)]
        inside = tuple(word for word in clause.words if word.start >= span[0])
        stated = stated_proposition(
            text,
            inside,
            Proposition(
                clause.type,
                negated=is_negated(words, clause.type),
                place=self._place(clause, span),
                quantity=count_in(words, clause.type),
            ),
            quoted=quoted,
        )
        if stated.actor is None and clause.shares_subject and self.found:
            stated = replace(stated, actor=self.found[-1].proposition.actor)
        return self.references.resolve(stated, speaker, stance, self.found)

    def _answered(self, span: Span) -> Proposition | None:
        """Return what a denial of the very same words denies: "…, a claim the army rejected"."""
        near = self.found[-_SENTENCE:]
        return next((one.proposition for one in reversed(near) if one.content == (span,)), None)

    def _place(self, clause: Clause, span: Span) -> Place | None:
        found = self.places.find(self.document.text, span, clause.words)
        if found or clause.type in PLACELESS:
            return found
        return self.places.carried()


def stated_proposition(text: str, words: Words, kind: Proposition, *, quoted: bool) -> Proposition:
    """Return a proposition of the given kind with what its words say of who, how much and when."""
    who = participants(words, kind.type)
    span = (words[0].start, words[-1].end)
    said = text[slice(*span)]
    others = quoted and who.actor is not None and who.actor.lower() == "they"
    return replace(
        kind,
        actor=None if others else who.actor,  # in a speaker's own words "they" are others
        victim=who.victim,
        cause=cause_in(said) if kind.type is PropositionType.DEATH else None,
        extent=extent_in(said) if kind.type is PropositionType.CONTROL else None,
        about=first_time(text, (span,)),
    )


def _past_opener(text: str, span: Span, hedges: tuple[Span, ...]) -> Span:
    """Step over "the fear is that" and "it appeared that", which are stance and hedge."""
    start = span[0] + opener_length(text[slice(*span)])
    opener = next((hedge for hedge in hedges if hedge[0] == start), None)
    if opener and text[slice(*opener)].lower().endswith("that"):
        start = opener[1] + 1
    return start, span[1]


def claim_id(document: str, content: tuple[Span, ...], speaker: str) -> str:
    """Return the identity of a claim: the same document, words and speaker give the same id."""
    spans = ",".join(f"{start}-{end}" for start, end in content)
    return hashlib.sha256(f"{document}|{spans}|{speaker}".encode()).hexdigest()[:16]
