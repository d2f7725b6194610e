"""fogline fetch: pages from the network into a web archive, if the user allows it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from fogline.cli.options import Json
from fogline.cli.screen import print_json, tell, tell_failures
from fogline.errors import FetchError

if TYPE_CHECKING:
    from fogline.documents.fetching.exchange import Exchange
    from fogline.model import Failure


def fetch(
    urls: Annotated[
        list[str], typer.Argument(metavar="URL", help="Pages, PDFs or feeds to be fetched.")
    ],
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="WARC", help="The file that keeps them.")
    ] = Path("fetched.warc.gz"),
    allow_network: Annotated[
        bool, typer.Option("--allow-network", help="Use the network, for this call.")
    ] = False,
    pause: Annotated[
        float, typer.Option(min=1.0, metavar="SECONDS", help="Wait between pages of one site.")
    ] = 2.0,
    json: Json = False,
) -> None:
    """Fetch pages into a web archive, which is then read like any file.

    The sites see this machine's address, and that fogline asks. Their robots.txt is kept to.
    """
    from fogline.documents.fetching import Fetcher, Manners, keep
    from fogline.documents.fetching.keeping import check_place

    fetcher = Fetcher(allowed=allow_network, manners=Manners(pause=pause))
    check_place(output)
    made: list[Exchange] = []
    failures: list[Failure] = []
    for url in dict.fromkeys(urls):
        try:
            made += fetcher.fetch(url)
        except FetchError as error:
            failures.append(error.failure())
    if made:
        keep(made, output)
    _tell(len(set(urls)) - len(failures), output if made else None, failures, json)
    raise typer.Exit(1 if failures else 0)


def _tell(fetched: int, kept: Path | None, failures: list[Failure], json: bool) -> None:
    if json:
        from fogline.record import to_plain

        file = str(kept) if kept else None
        print_json({"fetched": fetched, "file": file, "failures": to_plain(failures)})
        return
    if kept:
        tell(f"{fetched} fetched. Read them with: fogline run {kept}")
    tell_failures(failures)
