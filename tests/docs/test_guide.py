"""The guide's commands do what the guide says."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
GUIDE = (ROOT / "docs" / "guide.md").read_text("utf-8")


def commands() -> list[tuple[str, list[str]]]:
    """Return the commands of the guide, each with the lines it is said to print."""
    found: list[tuple[str, list[str]]] = []
    for block in re.findall(r"```console\n(.*?)```", GUIDE, re.DOTALL):
        for line in block.splitlines():
            if line.startswith("$ "):
                found.append((line[2:], []))
            else:
                found[-1][1].append(line)
    return found


def test_the_guide_has_commands() -> None:
    assert len(commands()) > 10


def test_every_command_of_the_guide(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples" / "panjshir-2021", tmp_path / "panjshir-2021")
    for command, said in commands():
        program, *arguments = shlex.split(command)
        assert program == "fogline"
        done = subprocess.run(
            [sys.executable, "-m", "fogline", *arguments],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"{command}\n{done.stderr}"
        printed = " ".join((done.stdout + done.stderr).split())
        for line in said:
            assert " ".join(line.split()) in printed, f"{command} does not print {line!r}"


def test_the_python_of_the_guide(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples" / "panjshir-2021", tmp_path / "reports")
    code = re.search(r"```python\n(.*?)```", GUIDE, re.DOTALL)
    assert code is not None
    prepare = [sys.executable, "-m", "fogline", "run", "reports", "--case", "valley"]
    subprocess.run(prepare, cwd=tmp_path, check=True, capture_output=True)
    done = subprocess.run(
        [sys.executable, "-c", code.group(1)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert re.match(r"\d+ claims\n", done.stdout)


def test_links_between_documents_resolve() -> None:
    for page in (ROOT / "README.md", *(ROOT / "docs").rglob("*.md")):
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text("utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"
