"""Tests of the words for values."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fogline.model import Count, Place, Record, SpeakerKind
from fogline.views import wording
from fogline.views.index import index_record


@pytest.mark.parametrize(
    ("probability", "words"),
    [(0.62, "62 %"), (0.999, "over 99 %"), (0.001, "under 1 %"), (1.0, "100 %"), (0.0, "0 %")],
)
def test_percentages_are_never_rounded_to_certainty(probability: float, words: str) -> None:
    assert wording.percent(probability) == words


def test_a_claim_is_in_its_own_words_with_gaps_shown(record: Record) -> None:
    index = index_record(record)
    claim = index.claims["c-dead"]
    words = wording.own_words(claim, index.document_of(claim))
    assert words == "12 people had been killed … in Teranovka"


def test_speakers_are_named_with_role_and_party(record: Record) -> None:
    names = [wording.describe_speaker(claim) for claim in record.claims]
    assert names[2:4] == ["an officer", "the author"]
    assert wording.describe_side(record.claims[0]) == "spokesman, Northern Command"
    assert wording.describe_side(record.claims[1]) == ""
    spokesman = replace(record.claims[0].speaker, name="Command Spokesman")
    assert wording.describe_role(replace(record.claims[0], speaker=spokesman)) == ""


@pytest.mark.parametrize(
    ("kind", "name", "words"),
    [
        (SpeakerKind.ANONYMOUS, "resident of the town", "an unnamed resident of the town"),
        (SpeakerKind.ANONYMOUS, "one young professional", "one young professional"),
        (SpeakerKind.ANONYMOUS_GROUP, "officials", "unnamed officials"),
        (SpeakerKind.ANONYMOUS_GROUP, "Two officers", "two officers"),
        (SpeakerKind.ANONYMOUS_GROUP, "3 officers", "3 officers"),
        (SpeakerKind.ANONYMOUS, "свидетель", "свидетель"),
        (SpeakerKind.ANONYMOUS, "", ""),
        (SpeakerKind.GROUP, "officials", "officials"),
    ],
)
def test_nameless_speakers_are_called_unnamed(
    record: Record, kind: SpeakerKind, name: str, words: str
) -> None:
    speaker = replace(record.claims[0].speaker, kind=kind, name=name)
    assert wording.describe_speaker(replace(record.claims[0], speaker=speaker)) == words


def test_manner_tells_channel_level_and_relays(record: Record) -> None:
    taken, _, upper, phones, dead = record.claims
    assert wording.describe_manner(taken) == ("at a press conference", "on the record")
    assert wording.describe_manner(upper) == ("on background", "passed on by a colleague")
    assert wording.describe_manner(phones) == ("no source given",)
    assert wording.describe_manner(dead) == ("by phone",)


def test_standing_tells_interest_and_corroboration(record: Record) -> None:
    assert wording.describe_standing(record.claims[0]) == (
        "serves the speaker’s own side",
        "could not be corroborated",
    )
    assert wording.describe_standing(record.claims[3]) == ()


def test_dates_fall_back_to_the_day_of_the_report(record: Record) -> None:
    wire, note = record.documents
    assert wording.describe_dates(record.claims[0], wire) == ("said 10 April 2023",)
    assert wording.describe_dates(record.claims[1], wire) == (
        "reported 11 April 2023",
        "about 10 April 2023",
    )
    assert wording.describe_dates(record.claims[4], note) == ("said “last night” (not dated)",)
    assert wording.describe_dates(replace(record.claims[4], said_on=None), note) == ()


def test_an_unsure_place_shows_its_candidates() -> None:
    unsure = Place("Rokha", "", "Rokha", candidates=("Rokha (Panjshir)", "Rokha (Baghlan)"))
    words = "Rokha (one of: Rokha (Panjshir); Rokha (Baghlan))"
    assert wording.describe_place(unsure) == words


def test_a_topic_names_type_place_extent_and_number(record: Record) -> None:
    claim = record.claims[4]
    proposition = replace(
        claim.proposition, negated=True, extent="so far", quantity=Count(12, 12, None, "people")
    )
    topic = wording.describe_topic(replace(claim, proposition=proposition))
    assert topic == "casualties, not so, Teranovka, so far, 12 people"


def test_a_grade_outside_the_scale_cannot_be_judged() -> None:
    assert wording.describe_credibility(2) == "2, probably true"
    assert wording.describe_credibility(9) == "9, truth cannot be judged"
