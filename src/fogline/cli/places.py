"""fogline places: a gazetteer of one's own, imported from files and searched by any spelling."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from fogline.cli.options import CaseFolder, Json, PlacesFile
from fogline.cli.screen import make_console, print_json, tell, watching
from fogline.errors import FoglineError, GazetteerError

if TYPE_CHECKING:
    from fogline.model import Place
    from fogline.resolution.gazetteer import Imported

_MOST_SHOWN = 200
"""Rows with faults that are listed; --json has them all."""

places = typer.Typer(
    name="places",
    help="Import gazetteers, and look places up in them.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@places.command("import")
def import_files(
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE", help="GeoNames dump, GeoJSON or CSV.")
    ],
    case: CaseFolder = Path(),
    into: PlacesFile = None,
    json: Json = False,
) -> None:
    """Import places from GeoNames dumps, GeoJSON boundaries, COD-AB tables or CSV.

    An import that was stopped goes on where it was. A file is found when all of it is in.
    """
    from fogline.resolution.gazetteer import import_places

    gazetteer = _gazetteer(case, into)
    done: list[Imported] = []
    refused: list[FoglineError] = []
    with watching() as watch:
        for file in files:
            try:
                done.append(import_places(file, gazetteer, watch))
            except GazetteerError as error:
                refused.append(error)
    if json:
        failures = [asdict(error.failure()) for error in refused]
        print_json(
            {"places": str(gazetteer), "imported": list(map(asdict, done)), "failures": failures}
        )
    else:
        _tell_imported(done)
    for refusal in refused:
        tell(f"fogline: {refusal}")
    raise typer.Exit(1 if refused or any(one.faults for one in done) else 0)


@places.command("find")
def find(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A place, in any spelling.")],
    case: CaseFolder = Path(),
    into: PlacesFile = None,
    dateline: Annotated[str | None, typer.Option(help="Where the report was written.")] = None,
    json: Json = False,
) -> None:
    """Show what a name means, with the candidates and their shares."""
    from fogline.record import to_plain

    place, others = _look_up(name, case, into, dateline)
    if json:
        print_json({"place": to_plain(place), "with_these_words": others})
    else:
        _print_place(place, others)
    raise typer.Exit(0 if place.lat is not None or place.candidates or others else 1)


def _look_up(
    name: str, case: Path, into: Path | None, dateline: str | None
) -> tuple[Place, list[str]]:
    from fogline.case import PLACES_FILE
    from fogline.config import CASE_FILE, read_setting
    from fogline.model import Document, Place, Setting
    from fogline.pipeline import opened_places
    from fogline.resolution import Gazetteer

    own, setting = case / PLACES_FILE, case / CASE_FILE
    path = into or (own if own.is_file() else None)
    known = read_setting(setting) if setting.is_file() else Setting()
    document = Document("", "", "", "", "", dateline=dateline)
    with opened_places(path) as imported:
        gazetteer = Gazetteer(known, imported)
        place = gazetteer.find(Place(name, "", name), gazetteer.surroundings(document, ()))
        found = imported.with_words(name) if imported and not place.candidates else ()
        return place, [", ".join((one.name, *one.within)) for one in found[:20]]


def _gazetteer(case: Path, into: Path | None) -> Path:
    from fogline.case import PLACES_FILE
    from fogline.config import CASE_FILE

    if into is None and not (case / CASE_FILE).is_file():
        remedy = "name a case with --case, or a file for the gazetteer with --places"
        raise GazetteerError("is not a case", file=str(case), remedy=remedy)
    return into or case / PLACES_FILE


def _tell_imported(done: list[Imported]) -> None:
    for one in done:
        known = " known before" if one.known else ""
        tell(f"{one.file}: {one.entries:,} places{known}, {len(one.faults):,} rows with faults.")
        for fault in one.faults[:_MOST_SHOWN]:
            tell(f"  row {fault.row}: {fault.what}\n    → {fault.remedy}")
        if len(one.faults) > _MOST_SHOWN:
            tell(f"  … and {len(one.faults) - _MOST_SHOWN:,} more; --json lists all")


def _print_place(place: Place, others: list[str]) -> None:
    from rich.table import Table

    console = make_console()
    if place.lat is not None:
        where = ", ".join((place.name, *place.within))
        console.print(f"{where}  {place.lat:.4f}, {place.lon:.4f}  {place.id}")
    elif place.candidates:
        console.print(f"{place.name}: not certain")
    else:
        console.print(f"{place.name}: in no gazetteer")
    table = Table("share", "candidate")
    for number, candidate in enumerate(place.candidates):
        share = f"{place.scores[number]:.2f}" if number < len(place.scores) else ""
        table.add_row(share, candidate)
    for other in others:
        table.add_row("words", other)
    if table.row_count:
        console.print(table)
