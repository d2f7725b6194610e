"""fogline read: claims from the documents of a case."""

from __future__ import annotations

from pathlib import Path

from fogline.cli.options import CaseFolder, Json
from fogline.cli.screen import print_json, tell, watching


def read(case: CaseFolder = Path(), json: Json = False) -> None:
    """Find the claims in documents not yet read."""
    from fogline.case import open_case
    from fogline.views.limits import count

    with open_case(case, create=False) as opened, watching() as watch:
        found = opened.read(watch=watch)
    if json:
        print_json({"claims": found})
    else:
        tell(f"{count(found, 'claim')} found.")
