"""Tests of questions: what is sent, and that a change of the prompt changes its version."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from hashlib import sha256

from fogline.claims.llm.extractor import NAME
from fogline.claims.llm.portions import portions
from fogline.claims.llm.questions import prompt, question
from fogline.claims.llm.replies import schema
from fogline.model import Document

PAPER = Document(
    id="d1",
    sha256="0" * 64,
    title="Bridge\nfalls",
    text="It fell.\n\nIt did not.",
    source="/home/reporter/secret-source.txt",
    published=date(2023, 5, 8),
    dateline="Teranovka",
)


def test_what_is_sent() -> None:
    (portion,) = portions(PAPER)
    asked = question("m", 99, PAPER, portion, ["Ilya Maron", "Anna Orlova"])
    system, user = asked["messages"]
    assert system == {"role": "system", "content": prompt()}
    assert user["content"] == (
        "Title: Bridge falls\nPublished: 2023-05-08\nWritten at: Teranovka\n"
        "Speakers so far: Ilya Maron; Anna Orlova\n\n[1] It fell.\n[2] It did not."
    )
    assert asked["response_format"]["json_schema"]["schema"] == schema()
    assert (asked["model"], asked["max_tokens"], asked["temperature"]) == ("m", 99, 0)
    assert "secret-source" not in json.dumps(asked)


def test_what_cannot_be_sent_is_replaced() -> None:
    broken = replace(PAPER, text="It \ud800 fell.")
    (portion,) = portions(broken)
    asked = question("m", 99, broken, portion, [])
    assert asked["messages"][1]["content"].endswith("[1] It ? fell.")


def test_only_the_last_speakers_are_named() -> None:
    (portion,) = portions(PAPER)
    asked = question("m", 99, PAPER, portion, [f"Speaker{number}" for number in range(30)])
    assert asked["messages"][1]["content"].count("Speaker") == 21


def test_the_prompt_explains_every_field() -> None:
    fields = schema()["properties"]["claims"]["items"]["properties"]
    assert all(f"{name}:" in prompt() for name in fields)


def test_a_change_of_what_is_asked_is_a_new_version_of_the_reader() -> None:
    """Readings in a ledger are known by the reader's name: change it along with this hash."""
    whole = prompt() + json.dumps(schema(), sort_keys=True)
    assert (NAME, sha256(whole.encode()).hexdigest()[:12]) == ("llm 1.0", "fb0cd91e51f6")
