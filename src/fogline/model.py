"""The words of fogline as data: document, claim, speaker, question, dispute, assessment.

Everything here is frozen, so that it can be shared between stages, threads and machines, and
nothing here computes. The values of each enumeration are those of the record (version 1);
unknown is a value.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TypeAlias

Span: TypeAlias = tuple[int, int]
"""A half-open interval of code points in ``Document.text``: ``text[start:end]``."""

SEPARATOR = " › "
"""Between the name of a file and a place in it, in sources and failures."""

AUTHOR = "author"
"""Name and id of the writer of a document as a speaker, and as a link of a chain."""


class SpeakerKind(StrEnum):
    """How exactly a report names the one who speaks."""

    NAMED = "named"
    ROLE = "role"
    ORGANISATION = "organisation"
    GROUP = "group"
    ANONYMOUS = "anonymous"
    ANONYMOUS_GROUP = "anonymous-group"
    AUTHOR = "author"


class Channel(StrEnum):
    """The way by which the words reached the author."""

    PRESS_CONFERENCE = "press conference"
    STATEMENT = "statement"
    PHONE = "phone"
    TEXT_MESSAGE = "text message"
    SOCIAL_MEDIA = "social media"
    IN_PERSON = "in person"
    BROADCAST = "broadcast"
    DOCUMENT = "document"
    OBSERVATION = "observation"
    UNKNOWN = "unknown"


class Attribution(StrEnum):
    """The level of attribution agreed with a source; anonymous is no level but lacks a name."""

    ON_THE_RECORD = "on the record"
    ON_BACKGROUND = "on background"
    DEEP_BACKGROUND = "deep background"
    OFF_THE_RECORD = "off the record"
    ANONYMOUS = "anonymous"
    UNATTRIBUTED = "unattributed"


class Basis(StrEnum):
    """What the author's knowledge of a claim rests on."""

    FIRST_HAND = "first-hand"
    RELAYED = "relayed"
    DOCUMENTARY = "documentary"
    UNATTRIBUTED = "unattributed"


class Stance(StrEnum):
    """What the speaker does with the proposition."""

    ASSERTS = "asserts"
    DENIES = "denies"
    DOUBTS = "doubts"
    FEARS = "fears"
    PREDICTS = "predicts"
    PROMISES = "promises"
    DEMANDS = "demands"


class Corroboration(StrEnum):
    """What the author says about having checked a claim."""

    CORROBORATED = "corroborated"
    NOT_CORROBORATED = "not corroborated"
    NONE_STATED = "none stated"


class Interest(StrEnum):
    """Whether a claim serves the party of the one who makes it."""

    FOR = "for"
    AGAINST = "against"
    NEUTRAL = "neutral"
    UNKNOWN = "unknown"


class PropositionType(StrEnum):
    """What a claim is about."""

    CONTROL = "control"
    CLASH = "clash"
    ATTACK = "attack"
    CASUALTIES = "casualties"
    DEATH = "death"
    DETENTION = "detention"
    DISPLACEMENT = "displacement"
    ABUSE_OF_CIVILIANS = "abuse-of-civilians"
    DISCRIMINATION = "discrimination"
    ACCESS_DENIED = "access-denied"
    COMMUNICATIONS_CUT = "communications-cut"
    TROOP_PRESENCE = "troop-presence"
    WEAPONS = "weapons"
    MINES = "mines"
    NEGOTIATION = "negotiation"
    AGREEMENT_REACHED = "agreement-reached"
    WAR_ENDED = "war-ended"
    SUPPORT = "support"
    BETRAYAL = "betrayal"
    FORCE_BALANCE = "force-balance"
    RESOLVE = "resolve"
    THREAT_TO_CIVILIANS = "threat-to-civilians"
    HUMANITARIAN_NEED = "humanitarian-need"
    OTHER = "other"


class Precision(StrEnum):
    """How exact an interval of time is; ``relative`` has no calendar dates at all."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    PERIOD = "period"
    RELATIVE = "relative"


class DisputeKind(StrEnum):
    """In which way the answers to a question are incompatible."""

    CONTRADICTION = "contradiction"
    QUALIFICATION = "qualification"
    COUNT_CONFLICT = "count conflict"
    BLAME_CONFLICT = "blame conflict"


class Status(StrEnum):
    """Where a question stands, after the legends of the Long War Journal and ISW."""

    HELD = "held"
    CONTESTED = "contested"
    CLAIMED = "claimed"
    AGREED = "agreed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Interval:
    """Days from ``start`` to ``end``, both included; either may be open (None).

    ``written`` is the text's own words; ``rule`` says in words how they were read as days, and has
    no part in whether two intervals are the same.
    """

    start: date | None
    end: date | None
    precision: Precision
    written: str | None = None
    rule: str | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Document:
    """One report as archived: ``sha256`` is of the raw bytes, ``text`` what came out of them.

    ``part`` is where in a file of several reports it stands, as in "reports/a.txt" or "message 12",
    and "" where the file is one report.
    """

    id: str
    sha256: str
    title: str
    text: str
    source: str
    published: date | None = None
    dateline: str | None = None
    publisher: str | None = None
    language: str | None = None
    problems: tuple[str, ...] = ()
    part: str = ""


@dataclass(frozen=True, slots=True)
class Speaker:
    """The one who says it; ``spans`` are this document's words that name them for this claim."""

    id: str
    name: str
    kind: SpeakerKind
    party: str | None = None
    role: str | None = None
    spans: tuple[Span, ...] = ()
    protected: bool = False

    @property
    def is_reporter(self) -> bool:
        """Whether it is an author of no side; the author of a party's statement speaks for it."""
        return self.kind is SpeakerKind.AUTHOR and self.party is None


