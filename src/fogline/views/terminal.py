"""Lines and claims on a terminal: folded, never cut off, at most 120 columns wide."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from fogline.model import Claim
from fogline.views.index import Index
from fogline.views.wording import (
    describe_dates,
    describe_manner,
    describe_side,
    describe_stance,
    describe_standing,
    own_words,
    words_of,
)

_WIDEST = 120
"""Columns; longer lines are hard to read."""


def print_heading(console: Console, words: str, number: int) -> None:
    """Print the heading of a section with the number of things in it."""
    console.print()
    print_line(console, f"{words.upper()} ({number})", "bold underline")


def print_line(console: Console, words: str, style: str = "", indent: int = 0) -> None:
    """Print words as they are, without markup, folded at the width."""
    line = Text(words, style=style, overflow="fold")
    console.print(Padding(line, (0, 0, 0, indent), expand=False), width=_width(console))


def print_title(console: Console, title: str, aside: str) -> None:
    """Print what a block is about, and in brackets what kind of thing it is."""
    console.print()
    line = Text(title, style="bold cyan", overflow="fold")
    line.append(f"  [{aside}]", style="not bold dim")
    console.print(line, width=_width(console))


def print_table(console: Console, table: Table) -> None:
    """Print a table under a block, as wide as may be."""
    table.width = max(_width(console) - 4, 20)
    console.print(Padding(table, (0, 0, 1, 4), expand=False), width=_width(console))


def claims_table(claims: Sequence[Claim], index: Index, *, named: bool = True) -> Table:
    """Return claims as rows: their words, and who says them (if ``named``), how, where and when."""
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    table.add_column("words", ratio=3, overflow="fold")
    table.add_column("terms", ratio=2, overflow="fold")
    for claim in claims:
        table.add_row(_words(claim, index), _terms(claim, index, named=named))
    return table


def _words(claim: Claim, index: Index) -> Text:
    document = index.document_of(claim)
    words = Text(overflow="fold")
    if describe_stance(claim):
        words.append(f"{describe_stance(claim)} ", style="bold red")
    words.append(f"“{own_words(claim, document)}”")
    if claim.hedges:
        hedges = ", ".join(f"“{words_of(document, span)}”" for span in claim.hedges)
        words.append(f" (hedged: {hedges})", style="italic")
    return words


def _terms(claim: Claim, index: Index, *, named: bool) -> Text:
    document = index.document_of(claim)
    terms = Text(overflow="fold")
    if named:
        terms.append(index.speaker_of(claim), style="bold")
        side = describe_side(claim)
        protect = ", a source to protect" if claim.speaker.protected else ""
        terms.append((f", {side}" if side else "") + protect + "; ")
    said = (*describe_manner(claim), *describe_dates(claim, document), *describe_standing(claim))
    terms.append("; ".join((*said, f"document {index.number_of(document)}")))
    return terms


def _width(console: Console) -> int:
    return min(console.width, _WIDEST)
