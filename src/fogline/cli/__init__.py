"""The command line: one file for each command, and one line for each error."""

from __future__ import annotations

import gc
import sys
import traceback
from collections.abc import Callable
from io import TextIOWrapper
from types import TracebackType
from typing import Annotated

import typer

from fogline import __version__
from fogline.cli.add import add
from fogline.cli.assess import assess
from fogline.cli.claims import claims
from fogline.cli.demo import demo
from fogline.cli.disputes import disputes
from fogline.cli.eval import evaluate
from fogline.cli.export import export
from fogline.cli.fetch import fetch
from fogline.cli.init import init
from fogline.cli.places import places
from fogline.cli.read import read
from fogline.cli.report import report
from fogline.cli.run import run
from fogline.cli.screen import tell
from fogline.cli.simulate import simulate
from fogline.errors import FoglineError

STOPPED = 130
"""Exit code after Ctrl-C, as shells have it."""

app = typer.Typer(
    name="fogline",
    help="From conflicting reports to a sourced picture of who holds what.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
_COMMANDS: tuple[tuple[str, Callable[..., None]], ...] = (
    ("run", run),
    ("demo", demo),
    ("init", init),
    ("fetch", fetch),
    ("add", add),
    ("read", read),
    ("claims", claims),
    ("disputes", disputes),
    ("assess", assess),
    ("report", report),
    ("export", export),
    ("eval", evaluate),
    ("simulate", simulate),
)
for _name, _command in _COMMANDS:
    # Left alone, the list of commands would cut long descriptions off.
    app.command(_name, short_help=(_command.__doc__ or "").partition("\n")[0])(_command)
app.add_typer(places, name="places")


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"fogline {__version__}")
        raise typer.Exit


@app.callback()
def _top(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version and stop."
        ),
    ] = False,
) -> None:
    """From conflicting reports to a sourced picture of who holds what."""


def main() -> None:
    """Run the command line; exit with 1 for files that could not be read, 2 for wrong use."""
    gc.set_threshold(1_000_000)  # a short run that makes much and drops little: look seldom
    sys.excepthook = show_fault
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        typer.main.get_command(app)(prog_name="fogline")
    except FoglineError as error:
        tell(f"fogline: {error}")
        sys.exit(1)
    except SystemExit as end:
        if end.code == STOPPED:
            tell("fogline: stopped; with --case, the same command goes on from here.")
        raise
    finally:
        gc.freeze()  # the last look before leaving would take longer than reading a report


def show_fault(
    kind: type[BaseException], fault: BaseException, trace: TracebackType | None
) -> None:
    """Say where a fault of fogline's own lies, without its message: that may quote a source."""
    if issubclass(kind, KeyboardInterrupt):
        return
    tell(f"fogline: a fault of the program: {kind.__name__}. Please report these lines:")
    for frame in traceback.extract_tb(trace):
        tell(f"  {frame.filename}:{frame.lineno} in {frame.name}")
