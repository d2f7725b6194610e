"""The report that started the project, with what a careful reader takes from it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

from fogline.evaluation.markup import GoldClaim, GoldReport
from fogline.model import Document

_RENAMED = {"speaker_kind": "kind", "proposition": "type"}


def read_panjshir(folder: Path) -> GoldReport:
    """Read ``report.txt`` and ``gold.json`` of a folder as one report of the corpus."""
    text = (folder / "report.txt").read_text("utf-8")
    raw = json.loads((folder / "gold.json").read_text("utf-8"))
    unchecked = frozenset(raw["uncorroborated"])
    claims = tuple(_claim(entry, unchecked=entry["id"] in unchecked) for entry in raw["claims"])
    document = Document(
        id="panjshir",
        sha256="",
        title=text.split("\n", 1)[0],
        text=text,
        source="report.txt",
        published=date.fromisoformat(raw["published"]),
        dateline=raw["dateline"],
        language="en",
    )
    return GoldReport(document, "panjshir", claims)


def _claim(entry: dict[str, Any], *, unchecked: bool) -> GoldClaim:
    remark = {"corroboration": "not corroborated"} if unchecked else {}
    return GoldClaim(entry["id"], ((entry["start"], entry["end"]),), _fields(entry) | remark)


def _fields(entry: dict[str, object]) -> dict[str, str]:
    fields = {
        _RENAMED.get(name, name): str(value)
        for name, value in entry.items()
        if isinstance(value, str) and name not in ("id", "content", "note", "cue", "mode")
    }
    about = entry.get("about")
    if isinstance(about, dict):
        fields |= {
            name: str(about[key])
            for name, key in (("place", "place"), ("count", "count"))
            if key in about
        }
    return fields
