"""fogline demo: the example that comes with fogline, ten reports about one week in one valley."""

from __future__ import annotations

from pathlib import Path

from fogline.cli.options import Json, ReportFile
from fogline.cli.run import run
from fogline.cli.screen import tell
from fogline.errors import FoglineError

_EXAMPLE = Path("examples") / "panjshir-2021"
_PACKAGE = Path(__file__).resolve().parents[1]


def demo(json: Json = False, report: ReportFile = None) -> None:
    """Run the example, Panjshir in September 2021."""
    if not report and not json:
        tell("Reading the example; fogline demo --report panjshir.html writes its report.")
    run([find_example()], json=json, report=report)


def find_example(package: Path = _PACKAGE) -> Path:
    """Return the folder of the example: inside an installed package, or beside it in a checkout."""
    for root in (package, package.parents[1]):
        if (root / _EXAMPLE).is_dir():
            return root / _EXAMPLE
    raise FoglineError(
        "the example is not installed", file=str(_EXAMPLE), remedy="install fogline again"
    )
