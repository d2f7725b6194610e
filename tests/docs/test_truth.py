"""The example of the page on truth finding runs, and says what the page says."""

from __future__ import annotations

import math
import re
import subprocess
import sys
from ast import literal_eval
from pathlib import Path

import pytest

PAGE = Path(__file__).resolve().parents[2] / "docs" / "truth.md"
SOURCES = ("ministry", "resident", "resistance")


def test_the_example_runs_and_adds_up() -> None:
    code = re.search(r"```python\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    assert code is not None
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code.group(1)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found, *claims, total, votes = done.stdout.splitlines()
    answers, shares = literal_eval(found), literal_eval(votes)
    said = re.fullmatch(r"(\S+) in all, so (\S+)", total)
    assert said is not None
    assert float(said[2]) == pytest.approx(max(answers.values()), abs=0.006)
    assert float(said[2]) == pytest.approx(1 / (1 + math.exp(-float(said[1]))), abs=0.006)
    assert [line.split(": ")[1].split()[0] for line in claims] == list(SOURCES)
    assert shares == pytest.approx({"held": 2 / 3, "taken": 1 / 3})
