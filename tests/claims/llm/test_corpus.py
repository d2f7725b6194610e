"""Tests on the corpus: a model that marks as careful people did loses next to nothing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from fogline.claims.llm.assembly import Assembly, Ungrounded
from fogline.claims.llm.portions import Portion, portions
from fogline.claims.llm.replies import read_answer
from fogline.evaluation.markup import GoldClaim, GoldReport, read_report
from fogline.evaluation.scores import NOTHING, score
from fogline.model import AUTHOR, Claim, Span

TEXTS = Path(__file__).resolve().parents[3] / "corpus" / "texts"
LEAST_KEPT = 0.98
"""Of the claims marked in the dev part, so many must be kept if a model tells just those."""


def dev() -> list[GoldReport]:
    files = sorted(TEXTS.glob("*.txt"))
    return [read_report(file) for file in files if "\nsplit: dev\n" in file.read_text("utf-8")]


def as_told(report: GoldReport, marked: GoldClaim, portion: Portion) -> dict[str, Any]:
    def quote(spans: tuple[Span, ...]) -> str | None:
        return report.document.text[slice(*spans[0])] if spans else None

    names = ("speaker", "kind", "channel", "attribution", "basis", "stance", "type", "place")
    reply: dict[str, Any] = {name: marked.fields.get(name) for name in names}
    reply |= {"paragraph": portion.index(marked.content[0]) + 1, "cue": quote(marked.cue)}
    reply |= {"content": [quote((piece,)) for piece in marked.content]}
    reply |= {"source": quote(marked.speaker)}
    if marked.fields["speaker"] == AUTHOR:
        reply |= {"source": None, "speaker": None, "cue": None}
    return reply


def read(report: GoldReport) -> list[Claim]:
    found: list[Claim] = []
    for portion in portions(report.document):
        assembly = Assembly(report.document, portion, "test")
        inside = [
            marked
            for marked in report.claims
            if portion.span[0] <= marked.content[0][0] < portion.span[1]
        ]
        told = [as_told(report, marked, portion) for marked in inside]
        replies, malformed = read_answer(json.dumps({"claims": told}))
        assert malformed == 0
        for reply in replies:
            try:
                found.append(assembly.claim(reply))
            except Ungrounded:
                continue
    return found


def test_what_people_marked_is_grounded_with_its_speaker() -> None:
    whole = NOTHING
    for report in dev():
        whole = whole + score(report.claims, read(report))
    assert whole.gold > 300
    assert whole.recall is not None
    assert whole.recall >= LEAST_KEPT
    for name in ("type", "attribution", "channel", "basis", "stance", "kind"):
        assert whole.accuracy(name) == 1.0
