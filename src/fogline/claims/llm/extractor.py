"""The reader that asks a language model, portion by portion."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from fogline.claims.llm.assembly import Assembly, Ungrounded
from fogline.claims.llm.cache import Cache, answer_key
from fogline.claims.llm.chat import Chat, NoAnswerError, Service, UnusableAnswerError
from fogline.claims.llm.portions import Portion, portions
from fogline.claims.llm.questions import question
from fogline.claims.llm.replies import Reply, read_answer
from fogline.claims.llm.tally import Tally
from fogline.errors import ReadingError
from fogline.model import Claim, Document, SpeakerKind

NAME = "llm 1.0"
"""Goes up with every change of the prompt or of what is made of an answer."""

_LONGEST_NAME = 120  # a ledger keeps 200 characters


class LLMExtractor:
    """Reads reports by asking a language model; its words count only as far as the report has them.

    The same text gives the same claims as long as its answers are in the cache; without one, as far
    as the model's server repeats itself. ``tally`` says what was kept and what was dropped.
    """

    def __init__(
        self, service: Service, *, all_languages: bool = False, cache: Cache | None = None
    ) -> None:
        """Check the endpoint; nothing is sent. Raises EndpointError and MissingExtraError."""
        self._service = service
        self._chat = Chat(service)
        self._all_languages = all_languages
        self._cache = cache
        self.tally = Tally()

    @property
    def name(self) -> str:
        """Return the name with the model's; it tells a reading of all languages from one of one."""
        more = ", all languages" if self._all_languages else ""
        return f"{NAME} {self._service.model[:_LONGEST_NAME]}{more}"

    def extract(self, document: Document) -> tuple[Claim, ...]:
        """Return the claims in the order of the text; none for English only and another language.

        Raises ReadingError where the model leaves the document, or part of it, without an answer,
        EndpointError where it will answer nothing.
        """
        if not self._all_languages and document.language not in (None, "en"):
            return ()
        reading = _Reading(document, self.name)
        try:
            for portion in portions(document):
                self._read(reading, portion)
        except NoAnswerError as error:
            raise _unread(document, f"the model {error}") from None
        if reading.tally.paragraphs and reading.tally.unanswered == reading.tally.paragraphs:
            raise _unread(document, "the model gave no answer that could be used")
        self.tally += reading.tally
        return tuple(sorted(reading.found.values(), key=lambda claim: (claim.content, claim.id)))

    def _read(self, reading: _Reading, portion: Portion) -> None:
        """Read a portion; where the answer is of no use, its halves.

        The same question would have the same answer again, and most such answers were too long.
        """
        try:
            replies, malformed = self._ask(reading, portion)
        except UnusableAnswerError:
            halves = portion.halves()
            reading.tally += Tally(paragraphs=not halves, unanswered=not halves)
            for half in halves:
                self._read(reading, half)
        else:
            reading.take(portion, replies, malformed)

    def _ask(self, reading: _Reading, portion: Portion) -> tuple[tuple[Reply, ...], int]:
        service, document = self._service, reading.document
        asked = question(
            service.model, service.limits.tokens, document, portion, tuple(reading.met)
        )
        key = answer_key(document.text, asked)
        known = self._cache.get(key) if self._cache else None
        if known is not None:
            reading.tally += Tally(remembered=1)
            return read_answer(known)
        answer = self._chat.ask(asked)
        reading.tally += Tally(asked=1)
        read = read_answer(answer)
        if self._cache:
            self._cache.put(key, answer)
        return read


@dataclass
class _Reading:
    """What is known so far of one document: its claims, and who has spoken."""

    document: Document
    extractor: str
    found: dict[str, Claim] = field(default_factory=dict)
    met: dict[str, None] = field(default_factory=dict)
    tally: Tally = field(default_factory=Tally)

    def take(self, portion: Portion, replies: Iterable[Reply], malformed: int) -> None:
        """Keep the replies that the report bears out, and count what became of all."""
        assembly = Assembly(self.document, portion, self.extractor)
        kept = ungrounded = repeated = 0
        for reply in replies:
            try:
                claim = assembly.claim(reply)
            except Ungrounded:
                ungrounded += 1
                continue
            repeated += claim.id in self.found
            kept += claim.id not in self.found
            self.found.setdefault(claim.id, claim)
            if claim.speaker.kind is not SpeakerKind.AUTHOR:
                self.met[claim.speaker.name] = None
        self.tally += Tally(
            kept=kept,
            ungrounded=ungrounded,
            malformed=malformed,
            repeated=repeated,
            blanked=assembly.lookup.blanked,
            paragraphs=len(portion.paragraphs),
        )


def _unread(document: Document, reason: str) -> ReadingError:
    remedy = "try again, allow it more time (--timeout), use another model, or --reader rules"
    return ReadingError(f"was not read: {reason}", file=document.source, remedy=remedy)
