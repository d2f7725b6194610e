from __future__ import annotations

import json
from datetime import date

import pytest

from fogline.errors import DocumentError


def test_each_post_of_an_archive_is_a_document(build, read) -> None:
    raw = build.posts(
        build.post(5), build.post(6, "RT @ridge: &lt;Calm&gt; &amp; quiet on the ridge")
    )
    first, second = read(raw, "tweets.js").documents
    assert first.text == build.OTHER
    assert first.published == date(2023, 4, 21)
    assert (first.title, first.part) == ("Post 5", "post 5")
    assert second.text == "RT @ridge: <Calm> & quiet on the ridge"
    assert second.problems[0].startswith("a repost of @ridge")


def test_of_a_whole_archive_only_the_posts_are_read(build, read) -> None:
    account = b'window.YTD.account.part0 = [{"account": {"username": "riverwire"}}]'
    messages = b'window.YTD.direct_messages.part0 = [{"text": "I will meet you at the bridge"}]'
    members = {
        "data/account.js": account,
        "data/tweets.js": build.posts(build.post()),
        "data/direct-messages.js": messages,
        "Your archive.html": build.PAGE,
    }
    original = read(build.zipped(members), "twitter.zip")
    (document,) = original.documents
    assert original.failures == ()
    assert document.publisher == "@riverwire"
    assert document.title == "Post 5 by @riverwire"
    assert document.part == "data/tweets.js › post 5"


def test_messages_are_no_posts(build, read) -> None:
    with pytest.raises(DocumentError, match=r"holds no posts \(direct_messages\)"):
        read(b"window.YTD.direct_messages.part0 = []", "direct-messages.js")
    with pytest.raises(DocumentError, match="cut short"):
        read(build.posts(build.post())[:-9], "tweets.js")


def test_posts_as_the_interface_gives_them(build, read) -> None:
    user = {"screen_name": "ridge"}
    old = json.dumps([build.post(user=user), build.post(7, "", full_text=build.BODY)]).encode()
    assert [one.publisher for one in read(old, "a.json").documents] == ["@ridge", None]
    new = {
        "id": "9",
        "author_id": "1",
        "created_at": "2023-04-21T06:00:00.000Z",
        "text": build.BODY,
    }
    (document,) = read(json.dumps({"data": [new], "meta": {}}).encode(), "b.json").documents
    assert document.published == date(2023, 4, 21)


def test_a_long_post_is_read_whole(build, read) -> None:
    note = {"noteTweet": {"noteTweetId": "8", "createdAt": "2023-04-21T06:00:00.000Z"}}
    note["noteTweet"]["core"] = {"text": build.BODY}
    raw = b"window.YTD.note_tweet.part0 = " + json.dumps([note]).encode()
    (document,) = read(raw, "note-tweet.js").documents
    assert (document.text, document.part) == (build.BODY, "post 8")
