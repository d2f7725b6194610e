"""The stages in order: files to documents, documents to claims, claims to a record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Protocol

from fogline.assessment import assess
from fogline.claims.extractor import Extractor
from fogline.claims.tagger import TaggerExtractor
from fogline.disputes import compare, find_questions, find_sides
from fogline.documents import Options, find_files, read_original
from fogline.errors import DocumentError, ReadingError
from fogline.model import Claim, Document, Failure, Record, Setting
from fogline.resolution import PlaceFile, resolve

WEIGHING = "weighing claims"
"""The last step, as a watch is told of it."""


class Watch(Protocol):
    """Somebody who is told how far the work is."""

    def __call__(self, step: str, done: int, total: int) -> None:
        """Take note that ``done`` of ``total`` things of a step are done."""
        ...


def unwatched(step: str, done: int, total: int) -> None:
    """Tell nobody."""


def default_reader() -> Extractor:
    """Return the reader that finds claims where none is named: the network that comes along."""
    return TaggerExtractor()


def run_files(
    paths: Sequence[Path],
    options: Options,
    setting: Setting,
    extractor: Extractor,
    watch: Watch = unwatched,
) -> Record:
    """Return the record of files and folders; a file that cannot be read is among its failures."""
    files, failures = find_files(paths)
    documents: dict[str, Document] = {}
    for done, file in enumerate(files, start=1):
        try:
            original = read_original(file, options)
            failures += original.failures
            for document in original.documents:
                documents.setdefault(document.id, document)
        except DocumentError as error:
            failures.append(error.failure())
        watch("reading files", done, len(files))
    claims: list[Claim] = []
    for done, document in enumerate(documents.values(), start=1):
        try:
            claims += extractor.extract(document)
        except ReadingError as error:
            failures.append(error.failure())
        watch("finding claims", done, len(documents))
    watch(WEIGHING, 0, 1)
    with opened_places(options.places) as places:
        return derive(tuple(documents.values()), claims, setting, failures, places)


@contextmanager
def opened_places(path: Path | None) -> Iterator[PlaceFile | None]:
    """Give the gazetteer in a file, None where there is no file; it is closed at the end."""
    places = PlaceFile.open(path) if path else None
    try:
        yield places
    finally:
        if places:
            places.close()


def derive(
    documents: Sequence[Document],
    claims: Sequence[Claim],
    setting: Setting,
    failures: Iterable[Failure] = (),
    places: PlaceFile | None = None,
) -> Record:
    """Return the record that follows from documents and claims as they were read.

    The order in which documents, claims and failures are given does not change it.
    """
    ordered = sorted(documents, key=_by_day)
    resolved = resolve(ordered, _in_order(claims, ordered), setting, places)
    questions = find_questions(resolved, ordered)
    disputes, agreements = compare(questions, resolved, ordered)
    sides = find_sides(questions, resolved, ordered)
    return Record(
        documents=tuple(ordered),
        claims=resolved,
        questions=questions,
        disputes=disputes,
        agreements=agreements,
        assessments=assess(questions, disputes, agreements, resolved, ordered, sides),
        failures=tuple(sorted(set(failures), key=lambda failure: (failure.file, failure.error))),
    )


def _by_day(document: Document) -> tuple[date, str, str]:
    return document.published or date.max, document.title, document.id


def _in_order(claims: Sequence[Claim], documents: Sequence[Document]) -> list[Claim]:
    place = {document.id: number for number, document in enumerate(documents)}
    return sorted(claims, key=lambda claim: (place[claim.document], claim.content, claim.id))
