"""Opening a document: its sentences, the people and the places that it names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from fogline.claims.authorship import author_of
from fogline.claims.localities import Localities
from fogline.claims.mentions import read_mention
from fogline.claims.names import person_run
from fogline.claims.passages import passages
from fogline.claims.phrases import FINITE, Words
from fogline.claims.roster import Roster
from fogline.claims.subjects import subject_before
from fogline.claims.tokens import tokenize
from fogline.claims.units import Unit, units
from fogline.model import Document

Paragraph: TypeAlias = tuple[Unit, ...]


def rows_of(document: Document) -> list[Paragraph]:
    """Return the paragraphs to read, each as its sentences."""
    return [row for passage in passages(document) if (row := units(document.text, passage))]


def roster_of(document: Document) -> Roster:
    """Return a roster that knows the author and the acronyms, and nobody else yet."""
    roster = Roster.of(document.text)
    roster.author = author_of(document)
    return roster


def localities_of(document: Document, rows: Sequence[Paragraph]) -> Localities:
    """Go through the text once for the names of people and of places."""
    everything = [unit for row in rows for unit in row]
    people = Roster()
    for unit in everything:
        people.introduce(unit)
    words = [
        tokenize(document.text, unit.span) if unit.quotes else unit.words for unit in everything
    ]
    return Localities.of(words, people.surnames, document.dateline)


def notice_subject(words: Words, roster: Roster) -> None:
    """Tell the roster of whom a sentence speaks that quotes nobody."""
    verb = next((place for place, word in enumerate(words) if word.tag in FINITE), 0)
    if not verb:
        return
    found = subject_before(words, verb)
    named = person_run(words[:verb], roster.surnames)
    subject = named or (words[slice(*found)] if found else None)
    if subject:
        roster.notice(read_mention(subject, roster.surnames))
