"""fogline run: the whole way from files to the picture, with or without keeping a case."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from fogline.cli.options import (
    ColumnNames,
    Dateline,
    Day,
    Files,
    Json,
    PlacesFile,
    ReportFile,
    read_columns,
)
from fogline.cli.readers import ReaderChoice, choosing_reader, tell_reading
from fogline.cli.screen import make_console, print_plain, tell, tell_failures, watching
from fogline.errors import CaseError

if TYPE_CHECKING:
    from fogline.claims.extractor import Extractor
    from fogline.documents import Options
    from fogline.model import Failure, Record


@choosing_reader
def run(  # noqa: PLR0913  (each is an option of the command)
    files: Files,
    date: Day = None,
    dateline: Dateline = None,
    case: Annotated[
        Path | None,
        typer.Option("--case", metavar="DIR", help="Keep everything in this case folder."),
    ] = None,
    json: Json = False,
    report: ReportFile = None,
    *,
    columns: ColumnNames = None,
    places: PlacesFile = None,
    choice: ReaderChoice,
) -> None:
    """Read reports: what is disputed, agreed and claimed.

    A case.toml in a folder of reports is used. Without --case nothing is kept.
    """
    from fogline.documents import Options

    options, reader = Options(date, dateline, read_columns(columns), places), choice.make()
    if case is None:
        record, title = _run_once(files, options, reader)
        failures: Sequence[Failure] = record.failures
    else:
        record, title, failures = _run_case(case, files, options, reader)
    show_record(record, title, json=json, report=report)
    tell_reading(reader)
    if failures and (json or not sys.stdout.isatty()):
        tell_failures(failures)
    raise typer.Exit(1 if failures else 0)


def find_setting(paths: Sequence[Path]) -> Path | None:
    """Return the case.toml among the folders given, None where there is none.

    Raises CaseError where there are several.
    """
    from fogline.config import CASE_FILE

    found = sorted({(path / CASE_FILE) for path in paths if (path / CASE_FILE).is_file()})
    if len(found) > 1:
        remedy = "run one folder at a time, or name a case folder with --case"
        raise CaseError("is not the only case.toml given", file=str(found[1]), remedy=remedy)
    return found[0] if found else None


def show_record(record: Record, title: str, *, json: bool, report: Path | None) -> None:
    """Write the report where asked, and print the record as JSON or as a summary."""
    if report:
        from fogline.views.report import write_report

        write_report(record, report, title=title)
    if json:
        from fogline.record import pieces

        print_plain(pieces(record))
    else:
        from fogline.views.summary import print_summary

        print_summary(record, make_console(), title=title)
    if report:
        tell(f"The report is in {report}")


def _run_once(files: Sequence[Path], options: Options, reader: Extractor) -> tuple[Record, str]:
    from fogline.config import read_setting
    from fogline.model import Setting
    from fogline.pipeline import run_files

    path = find_setting(files)
    setting = read_setting(path) if path else Setting()
    with watching() as watch:
        record = run_files(files, options, setting, reader, watch)
    titles = [document.title for document in record.documents]
    return record, setting.name or (titles[0] if len(titles) == 1 else "")


def _run_case(
    folder: Path, files: Sequence[Path], options: Options, reader: Extractor
) -> tuple[Record, str, Sequence[Failure]]:
    from fogline.case import adopt_setting, open_case
    from fogline.pipeline import WEIGHING

    setting = find_setting(files)
    if setting and not adopt_setting(folder, setting):
        tell(f"Using the case.toml of {folder}, not that of {setting.parent}")
    with open_case(folder) as case, watching() as watch:
        case.places = options.places or case.places
        added = case.add(
            files,
            date=options.published,
            dateline=options.dateline,
            columns=options.columns,
            watch=watch,
        )
        case.read(reader, watch=watch)
        watch(WEIGHING, 0, 1)
        record = case.record()
        new = (*added.failures, *case.unread)
        failures = sorted({*record.failures, *new}, key=lambda one: one.file)
        return replace(record, failures=tuple(failures)), case.title, new
