"""A case is a folder: case.toml, the ledger, and the archive of originals."""

from __future__ import annotations

import datetime
import filecmp
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self, TypeAlias

from fogline.claims.extractor import Extractor
from fogline.config import CASE_FILE, read_setting
from fogline.documents import Archive, Columns, Options, find_files, parse_columns, read_original
from fogline.errors import CaseError, DocumentError, ReadingError
from fogline.ledger import Ledger
from fogline.model import Assessment, Dispute, Failure, Record, Setting
from fogline.pipeline import (
    Watch,
    default_reader,
    derive,
    opened_places,
    run_files,
    unwatched,
)
from fogline.views.tables import ClaimTable

LEDGER_FILE = "ledger.sqlite"
ARCHIVE_FOLDER = "archive"
PLACES_FILE = "places.sqlite"
"""The case's own gazetteer, where places were imported into it."""

Paths: TypeAlias = str | Path | Sequence[str | Path]


@dataclass(frozen=True, slots=True)
class Added:
    """What became of the files given to a case: new documents, known ones, and failures."""

    new: int
    known: int
    failures: tuple[Failure, ...]


class Case:
    """The documents and claims about one matter, kept in a folder.

    What is derived (who is who, disputes, beliefs) is computed when asked for, and kept until
    something is added or read.
    """

    def __init__(self, folder: Path, setting: Setting, ledger: Ledger) -> None:
        self.folder = folder
        self.setting = setting
        self._ledger = ledger
        self._archive = Archive(folder / ARCHIVE_FOLDER)
        self._record: Record | None = None
        own = folder / PLACES_FILE
        self.places: Path | None = own if own.is_file() else None
        """The gazetteer that places are looked up in, by default the case's own."""
        self.unread: tuple[Failure, ...] = ()
        """The documents that the last reading could not read; the next one tries them again."""

    @property
    def title(self) -> str:
        """Return the name in case.toml, or else that of the folder."""
        return self.setting.name or self.folder.resolve().name

    def add(
        self,
        paths: Paths,
        *,
        date: datetime.date | str | None = None,
        dateline: str | None = None,
        columns: Columns | str | None = None,
        watch: Watch = unwatched,
    ) -> Added:
        """Archive files and folders and enter them in the ledger, one by one.

        ``date`` (a date or "2021-09-06") and ``dateline`` win over what the files themselves say.
        ``columns`` says what stands where in a table of reports, as in "text=body,published=date".
        A file that cannot be read, or a part of it, is among the failures; the rest is added.
        """
        options = Options(_to_date(date), dateline, _to_columns(columns))
        files, missing = find_files(_to_paths(paths))
        mine = [file for file in files if not self._is_own(file)]
        failures: list[Failure] = []
        new = known = 0
        self._record = None
        for done, file in enumerate(mine, start=1):
            try:
                added = self._add_file(file, options)
            except DocumentError as error:
                added = Added(0, 0, (error.failure(),))
            new, known = new + added.new, known + added.known
            failures += added.failures
            for failure in added.failures:
                self._ledger.add_failure(failure)
            watch("archiving files", done, len(mine))
        return Added(new, known, (*missing, *failures))

    def read(self, extractor: Extractor | None = None, *, watch: Watch = unwatched) -> int:
        """Find the claims of the documents not yet read by this reader; return how many were found.

        Each document's claims are kept at once, so that a reading cut short can be continued.
        Documents that the reader could not read are in ``unread`` afterwards.
        """
        reader = extractor or default_reader()
        waiting = self._ledger.unread(reader.name)
        self._record, self.unread = None, ()
        found = 0
        for done, document in enumerate(waiting, start=1):
            try:
                claims = reader.extract(document)
            except ReadingError as error:
                self.unread += (error.failure(),)
            else:
                self._ledger.add_reading(document.id, reader.name, claims)
                found += len(claims)
            watch("finding claims", done, len(waiting))
        return found

    def record(self) -> Record:
        """Return everything that the case comes to."""
        if self._record is None:
            ledger = self._ledger
            failures = (*ledger.failures(), *self.unread)
            with opened_places(self.places) as places:
                self._record = derive(
                    ledger.documents(), ledger.claims(), self.setting, failures, places
                )
        return self._record

    def claims(self) -> ClaimTable:
        """Return the claims, with speakers, places and dates resolved."""
        record = self.record()
        return ClaimTable(record.claims, {document.id: document for document in record.documents})

    def disputes(self) -> tuple[Dispute, ...]:
        """Return the questions with incompatible answers."""
        return self.record().disputes

    def assess(self) -> tuple[Assessment, ...]:
        """Return what may be believed of each question, and why."""
        return self.record().assessments

    def report(self, path: str | Path) -> Path:
        """Write the report as one HTML file and return where it is."""
        from fogline.views.report import write_report  # noqa: PLC0415  (slow to load)

        write_report(self.record(), Path(path), title=self.title)
        return Path(path)

    def close(self) -> None:
        """Close the ledger."""
        self._ledger.close()

    def __enter__(self) -> Self:
        """Return the case; it is closed at the end of the ``with`` block."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the ledger."""
        self.close()

    def _add_file(self, file: Path, options: Options) -> Added:
        original = read_original(file, options)
        self._archive.put(original.raw)
        new = sum(map(self._ledger.add_document, original.documents))
        return Added(new, len(original.documents) - new, original.failures)

    def _is_own(self, file: Path) -> bool:
        """Tell whether a file is the case's own, or in its archive, and so no new report."""
        path, folder = file.resolve(), self.folder.resolve()
        is_own = path.parent == folder and path.name.startswith((LEDGER_FILE, PLACES_FILE))
        return is_own or (folder / ARCHIVE_FOLDER) in path.parents


