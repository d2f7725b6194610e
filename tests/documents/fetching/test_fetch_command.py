from __future__ import annotations

import json
from pathlib import Path

from typer.testing import CliRunner

from fogline.cli import app


def run(*arguments: str):
    return CliRunner().invoke(app, ["fetch", *arguments])


def test_a_page_and_one_that_is_not_there(site, build, tmp_path: Path) -> None:
    site.pages["/1"] = (200, {"Content-Type": "text/html"}, build.PAGE.encode())
    output = str(tmp_path / "a.warc.gz")
    urls = (f"{site.url}/1", f"{site.url}/2")
    done = run(*urls, "--allow-network", "-o", output, "--pause", "1", "--json")
    assert done.exit_code == 1
    said = json.loads(done.stdout)
    assert (said["fetched"], said["file"]) == (1, output)
    assert said["failures"][0]["file"] == f"{site.url}/2"


def test_without_leave_nothing_is_asked(site, tmp_path: Path) -> None:
    done = run(f"{site.url}/1", "-o", str(tmp_path / "a.warc.gz"))
    assert done.exit_code != 0
    assert site.asked == []
    assert list(tmp_path.iterdir()) == []
