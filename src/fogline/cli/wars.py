"""The part of ``fogline eval`` on simulated wars: what it measures, as a table and as JSON."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from fogline.cli.screen import make_console, watching

if TYPE_CHECKING:
    from fogline.evaluation.fronts import FrontScores

_COVERED = {
    "area_covered": "area held, by day",
    "stretches_covered": "days held, by place and four weeks",
}
_WIDTHS = {"width_dark": "under a blackout", "width_light": "elsewhere"}


def measure_wars(wars: int) -> tuple[FrontScores, ...]:
    """Measure the model of fronts on so many simulated wars of each setting."""
    from fogline.evaluation.fronts import SETTINGS, TEST_SEEDS, measure_fronts

    if wars <= 0:
        return ()
    with watching() as bar:
        return tuple(measure_fronts(TEST_SEEDS[:wars], setting, bar) for setting in SETTINGS)


def plain_wars(measured: Sequence[FrontScores]) -> list[dict[str, Any]]:
    """Return the scores as JSON has them; what cannot be told is null."""
    return [
        {
            "setting": one.setting,
            "wars": len(one.wars),
            "brier": {name: one.brier(name) for name in one.wars[0].afterwards},
            "brier_on_the_day": {
                name: one.brier(name, on_the_day=True) for name in one.wars[0].on_the_day
            },
            **{name: _number(one.mean(name)) for name in (*_COVERED, *_WIDTHS)},
        }
        for one in measured
    ]


def print_wars(measured: Sequence[FrontScores]) -> None:
    """Print the scores as tables."""
    for one in measured:
        _print_brier(one)
        _print_intervals(one)


def _print_brier(one: FrontScores) -> None:
    from rich.table import Table

    from fogline.evaluation.fronts import OURS

    title = f"Who holds what, Brier score, {len(one.wars)} simulated wars, {one.setting}"
    table = Table(title=title, title_justify="left")
    table.add_column("method")
    for name in ("afterwards", "fogline's is", "on the day", "fogline's is"):
        table.add_column(name, justify="right")
    for method in one.wars[0].afterwards:
        row = [method]
        for on_the_day in (False, True):
            row.append(f"{one.brier(method, on_the_day=on_the_day):.4f}")
            less = one.less_than(method, on_the_day=on_the_day)
            row.append("" if method == OURS else _compared(less))
        table.add_row(*row)
    make_console().print(table)


def _compared(less: float) -> str:
    return f"{100 * abs(less):.0f} % {'lower' if less > 0 else 'higher'}"


def _print_intervals(one: FrontScores) -> None:
    from rich.table import Table

    table = Table(title=f"80 % intervals, {one.setting} wars", title_justify="left")
    table.add_column("of")
    table.add_column("per cent", justify="right")
    for name, words in _COVERED.items():
        error = one.error(name)
        spread = "" if math.isnan(error) else f" ± {100 * error:.1f}"
        table.add_row(f"cover: {words}", f"{100 * one.mean(name):.1f}{spread}")
    for name, words in _WIDTHS.items():
        table.add_row(f"width of the probability {words}", f"{100 * one.mean(name):.1f}")
    make_console().print(table)


def _number(value: float) -> float | None:
    return None if math.isnan(value) else value
