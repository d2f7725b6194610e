"""Whether the disputes a person saw in a report are found, with everybody on the right side."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fogline.claims.extractor import Extractor
from fogline.evaluation.markup import GoldReport
from fogline.evaluation.scores import match
from fogline.model import Dispute, Setting
from fogline.pipeline import derive

_ASIDE = ("id", "question", "verdict", "agreed", "note", "bears_on", "answers")


@dataclass(frozen=True, slots=True)
class DisputeScore:
    """One dispute of a person's: whether ours has it, and how many of its claims stand right."""

    id: str
    question: str
    found: bool
    right: int
    marked: int

    @property
    def sides_right(self) -> bool:
        """Whether every claim of the dispute was found and stands on its side."""
        return self.found and self.right == self.marked


def score_disputes(folder: Path, report: GoldReport, reader: Extractor) -> tuple[DisputeScore, ...]:
    """Score the disputes in ``gold.json`` against those that a reader's claims lead to."""
    raw = json.loads((folder / "gold.json").read_text("utf-8"))
    claims = reader.extract(report.document)
    ours = {marked.id: claim.id for marked, claim in match(report.claims, claims)}
    disputes = derive((report.document,), claims, Setting()).disputes
    return tuple(_score(entry, ours, disputes) for entry in raw["disputes"])


def _score(
    entry: dict[str, Any], ours: dict[str, str], disputes: Sequence[Dispute]
) -> DisputeScore:
    sides = _sides(entry)
    best = max((_standing(sides, ours, dispute) for dispute in disputes), default=0)
    marked = sum(len(side) for side in sides)
    return DisputeScore(entry["id"], entry["question"], best > 0, best, marked)


def _sides(entry: dict[str, Any]) -> list[list[str]]:
    """Return the sides of a dispute as lists of claims: by answer, or yes, no and partly."""
    by_answer = entry.get("answers") or {
        name: side for name, side in entry.items() if name not in _ASIDE
    }
    return list(by_answer.values())


def _standing(sides: list[list[str]], ours: dict[str, str], dispute: Dispute) -> int:
    """Return how many claims stand in answers of their own side only; 0 where no two sides meet."""
    right = 0
    meeting = 0
    for side in sides:
        mine = {ours[claim] for claim in side if claim in ours}
        others = {
            ours[claim] for other in sides if other is not side for claim in other if claim in ours
        }
        standing = sum(
            len(mine & set(answer.claims))
            for answer in dispute.answers
            if not others & set(answer.claims)
        )
        right += standing
        meeting += standing > 0
    return right if meeting > 1 else 0
