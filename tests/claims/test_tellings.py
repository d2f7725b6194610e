"""One attribution at hand."""

from __future__ import annotations

from fogline.claims.circumstances import Circumstances
from fogline.claims.roster import AUTHOR_SPEAKER
from fogline.claims.tellings import Telling
from fogline.model import Speaker, SpeakerKind, Stance

MARON = Speaker("maron", "Maron", SpeakerKind.NAMED, spans=((0, 5),))


def test_a_further_sentence_is_not_governed_by_the_cue() -> None:
    telling = Telling(MARON, Circumstances(), Stance.DENIES, "deny", ((6, 12),))
    plain = telling.plainly()
    assert plain.stance is Stance.ASSERTS
    assert (plain.cue, plain.lemma, plain.speaker) == (((6, 12),), "deny", MARON)


def test_a_quotation_that_runs_on_names_nobody() -> None:
    telling = Telling(MARON, Circumstances(), Stance.DENIES, "deny", ((6, 12),)).continued()
    assert telling.speaker.name == "Maron"
    assert telling.speaker.spans == ()
    assert (telling.cue, telling.lemma, telling.stance) == ((), "", Stance.ASSERTS)


def test_the_author_tells_too() -> None:
    assert Telling(AUTHOR_SPEAKER, Circumstances()).is_authors
    assert not Telling(MARON, Circumstances()).is_authors
