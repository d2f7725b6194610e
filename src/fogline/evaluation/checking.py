"""Checking the corpus: does each report keep to the guidelines, and what is there too little of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum
from pathlib import Path

from fogline.evaluation.markup import GoldClaim, GoldReport, MarkupError, read_report
from fogline.model import (
    AUTHOR,
    Attribution,
    Basis,
    Channel,
    Corroboration,
    PropositionType,
    Span,
    SpeakerKind,
    Stance,
)

SPLITS = ("train", "dev", "test")
STYLES = frozenset(
    """wire feature dispatch live-blog telegram situation-report ngo-statement ministry-statement
    interview thread communique analysis""".split()
)
FEWEST_WORDS, MOST_WORDS = 80, 400
LEAST = 60
"""So often must each type of proposition and each attribution level occur in the whole corpus."""

_VALUES: dict[str, type[StrEnum]] = {
    "kind": SpeakerKind,
    "channel": Channel,
    "attribution": Attribution,
    "basis": Basis,
    "stance": Stance,
    "type": PropositionType,
    "corroboration": Corroboration,
}
_REQUIRED = ("kind", "channel", "attribution", "basis", "stance", "type")
_DAYS = ("about", "said_on")
_NUMBER = re.compile(r"\d+\Z")
_WRAPPED = re.compile(r"[\"“«][^\"”»]*[\"”»]?\Z|.*[,;:]\Z", re.DOTALL)
"""Content within its quotation marks, or with a comma that is not its own."""


def check_reports(paths: Iterable[Path]) -> tuple[list[GoldReport], list[str]]:
    """Return the reports that can be read, and a line for each fault, with its file and claim."""
    reports: list[GoldReport] = []
    faults: list[str] = []
    for path in paths:
        try:
            report = read_report(path)
        except MarkupError as error:
            faults.append(str(error))
        else:
            reports.append(report)
            faults += [f"{path.name}: {fault}" for fault in _faults(report)]
    return reports, faults


def shortfalls(reports: Iterable[GoldReport]) -> list[str]:
    """Return which types and attribution levels occur fewer than ``LEAST`` times."""
    seen = Counter(
        value
        for report in reports
        for claim in report.claims
        for value in (claim.fields.get("type"), claim.fields.get("attribution"))
    )
    wanted = [*PropositionType, *Attribution]
    return [f"{value.value}: {seen[value]} of {LEAST}" for value in wanted if seen[value] < LEAST]


def _faults(report: GoldReport) -> Iterator[str]:
    words = len(report.document.text.split())
    if not FEWEST_WORDS <= words <= MOST_WORDS:
        yield f"{words} words, not {FEWEST_WORDS} to {MOST_WORDS}"
    if report.split not in SPLITS:
        yield f"split {report.split!r} is none of {', '.join(SPLITS)}"
    if report.header.get("style") not in STYLES:
        yield f"style {report.header.get('style')!r} is none of {', '.join(sorted(STYLES))}"
    for claim in report.claims:
        for fault in (*_wrong_fields(claim), *_wrong_marks(claim, report.document.text)):
            yield f"{claim.id}: {fault}"


def _wrong_fields(claim: GoldClaim) -> Iterator[str]:
    fields = claim.fields
    for name in _REQUIRED:
        if name not in fields:
            yield f"no {name}"
    for name, values in _VALUES.items():
        if name in fields and fields[name] not in tuple(values):
            yield f"{name}={fields[name]!r} is none of {', '.join(values)}"
    by_author = fields["speaker"] == AUTHOR
    if by_author != (fields.get("kind") == SpeakerKind.AUTHOR):
        yield "speaker author and kind author go together"
    if by_author != (fields.get("attribution") == Attribution.UNATTRIBUTED):
        yield "only the author is unattributed"
    if "count" in fields and not _NUMBER.match(fields["count"]):
        yield f"count={fields['count']!r} is no whole number"
    for name in _DAYS:
        if name in fields and not all(map(_is_day, fields[name].split("/"))):
            yield f"{name}={fields[name]!r} is no day or from/to"


def _is_day(written: str) -> bool:
    try:
        date.fromisoformat(written)
    except ValueError:
        return False
    return True


def _wrong_marks(claim: GoldClaim, text: str) -> Iterator[str]:
    for part, spans in (
        ("content", claim.content),
        ("cue", claim.cue),
        ("speaker", claim.speaker),
        ("hedge", claim.hedges),
    ):
        for start, end in spans:
            words = text[start:end]
            if not words or words != words.strip():
                yield f"{part} {words!r} is empty, or begins or ends with white space"
            if part == "content" and _WRAPPED.match(words):
                yield f"content {words!r} takes in the quotation marks around it, or a comma"
    if claim.fields["speaker"] != AUTHOR and any(
        _overlap(cue, piece) for cue in claim.cue for piece in claim.content
    ):
        yield "its cue stands in its own content"


def _overlap(first: Span, second: Span) -> bool:
    return first[0] < second[1] and second[0] < first[1]
