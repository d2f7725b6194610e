from __future__ import annotations

import json
from datetime import date


def test_each_message_is_a_document(build, read) -> None:
    raw = build.telegram(build.message(12), build.message(13, build.OTHER))
    first, second = read(raw, "result.json").documents
    assert first.text == build.BODY
    assert first.title == "River Wire, message 12"
    assert (first.publisher, first.part) == ("River Wire", "message 12")
    assert second.text == build.OTHER


def test_the_day_is_that_in_utc(build, read) -> None:
    (document,) = read(
        build.telegram(build.message(date="2023-04-22T02:00:00")), "a.json"
    ).documents
    assert document.published == date(2023, 4, 21)
    bare = build.message(date="2023-04-22T02:00:00", date_unixtime=None)
    assert read(build.telegram(bare), "a.json").documents[0].published == date(2023, 4, 22)


def test_a_longer_export_gives_the_same_ids(build, read) -> None:
    short = read(build.telegram(build.message(12)), "a.json").documents
    more = read(
        build.telegram(build.message(12, views=99), build.message(13, build.OTHER)), "b.json"
    )
    assert short[0].id == more.documents[0].id


def test_an_edited_message_is_another_document_and_says_so(build, read) -> None:
    (first,) = read(build.telegram(build.message()), "a.json").documents
    changed = build.message(
        text=build.OTHER, edited="2023-04-23T00:00:00", edited_unixtime="1682208000"
    )
    (second,) = read(build.telegram(changed), "b.json").documents
    assert first.id != second.id
    assert second.problems[0] == "edited on 2023-04-23, after it was first sent"


def test_pieces_of_text_are_joined_and_forwards_named(build, read) -> None:
    pieces = ["The army ", {"type": "bold", "text": "held"}, " the ridge, it said.", 3, None]
    made = build.message(text=pieces, forwarded_from="Ridge News")
    (document,) = read(build.telegram(made), "a.json").documents
    assert document.text == "The army held the ridge, it said."
    assert "forwarded from 'Ridge News'" in document.problems[0]


def test_what_has_no_words_is_passed_over(build, read) -> None:
    service = {"id": 1, "type": "service", "action": "pin_message", "text": "words"}
    raw = build.telegram(service, build.message(2, ""), "nonsense", build.message(3))
    assert [one.part for one in read(raw, "a.json").documents] == ["message 3"]


def test_a_sender_in_a_group_is_named(build, read) -> None:
    made = build.telegram(
        build.message(**{"from": "Rhea Red"}), name="Ridge", type="public_supergroup"
    )
    assert read(made, "a.json").documents[0].title == "Rhea Red in Ridge, message 12"


def test_private_chats_of_a_whole_account_are_left_out(build, read) -> None:
    channel, private = (
        json.loads(build.telegram(build.message(4, text))) for text in (build.BODY, "x")
    )
    private |= {"type": "personal_chat", "name": "A Source"}
    whole = {"about": "", "chats": {"about": "", "list": [private, channel]}}
    original = read(json.dumps(whole).encode(), "result.json")
    assert [one.text for one in original.documents] == [build.BODY]
    (failure,) = original.failures
    assert failure.file.endswith("chat 1")
    assert "A Source" not in failure.error + failure.remedy
    assert len(read(json.dumps(private).encode(), "one.json").documents) == 1
