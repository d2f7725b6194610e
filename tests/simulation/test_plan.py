"""Plans by which no war can be made are refused, with the remedy."""

from __future__ import annotations

import pytest

from fogline.simulation import Plan, PlanError, harsh


@pytest.mark.parametrize("wrong", [{"places": 1}, {"places": 401}, {"days": 1}, {"seed": -1}])
def test_a_plan_that_cannot_be_is_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(PlanError) as refused:
        Plan(**wrong)
    assert refused.value.remedy


def test_a_harsh_plan_keeps_seed_and_size() -> None:
    plan = Plan(seed=5, days=30, places=7)
    made = harsh(plan)
    assert (made.seed, made.days, made.places) == (5, 30, 7)
    assert made.drift > plan.drift
    assert made.credited < plan.credited
