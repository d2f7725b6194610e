"""What is learnt: liars are found out, and who spoke little is like the others."""

from __future__ import annotations

import numpy as np

from fogline.assessment.fronts import ground_of
from fogline.assessment.fronts.learning import learn
from fogline.assessment.fronts.priors import HURTS, NEUTRAL, TELLS_TRUTH
from fogline.assessment.fronts.reliability import assumed
from fogline.assessment.fronts.tracking import see


def many(liar: bool) -> dict[str, np.ndarray]:
    """Return a table in which witnesses agree, and a tenth of them speak otherwise by phone."""
    rng = np.random.default_rng(4)
    place = np.repeat(np.arange(30), 12)
    truth = rng.integers(0, 2, 30)[place]
    phone = np.tile(np.arange(12) >= 9, 30)
    wrong = phone & (rng.random(len(place)) < 0.9) if liar else np.zeros(len(place), bool)
    return {
        "place": place,
        "day": rng.integers(0, 20, len(place)),
        "holder": np.where(wrong, 1 - truth, truth),
        "channel": np.where(phone, "phone", "in person"),
    }


def told_by_phone(liar: bool) -> float:
    """Return the coefficient of the channel by which some lie, in logits."""
    seen = see(many(liar), ground_of(30, 20), range(30), range(2))
    learnt = learn(seen)
    # Codes of channels are in the order of their names: "in person", "phone".
    return float(learnt.habits.truthful[NEUTRAL, seen.design.names.index(("channel", 1))])


def test_a_channel_by_which_people_lie_is_found_out() -> None:
    assert told_by_phone(liar=True) < -0.5
    assert told_by_phone(liar=False) > -0.2


def test_one_claim_teaches_little() -> None:
    table = {"place": [0], "day": [1], "holder": [0], "party": [1], "speaker": ["one"]}
    seen = see(table, ground_of(1, 5), [0], range(2))
    learnt = learn(seen)
    assert np.abs(learnt.habits.truthful - assumed(seen.design)).max() < 0.3
    assert learnt.settled


def test_what_is_assumed_is_in_order() -> None:
    serves, hurts, neutral = TELLS_TRUTH
    assert serves > neutral > hurts
    assert HURTS == 1
