"""How a claim reached the author."""

from __future__ import annotations

import pytest

from fogline.claims.circumstances import (
    Circumstances,
    around,
    attribution_level,
    basis_of,
    circumstances,
    corroboration_remark,
    hedges_in,
)
from fogline.model import (
    Attribution,
    Basis,
    Channel,
    Corroboration,
    Interval,
    Precision,
    Speaker,
    SpeakerKind,
)

MONDAY = Interval(None, None, Precision.RELATIVE, "on Monday")


def test_around_is_what_no_content_covers() -> None:
    assert around("", (0, 30), ((5, 10), (20, 25))) == ((0, 5), (10, 20), (25, 30))
    assert around("", (0, 30), ((20, 30), (0, 12), (8, 15))) == ((15, 20),)
    assert around("", (0, 30), ()) == ((0, 30),)


def test_the_framing_words_tell_channel_level_and_day() -> None:
    text = "The mayor said on Monday, by phone, on background, that the bridge was mined."
    how = circumstances(text, around(text, (0, len(text)), ((54, 75),)), (10, 14))
    assert how == Circumstances(Channel.PHONE, Attribution.ON_BACKGROUND, MONDAY)


def test_the_day_carries_on_and_the_channel_only_where_the_talk_does() -> None:
    before = Circumstances(Channel.PHONE, Attribution.ON_BACKGROUND, MONDAY)
    fresh = Circumstances()
    assert fresh.following(before, same_channel=False) == Circumstances(said_on=MONDAY)
    assert fresh.following(before, same_channel=True) == before
    told = Circumstances(Channel.STATEMENT)
    assert told.following(before, same_channel=True).channel is Channel.STATEMENT


@pytest.mark.parametrize(
    ("kind", "stated", "level"),
    [
        (SpeakerKind.AUTHOR, Attribution.OFF_THE_RECORD, Attribution.OFF_THE_RECORD),
        (SpeakerKind.AUTHOR, None, Attribution.UNATTRIBUTED),
        (SpeakerKind.NAMED, Attribution.ON_BACKGROUND, Attribution.ON_BACKGROUND),
        (SpeakerKind.NAMED, None, Attribution.ON_THE_RECORD),
        (SpeakerKind.ORGANISATION, None, Attribution.ON_THE_RECORD),
        (SpeakerKind.ANONYMOUS, None, Attribution.ANONYMOUS),
        (SpeakerKind.ANONYMOUS_GROUP, None, Attribution.ANONYMOUS),
    ],
)
def test_the_level_is_the_stated_one_or_follows_from_the_speaker(
    kind: SpeakerKind, stated: Attribution | None, level: Attribution
) -> None:
    assert attribution_level(Speaker("s", "s", kind), stated) is level


@pytest.mark.parametrize(
    ("kind", "channel", "basis"),
    [
        (SpeakerKind.AUTHOR, Channel.OBSERVATION, Basis.FIRST_HAND),
        (SpeakerKind.NAMED, Channel.DOCUMENT, Basis.DOCUMENTARY),
        (SpeakerKind.AUTHOR, Channel.UNKNOWN, Basis.UNATTRIBUTED),
        (SpeakerKind.NAMED, Channel.PHONE, Basis.RELAYED),
    ],
)
def test_basis(kind: SpeakerKind, channel: Channel, basis: Basis) -> None:
    assert basis_of(Speaker("s", "s", kind), channel) is basis


def test_hedges_are_found_within_the_span_only() -> None:
    text = "Reportedly the mayor said the army allegedly shelled at least 3 homes."
    assert [text[slice(*span)] for span in hedges_in(text, (20, len(text)))] == [
        "allegedly",
        "at least",
    ]


@pytest.mark.parametrize(
    ("words", "remark"),
    [
        ("We could not corroborate this account.", Corroboration.NOT_CORROBORATED),
        ("The figures could not be independently verified.", Corroboration.NOT_CORROBORATED),
        ("There was no independent confirmation of the raid.", Corroboration.NOT_CORROBORATED),
        ("His story was confirmed.", None),
        ("The video was geolocated to the mill.", Corroboration.CORROBORATED),
        ("We verified the photograph.", Corroboration.CORROBORATED),
        ("The mayor arrived late.", None),
    ],
)
def test_remarks_on_checking(words: str, remark: Corroboration | None) -> None:
    assert corroboration_remark(words) is remark
