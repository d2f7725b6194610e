"""A small record built by hand: two sides and an aid agency about an invented valley."""

from __future__ import annotations

from datetime import date

import pytest

from fogline.model import (
    Agreement,
    Answer,
    Assessment,
    Attribution,
    Basis,
    Belief,
    Channel,
    Claim,
    Corroboration,
    Dispute,
    DisputeKind,
    Document,
    Failure,
    Interest,
    Interval,
    Place,
    Precision,
    Proposition,
    PropositionType,
    Question,
    Reason,
    Record,
    Speaker,
    SpeakerKind,
    Stance,
    Status,
)

WIRE = (
    "Northern Command spokesman Ilya Maron told reporters on Monday that his troops had taken "
    "all of Ostrava Gorge. The Valley Guard called the claim that the gorge had fallen a lie. "
    "An officer of the Northern Command, speaking on background, said it appeared that the upper "
    "gorge was still held by the Guard. The account could not be verified.\n"
    "Both sides said the phones were cut."
)
NOTE = "Мост цел. Lantern Relief said by phone that 12 people had been killed in Teranovka."
MONDAY = Interval(date(2023, 4, 10), date(2023, 4, 10), Precision.DAY, "on Monday")
GORGE = Place("Ostrava Gorge", "case:ostrava-gorge", "Ostrava Gorge", 42.1, 44.2, 3)
UPPER = Place("Upper Gorge", "case:upper-gorge", "the upper gorge", 42.3, 44.25, 2)
TOWN = Place("Teranovka", "case:teranovka", "Teranovka", 42.05, 44.1, 1)

MARON = Speaker(
    "ilya-maron", "Ilya Maron", SpeakerKind.NAMED, "Northern Command", "spokesman", ((27, 37),)
)
GUARD = Speaker("valley-guard", "Valley Guard", SpeakerKind.ORGANISATION, "Valley Guard")
OFFICER = Speaker(
    "an-officer", "an officer", SpeakerKind.ANONYMOUS, "Northern Command", None, (), True
)
LANTERN = Speaker("lantern-relief", "Lantern Relief", SpeakerKind.ORGANISATION)
AUTHOR = Speaker("author", "author", SpeakerKind.AUTHOR)


def _at(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def _control(actor: str, place: Place) -> Proposition:
    return Proposition(PropositionType.CONTROL, actor=actor, place=place, about=MONDAY)


def _documents() -> tuple[Document, ...]:
    return (
        Document(
            "wire",
            "a" * 64,
            "Gorge taken, says Command",
            WIRE,
            "wire.txt",
            date(2023, 4, 11),
            "Port Vesna",
            "Coast Agency",
            "en",
        ),
        Document("note", "b" * 64, "", NOTE, "note.txt", None, None, None, "uk", ("is mixed",)),
    )


def _claims() -> tuple[Claim, ...]:
    return (
        Claim(
            "c-taken",
            "wire",
            MARON,
            (_at(WIRE, "his troops had taken all of Ostrava Gorge"),),
            _control("Northern Command", GORGE),
            "rules 1.0",
            (_at(WIRE, "told"),),
            channel=Channel.PRESS_CONFERENCE,
            attribution=Attribution.ON_THE_RECORD,
            basis=Basis.RELAYED,
            said_on=MONDAY,
            interest=Interest.FOR,
            corroboration=Corroboration.NOT_CORROBORATED,
        ),
        Claim(
            "c-lie",
            "wire",
            GUARD,
            (_at(WIRE, "the gorge had fallen"),),
            _control("Northern Command", GORGE),
            "rules 1.0",
            stance=Stance.DENIES,
            basis=Basis.RELAYED,
            attribution=Attribution.ON_THE_RECORD,
            interest=Interest.FOR,
        ),
        Claim(
            "c-upper",
            "wire",
            OFFICER,
            (_at(WIRE, "the upper gorge was still held by the Guard"),),
            _control("Valley Guard", UPPER),
            "rules 1.0",
            attribution=Attribution.ON_BACKGROUND,
            basis=Basis.RELAYED,
            hedges=(_at(WIRE, "it appeared"),),
            interest=Interest.AGAINST,
            chain=("author", "a colleague"),
        ),
        Claim(
            "c-phones",
            "wire",
            AUTHOR,
            (_at(WIRE, "the phones were cut"),),
            Proposition(PropositionType.COMMUNICATIONS_CUT),
            "rules 1.0",
        ),
        Claim(
            "c-dead",
            "note",
            LANTERN,
            (_at(NOTE, "12 people had been killed"), _at(NOTE, "in Teranovka")),
            Proposition(PropositionType.CASUALTIES, place=TOWN, victim="civilians"),
            "rules 1.0",
            channel=Channel.PHONE,
            basis=Basis.RELAYED,
            said_on=Interval(None, None, Precision.RELATIVE, "last night"),
        ),
    )


@pytest.fixture(scope="session")
def record() -> Record:
    """Return the record by hand: one dispute, one agreement, one failure."""
    return Record(
        documents=_documents(),
        claims=_claims(),
        questions=(
            Question(
                "q-gorge",
                "Who holds Ostrava Gorge on 10 April 2023?",
                PropositionType.CONTROL,
                "case:ostrava-gorge",
                ("c-taken", "c-lie", "c-upper"),
            ),
            Question(
                "q-phones",
                "Are the phones cut?",
                PropositionType.COMMUNICATIONS_CUT,
                None,
                ("c-phones",),
            ),
        ),
        disputes=(
            Dispute(
                "q-gorge",
                DisputeKind.CONTRADICTION,
                (
                    Answer("Northern Command, all of it", ("c-taken",)),
                    Answer("not Northern Command alone", ("c-lie", "c-upper")),
                ),
                agreed="the lower gorge has seen fighting",
                bears_on=("c-phones",),
            ),
        ),
        agreements=(
            Agreement("q-phones", "the phones are cut", ("c-phones",), 2, opposed_parties=True),
        ),
        assessments=(
            Assessment(
                "q-gorge",
                Status.CONTESTED,
                (
                    Belief("not Northern Command alone", 0.72, 0.5, 0.86, "likely"),
                    Belief("Northern Command, all of it", 0.28, 0.14, 0.5, "unlikely"),
                ),
                3,
                3,
                (
                    Reason("c-taken", "Northern Command, all of it", 0.4, "in their own interest"),
                    Reason("c-upper", "not Northern Command alone", 1.6, "against own interest"),
                ),
                ("no independent observer since the phones were cut",),
            ),
        ),
        failures=(Failure("broken.bin", "is not text", "give a text or HTML file"),),
    )
