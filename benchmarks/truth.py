"""python -m benchmarks.truth: truth finding against crowd-kit, in quality, time, growth and memory.

    python -m benchmarks.truth                 the public sets, and one million claims
    python -m benchmarks.truth --ten           ten million claims as well, each size by itself
    python -m benchmarks.truth --sets DIR      where the sets are (../shared/corpora/truth)

Times are of one iteration of EM, both sides on the same claims in the same process: the difference
of a long run and a short one, by the iterations between. Ours is that of ``find_truth`` from half a
million claims on. Memory is the greatest that a process of its own had.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
from rich.console import Console
from rich.table import Table

from benchmarks.claims import make_claims
from fogline.assessment.truth import Structure, Verdicts, claim_table
from fogline.assessment.truth.fitting import begin, step
from fogline.assessment.truth.incidence import incidence
from fogline.assessment.truth.verdicts import dense_verdicts
from fogline.evaluation.truth import TruthScore, score_set, score_verdicts
from fogline.evaluation.truth_sets import TruthSet, read_sets

SOURCES = 100_000
_SHORT, _LONG = 1, 6
_STRUCTURES = {
    "Dawid–Skene’s rows, with priors": Structure(one_coin=False),
    "and one-coin records": Structure(),
    "and difficulty of items": Structure(difficulty=True),
}


def main() -> None:
    """Measure what the arguments ask for, and print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sets", type=Path, default=Path("../shared/corpora/truth"))
    parser.add_argument("--ten", action="store_true")
    parser.add_argument("--alone", type=int, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.alone:
        print(*measure_alone(asked.alone))
        return
    console = Console()
    if asked.sets.is_dir():
        console.print(quality(asked.sets))
    console.print(speed(1_000_000))
    if asked.ten:
        console.print(growth())


def quality(folder: Path) -> Table:
    """Return accuracy, F1 and calibration of crowd-kit's methods and ours on the public sets."""
    table = Table(title="Truth finding on public sets, per cent", title_justify="left")
    for name in ("set", "method", "right", "F1 of yes", "calibration error", "seconds"):
        table.add_column(name)
    for one in read_sets(folder):
        for score, seconds in _scores(one):
            f1 = "" if score.f1 is None else f"{100 * score.f1:.1f}"
            right, error = (f"{100 * x:.2f}" for x in (score.accuracy, score.calibration_error))
            table.add_row(one.name, score.method, right, f1, error, f"{seconds:.1f}")
    return table


def _scores(one: TruthSet) -> Iterator[tuple[TruthScore, float]]:
    if one.hierarchy is None:
        for name, make in _peers().items():
            started = time.perf_counter()
            verdicts = _fit_peer(one, make())
            yield score_verdicts(one, f"crowd-kit {name}", verdicts), _since(started)
    started = time.perf_counter()
    for score in score_set(one):
        yield score, _since(started)
        started = time.perf_counter()


def _peers() -> dict[str, Callable[[], Any]]:
    from crowdkit.aggregation import GLAD, MACE, DawidSkene, MajorityVote  # noqa: PLC0415

    return {
        "MajorityVote": MajorityVote,
        "DawidSkene": lambda: DawidSkene(n_iter=100),
        "MACE": lambda: MACE(random_state=0),
        "GLAD": lambda: GLAD(n_iter=100),
    }


def _fit_peer(one: TruthSet, model: Any) -> Verdicts:
    claims = claim_table({name: np.array(column) for name, column in one.columns.items()})
    found = model.fit(_frame(one.columns)).probas_
    values = found.reindex(index=claims.items, columns=claims.values).fillna(0)
    return dense_verdicts(claims, values.to_numpy())


def _frame(columns: Any) -> Any:
    import pandas as pd  # noqa: PLC0415

    names = {"source": "worker", "item": "task", "value": "label"}
    return pd.DataFrame({names[name]: column for name, column in columns.items()})


def speed(count: int) -> Table:
    """Return seconds an iteration, ours and crowd-kit's DawidSkene, on the same claims."""
    from crowdkit.aggregation import DawidSkene  # noqa: PLC0415

    columns = make_claims(count, SOURCES)
    frame = _frame(columns)
    peer = _by_iteration(lambda rounds: DawidSkene(n_iter=rounds, tol=-np.inf).fit(frame))
    table = Table(title=f"{count:,} claims, {SOURCES:,} sources", title_justify="left")
    for name in ("what", "seconds an iteration", "times as fast", "aim"):
        table.add_column(name)
    table.add_row("crowd-kit DawidSkene", f"{peer:.3f}", "", "")
    for name, structure in _STRUCTURES.items():
        ours = _our_iteration(columns, structure)
        table.add_row(name, f"{ours:.3f}", f"{peer / ours:.1f}", "20")
    return table


def _by_iteration(run: Callable[[int], object]) -> float:
    spent = []
    for rounds in (_SHORT, _LONG):
        started = time.perf_counter()
        run(rounds)
        spent.append(_since(started))
    return (spent[1] - spent[0]) / (_LONG - _SHORT)


def _our_iteration(columns: Any, structure: Structure) -> float:
    claims = claim_table(columns)
    matrix = incidence(claims)
    found = step(matrix, begin(claims, matrix, structure))
    started = time.perf_counter()
    for _ in range(_LONG - _SHORT):
        found = step(matrix, found)
    return _since(started) / (_LONG - _SHORT)


def growth() -> Table:
    """Return seconds and memory of one and ten million claims, each in a process of its own."""
    table = Table(title="Growth, from columns to ten iterations", title_justify="left")
    for name in ("claims", "seconds", "greatest memory, MB", "aim"):
        table.add_column(name)
    before = 0.0
    for count in (1_000_000, 10_000_000):
        command = [sys.executable, "-m", "benchmarks.truth", "--alone", str(count)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603
        seconds, megabytes = map(float, done.stdout.split())
        aim = f"under 11 times as long (is {seconds / before:.1f}), 2,000 MB" if before else ""
        table.add_row(f"{count:,}", f"{seconds:.1f}", f"{megabytes:.0f}", aim)
        before = seconds
    return table


def measure_alone(count: int) -> tuple[float, float]:
    """Return the seconds from columns to ten iterations, and the megabytes it took."""
    columns = make_claims(count, SOURCES)
    started = time.perf_counter()
    claims = claim_table(columns)
    matrix = incidence(claims)
    found = begin(claims, matrix, Structure())
    for _ in range(10):
        found = step(matrix, found)
    return _since(started), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _since(started: float) -> float:
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
