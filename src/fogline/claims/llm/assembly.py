"""Assembling claims from a model's replies: every word comes from the report, none from the model.

A reply chooses among the record's values and says which words it means. Where its content, its cue
or its speaker cannot be found in the report, it is no claim; where a single field cannot, that
field stays empty.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from fogline.claims.assembly import claim_id
from fogline.claims.authorship import author_of
from fogline.claims.circumstances import hedges_in
from fogline.claims.llm.grounding import Ground, bare, distance, is_unspaced
from fogline.claims.llm.lookup import Lookup
from fogline.claims.llm.portions import Paragraph, Portion
from fogline.claims.llm.replies import Reply
from fogline.claims.localities import bare as bare_place
from fogline.claims.mentions import clean
from fogline.claims.roster import slug
from fogline.model import (
    AUTHOR,
    Attribution,
    Claim,
    Document,
    Place,
    Proposition,
    Span,
    Speaker,
    SpeakerKind,
)
from fogline.text import quotations

_REACH = 3
"""So many paragraphs a speaker's words may run on after the one that names the speaker."""
_NAMELESS = (SpeakerKind.ANONYMOUS, SpeakerKind.ANONYMOUS_GROUP)
_PRONOUNS = frozenset("he she it they we i who him her them".split())


class Ungrounded(Exception):  # noqa: N818  (a finding, not a fault)
    """A reply whose words are not in the report where they would have to be."""