def open_case(path: str | Path, *, create: bool = True) -> Case:
    """Open the case in a folder; make it first where there is none, if ``create``.

    Raises CaseError where the folder is no case or its case.toml is wrong, LedgerError where the
    ledger cannot be used.
    """
    folder = Path(path)
    ledger = folder / LEDGER_FILE
    if not create and not ledger.is_file():
        remedy = f"make one with: fogline init {folder}"
        raise CaseError("is not a case", file=str(folder), remedy=remedy)
    _make_folder(folder)
    setting = folder / CASE_FILE
    known = read_setting(setting) if setting.is_file() else Setting()
    return Case(folder, known, Ledger.open(str(ledger)))


def adopt_setting(folder: Path, setting: Path) -> bool:
    """Copy a case.toml into a case folder that has none; return whether its own is the same."""
    _make_folder(folder)
    kept = folder / CASE_FILE
    if not kept.exists():
        read_setting(setting)
        shutil.copyfile(setting, kept)
    return filecmp.cmp(setting, kept, shallow=False)


def read_files(  # noqa: PLR0913  (each is a setting of its own)
    files: Paths,
    *,
    date: datetime.date | str | None = None,
    dateline: str | None = None,
    columns: Columns | str | None = None,
    setting: str | Path | None = None,
    extractor: Extractor | None = None,
    places: str | Path | None = None,
) -> Record:
    """Return the record of files and folders without keeping a case.

    ``setting`` is a case.toml, ``places`` an imported gazetteer.
    """
    known = read_setting(Path(setting)) if setting else Setting()
    known_places = Path(places) if places else None
    options = Options(_to_date(date), dateline, _to_columns(columns), known_places)
    return run_files(_to_paths(files), options, known, extractor or default_reader())


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except FileExistsError as error:
        raise CaseError(
            "is a file, not a folder", file=str(folder), remedy="name another folder for the case"
        ) from error
    except OSError as error:
        message = f"cannot be made: {error.strerror}"
        remedy = "choose a folder that you may write to"
        raise CaseError(message, file=str(folder), remedy=remedy) from error


def _to_paths(paths: Paths) -> tuple[Path, ...]:
    return (Path(paths),) if isinstance(paths, str | Path) else tuple(map(Path, paths))


def _to_date(day: datetime.date | str | None) -> datetime.date | None:
    if not isinstance(day, str):
        return day
    try:
        return datetime.date.fromisoformat(day)
    except ValueError:
        raise CaseError(f"{day!r} is not a date", remedy="write it as in 2021-09-06") from None


def _to_columns(columns: Columns | str | None) -> Columns:
    return parse_columns(columns) if isinstance(columns, str) else columns or Columns()
