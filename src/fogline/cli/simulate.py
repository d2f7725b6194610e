"""fogline simulate: a war with known truth, to measure by."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from fogline.cli.options import Json
from fogline.cli.screen import print_json, tell, watching

if TYPE_CHECKING:
    from fogline.cli.screen import ProgressBar
    from fogline.simulation import War


def simulate(  # noqa: PLR0913, PLR0917  (each is an option of the command)
    out: Annotated[Path, typer.Option("--out", "-o", metavar="DIR", help="Folder to write to.")],
    seed: Annotated[int, typer.Option(help="The same seed makes the same war.")] = 0,
    days: Annotated[int, typer.Option(help="Days that the war lasts.")] = 120,
    places: Annotated[int, typer.Option(help="Places that it is fought over.")] = 24,
    harsh: Annotated[
        bool, typer.Option("--harsh", help="A war further from what fogline's model assumes.")
    ] = False,
    reports: Annotated[
        bool, typer.Option("--reports", help="Write the reports in English as well.")
    ] = False,
    json: Json = False,
) -> None:
    """Simulate a war: claims as a table, and the truth apart from them."""
    from fogline.simulation import Plan
    from fogline.simulation import harsh as make_harsh
    from fogline.simulation import simulate as wage_war

    plan = Plan(seed=seed, days=days, places=places)
    with watching() as bar:
        war = wage_war(make_harsh(plan) if harsh else plan, bar)
        files = _write(war, out, reports, bar)
    summary = _summary(war)
    if json:
        print_json({"out": str(out), "files": files, **summary})
    else:
        told = ", ".join(f"{count} {what.replace('_', ' ')}" for what, count in summary.items())
        tell(f"The war is in {out}: {told}.")


def _write(war: War, out: Path, reports: bool, bar: ProgressBar) -> int:
    """Write the files and return how many there are."""
    from fogline.errors import FoglineError
    from fogline.simulation.reports import write_case, write_reports
    from fogline.simulation.tables import claims_csv, truth_json
    from fogline.views.writing import write_whole

    texts = {"claims.csv": claims_csv(war), "truth.json": truth_json(war)}
    if reports:
        texts["reports/case.toml"] = write_case(war)
        texts |= {f"reports/{name}": text for name, text in write_reports(war).items()}
    try:
        (out / "reports" if reports else out).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        remedy = "name another folder with --out"
        raise FoglineError("cannot be made", file=str(out), remedy=remedy) from error
    for done, (name, text) in enumerate(texts.items(), start=1):
        write_whole(out / name, text)
        bar("writing files", done, len(texts))
    return len(texts)


def _summary(war: War) -> dict[str, int]:
    holders = war.campaign.holders
    return {
        "claims": len(war.reports),
        "utterances": len(war.utterances) + len(war.tolls),
        "battles": len(war.campaign.battles),
        "changes_of_hands": int((holders[:, 1:] != holders[:, :-1]).sum()),
        "blackouts": len(war.blackouts),
    }
