"""The reports in English: fogline's own reader finds in them what the table says."""

from __future__ import annotations

from pathlib import Path

from fogline.case import read_files
from fogline.config import read_setting
from fogline.model import PropositionType
from fogline.simulation import War
from fogline.simulation.reports import write_case, write_reports


def test_every_claim_is_in_a_report(war: War) -> None:
    texts = write_reports(war)
    sentences = sum(text.count("\n\n") for text in texts.values())
    told = sum(1 for one in war.blackouts if one.told and one.told[0] < war.plan.days)
    assert sentences == len(war.reports) + told
    assert len(texts) <= sentences


def test_the_case_file_can_be_read(war: War, tmp_path: Path) -> None:
    (tmp_path / "case.toml").write_text(write_case(war), "utf-8")
    setting = read_setting(tmp_path / "case.toml")
    assert {place.name for place in setting.places} == set(war.ground.names)
    assert len(setting.parties) == 2


def test_the_whole_way_finds_most_claims_on_control(war: War, tmp_path: Path) -> None:
    texts = dict(list(write_reports(war).items())[:25])
    for name, text in texts.items():
        (tmp_path / name).write_text(text, "utf-8")
    setting = tmp_path / "case.toml"
    setting.write_text(write_case(war), "utf-8")
    record = read_files(tmp_path, setting=setting)
    held = [one for one in record.claims if one.proposition.type is PropositionType.CONTROL]
    written = sum(t.count("was in control of") + t.count(" held ") for t in texts.values())
    assert len(held) >= 0.8 * written
    assert {one.proposition.place.name for one in held if one.proposition.place} <= set(
        war.ground.names
    )
