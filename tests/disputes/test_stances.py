from __future__ import annotations

import pytest

from fogline.disputes.families import FAMILIES, family_of
from fogline.disputes.stances import belongs, denied, says_yes, speaks_to
from fogline.model import Count, Stance

FAMILY = {family.name: family for family in FAMILIES}


def _claim(build, type_: str, stance: str = "asserts", **what):
    return build.claim("a", build.speaker("X"), type_, how={"stance": Stance(stance)}, **what)


@pytest.mark.parametrize(
    ("type_", "stance", "what", "no"),
    [
        ("clash", "asserts", {}, False),
        ("clash", "denies", {}, True),
        ("clash", "doubts", {}, True),
        ("clash", "asserts", {"negated": True}, True),
        ("clash", "denies", {"negated": True}, True),
        ("casualties", "asserts", {"quantity": Count(0, 0, 0)}, True),
        ("casualties", "asserts", {"quantity": Count(3, 3, 3)}, False),
        ("displacement", "asserts", {"quantity": Count(0, 0, 0)}, False),
        ("access-denied", "asserts", {"negated": True}, False),
        ("access-denied", "denies", {}, True),
    ],
)
def test_what_is_a_no(build, type_, stance, what, no):
    assert denied(_claim(build, type_, stance, **what)) is no


@pytest.mark.parametrize(
    ("family", "type_", "stance", "speaks"),
    [
        ("control", "control", "predicts", False),
        ("control", "control", "demands", False),
        ("control", "control", "promises", False),
        ("control", "clash", "asserts", False),
        ("harm", "abuse-of-civilians", "fears", True),
        ("harm", "abuse-of-civilians", "predicts", False),
        ("conduct", "discrimination", "promises", True),
        ("dead", "death", "fears", False),
    ],
)
def test_only_what_is_said_to_be_so_answers(build, family, type_, stance, speaks):
    assert speaks_to(_claim(build, type_, stance), FAMILY[family]) is speaks


@pytest.mark.parametrize(
    ("family", "type_", "stance", "negated", "yes"),
    [
        ("fighting", "war-ended", "asserts", False, True),
        ("fighting", "war-ended", "denies", False, False),
        ("fighting", "clash", "asserts", False, False),
        ("fighting", "clash", "asserts", True, True),
        ("conduct", "discrimination", "promises", False, False),
        ("conduct", "discrimination", "asserts", False, True),
    ],
)
def test_yes_or_no(build, family, type_, stance, negated, yes):
    assert says_yes(_claim(build, type_, stance, negated=negated), FAMILY[family]) is yes


def test_only_civilians_belong_to_the_question_of_harm(build):
    harm = FAMILY["harm"]
    assert belongs(_claim(build, "casualties", victim="civilians"), harm)
    assert belongs(_claim(build, "attack", target="two families in a cellar"), harm)
    assert belongs(_claim(build, "casualties", quantity=Count(0, 0, 0, "civilian")), harm)
    assert not belongs(_claim(build, "casualties", victim="River Guard soldiers"), harm)
    assert not belongs(_claim(build, "casualties"), harm)
    assert belongs(_claim(build, "abuse-of-civilians"), harm)
    assert not belongs(_claim(build, "clash"), harm)


def test_fighting_bears_on_control(build):
    assert belongs(_claim(build, "clash"), FAMILY["control"])


def test_the_family_of_an_id():
    assert family_of("communications-cut-0123456789ab") is FAMILY["communications-cut"]
    assert family_of("unheard-of-0123456789ab") is None


def test_families_have_names_of_their_own():
    assert len(FAMILY) == len(FAMILIES)
