"""Where commands write: results to standard output, everything else to standard error."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from io import TextIOWrapper
from time import monotonic
from typing import TYPE_CHECKING, Any

import typer

from fogline.model import Failure

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress, TaskID

_PATIENCE = 1.0  # seconds of work before a progress bar appears


def make_console(*, errors: bool = False) -> Console:
    """Return the terminal; colours follow NO_COLOR and whether anybody looks."""
    from rich.console import Console

    return Console(stderr=errors, highlight=False, markup=False, emoji=False)


def print_json(value: Any) -> None:
    """Print a value as JSON in UTF-8, whatever the terminal speaks."""
    print_plain((json.dumps(value, ensure_ascii=False, indent=2), "\n"))


def print_plain(pieces: Iterable[str]) -> None:
    """Print pieces of text for a program to read: UTF-8, and not folded."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace", newline="")
    sys.stdout.writelines(pieces)


def tell(words: str) -> None:
    """Print a line for the person at the terminal, not for a program."""
    typer.echo(words, err=True)


def tell_failures(failures: Sequence[Failure]) -> None:
    """List the files that could not be read, each with what to do about it."""
    if failures:
        tell(f"Not read: {len(failures)}")
    for failure in failures:
        tell(f"  {failure.file}: {failure.error}\n    → {failure.remedy}")


@contextmanager
def watching() -> Iterator[ProgressBar]:
    """Give a bar that shows the progress of what is done in the block, if that takes long."""
    bar = ProgressBar(monotonic())
    try:
        yield bar
    finally:
        bar.stop()


class ProgressBar:
    """A bar on standard error that appears after a second, and only on a terminal."""

    def __init__(self, started: float) -> None:
        self._started = started
        self._shown: Progress | None = None
        self._tasks: dict[str, TaskID] = {}

    def __call__(self, step: str, done: int, total: int) -> None:
        """Show how far a step is."""
        if self._shown is None and self._is_due():
            self._shown = _make_progress()
            self._shown.start()
        if self._shown:
            if step not in self._tasks:
                self._tasks[step] = self._shown.add_task(step, total=total)
            self._shown.update(self._tasks[step], completed=done, total=total)

    def stop(self) -> None:
        """Take the bar away."""
        if self._shown:
            self._shown.stop()
            self._shown = None

    @property
    def is_shown(self) -> bool:
        """Tell whether the bar is on the screen."""
        return self._shown is not None

    def _is_due(self) -> bool:
        return sys.stderr.isatty() and monotonic() - self._started >= _PATIENCE


def _make_progress() -> Progress:
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    return Progress(*columns, console=make_console(errors=True), transient=True)
