"""The JSON export of Telegram Desktop: each message a document of its own.

Messages are not joined by day: each has its own time, author and number, which a joined text would
blur, and the next export, with one message more, would make another document of that day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from fogline.documents.parts import Report, Stated, Unread
from fogline.documents.records import make_key, plain
from fogline.documents.stamps import read_stamp

PRIVATE = frozenset(
    {"personal_chat", "saved_messages", "bot_chat", "replies", "verification_codes"}
)
"""Kinds of chat that are left out of the export of a whole account: nobody wrote them to be read
by others. Given as a file of its own such a chat is read."""

Chat = dict[str, Any]


def find_chats(value: Any) -> list[Chat]:
    """Return the chats in an export: of one chat, or of a whole account; none if it is neither."""
    if not isinstance(value, dict):
        return []
    if _is_chat(value):
        return [{**value, "type": ""}]
    exported = [value.get(part) for part in ("chats", "left_chats")]
    lists = [part.get("list") for part in exported if isinstance(part, dict)]
    return [chat for one in lists if isinstance(one, list) for chat in one if _is_chat(chat)]


def chat_reports(chats: Iterable[Chat]) -> Iterator[Report | Unread]:
    """Give each message with words in it; service messages and bare pictures are passed over."""
    for number, chat in enumerate(chats, start=1):
        if chat.get("type") in PRIVATE:
            remedy = "if it is to be read, export that chat alone and give the file"
            yield Unread(f"chat {number}", "is a private conversation, and is left out", remedy)
        else:
            yield from (
                _report(chat, message) for message in chat["messages"] if _has_words(message)
            )


def _is_chat(value: Any) -> bool:
    if not isinstance(value, dict) or not isinstance(value.get("messages"), list):
        return False
    return "name" in value or "type" in value


def _has_words(message: Any) -> bool:
    is_message = isinstance(message, dict) and message.get("type", "message") == "message"
    return is_message and bool(_words(message.get("text")).strip())


def _words(text: Any) -> str:
    # Text is a string, or a list of strings and of objects for what is bold, a link, a name.
    if isinstance(text, list):
        return "".join(plain(piece) for piece in text if isinstance(piece, str | dict))
    return text if isinstance(text, str) else ""


def _report(chat: Chat, message: dict[str, Any]) -> Report:
    text, number = _words(message["text"]), plain(message.get("id"))
    name, sender = plain(chat.get("name")), plain(message.get("from"))
    said = {name: plain(message.get(name)) for name in ("date", "from", "forwarded_from")}
    return Report(
        text=text,
        key=make_key({"telegram": plain(chat.get("id")), "message": number, "text": text, **said}),
        place=f"message {number}",
        stated=_stated(message, name, sender),
    )


def _stated(message: dict[str, Any], name: str, sender: str) -> Stated:
    # The seconds are UTC; "date" is in the time zone of whoever made the export.
    stamp = read_stamp(plain(message.get("date_unixtime")) or plain(message.get("date")))
    where = f"{name}, message {plain(message.get('id'))}"
    return Stated(
        title=where if sender in {"", name} else f"{sender} in {where}",
        published=stamp.day,
        publisher=name or None,
        problems=(*_remarks(message), *stamp.problems),
    )


def _remarks(message: dict[str, Any]) -> Iterator[str]:
    if origin := plain(message.get("forwarded_from")):
        yield f"forwarded from {origin[:100]!r}: not the sender's own words"
    if edited := plain(message.get("edited_unixtime")) or plain(message.get("edited")):
        yield f"edited on {read_stamp(edited).day or 'an unknown day'}, after it was first sent"
