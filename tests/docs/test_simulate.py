"""The page on simulated wars does what it says."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

from fogline.evaluation.fronts import OURS
from fogline.simulation import Plan

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "simulate.md").read_text("utf-8")


def run(*command: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    whole = [sys.executable, *command]
    return subprocess.run(whole, cwd=cwd, capture_output=True, text=True, check=False)


def test_the_commands_of_the_page(tmp_path: Path) -> None:
    commands = re.findall(r"^\$ fogline (.*)$", PAGE, re.MULTILINE)
    assert len(commands) == 2
    for command in commands:
        done = run("-m", "fogline", *shlex.split(command), cwd=tmp_path)
        assert done.returncode == 0, done.stderr
    named = set(re.findall(r"^\| `([a-z.]+)/?`", PAGE, re.MULTILINE))
    assert named == {path.name for path in (tmp_path / "war").iterdir()}


def test_the_python_of_the_page(tmp_path: Path) -> None:
    code = re.search(r"```python\n(.*?)```", PAGE, re.DOTALL)
    assert code is not None
    done = run("-c", code.group(1), cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "Weighing(total=" in done.stdout


def test_the_page_tells_the_numbers_of_the_plan() -> None:
    plan = Plan()
    assert f"chance {plan.lie}" in PAGE
    assert f"for about {plan.lie_days:.0f} days" in PAGE
    assert f"| {OURS} |" in PAGE
