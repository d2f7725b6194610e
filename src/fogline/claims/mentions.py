"""Reading the words that name a speaker: name, kind, role and party, as far as the words tell."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass

from fogline.claims.lexicon import lexicon
from fogline.claims.names import countries, join, person_run
from fogline.claims.phrases import TIME_NOUNS
from fogline.claims.sides import is_role, party_in
from fogline.claims.tokens import Token
from fogline.model import Span, SpeakerKind

_GENERIC = frozenset(
    """group movement organisation organization militia coalition alliance outfit faction side
    statement communique communiqué declaration post message agency ministry army military front
    party man woman doctor official officer resident commander spokesman spokesperson spokeswoman
    source soldier fighter witness villager minister general colonel governor mayor president
    leader worker aide analyst professional nurse teacher farmer captain major elder""".split()
)

_LEADING = frozenset(
    """the a an some one even another other this that these those his her its their our my
    also then""".split()
)
_UTTERANCES = frozenset("statement communique communiqué post".split())
_CROWDS = frozenset("people children men women".split())
_FIGHTING_BODIES = frozenset("rebels militants insurgents".split())

_PASSING = frozenset(
    "at on by that during after before while as when near outside inside since".split()
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A speaker as the words show it; ``generic`` asks to be resolved by those named before."""

    span: Span
    name: str
    kind: SpeakerKind
    role: str | None = None
    party: str | None = None
    head: str = ""
    generic: bool = False
    pronoun: bool = False


def read_mention(words: Sequence[Token], known: Container[str] = ()) -> Mention:
    """Read a noun phrase with its appositions; ``known``: surnames met before, in small letters."""
    words = _without_time(words)
    span = (words[0].start, words[-1].end)
    if len(words) == 1 and words[0].tag == "PRP":
        return Mention(span, words[0].text, SpeakerKind.ANONYMOUS, generic=True, pronoun=True)
    segments = _segments(words)
    run = person_run(words, known)
    if run is not None:
        role, party = _role_and_party(words, run)
        return Mention(span, join(run), SpeakerKind.NAMED, role, party)
    return _unnamed(span, segments[0], segments)


def is_speaker_like(words: Sequence[Token]) -> bool:
    """Tell whether a phrase may name one who speaks: a name, pronoun, people, a post or a body."""
    segment = _segments(words)[0]
    head = head_of(segment)
    if head is None:
        return segment[0].tag in ("PRP", "DT", "CD", "JJ")
    low = head.lower
    known = lexicon().speakers
    return head.is_name or low in known or low.rstrip("s") in known or person_run(words) is not None


def _segments(words: Sequence[Token]) -> list[list[Token]]:
    segments: list[list[Token]] = [[]]
    for word in words:
        if word.tag in (",", "dash", "(", ")"):
            segments.append([])
        else:
            segments[-1].append(word)
    return [segment for segment in segments if segment] or [list(words)]


def _role_and_party(
    words: Sequence[Token], run: tuple[Token, ...]
) -> tuple[str | None, str | None]:
    """Return the role that stands with a name, and the party that it names.

    Of "Col. Ilya Maron, an army spokesman" the role is the one that tells the party.
    """
    inside = set(run)
    rests = ([word for word in segment if word not in inside] for segment in _segments(words))
    roles = [(clean(join(rest)), party_in(rest)) for rest in rests if any(map(is_role, rest))]
    return next((pair for pair in roles if pair[1]), roles[0] if roles else (None, None))


def clean(name: str) -> str:
    """Return a description without leading articles and quantities of one."""
    words = name.split()
    while len(words) > 1 and words[0].lower() in _LEADING:
        words = words[1:]
    return " ".join(words)


def _unnamed(span: Span, segment: list[Token], segments: list[list[Token]]) -> Mention:
    head = head_of(segment)
    name = clean(join(_described(segment)))
    kind = _kind(segment, head)
    low = head.lower if head else ""
    role = name if kind is SpeakerKind.ROLE else None
    return Mention(
        span, name, kind, role, party_in(segment), low, generic=_is_generic(segment, low)
    )


def _without_time(words: Sequence[Token]) -> Sequence[Token]:
    """Return "the ministry" for "the ministry Friday", which goes before "said"."""
    end = len(words)
    while end > 1 and words[end - 1].lower in TIME_NOUNS and words[end - 1].is_name:
        end -= 1
    return words[:end]


def _is_generic(segment: list[Token], head: str) -> bool:
    """Tell "the group" and "the statement from Kerem", which point back, from a description."""
    if segment[0].lower not in ("the", "this", "that"):
        return False
    bare = len([word for word in segment if word.tag not in ("DT", "RB")]) == 1
    return head in _UTTERANCES or (bare and head in _GENERIC)


def _described(segment: list[Token]) -> list[Token]:
    """Return the noun phrase without passing detail: "guarding them", "at his briefing"."""
    for place, word in enumerate(segment):
        passing = word.tag in ("WP", "WDT", "VBG", "VBN", "VBD", "RB") or word.lower in _PASSING
        relative = place > 0 and word.tag in ("WP", "WDT")
        if relative or (passing and any(item.is_noun for item in segment[:place])):
            return segment[:place]
    return segment


def head_of(segment: Sequence[Token]) -> Token | None:
    """Return the head noun: the last noun before a preposition, relative or participle."""
    head: Token | None = None
    for word in segment:
        if head is not None and (
            word.tag in ("IN", "TO", "WP", "VBG", "VBN", "VBD") or word.lower in ("who", "that")
        ):
            break
        if word.is_noun:
            head = word
    return head


def _kind(segment: Sequence[Token], head: Token | None) -> SpeakerKind:
    if head is None:
        return _nameless(several=segment[0].lower not in ("one", "another"))
    if _is_several(segment):
        return SpeakerKind.GROUP
    low = head.lower
    if low in lexicon().posts:
        return _post_kind(segment, low)
    if low in lexicon().people:
        return _nameless(several=low.endswith("s") or low in _CROWDS)
    body = low in lexicon().bodies and low not in _FIGHTING_BODIES
    if body or (head.is_name and not _is_crowd(segment, head)):
        return SpeakerKind.ORGANISATION
    return _nameless(several=head.is_name or head.tag == "NNS")


def _nameless(*, several: bool) -> SpeakerKind:
    return SpeakerKind.ANONYMOUS_GROUP if several else SpeakerKind.ANONYMOUS


def _is_crowd(segment: Sequence[Token], head: Token) -> bool:
    """Tell "Drenovians" from "the Drenovians", "NATOS" and "the Netherlands"."""
    low = head.lower
    plural = low.endswith("s") and len(low) > 4 and not head.text.isupper()
    return plural and segment[0].lower != "the" and low not in countries()


def _is_several(segment: Sequence[Token]) -> bool:
    """Tell "analysts and the NRF", two speakers joined."""
    return any(
        word.lower == "and"
        and place > 0
        and segment[place - 1].is_noun
        and place + 1 < len(segment)
        and segment[place + 1].tag in ("DT", "NNP", "NNS")
        and not (segment[place - 1].is_name and segment[-1].lower in lexicon().bodies)
        for place, word in enumerate(segment)
    )


def _post_kind(segment: Sequence[Token], low: str) -> SpeakerKind:
    many = low.endswith("s") or low.endswith("men")
    first = segment[0].lower
    sided = party_in(segment) is not None
    if many:
        return SpeakerKind.ANONYMOUS_GROUP
    indefinite = first in ("a", "an", "one", "another")
    known = sided and low.startswith(("spokes", "minister"))
    return SpeakerKind.ANONYMOUS if indefinite and not known else SpeakerKind.ROLE
