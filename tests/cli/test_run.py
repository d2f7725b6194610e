"""Tests of fogline run."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from fogline import record
from fogline.claims.tagger import TaggerExtractor

Cli = Callable[..., Any]


def _files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_it_prints_a_summary_and_keeps_nothing(cli: Cli, reports: Path, tmp_path: Path) -> None:
    before = _files(tmp_path)
    ran = cli("run", reports)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("Teranovka, April 2023\n2 documents,")
    assert "Machine-read, not reviewed." in ran.out
    assert ran.out.index("DISPUTES (") < ran.out.index("CLAIMS BY SPEAKER")
    assert _files(tmp_path) == before


def test_json_is_the_record(cli: Cli, reports: Path) -> None:
    ran = cli("run", reports, "--json")
    found = record.loads(ran.out)
    assert ran.err == ""
    assert [document.title for document in found.documents] == [
        "Command says Teranovka has fallen",
        "Valley Guard rejects claim",
    ]
    assert {claim.speaker.party for claim in found.claims} == {"Northern Command", "Valley Guard"}
    assert len(found.disputes) >= 2
    assert record.dumps(found) == ran.out


def test_order_of_the_files_changes_nothing(cli: Cli, reports: Path) -> None:
    one, two = reports / "one.txt", reports / "two.txt"
    assert cli("run", one, two, "--json").out == cli("run", two, one, "--json").out


def test_date_and_dateline_are_those_given(cli: Cli, tmp_path: Path) -> None:
    bare = tmp_path / "bare.txt"
    bare.write_text("The Valley Guard said on Monday that it had captured the bridge.", "utf-8")
    ran = cli("run", bare, "--json", "--date", "2023-04-12", "--dateline", "Port Vesna")
    (document,) = json.loads(ran.out)["documents"]
    assert (document["published"], document["dateline"]) == ("2023-04-12", "Port Vesna")
    (claim,) = json.loads(ran.out)["claims"]
    assert claim["said_on"]["from"] == "2023-04-10"


def test_without_a_date_nothing_is_dated_today(cli: Cli, tmp_path: Path) -> None:
    bare = tmp_path / "bare.txt"
    bare.write_text("The Valley Guard said on Monday that it had captured the bridge.", "utf-8")
    found = json.loads(cli("run", bare, "--json").out)
    assert found["documents"][0]["published"] is None
    assert found["claims"][0]["said_on"]["from"] is None


def test_a_bad_file_is_listed_with_its_remedy_and_the_rest_is_done(cli: Cli, reports: Path) -> None:
    (reports / "broken.txt").write_bytes(bytes(range(256)) * 20)
    missing = reports / "none.txt"
    ran = cli("run", reports, missing)
    assert ran.code == 1
    assert ran.out.startswith("Teranovka, April 2023\n2 documents,")
    assert "broken.txt" in ran.err
    assert "Not read: 2" in ran.err
    assert f"{missing}: there is no such file" in ran.err
    assert "→" in ran.err


def test_the_report_is_written_where_asked(cli: Cli, reports: Path, tmp_path: Path) -> None:
    page = tmp_path / "out.html"
    ran = cli("run", reports, "--report", page)
    assert f"The report is in {page}" in ran.err
    assert "Teranovka, April 2023" in page.read_text("utf-8")


def test_a_case_is_made_and_running_twice_adds_nothing_twice(
    cli: Cli, reports: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "case"
    first = cli("run", reports, "--case", folder, "--json")
    archived = sorted(_files(folder / "archive"))
    second = cli("run", reports, "--case", folder, "--json")
    assert (first.code, second.code) == (0, 0)
    assert second.err == ""
    assert first.out == second.out
    assert len(archived) == 2
    assert sorted(_files(folder / "archive")) == archived
    assert (folder / "case.toml").read_bytes() == (reports / "case.toml").read_bytes()


def test_a_case_and_a_run_without_one_say_the_same(cli: Cli, reports: Path, tmp_path: Path) -> None:
    kept = cli("run", reports, "--case", tmp_path / "case", "--json")
    assert kept.out == cli("run", reports, "--json").out


def test_a_run_cut_short_is_continued(
    cli: Cli, reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    extract = TaggerExtractor.extract

    def stop_at_two(self: TaggerExtractor, document: Any) -> Any:
        if document.source.endswith("two.txt"):
            raise KeyboardInterrupt
        return extract(self, document)

    folder = tmp_path / "case"
    with monkeypatch.context() as patch:
        patch.setattr(TaggerExtractor, "extract", stop_at_two)
        ran = cli("run", reports, "--case", folder)
    assert ran.code == 130
    assert "goes on from here" in ran.err
    assert "Traceback" not in ran.err
    again = cli("run", reports, "--case", folder, "--json")
    assert again.out == cli("run", reports, "--json").out


def test_the_setting_of_a_case_wins_over_that_of_a_folder(
    cli: Cli, reports: Path, case: Path
) -> None:
    (case / "case.toml").write_text('[case]\nname = "Mine"\n', "utf-8")
    ran = cli("run", reports, "--case", case)
    assert ran.out.startswith("Mine\n")
    assert "Using the case.toml of" in ran.err


def test_reports_kept_inside_the_case_folder_are_read_once(cli: Cli, reports: Path) -> None:
    cli("run", reports, "--case", reports)
    ran = cli("run", reports, "--case", reports, "--json")
    assert ran.code == 0
    assert len(json.loads(ran.out)["documents"]) == 2


def test_two_settings_are_refused(cli: Cli, reports: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "case.toml").write_text("", "utf-8")
    ran = cli("run", reports, other)
    assert ran.code == 1
    assert "is not the only case.toml given" in ran.err


def test_a_single_report_gives_its_title(cli: Cli, reports: Path) -> None:
    ran = cli("run", reports / "one.txt")
    assert ran.out.startswith("Command says Teranovka has fallen\n1 document,")


@pytest.mark.parametrize(
    "arguments", [("run",), ("run", "x.txt", "--date", "2021-02-30"), ("walk",), ("run", "--nope")]
)
def test_wrong_use_ends_with_two(cli: Cli, arguments: tuple[str, ...]) -> None:
    ran = cli(*arguments)
    assert ran.code == 2
    assert ran.out == ""
    assert "Traceback" not in ran.err


@pytest.mark.parametrize("columns", ["80", "200"])
def test_nothing_is_cut_off_at_the_width_of_a_terminal(
    cli: Cli, reports: Path, monkeypatch: pytest.MonkeyPatch, columns: str
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    lines = cli("run", reports).out.splitlines()
    assert max(map(len, lines)) <= int(columns)
    assert not any("…" in line for line in lines)
    assert not any("\x1b" in line for line in lines)
