"""fogline claims: who says what."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from fogline.cli.options import CaseFolder, Json
from fogline.cli.screen import make_console, print_json


def claims(
    case: CaseFolder = Path(),
    speaker: Annotated[
        str | None, typer.Option(help="Only of speakers or parties with this in their name.")
    ] = None,
    type: Annotated[str | None, typer.Option(help="Only of this type, as in “control”.")] = None,
    place: Annotated[str | None, typer.Option(help="Only about places of this name.")] = None,
    json: Json = False,
) -> None:
    """List the claims by speaker, all or some."""
    from fogline.case import open_case
    from fogline.record import to_plain
    from fogline.views.index import claims_by_speaker, index_record
    from fogline.views.summary import print_claims

    _check_type(type)
    with open_case(case, create=False) as opened:
        found = opened.claims().where(speaker=speaker, type=type, place=place)
        record = opened.record()
    if json:
        print_json([to_plain(claim) for claim in found])
        return
    groups = claims_by_speaker(replace(record, claims=tuple(found)))
    print_claims(groups, make_console(), index_record(record))


def _check_type(type: str | None) -> None:
    from fogline.model import PropositionType

    known = [kind.value for kind in PropositionType]
    if type is not None and type.casefold() not in known:
        raise typer.BadParameter(f"{type!r} is not one of {', '.join(known)}", param_hint="--type")
