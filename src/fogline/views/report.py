"""The report: one HTML file that stands alone, without a script and without an outside byte."""

from __future__ import annotations

from pathlib import Path

from fogline import __version__
from fogline.model import Assessment, Belief, Claim, Document, Question, Record, Status
from fogline.views.findings import find_agreed, find_disputed, find_likeliest
from fogline.views.index import (
    Index,
    claims_by_speaker,
    index_record,
    known_until,
    parties_of,
    rank_disputes,
)
from fogline.views.limits import describe_limits
from fogline.views.map import draw_map, find_sites
from fogline.views.marking import Piece, mark_text
from fogline.views.page import make_environment
from fogline.views.timeline import draw_timeline
from fogline.views.writing import write_whole

_WIDE, _NARROW = 760.0, 330.0  # pixels of a drawing on a desk and on a phone
_MOST_DISPUTED, _MOST_AGREED = 6, 4  # findings in short; the others are told to be below
_SIGNS = (
    (Status.HELD.value, "held"),
    (Status.CONTESTED.value, "contested"),
    (Status.CLAIMED.value, "claimed by the interested party alone"),
    (Status.UNKNOWN.value, "unknown"),
    ("", "nobody says who holds it"),
)


def write_report(record: Record, path: Path, *, title: str = "") -> None:
    """Write the report to a file: whole, or not at all.

    Raises FoglineError where the file cannot be written.
    """
    write_whole(path, render_report(record, title=title))


def render_report(record: Record, *, title: str = "") -> str:
    """Return the report as HTML."""
    index = index_record(record)
    parties = parties_of(record)
    sites = find_sites(record, index)
    template = make_environment(index, parties).get_template("report.html.j2")
    return template.render(
        title=title or "Untitled case",
        record=record,
        version=__version__,
        limits=describe_limits(record),
        until=known_until(record),
        figures=_figures(record),
        disputed=find_disputed(record, index)[:_MOST_DISPUTED],
        agreed=find_agreed(record, index)[:_MOST_AGREED],
        others=_others(record, index),
        disputes=rank_disputes(record),
        groups=claims_by_speaker(record),
        texts=_texts(record),
        parties=parties,
        signs=_SIGNS,
        sites=sites,
        maps=[draw_map(sites, width) for width in (_WIDE, _NARROW)],
        timelines=[draw_timeline(record, index, width) for width in (_WIDE, _NARROW)],
    )


def _figures(record: Record) -> tuple[tuple[str, int], ...]:
    return (
        ("documents", len(record.documents)),
        ("claims", len(record.claims)),
        ("speakers", len(claims_by_speaker(record))),
        ("disputes", len(record.disputes)),
        ("agreements", len(record.agreements)),
    )


def _others(record: Record, index: Index) -> tuple[tuple[Question, Assessment, Belief | None], ...]:
    """Return the assessed questions that are neither disputed nor agreed on."""
    shown = {dispute.question for dispute in record.disputes}
    shown |= {agreement.question for agreement in record.agreements}
    return tuple(
        (
            index.questions[assessment.question],
            assessment,
            find_likeliest(assessment.question, index),
        )
        for assessment in record.assessments
        if assessment.answers and assessment.question not in shown
    )


def _texts(record: Record) -> tuple[tuple[Document, tuple[tuple[Piece, ...], ...]], ...]:
    claims: dict[str, list[Claim]] = {}
    for claim in record.claims:
        claims.setdefault(claim.document, []).append(claim)
    return tuple(
        (document, mark_text(document.text, claims.get(document.id, [])))
        for document in record.documents
    )
