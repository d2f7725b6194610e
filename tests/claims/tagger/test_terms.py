"""The terms of a claim: what the network judges holds only where it can be."""

from __future__ import annotations

import pytest

from fogline.claims.circumstances import Circumstances
from fogline.claims.frames import find_frames
from fogline.claims.roster import AUTHOR_SPEAKER
from fogline.claims.tagger.candidates import Candidate
from fogline.claims.tagger.terms import basis_judged, level_of, relays_of
from fogline.claims.units import units
from fogline.model import Attribution, Basis, Channel, Speaker, SpeakerKind

MARON = Speaker("ilya-maron", "Ilya Maron", SpeakerKind.NAMED)
NURSE = Speaker("a-nurse", "a nurse", SpeakerKind.ANONYMOUS)
PLAIN = Circumstances()


def judged(attribution: str = "on the record", basis: str = "relayed") -> Candidate:
    values = {"attribution": attribution, "basis": basis}
    return Candidate((0, 9), False, None, None, None, (), (), values)


@pytest.mark.parametrize(
    ("speaker", "judgement", "how", "level"),
    [
        (MARON, "on the record", PLAIN, Attribution.ON_THE_RECORD),
        (NURSE, "on background", PLAIN, Attribution.ON_BACKGROUND),
        (NURSE, "unattributed", PLAIN, Attribution.ANONYMOUS),
        (AUTHOR_SPEAKER, "on the record", PLAIN, Attribution.UNATTRIBUTED),
        (
            MARON,
            "on the record",
            Circumstances(level=Attribution.OFF_THE_RECORD),
            Attribution.OFF_THE_RECORD,
        ),
    ],
)
def test_what_is_stated_wins_and_only_the_author_is_unattributed(
    speaker: Speaker, judgement: str, how: Circumstances, level: Attribution
) -> None:
    assert level_of(judged(attribution=judgement), speaker, how) is level


@pytest.mark.parametrize(
    ("speaker", "judgement", "channel", "basis"),
    [
        (MARON, "relayed", Channel.UNKNOWN, Basis.RELAYED),
        (MARON, "documentary", Channel.UNKNOWN, Basis.DOCUMENTARY),
        (MARON, "first-hand", Channel.UNKNOWN, Basis.RELAYED),
        (AUTHOR_SPEAKER, "relayed", Channel.UNKNOWN, Basis.UNATTRIBUTED),
        (AUTHOR_SPEAKER, "first-hand", Channel.UNKNOWN, Basis.FIRST_HAND),
    ],
)
def test_nobody_relays_to_an_author_his_own_words(
    speaker: Speaker, judgement: str, channel: Channel, basis: Basis
) -> None:
    assert basis_judged(judged(basis=judgement), speaker, Circumstances(channel)) is basis


def test_who_relays_is_whoever_s_words_hold_the_cue() -> None:
    text = "The ministry said that the rebels had admitted shelling the market."
    (unit,) = units(text, (0, len(text)))
    cue = (text.index("admitted"), text.index("admitted") + len("admitted"))
    assert list(relays_of(unit, find_frames(unit), cue, ())) == ["ministry"]
    said = (text.index("said"), text.index("said") + 4)
    assert list(relays_of(unit, find_frames(unit), said, ())) == []
    assert list(relays_of(unit, find_frames(unit), None, ())) == []
