"""Tests of replies: what the schema asks for, and what comes instead."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fogline.claims.llm.chat import UnusableAnswerError
from fogline.claims.llm.replies import Reply, read_answer, schema
from fogline.model import PropositionType, SpeakerKind, Stance

from .conftest import told


def read(*claims: Any) -> tuple[tuple[Reply, ...], int]:
    return read_answer(json.dumps({"claims": claims}))


def test_the_schema_has_the_values_of_the_model() -> None:
    claim = schema()["properties"]["claims"]["items"]
    assert claim["properties"]["type"]["enum"] == [one.value for one in PropositionType]
    assert claim["properties"]["stance"]["enum"] == [one.value for one in Stance]
    assert set(claim["required"]) == set(claim["properties"]) == set(told("it fell"))
    assert claim["additionalProperties"] is False
    assert set(claim["properties"]) == set(Reply.__slots__)
    json.dumps(schema())


def test_a_whole_claim_is_read() -> None:
    asked = told("it fell", kind="named", speaker=" Ilya Maron ", cue="", hedges=["about", " "])
    (reply,), malformed = read(asked)
    assert malformed == 0
    assert (reply.kind, reply.speaker, reply.cue) == (SpeakerKind.NAMED, "Ilya Maron", None)
    assert (reply.content, reply.hedges, reply.paragraph) == (("it fell",), ("about",), 1)


@pytest.mark.parametrize(
    "fields",
    [
        {"kind": "oracle"},
        {"kind": None},
        {"kind": ["named"]},
        {"kind": {"named": 1}},
        {"type": "Control"},
        {"type": None},
        {"stance": "swears"},
        {"channel": 3},
        {"paragraph": "1"},
        {"paragraph": 1.5},
        {"paragraph": True},
        {"paragraph": None},
        {"content": []},
        {"content": [" "]},
        {"content": None},
        {"content": "it fell"},
        {"content": [1]},
        {"content": ["x" * 2001]},
        {"content": ["it fell"] * 13},
        {"cue": 7},
        {"cue": ["said"]},
        {"hedges": "about"},
        {"negated": "no"},
        {"negated": 0},
        {"speaker": {"name": "x"}},
    ],
)
def test_a_malformed_claim_is_counted_and_the_others_are_read(fields: dict[str, Any]) -> None:
    good, malformed = read(told("it fell") | fields, told("it stands"))
    assert malformed == 1
    assert [reply.content for reply in good] == [("it stands",)]


@pytest.mark.parametrize("claim", [None, 1, "it fell", [], [told("it fell")]])
def test_what_is_no_object_is_no_claim(claim: Any) -> None:
    assert read(claim) == ((), 1)


def test_keys_not_asked_for_are_ignored_and_missing_ones_are_unknown() -> None:
    (reply,), malformed = read(
        {
            "paragraph": 1,
            "content": ["it fell"],
            "kind": "author",
            "type": "other",
            "why": "so it is",
        }
    )
    assert malformed == 0
    assert (reply.channel.value, reply.stance.value, reply.source) == ("unknown", "asserts", None)
    assert "so it is" not in repr(reply)


def test_too_many_claims_are_cut_and_counted() -> None:
    good, malformed = read(*[told("it fell")] * 250)
    assert (len(good), malformed) == (200, 50)


@pytest.mark.parametrize("around", ["```json\n{}\n```", "Here you are:\n{}\nAnything else?", "{}"])
def test_what_models_put_around_an_answer(around: str) -> None:
    answer = json.dumps({"claims": [told("it fell")]})
    assert len(read_answer(around.replace("{}", answer))[0]) == 1


@pytest.mark.parametrize(
    "answer",
    [
        "",
        "I cannot help with that.",
        "{}",
        "[]",
        '{"claims": null}',
        '{"claims": {"1": {}}}',
        '{"claims": [{"content": ["the bridge',
        json.dumps({"claims": [told("it fell")]})[:-1],
        '{"claims": [' + "[" * 100_000 + "}",
        '{"claims": [' + "9" * 5000 + "]}",
        "{'claims': []}",
    ],
)
def test_what_is_no_answer(answer: str) -> None:
    with pytest.raises(UnusableAnswerError):
        read_answer(answer)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)


CHANGED = st.builds(
    lambda name, value: told("it fell") | {name: value},
    st.sampled_from(sorted(told("it fell"))),
    JSON,
)


@given(st.lists(JSON | CHANGED))
def test_whatever_is_told_is_read_or_counted(claims: list[Any]) -> None:
    good, malformed = read(*claims)
    assert len(good) + malformed == len(claims)
    for reply in good:
        assert isinstance(reply.type, PropositionType)
        assert all(isinstance(words, str) for words in (*reply.content, *reply.hedges))