@dataclass(frozen=True, slots=True)
class Place:
    """A place as written and, where it could be told, as found.

    ``geo_precision`` is after ACLED: 1 a town or smaller, 2 a part of a region or near a place,
    3 a region or larger. ``ucdp_precision`` is after UCDP GED: 1 the place itself, 2 near it, 3 a
    district, 4 a province, 5 along a line, 6 a country. ``scores`` are the shares of the
    ``candidates``, in their order; what they lack to 1 is the share of a place in no gazetteer.
    ``boundary`` is the gazetteer's id of the polygon that is the place's.
    """

    name: str
    id: str
    written: str
    lat: float | None = None
    lon: float | None = None
    geo_precision: int | None = None
    within: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    scores: tuple[float, ...] = ()
    ucdp_precision: int | None = None
    boundary: str | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """A number of people or things: what the words say (``best``), the least and most they allow.

    ``low`` and ``high`` are None where the words leave them open; ``unit`` is what is counted.
    """

    best: int
    low: int | None
    high: int | None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Proposition:
    """The typed content of a claim; participants are in the report's words until resolution.

    ``target`` is what an action is directed at and that is nobody's harm: those who are kept out,
    those who are supported. ``quantity`` is the count with its range.
    """

    type: PropositionType
    negated: bool = False
    actor: str | None = None
    victim: str | None = None
    target: str | None = None
    cause: str | None = None
    place: Place | None = None
    extent: str | None = None
    quantity: Count | None = None
    about: Interval | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One proposition attributed to one speaker in one document, grounded on exact spans."""

    id: str
    document: str
    speaker: Speaker
    content: tuple[Span, ...]
    proposition: Proposition
    extractor: str
    cue: tuple[Span, ...] = ()
    chain: tuple[str, ...] = (AUTHOR,)
    quoted: bool = False
    channel: Channel = Channel.UNKNOWN
    attribution: Attribution = Attribution.UNATTRIBUTED
    basis: Basis = Basis.UNATTRIBUTED
    stance: Stance = Stance.ASSERTS
    hedges: tuple[Span, ...] = ()
    corroboration: Corroboration = Corroboration.NONE_STATED
    said_on: Interval | None = None
    interest: Interest = Interest.UNKNOWN
    reviewed: str | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """What several claims are about, so that they can agree or conflict."""

    id: str
    text: str
    type: PropositionType
    place: str | None
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer to a question, with the claims that give it."""

    answer: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dispute:
    """A question with incompatible answers; ``agreed`` is what no side of it doubts."""

    question: str
    kind: DisputeKind
    answers: tuple[Answer, ...]
    agreed: str | None = None
    bears_on: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Agreement:
    """A question on which ``independent`` speakers say the same, best of all of opposed parties."""

    question: str
    answer: str
    claims: tuple[str, ...]
    independent: int
    opposed_parties: bool


@dataclass(frozen=True, slots=True)
class Belief:
    """One answer with its probability, its 80 % interval, and the ICD 203 words for it."""

    answer: str
    probability: float
    low: float
    high: float
    words: str


@dataclass(frozen=True, slots=True)
class Reason:
    """What one claim adds to an answer: ``weight`` in nats of log-odds, and ``why`` in words."""

    claim: str
    answer: str
    weight: float
    why: str


@dataclass(frozen=True, slots=True)
class Assessment:
    """A question's answers with probabilities, the reasons claim by claim, and what is missing."""

    question: str
    status: Status
    answers: tuple[Belief, ...]
    origins: int
    credibility: int
    reasons: tuple[Reason, ...]
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be read: what went wrong, and what to do about it."""

    file: str
    error: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Record:
    """Everything that fogline says about a set of documents."""

    documents: tuple[Document, ...] = ()
    claims: tuple[Claim, ...] = ()
    questions: tuple[Question, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    failures: tuple[Failure, ...] = ()
    version: int = 1


@dataclass(frozen=True, slots=True)
class Role:
    """What reports call a party for a time: the Taliban, "the government" from 15 August 2021."""

    called: str
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Party:
    """A side, by its name and what else it is called; ``neutral`` parties fight nobody."""

    name: str
    aliases: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    neutral: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who may speak or be spoken of, and the party they belong to from when to when."""

    name: str
    aliases: tuple[str, ...] = ()
    party: str | None = None
    role: str | None = None
    since: date | None = None
    until: date | None = None
    died: date | None = None


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """A place of the case file or a gazetteer; ``within`` names the next larger one."""

    name: str
    kind: str | None = None
    aliases: tuple[str, ...] = ()
    lat: float | None = None
    lon: float | None = None
    within: str | None = None
    area_km2: float | None = None


@dataclass(frozen=True, slots=True)
class Setting:
    """What the user knows before reading: a case's parties, people and places, and its area."""

    name: str = ""
    area: str | None = None
    country: str | None = None
    parties: tuple[Party, ...] = ()
    people: tuple[Person, ...] = ()
    places: tuple[KnownPlace, ...] = ()
