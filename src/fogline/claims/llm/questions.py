"""Questions: what is sent to a model about a portion of a report, and nothing besides."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from fogline.claims.llm.portions import Portion
from fogline.claims.llm.replies import schema
from fogline.model import Document

_SPEAKERS = 20
"""How many of the speakers met last are named, so that "he" in a later portion has a name."""


@cache
def prompt() -> str:
    """Return the instructions, read once."""
    return (files("fogline.claims.llm") / "prompt.txt").read_text("utf-8")


def question(
    model: str, tokens: int, document: Document, portion: Portion, met: Sequence[str]
) -> dict[str, Any]:
    """Return the body of a request about one portion; ``met`` are names of speakers before it."""
    return {
        "model": model,
        "messages": [
            {"role": "system", "content": prompt()},
            {"role": "user", "content": _report(document, portion, met)},
        ],
        "response_format": {
            "type": "json_schema",
            "json_schema": {"name": "claims", "strict": True, "schema": schema()},
        },
        "temperature": 0,
        "seed": 0,
        "max_tokens": tokens,
    }


def _report(document: Document, portion: Portion, met: Sequence[str]) -> str:
    about = (
        ("Title", document.title),
        ("Published", str(document.published or "")),
        ("Written at", document.dateline or ""),
        ("Publisher", document.publisher or ""),
        ("Speakers so far", "; ".join(met[-_SPEAKERS:])),
    )
    head = [f"{name}: {' '.join(words.split())}" for name, words in about if words.strip()]
    rows = (
        f"[{number}] {document.text[slice(*paragraph.span)]}"
        for number, paragraph in enumerate(portion.paragraphs, start=1)
    )
    # Half a surrogate pair, which a broken file may hold, cannot be sent.
    return "\n".join((*head, "", *rows)).encode("utf-8", "replace").decode()
