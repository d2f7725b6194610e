"""What a model is asked to reply, as a JSON schema, and reading what it did reply."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from fogline.claims.llm.chat import UnusableAnswerError
from fogline.model import (
    Attribution,
    Basis,
    Channel,
    Corroboration,
    PropositionType,
    SpeakerKind,
    Stance,
)

_LONGEST = 2000  # characters of one quotation
_MOST = 12  # quotations in a list
_CLAIMS = 200  # claims of one answer


@dataclass(frozen=True, slots=True)
class Reply:
    """One claim as the model tells it: values of the record's lists, and words to be looked up."""

    paragraph: int
    source: str | None
    speaker: str | None
    kind: SpeakerKind
    party: str | None
    chain: tuple[str, ...]
    cue: str | None
    content: tuple[str, ...]
    channel: Channel
    attribution: Attribution
    basis: Basis
    stance: Stance
    hedges: tuple[str, ...]
    corroboration: Corroboration
    said_on: str | None
    type: PropositionType
    negated: bool
    actor: str | None
    victim: str | None
    target: str | None
    cause: str | None
    place: str | None
    extent: str | None
    count: str | None
    about: str | None


@dataclass(frozen=True, slots=True)
class _Field:
    """How a field is asked for, and how its value is read; reading raises ValueError."""

    schema: Mapping[str, Any]
    read: Callable[[Any], Any]


def _words(value: Any) -> str | None:
    if value is None:
        return None
    if not isinstance(value, str) or len(value) > _LONGEST:
        raise ValueError
    return value.strip() or None


def _list(value: Any) -> tuple[str, ...]:
    if value is None:
        return ()
    if not isinstance(value, list) or len(value) > _MOST:
        raise ValueError
    return tuple(words for one in value if (words := _words(one)))


def _content(value: Any) -> tuple[str, ...]:
    found = _list(value)
    if not found:
        raise ValueError
    return found


def _number(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise ValueError
    return value


def _truth(value: Any) -> bool:
    if value is not None and not isinstance(value, bool):
        raise ValueError
    return bool(value)


def _one_of(values: type[StrEnum], default: StrEnum | None = None) -> _Field:
    def read(value: Any) -> StrEnum:
        if value is None and default is not None:
            return default
        return values(value)

    return _Field({"type": "string", "enum": [one.value for one in values]}, read)


_QUOTE = _Field({"type": ["string", "null"]}, _words)
_STRINGS: Mapping[str, Any] = {"type": "array", "items": {"type": "string"}}
_QUOTES = _Field(_STRINGS, _list)
# What a server leaves out that does not enforce the schema is unknown; kind and type must be said.
_FIELDS: Mapping[str, _Field] = {
    "paragraph": _Field({"type": "integer"}, _number),
    "source": _QUOTE,
    "speaker": _QUOTE,
    "kind": _one_of(SpeakerKind),
    "party": _QUOTE,
    "chain": _QUOTES,
    "cue": _QUOTE,
    "content": _Field(_STRINGS, _content),
    "channel": _one_of(Channel, Channel.UNKNOWN),
    "attribution": _one_of(Attribution, Attribution.UNATTRIBUTED),
    "basis": _one_of(Basis, Basis.UNATTRIBUTED),
    "stance": _one_of(Stance, Stance.ASSERTS),
    "hedges": _QUOTES,
    "corroboration": _one_of(Corroboration, Corroboration.NONE_STATED),
    "said_on": _QUOTE,
    "type": _one_of(PropositionType),
    "negated": _Field({"type": "boolean"}, _truth),
    "actor": _QUOTE,
    "victim": _QUOTE,
    "target": _QUOTE,
    "cause": _QUOTE,
    "place": _QUOTE,
    "extent": _QUOTE,
    "count": _QUOTE,
    "about": _QUOTE,
}


def schema() -> dict[str, Any]:
    """Return the JSON schema of an answer; its lists of values are those of the model module."""
    claim = {
        "type": "object",
        "properties": {name: dict(one.schema) for name, one in _FIELDS.items()},
        "required": list(_FIELDS),
        "additionalProperties": False,
    }
    return {
        "type": "object",
        "properties": {"claims": {"type": "array", "items": claim}},
        "required": ["claims"],
        "additionalProperties": False,
    }


def read_answer(answer: str) -> tuple[tuple[Reply, ...], int]:
    """Return the claims of an answer, and how many more are malformed.

    Malformed is a claim with a wrong type, an unknown value or without content; keys that were not
    asked for are ignored. Raises UnusableAnswerError where the answer is no such object at all.
    """
    claims = _object(answer).get("claims")
    if not isinstance(claims, list):
        raise UnusableAnswerError
    read = [_reply(one) for one in claims[:_CLAIMS]]
    good = tuple(one for one in read if one is not None)
    return good, len(claims) - len(good)


def _object(answer: str) -> Mapping[str, Any]:
    """Read the object in an answer; models put fences and afterthoughts around it."""
    try:
        found: Mapping[str, Any] = json.loads(answer[answer.find("{") : answer.rfind("}") + 1])
    except (ValueError, RecursionError):
        raise UnusableAnswerError from None
    return found


def _reply(raw: Any) -> Reply | None:
    if not isinstance(raw, dict):
        return None
    try:
        return Reply(**{name: one.read(raw.get(name)) for name, one in _FIELDS.items()})
    except (ValueError, TypeError):  # TypeError: a list or an object where a value of a list stands
        return None
