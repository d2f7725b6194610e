"""The corpus's inline markup: reports in which a person marked each claim, cue and speaker."""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TypeAlias

from fogline.errors import FoglineError
from fogline.model import Document, Span

_MARK = re.compile(r"\{(?P<id>[a-z]+\d+)(?:\.(?P<part>cue|speaker|hedge))?\||\}")
_FIELDS = frozenset(
    """speaker kind party channel attribution basis stance type negated actor victim cause place
    extent count about said_on corroboration hedged chain target""".split()
)


_Mark: TypeAlias = tuple[str, str]
"""The id of a claim, and which part of it is marked: content, cue, speaker or hedge."""


class MarkupError(FoglineError):
    """A corpus file whose marks or fields are wrong."""


@dataclass(frozen=True, slots=True)
class GoldClaim:
    """A claim as a person marked it; ``fields`` are those of the line below the text."""

    id: str
    content: tuple[Span, ...]
    fields: dict[str, str]
    cue: tuple[Span, ...] = ()
    speaker: tuple[Span, ...] = ()
    hedges: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class GoldReport:
    """A report without its marks, and the claims that the marks showed."""

    document: Document
    split: str
    claims: tuple[GoldClaim, ...]
    header: dict[str, str] = field(default_factory=dict)


def read_report(path: Path) -> GoldReport:
    """Read one corpus file; raises MarkupError that names the place of a wrong mark or field."""
    parts = re.match(r"---\n(.*?)\n---\n(.*?)\n===\n?(.*)", path.read_text("utf-8"), re.DOTALL)
    if parts is None:
        raise MarkupError(
            "no header, text and claims", file=str(path), remedy="see corpus/GUIDELINES.md"
        )
    header = dict(line.split(": ", 1) for line in parts.group(1).splitlines() if ": " in line)
    text, marks = _unmark(parts.group(2), path)
    fields = dict(_fields(line, path) for line in parts.group(3).splitlines() if line.strip())
    if missing := set(fields) ^ {claim for claim, part in marks if part == "content"}:
        raise MarkupError(
            f"claims marked or listed, but not both: {', '.join(sorted(missing))}",
            file=str(path),
            remedy="give each claim a content mark and one line below ===",
        )
    claims = tuple(_claim(name, marks, fields[name]) for name in fields)
    return GoldReport(_document(path, header, text), header["split"], claims, header)


def _unmark(marked: str, path: Path) -> tuple[str, dict[_Mark, list[Span]]]:
    """Return the text without marks, and the spans of each mark by claim and part."""
    removed = 0
    opened: list[tuple[_Mark, int]] = []
    marks: dict[_Mark, list[Span]] = {}
    for match in _MARK.finditer(marked):
        place = match.start() - removed
        removed += len(match.group())
        if match.group("id"):
            opened.append(((match.group("id"), match.group("part") or "content"), place))
        elif opened:
            mark, start = opened.pop()
            marks.setdefault(mark, []).append((start, place))
        else:
            raise _misplaced(path, f"a mark closes at {match.start()} that never opened", "remove")
    if opened:
        raise _misplaced(path, f"the mark {opened[-1][0][0]} never closes", "add")
    return _MARK.sub("", marked), marks


def _misplaced(path: Path, error: str, remedy: str) -> MarkupError:
    return MarkupError(error, file=str(path), remedy=f"{remedy} a brace")


def _fields(line: str, path: Path) -> tuple[str, dict[str, str]]:
    name, _, rest = line.partition(":")
    pairs = dict(word.split("=", 1) for word in shlex.split(rest) if "=" in word)
    if unknown := set(pairs) - _FIELDS:
        raise MarkupError(
            f"claim {name}: unknown field {', '.join(sorted(unknown))}",
            file=str(path),
            remedy="see corpus/GUIDELINES.md for the fields",
        )
    return name.strip(), pairs


def _claim(name: str, marks: dict[_Mark, list[Span]], fields: dict[str, str]) -> GoldClaim:
    def spans(part: str) -> tuple[Span, ...]:
        return tuple(sorted(marks.get((name, part), ())))

    return GoldClaim(name, spans("content"), fields, spans("cue"), spans("speaker"), spans("hedge"))


def _document(path: Path, header: dict[str, str], text: str) -> Document:
    return Document(
        id=path.stem,
        sha256="",
        title=header["title"],
        text=text,
        source=path.name,
        published=date.fromisoformat(header["published"]),
        dateline=header.get("dateline"),
        language="en",
    )
