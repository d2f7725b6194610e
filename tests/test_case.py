"""Tests of the Python API."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from datetime import date
from pathlib import Path

import pytest

import fogline
from fogline.case import adopt_setting, open_case
from fogline.claims import RuleExtractor
from fogline.errors import CaseError, LedgerError, ReadingError
from fogline.model import Claim, Document, Record

REPORT = (
    "Ilya Maron, a spokesman for the Northern Command, said on Monday that the Command had "
    "captured Teranovka. The Valley Guard denied on Monday that Teranovka had fallen."
)
ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(REPORT, "utf-8")
    return path


def test_a_case_from_first_file_to_report(tmp_path: Path, report: Path) -> None:
    with fogline.open(tmp_path / "gorge") as case:
        added = case.add(report, date="2023-04-11", dateline="Port Vesna")
        assert (added.new, added.known, added.failures) == (1, 0, ())
        assert case.read() == len(case.claims())
        assert {claim.speaker.name for claim in case.claims()} == {"Ilya Maron", "Valley Guard"}
        assert case.claims()[0].said_on.start == date(2023, 4, 10)
        assert len(case.claims().to_pandas()) == len(case.claims())
        assert case.disputes() == case.record().disputes != ()
        assert {item.question for item in case.assess()} >= {case.disputes()[0].question}
        page = case.report(tmp_path / "out.html")
    assert "<h1" in page.read_text("utf-8")
    assert case.title == "gorge"


def test_a_case_remembers(tmp_path: Path, report: Path) -> None:
    with fogline.open(tmp_path / "gorge") as case:
        case.add([report], date=date(2023, 4, 11))
        case.read()
        record = case.record()
    with fogline.open(str(tmp_path / "gorge")) as again:
        assert again.record() == record
        assert again.add(report).known == 1
        assert again.read() == 0


def test_what_is_added_later_is_seen(tmp_path: Path, report: Path) -> None:
    with fogline.open(tmp_path / "gorge") as case:
        assert case.record() == Record()
        case.add(report)
        assert len(case.record().documents) == 1
        assert len(case.claims()) == 0
        case.read()
        assert len(case.claims()) > 0


class Stumbling:
    """A reader that cannot read one report at first."""

    name = "stumbling"

    def __init__(self) -> None:
        self.fails = True

    def extract(self, document: Document) -> tuple[Claim, ...]:
        if self.fails and document.source.endswith("report.txt"):
            raise ReadingError("was not read", file=document.source, remedy="try again")
        return RuleExtractor().extract(document)


def test_what_a_reader_could_not_read_is_told_and_read_the_next_time(
    tmp_path: Path, report: Path
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("The Valley Guard said on Monday that it had captured the bridge.", "utf-8")
    reader = Stumbling()
    with fogline.open(tmp_path / "gorge") as case:
        case.add([report, other])
        assert case.read(reader) == 1
        assert [failure.file for failure in case.unread] == [str(report)]
        assert case.record().failures == case.unread
        reader.fails = False
        assert case.read(reader) > 1
        assert case.unread == case.record().failures == ()
    reader.fails = True
    record = fogline.read([report, other], extractor=reader)
    assert (len(record.documents), len(record.claims)) == (2, 1)
    assert [failure.remedy for failure in record.failures] == ["try again"]


def test_the_original_is_archived(tmp_path: Path, report: Path) -> None:
    with fogline.open(tmp_path / "gorge") as case:
        case.add(report)
        digest = case.record().documents[0].sha256
    assert (tmp_path / "gorge" / "archive" / digest[:2] / digest).read_text("utf-8") == REPORT


def test_the_setting_is_read(tmp_path: Path) -> None:
    (tmp_path / "case.toml").write_text('[case]\nname = "Gorge"\n', "utf-8")
    with fogline.open(tmp_path) as case:
        assert case.title == "Gorge"


def test_files_can_be_read_without_a_case(tmp_path: Path, report: Path) -> None:
    setting = tmp_path / "own.toml"
    setting.write_text('[[party]]\nname = "Guards"\naliases = ["Valley Guard"]\n', "utf-8")
    record = fogline.read(report, date="2023-04-11", setting=setting)
    assert "Guards" in {claim.speaker.party for claim in record.claims}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["own.toml", "report.txt"]


def test_a_day_that_is_none_is_refused(report: Path) -> None:
    with pytest.raises(CaseError, match="'2023-02-30' is not a date"):
        fogline.read(report, date="2023-02-30")


def test_a_folder_that_is_no_case_is_not_made_into_one(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="is not a case"):
        open_case(tmp_path, create=False)
    assert list(tmp_path.iterdir()) == []


def test_a_ledger_that_is_none_is_named(tmp_path: Path) -> None:
    (tmp_path / "ledger.sqlite").write_bytes(b"not a database" * 100)
    with pytest.raises(LedgerError):
        fogline.open(tmp_path)


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(CaseError, match="cannot be made"):
        fogline.open(tmp_path / "file" / "case")
    with pytest.raises(CaseError, match="is a file"):
        fogline.open(tmp_path / "file")


def test_a_wrong_setting_is_not_adopted(tmp_path: Path) -> None:
    wrong = tmp_path / "case.toml"
    wrong.write_text("[cases]", "utf-8")
    with pytest.raises(CaseError):
        adopt_setting(tmp_path / "gorge", wrong)
    assert not (tmp_path / "gorge" / "case.toml").exists()


def test_an_unknown_name_is_no_part_of_the_api() -> None:
    with pytest.raises(AttributeError, match="no attribute 'close'"):
        fogline.close  # noqa: B018


def test_importing_fogline_is_cheap() -> None:
    code = "import sys, fogline; print(sorted(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    for heavy in ("sqlalchemy", "jinja2", "rich", "cattrs", "pandas", "fogline.model"):
        assert f"'{heavy}'" not in ran.stdout


def test_the_version_is_that_of_the_package() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project.get("version", fogline.__version__) == fogline.__version__
