"""A simulated war: the same by the same seed, and with the habits that the plan gives it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from fogline.simulation import Plan, War, harsh, simulate
from fogline.simulation.tables import claims_csv, control_columns, told_blackouts, truth_json


def test_the_same_seed_makes_the_same_war(war: War) -> None:
    again = simulate(war.plan)
    assert claims_csv(again) == claims_csv(war)
    assert truth_json(again) == truth_json(war)
    assert claims_csv(simulate(replace(war.plan, seed=4))) != claims_csv(war)


def test_steps_are_watched() -> None:
    seen: list[tuple[str, int, int]] = []
    simulate(Plan(days=5, places=3), lambda *step: seen.append(step))
    assert seen[-1][1] == seen[-1][2]
    assert [done for _, done, _ in seen] == sorted(done for _, done, _ in seen)


def test_fronts_move(war: War) -> None:
    assert (np.diff(war.campaign.holders, axis=1) != 0).any()
    assert set(np.unique(war.campaign.holders)) == {0, 1}


def test_a_battle_that_is_won_changes_hands(war: War) -> None:
    for battle in war.campaign.battles:
        if battle.won and battle.end < war.plan.days:
            assert (war.campaign.holders[battle.place, : battle.end + 1] == battle.attacker).any()


def test_parties_lie_in_their_interest_and_leaks_are_truer(war: War) -> None:
    wars = [war, *(simulate(Plan(seed=seed)) for seed in (21, 22, 23))]
    right, own = [], []
    for one in wars:
        columns = control_columns(one)
        among = columns["party"] >= 0
        truth = one.campaign.holders[columns["place"], columns["day"]]
        right.append((truth == columns["holder"])[among])
        own.append((columns["party"] == columns["holder"])[among])
    truth_hurts = np.concatenate(right) != np.concatenate(own)
    lies = (np.concatenate(own) & truth_hurts).sum() / truth_hurts.sum()
    slips = (~np.concatenate(own) & ~truth_hurts).sum() / (~truth_hurts).sum()
    assert lies > 0.2
    assert slips < 0.1


def test_what_is_printed_comes_after_what_was_said(war: War) -> None:
    spoken = [*war.utterances, *war.tolls]
    for report in war.reports:
        assert spoken[report.utterance].said <= report.published < war.plan.days


def test_copies_share_an_utterance_and_some_are_hidden(war: War) -> None:
    by_origin: dict[int, list[int]] = {}
    for report in war.reports:
        by_origin.setdefault(report.utterance, []).append(report.wording)
    copied = [wordings for wordings in by_origin.values() if len(wordings) > 1]
    assert copied
    assert any(len(set(wordings)) > 1 for wordings in copied)
    assert any(len(set(wordings)) == 1 for wordings in copied)


def test_an_outlet_prints_an_utterance_once(war: War) -> None:
    printed = [(report.utterance, report.outlet) for report in war.reports]
    assert len(printed) == len(set(printed))


def test_blackouts_silence_witnesses(war: War) -> None:
    plan = Plan(seed=11, blackout=1.0, blackout_days=20.0)
    dark, light = simulate(plan), simulate(replace(plan, blackout=0.0))
    assert told_blackouts(dark).any()
    assert not told_blackouts(light).any()
    assert (dark.campaign.holders == light.campaign.holders).all()

    def witnesses(one: War) -> float:
        return float((control_columns(one)["party"] < 0).mean())

    assert witnesses(dark) < witnesses(light)


def test_casualties_are_inflated_by_the_enemy_and_played_down_by_their_own() -> None:
    ratios: dict[str, list[float]] = {"own": [], "enemy": []}
    for seed in range(3):
        war = simulate(Plan(seed=seed))
        for toll in war.tolls:
            party = war.speakers[toll.speaker].party
            dead = dict(war.campaign.battles[toll.battle].dead)[toll.of]
            if party >= 0 and toll.of >= 0 and dead:
                ratios["own" if toll.of == party else "enemy"].append(toll.count / dead)
    assert np.median(ratios["own"]) < 0.6
    assert np.median(ratios["enemy"]) > 2


@pytest.mark.parametrize("plan", [Plan(days=2, places=2), harsh(Plan(days=3, places=2, seed=9))])
def test_the_smallest_wars_can_be_made(plan: Plan) -> None:
    war = simulate(plan)
    assert war.campaign.holders.shape == (2, plan.days)
    assert len(control_columns(war)["place"]) <= len(war.reports)
