"""The archive that X (Twitter) gives its users, and posts as JSON: each post a document."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import Any

from fogline.documents.encodings import decode
from fogline.documents.parts import File, Report, Stated, Terms, Unread
from fogline.documents.records import make_key, plain
from fogline.documents.stamps import read_stamp
from fogline.errors import DocumentError

POST_PARTS = ("tweets", "tweet", "community_tweet", "note_tweet")
"""Parts of an archive that hold posts; messages, contacts and the rest are left alone."""

_PART = re.compile(r"\s*window\.YTD\.(\w+)\.part\d+\s*=\s*")
_REPOST = re.compile(r"RT (@\w+): ")
_MARKS = frozenset({"id_str", "full_text", "edit_history_tweet_ids", "author_id"})
_NO_LANGUAGE = frozenset({"", "und", "zxx", "art"})
_REMEDY = "unpack the archive again, and give data/tweets.js or the whole archive"


def read_posts(file: File, terms: Terms) -> Iterator[Report | Unread]:
    """Give the posts in a file such as tweets.js of an X archive."""
    text = decode(file.raw).text
    head = _PART.match(text)
    if head is None or head[1] not in POST_PARTS:
        part = f" ({head[1]})" if head else ""
        raise DocumentError(f"is a part of an X archive that holds no posts{part}", remedy=_REMEDY)
    try:
        values = json.loads(text[head.end() :].rstrip().rstrip(";"))
    except (ValueError, RecursionError):
        raise DocumentError("is cut short or damaged", remedy=_REMEDY) from None
    yield from post_reports(values if isinstance(values, list) else [], file.owner)


def read_account(raw: bytes) -> str | None:
    """Return the name of the account in account.js of an X archive, as in "@riverwire"."""
    found = re.search(rb'"username"\s*:\s*"(\w{1,50})"', raw)
    return f"@{found[1].decode()}" if found else None


def is_post(value: Any) -> bool:
    """Tell whether an object is a post: in an archive, or as X's interface gives it."""
    if not isinstance(value, dict):
        return False
    inner = _inner(value)
    return bool(_words(inner)) and (inner is not value or not _MARKS.isdisjoint(inner))


def post_reports(values: Iterable[Any], owner: str | None) -> Iterator[Report | Unread]:
    """Give each post as a report; ``owner`` wrote those that name nobody."""
    for number, value in enumerate(values, start=1):
        if is_post(value):
            yield _report(_inner(value), owner)
        else:
            yield Unread(f"item {number}", "is no post with words in it", _REMEDY)


def _inner(value: dict[str, Any]) -> dict[str, Any]:
    inner = value.get("tweet", value.get("noteTweet"))
    return inner if isinstance(inner, dict) else value


def _words(post: dict[str, Any]) -> str:
    core = post.get("core")
    long = plain(core.get("text")) if isinstance(core, dict) else ""
    return unescape(long or plain(post.get("full_text")) or plain(post.get("text")))


def _report(post: dict[str, Any], owner: str | None) -> Report:
    number = next(
        (one for key in ("id_str", "id", "noteTweetId") if (one := plain(post.get(key)))), ""
    )
    user = post.get("user")
    name = plain(user.get("screen_name")) if isinstance(user, dict) else ""
    author = f"@{name}" if name else owner
    when = plain(post.get("created_at")) or plain(post.get("createdAt"))
    text = _words(post)
    return Report(
        text=text,
        key=make_key({"x": number, "author": author or "", "date": when, "text": text}),
        place=f"post {number}",
        stated=_stated(post, f"Post {number}", author, when),
    )


def _stated(post: dict[str, Any], title: str, author: str | None, when: str) -> Stated:
    stamp, language = read_stamp(when), plain(post.get("lang"))
    repost = _REPOST.match(_words(post))
    notes = (f"a repost of {repost[1]}: not the sender's own words",) if repost else ()
    return Stated(
        title=f"{title} by {author}" if author else title,
        published=stamp.day,
        publisher=author,
        language=None if language in _NO_LANGUAGE or language.startswith("q") else language,
        problems=(*notes, *stamp.problems),
    )
