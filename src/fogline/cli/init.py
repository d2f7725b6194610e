"""fogline init: a new case folder."""

from __future__ import annotations

import json as plain
from pathlib import Path
from typing import Annotated

import typer

from fogline.cli.options import Json
from fogline.cli.screen import print_json, tell

_TEMPLATE = """\
# What you know before reading. Everything but the name may be left out.

[case]
name = {name}
# area = "the province or town that it is about"
# country = "AF"

# [[party]]
# name = "Northern Command"
# aliases = ["the Command"]
# [[party.role]]            # what reports call it, and for how long
# called = "the government"
# from = 2021-08-15

# [[person]]
# name = "Ilya Maron"
# party = "Northern Command"
# role = "spokesman"

# [[place]]
# name = "Teranovka"
# kind = "town"
# lat = 42.05
# lon = 44.10
"""


def init(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Folder to make or use.")],
    name: Annotated[str, typer.Option(help="What the case is about.")] = "",
    json: Json = False,
) -> None:
    """Make a case folder with a case.toml to fill in."""
    from fogline.case import open_case
    from fogline.config import CASE_FILE
    from fogline.views.writing import write_whole

    open_case(folder).close()
    setting = folder / CASE_FILE
    if not setting.exists():
        title = plain.dumps(name or folder.resolve().name, ensure_ascii=False)
        write_whole(setting, _TEMPLATE.format(name=title))
    if json:
        print_json({"case": str(folder), "setting": str(setting)})
    else:
        tell(f"The case is in {folder}. Write what you know into {setting}.")
