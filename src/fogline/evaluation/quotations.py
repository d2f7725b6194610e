"""The least that any tool could do: every quotation is a claim of the name nearest to it."""

from __future__ import annotations

import re

from fogline.claims.assembly import claim_id
from fogline.claims.tagger.utterances import Utterance
from fogline.model import (
    Attribution,
    Basis,
    Claim,
    Document,
    Proposition,
    PropositionType,
    Span,
    Speaker,
    SpeakerKind,
)
from fogline.text import paragraphs, quotations, trim

NAME = "quotation marks 1.0"
_NAME = re.compile(r"[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+)*")


class QuotationExtractor:
    """A baseline for comparison: no verbs, no grammar, only quotation marks and capital letters."""

    name = NAME

    def extract(self, document: Document) -> tuple[Claim, ...]:
        """Return one claim for each quotation whose paragraph names somebody outside it."""
        found: list[Claim] = []
        for paragraph in paragraphs(document.text):
            quoted = quotations(document.text, paragraph)
            for quote in quoted:
                name = _nearest_name(document.text, paragraph, quote.outer)
                span = trim(document.text, quote.inner)
                if name is not None and span[0] < span[1]:
                    found.append(_claim(document, span, name))
        return tuple(found)


def quoted(text: str) -> tuple[Utterance, ...]:
    """Return each quotation with the name nearest to it; its cue is the empty span before it."""
    return tuple(
        Utterance(name, (quote.outer[0], quote.outer[0]), (quote.outer,))
        for paragraph in paragraphs(text)
        for quote in quotations(text, paragraph)
        if (name := _nearest_name(text, paragraph, quote.outer)) is not None
    )


def _nearest_name(text: str, paragraph: Span, quote: Span) -> Span | None:
    names = [match.span() for match in _NAME.finditer(text, *paragraph)]
    outside = [name for name in names if name[1] <= quote[0] or name[0] >= quote[1]]
    return min(outside, key=lambda name: max(name[0] - quote[1], quote[0] - name[1]), default=None)


def _claim(document: Document, span: Span, name: Span) -> Claim:
    words = document.text[slice(*name)]
    return Claim(
        id=claim_id(document.id, (span,), words),
        document=document.id,
        speaker=Speaker(words.lower(), words, SpeakerKind.NAMED, spans=(name,)),
        content=(span,),
        proposition=Proposition(PropositionType.OTHER),
        extractor=NAME,
        quoted=True,
        attribution=Attribution.ON_THE_RECORD,
        basis=Basis.RELAYED,
    )
