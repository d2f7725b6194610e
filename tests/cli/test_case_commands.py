"""Tests of the commands that work on a case: add, read, claims, disputes, assess and others."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from fogline import record

Cli = Callable[..., Any]


def test_add_tells_new_from_known_and_read_reads_once(
    cli: Cli, reports: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "case"
    cli("init", folder)
    first = cli("add", reports, "--case", folder)
    assert first.err.startswith("2 new, 0 known before, 0 not read.")
    (reports / "bad.txt").write_bytes(b"")
    second = cli("add", reports, "--case", folder, "--json")
    assert second.code == 1
    added = json.loads(second.out)
    assert (added["new"], added["known"], len(added["failures"])) == (0, 2, 1)
    assert json.loads(cli("read", "--case", folder, "--json").out)["claims"] >= 4
    assert cli("read", "--case", folder).err == "0 claims found.\n"


def test_add_lists_what_could_not_be_read(cli: Cli, case: Path, tmp_path: Path) -> None:
    ran = cli("add", tmp_path / "none.txt", "--case", case)
    assert ran.code == 1
    assert "there is no such file" in ran.err
    assert "→ check the name and the folder" in ran.err


def test_a_failure_is_gone_once_the_file_is_mended(cli: Cli, case: Path, tmp_path: Path) -> None:
    late = tmp_path / "late.txt"
    late.write_bytes(b"")
    assert cli("add", late, "--case", case).code == 1
    assert len(json.loads(cli("export", "--case", case).out)["failures"]) == 1
    late.write_text("The Valley Guard said that the bridge was intact.", "utf-8")
    assert cli("add", late, "--case", case).code == 0
    assert json.loads(cli("export", "--case", case).out)["failures"] == []


def test_claims_are_listed_by_speaker_and_chosen(cli: Cli, case: Path) -> None:
    whole = cli("claims", "--case", case).out
    assert "Ilya Maron" in whole
    some = json.loads(cli("claims", "--case", case, "--speaker", "guard", "--json").out)
    assert {claim["speaker"]["name"] for claim in some} == {"Valley Guard"}
    chosen = cli("claims", "--case", case, "--type", "control", "--place", "teranovka").out
    assert "civilians" not in chosen
    assert "CLAIMS BY SPEAKER (2)" in chosen


def test_a_type_that_does_not_exist_is_wrong_use(cli: Cli, case: Path) -> None:
    ran = cli("claims", "--case", case, "--type", "weather")
    assert ran.code == 2
    assert "control" in ran.err


def test_disputes_are_listed_with_their_sides(cli: Cli, case: Path) -> None:
    text = cli("disputes", "--case", case).out
    assert "Teranovka" in text
    found = json.loads(cli("disputes", "--case", case, "--json").out)
    assert all(dispute["text"].endswith("?") for dispute in found)
    assert any(len(dispute["answers"]) == 2 for dispute in found)


def test_assess_explains_a_question(cli: Cli, case: Path) -> None:
    everything = json.loads(cli("assess", "--case", case, "--json").out)
    question = next(item for item in everything if item["reasons"])
    by_id = json.loads(
        cli("assess", "--case", case, "--json", "--explain", question["question"]).out
    )
    assert by_id == [question]
    text = cli("assess", "--case", case, "--explain", question["text"].upper()).out
    assert "Machine-read, not reviewed." in text
    assert "weight" in text
    assert "80 % interval" in cli("assess", "--case", case).out


def test_a_question_that_nobody_asked_is_an_error(cli: Cli, case: Path) -> None:
    ran = cli("assess", "--case", case, "--explain", "who ate the cake")
    assert (ran.code, ran.out) == (1, "")
    assert "fogline assess lists them all" in ran.err


def test_report_is_one_file(cli: Cli, case: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    ran = cli("report", "--case", case, "-o", page, "--json")
    assert json.loads(ran.out) == {"report": str(page)}
    assert "Teranovka, April 2023" in page.read_text("utf-8")
    assert "The report is in" in cli("report", "--case", case, "-o", page).err


def test_report_names_a_folder_that_is_missing(cli: Cli, case: Path, tmp_path: Path) -> None:
    ran = cli("report", "--case", case, "-o", tmp_path / "none" / "page.html")
    assert ran.code == 1
    assert "cannot be written" in ran.err


def test_export_is_the_record_or_a_table(cli: Cli, case: Path, tmp_path: Path) -> None:
    found = record.loads(cli("export", "--case", case).out)
    rows = list(csv.DictReader(StringIO(cli("export", "--case", case, "--format", "csv").out)))
    assert [row["claim"] for row in rows] == [claim.id for claim in found.claims]
    answers = list(
        csv.DictReader(
            StringIO(cli("export", "--case", case, "--format", "csv", "--table", "disputes").out)
        )
    )
    assert len(answers) == sum(len(dispute.answers) for dispute in found.disputes)
    out = tmp_path / "record.json"
    assert cli("export", "--case", case, "-o", out).out == ""
    assert record.loads(out.read_text("utf-8")) == found


@pytest.mark.parametrize(
    "command", ["add x.txt", "read", "claims", "disputes", "assess", "report", "export"]
)
def test_a_folder_that_is_no_case_is_named_with_the_remedy(
    cli: Cli, tmp_path: Path, command: str
) -> None:
    ran = cli(*command.split(), "--case", tmp_path)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(f"fogline: {tmp_path}: is not a case (make one with: fogline init")


def test_the_case_may_be_named_by_the_environment(
    cli: Cli, case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FOGLINE_CASE", str(case))
    assert "Ilya Maron" in cli("claims").out
