"""The summary on the terminal: disputes first, then agreements, then the claims by speaker."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from fogline.model import Agreement, Assessment, Belief, Claim, Dispute, Record
from fogline.views.index import Index, claims_by_speaker, index_record, rank_disputes
from fogline.views.intervals import describe_day
from fogline.views.limits import count, describe_limits
from fogline.views.printing import printable
from fogline.views.terminal import (
    claims_table,
    print_heading,
    print_line,
    print_table,
    print_title,
)
from fogline.views.wording import (
    describe_credibility,
    describe_document,
    describe_side,
    own_words,
    percent,
)


def print_summary(record: Record, console: Console, *, title: str = "") -> None:
    """Print a record for a reader: what is disputed, agreed, claimed, and could not be read."""
    index = index_record(record)
    _print_head(record, console, title)
    print_disputes(record, console, index)
    print_agreements(record, console, index)
    print_claims(claims_by_speaker(record), console, index)
    print_documents(console, index)
    print_failures(record, console)


def print_disputes(record: Record, console: Console, index: Index) -> None:
    """Print each dispute: its question, its kind, and its answers with their claims."""
    print_heading(console, "Disputes", len(record.disputes))
    for dispute in rank_disputes(record):
        print_title(console, printable(index.text_of(dispute.question)), dispute.kind.value)
        for answer in dispute.answers:
            print_line(console, f"{printable(answer.answer)}", "bold", 2)
            _print_belief(console, index.belief(dispute.question, answer.answer))
            print_table(console, claims_table(index.named(answer.claims), index))
        _print_rest(dispute, console, index)


def print_agreements(record: Record, console: Console, index: Index) -> None:
    """Print what independent speakers say alike, those of opposed parties marked."""
    print_heading(console, "Agreements", len(record.agreements))
    for agreement in record.agreements:
        print_title(console, printable(index.text_of(agreement.question)), _weight(agreement))
        print_line(console, printable(agreement.answer), "bold", 2)
        print_table(console, claims_table(index.named(agreement.claims), index))


def print_claims(groups: Sequence[Sequence[Claim]], console: Console, index: Index) -> None:
    """Print claims under the one who makes them."""
    print_heading(console, "Claims by speaker", sum(map(len, groups)))
    for group in groups:
        first = group[0]
        side = describe_side(first)
        name = index.speaker_of(first) + (f" ({side})" if side else "")
        protect = ", a source to protect" if any(c.speaker.protected for c in group) else ""
        print_title(console, name, count(len(group), "claim") + protect)
        print_table(console, claims_table(group, index, named=False))


def print_documents(console: Console, index: Index) -> None:
    """Print the documents under the numbers that the claims give, with their datelines."""
    print_heading(console, "Documents", len(index.documents))
    for number, document in enumerate(index.documents.values(), start=1):
        published = describe_day(document.published) if document.published else "not dated"
        where = (document.publisher, published, document.dateline, document.source)
        said = printable(", ".join(part for part in where if part))
        print_line(console, f"{number:>3}  {describe_document(document)} ({said})")


def print_failures(record: Record, console: Console) -> None:
    """Print which files could not be read and which were read with a problem."""
    troubled = [document for document in record.documents if document.problems]
    if not record.failures and not troubled:
        return
    print_heading(console, "Could not be read, or not fully", len(record.failures) + len(troubled))
    for failure in record.failures:
        print_line(console, f"{printable(failure.file)}: {printable(failure.error)}", "", 2)
        print_line(console, f"→ {printable(failure.remedy)}", "dim", 4)
    for document in troubled:
        problems = "; ".join(document.problems)
        print_line(console, f"{describe_document(document)}: {printable(problems)}", "", 2)


def print_assessment(assessment: Assessment, console: Console, index: Index) -> None:
    """Print a question's answers with their probabilities, and what the evidence rests on."""
    title = printable(index.text_of(assessment.question))
    print_title(console, title, f"{assessment.status.value}; {assessment.question}")
    for belief in assessment.answers:
        print_line(console, printable(belief.answer), "bold", 2)
        _print_belief(console, belief)
    _print_evidence(console, assessment)


def print_reasons(assessment: Assessment, console: Console, index: Index) -> None:
    """Print what each claim adds to which answer, in nats of log-odds, and why."""
    table = Table(box=None, padding=(0, 2, 0, 0))
    table.add_column("weight", justify="right", no_wrap=True)
    for heading, ratio in (("for the answer", 2), ("because of", 4), ("why", 3)):
        table.add_column(heading, ratio=ratio, overflow="fold")
    for reason in assessment.reasons:
        claim = index.claims[reason.claim]
        document = index.document_of(claim)
        words = f"“{own_words(claim, document)}” ({index.speaker_of(claim)})"
        cells = (printable(reason.answer), words, printable(reason.why))
        table.add_row(f"{reason.weight:+.2f}", *map(Text, cells))
    print_table(console, table)


def _print_head(record: Record, console: Console, title: str) -> None:
    if title:
        print_line(console, printable(title), "bold")
    documents = count(len(record.documents), "document")
    speakers = count(len(claims_by_speaker(record)), "speaker")
    print_line(console, f"{documents}, {count(len(record.claims), 'claim')} by {speakers}.")
    for sentence in describe_limits(record):
        print_line(console, sentence, "yellow")


def _print_belief(console: Console, belief: Belief | None) -> None:
    if belief:
        chance = f"{belief.words[:1].upper()}{belief.words[1:]}: {percent(belief.probability)}"
        between = f"{percent(belief.low)} to {percent(belief.high)}"
        print_line(console, f"{chance}, 80 % interval {between}.", "green", 2)


def _print_rest(dispute: Dispute, console: Console, index: Index) -> None:
    if dispute.agreed:
        print_line(console, f"No side doubts: {printable(dispute.agreed)}", "", 2)
    if dispute.bears_on:
        print_line(console, "Bears on it, without an answer:", "", 2)
        print_table(console, claims_table(index.named(dispute.bears_on), index))
    assessment = index.assessments.get(dispute.question)
    if assessment:
        _print_evidence(console, assessment)


def _print_evidence(console: Console, assessment: Assessment) -> None:
    origins = count(assessment.origins, "independent origin")
    grade = describe_credibility(assessment.credibility)
    print_line(console, f"Evidence from {origins}; credibility {grade}.", "dim", 2)
    for missing in assessment.missing:
        print_line(console, f"Missing: {printable(missing)}", "dim", 2)


def _weight(agreement: Agreement) -> str:
    opposed = ", of opposed parties" if agreement.opposed_parties else ""
    return count(agreement.independent, "independent speaker") + opposed
