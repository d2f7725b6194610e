"""How a claim reached the author: channel, level of attribution, hedges, corroboration."""

from __future__ import annotations

from dataclasses import dataclass, replace

from fogline.claims.lexicon import lexicon
from fogline.claims.phrases import Words
from fogline.claims.times import nearest_time
from fogline.model import (
    Attribution,
    Basis,
    Channel,
    Corroboration,
    Interval,
    Span,
    Speaker,
    SpeakerKind,
)

_CONTINUES = frozenset("also further added adding again too moreover".split())
_NAMELESS = (SpeakerKind.ANONYMOUS, SpeakerKind.ANONYMOUS_GROUP)


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What the words around a content say of the telling."""

    channel: Channel = Channel.UNKNOWN
    level: Attribution | None = None
    said_on: Interval | None = None

    def following(self, before: Circumstances, *, same_channel: bool) -> Circumstances:
        """Return these circumstances, where nothing else is told those of the same speaker before.

        The day carries on; the channel only where "also" or "added" says that the talk went on.
        """
        said_on = self.said_on or before.said_on
        if not same_channel or self.channel is not Channel.UNKNOWN:
            return replace(self, said_on=said_on)
        return Circumstances(before.channel, self.level or before.level, said_on)


def goes_on(words: Words) -> bool:
    """Tell whether a sentence says that the talk before it went on: "he added"."""
    return any(word.lower in _CONTINUES for word in words)


def around(text: str, span: Span, contents: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return the parts of ``span`` that no content covers: the author's own framing words."""
    parts: list[Span] = []
    position = span[0]
    for start, end in sorted(contents):
        if start > position:
            parts.append((position, start))
        position = max(position, end)
    if position < span[1]:
        parts.append((position, span[1]))
    return tuple(parts)


def circumstances(text: str, framing: tuple[Span, ...], cue: Span) -> Circumstances:
    """Read channel, level and time of saying from the framing words of one attribution."""
    words = " … ".join(text[slice(*part)] for part in framing).lower()
    return Circumstances(_channel(words), level_in(words), nearest_time(text, framing, cue))


def _channel(words: str) -> Channel:
    return next(
        (channel for words_of, channel in lexicon().channels if words_of.search(words)),
        Channel.UNKNOWN,
    )


def level_in(words: str) -> Attribution | None:
    """Return the level of attribution that words in small letters state."""
    return next((level for words_of, level in lexicon().levels if words_of.search(words)), None)


def attribution_level(speaker: Speaker, stated: Attribution | None) -> Attribution:
    """Return the stated level, or the one that follows from how the speaker is named."""
    if stated is not None:
        return stated
    if speaker.kind is SpeakerKind.AUTHOR:
        return Attribution.UNATTRIBUTED
    return Attribution.ANONYMOUS if speaker.kind in _NAMELESS else Attribution.ON_THE_RECORD


def basis_of(speaker: Speaker, channel: Channel) -> Basis:
    """Return what the author's knowledge rests on: own eyes, papers, others' telling, nothing."""
    if channel is Channel.OBSERVATION:
        return Basis.FIRST_HAND
    if channel is Channel.DOCUMENT:
        return Basis.DOCUMENTARY
    return Basis.UNATTRIBUTED if speaker.kind is SpeakerKind.AUTHOR else Basis.RELAYED


def hedges_in(text: str, span: Span) -> tuple[Span, ...]:
    """Return the spans of the hedging words within ``span``."""
    return tuple(match.span() for match in lexicon().hedges.finditer(text, *span))


def corroboration_remark(words: str) -> Corroboration | None:
    """Return what a sentence says about having checked others' words, or None."""
    if lexicon().unverified.search(words):
        return Corroboration.NOT_CORROBORATED
    return Corroboration.CORROBORATED if lexicon().verified.search(words) else None