@dataclass
class Assembly:
    """Turns the replies about one portion into claims."""

    document: Document
    portion: Portion
    extractor: str
    lookup: Lookup = field(init=False)

    def __post_init__(self) -> None:
        self.lookup = Lookup(self.document, self.portion)

    def claim(self, reply: Reply) -> Claim:
        """Return a reply as a claim; raises Ungrounded."""
        content = self._content(reply)
        by_author = reply.kind is SpeakerKind.AUTHOR
        cue = () if by_author or not reply.cue else (self._cue(reply.cue, content),)
        speaker = author_of(self.document) if by_author else self._speaker(reply, content, cue)
        return Claim(
            id=claim_id(self.document.id, content, speaker.name),
            document=self.document.id,
            speaker=speaker,
            content=content,
            proposition=self._proposition(reply, content),
            extractor=self.extractor,
            cue=cue,
            chain=() if by_author else (AUTHOR, *self._relays(reply, content)),
            quoted=self._is_quoted(content[0]),
            channel=reply.channel,
            attribution=self._attribution(reply, speaker, content),
            basis=reply.basis,
            stance=reply.stance,
            hedges=self._hedges(reply, content),
            corroboration=reply.corroboration,
            said_on=self.lookup.time(reply.said_on, content),
        )

    def _content(self, reply: Reply) -> tuple[Span, ...]:
        """Find the pieces of a content in order, the first in or near the paragraph named."""
        rows, near = self.portion.paragraphs, self.lookup.near
        named = 1 <= reply.paragraph <= len(rows)
        anchor = rows[reply.paragraph - 1].span if named else self.portion.span
        cues = near.find(reply.cue) if reply.cue else ()
        first, *rest = map(near.find, reply.content)
        if not first:
            raise Ungrounded
        found = [min(first, key=lambda span: (distance(span, [anchor]), distance(span, cues)))]
        for spans in rest:
            later = [span for span in spans if span[0] >= found[-1][1]]
            if not later:
                raise Ungrounded
            found.append(min(later))
        told = reply.cue is not None and reply.kind is not SpeakerKind.AUTHOR
        return self._bare(found, is_attributed=told)

    def _bare(self, found: list[Span], *, is_attributed: bool) -> tuple[Span, ...]:
        """Take the marks and stops off; raises Ungrounded where no proposition is left.

        One word is none, but where somebody denies or confirms it: "he denied this".
        """
        text = self.document.text
        pieces = tuple(piece for span in found if (piece := bare(text, span))[0] < piece[1])
        words = " ".join(text[slice(*piece)] for piece in pieces)
        if len(words.split()) < (1 if is_attributed else 2) and not is_unspaced(words):
            raise Ungrounded
        return pieces

    def _cue(self, words: str, content: tuple[Span, ...]) -> Span:
        apart = [
            span
            for span in self.lookup.near.find(words)
            if all(span[1] <= start or end <= span[0] for start, end in content)
        ]
        nearest = min(apart, key=lambda span: distance(span, content), default=None)
        return self._within_reach(nearest, content)

    def _within_reach(self, found: Span | None, content: tuple[Span, ...]) -> Span:
        index = self.portion.index
        if found is None or abs(index(found) - index(content[0])) > _REACH:
            raise Ungrounded
        return found

    def _speaker(self, reply: Reply, content: tuple[Span, ...], cue: tuple[Span, ...]) -> Speaker:
        """Return who speaks: as the report names them there, and most fully anywhere in it."""
        lookup, source = self.lookup, None
        if reply.source:
            near = lookup.near.nearest(reply.source, cue or content)
            source = self._within_reach(near, content)
        full = lookup.named(reply.speaker, [source] if source else content) or source
        name = clean(lookup.as_written(full)) if full else ""
        if not name or name.lower() in _PRONOUNS:
            raise Ungrounded
        return Speaker(
            id=slug(name),
            name=name,
            kind=_kind(reply.kind, name),
            party=lookup.name(reply.party, content),
            role=name if reply.kind is SpeakerKind.ROLE else None,
            spans=(source,) if source else (),
        )

    def _proposition(self, reply: Reply, content: tuple[Span, ...]) -> Proposition:
        lookup = self.lookup
        place = lookup.name(reply.place, content)
        return Proposition(
            type=reply.type,
            negated=reply.negated,
            actor=lookup.name(reply.actor, content),
            victim=lookup.name(reply.victim, content),
            target=lookup.name(reply.target, content),
            cause=lookup.phrase(reply.cause, content),
            place=Place(bare_place(place), "", place) if place else None,
            extent=lookup.phrase(reply.extent, content),
            quantity=lookup.count(reply.count, reply.type, content),
            about=lookup.time(reply.about, content),
        )

    def _relays(self, reply: Reply, content: tuple[Span, ...]) -> tuple[str, ...]:
        names = (self.lookup.name(name, content) for name in reply.chain if name != AUTHOR)
        return tuple(name for name in names if name)

    def _hedges(self, reply: Reply, content: tuple[Span, ...]) -> tuple[Span, ...]:
        """Return the hedges told, and those that the English lexicon knows in the content."""
        text = self.document.text
        here = Ground(text, self._paragraph(content[0]).span)
        known = content if self.lookup.is_english else ()
        found = {hedge for piece in known for hedge in hedges_in(text, piece)}
        for words in reply.hedges:
            span = here.nearest(words, content)
            if span is None:
                self.lookup.blanked += 1
            elif all(span[1] <= start or end <= span[0] for start, end in found):
                found.add(span)
        return tuple(sorted(found))

    def _is_quoted(self, span: Span) -> bool:
        found = quotations(self.document.text, self._paragraph(span).span)
        return any(one.inner[0] <= span[0] and span[1] <= one.inner[1] for one in found)

    def _attribution(
        self, reply: Reply, speaker: Speaker, content: tuple[Span, ...]
    ) -> Attribution:
        """Return the terms: those that the paragraph opens with, then those told.

        Nobody without a name speaks on the record; to err there could name a source.
        """
        terms = self._paragraph(content[0]).terms
        if terms:
            return terms
        if speaker.kind is SpeakerKind.AUTHOR:
            return Attribution.UNATTRIBUTED
        open_terms = (Attribution.ON_THE_RECORD, Attribution.UNATTRIBUTED)
        if speaker.kind in _NAMELESS and reply.attribution in open_terms:
            return Attribution.ANONYMOUS
        return reply.attribution

    def _paragraph(self, span: Span) -> Paragraph:
        return self.portion.paragraphs[self.portion.index(span)]


def _kind(kind: SpeakerKind, name: str) -> SpeakerKind:
    """Return the kind told, but for a name in small letters: who is named so, is not named."""
    return SpeakerKind.ANONYMOUS if kind is SpeakerKind.NAMED and name.islower() else kind
