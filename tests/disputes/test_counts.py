from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from fogline.disputes import find_questions, find_sides
from fogline.disputes.counts import read_counts
from fogline.model import Count, Stance


def _said(build, id, quantity, stance="asserts", **what):
    how = {"stance": Stance(stance)}
    return build.claim(id, build.speaker(id), "casualties", how=how, quantity=quantity, **what)


def test_counts_in_words(build):
    claims = [
        _said(build, "exact", Count(1200, 1200, 1200)),
        _said(build, "bare", Count(40, None, None)),
        _said(build, "least", Count(700, 700, None)),
        _said(build, "most", Count(50, None, 50)),
        _said(build, "range", Count(200, 150, 300)),
        _said(build, "zero", Count(0, 0, 0)),
        _said(build, "none", None, negated=True),
        _said(build, "refused", Count(9, 9, 9), "denies"),
        _said(build, "nothing", None),
    ]
    replies, states = read_counts(claims)
    assert {claim: answer for claim, (answer, _) in replies.items()} == {
        "exact": "1,200",
        "bare": "40",
        "least": "at least 700",
        "most": "at most 50",
        "range": "150 to 300",
        "zero": "none",
        "none": "none",
        "refused": "not 9",
    }
    assert all(true_in and true_in <= states for _, true_in in replies.values())
    meets = {i: {j for j in replies if replies[i][1] & replies[j][1]} for i in replies}
    assert "exact" in meets["least"]
    assert "range" not in meets["least"]
    assert "zero" in meets["most"]
    assert "bare" in meets["most"]
    assert "bare" not in meets["zero"]
    assert "zero" in meets["refused"]


def test_who_denies_every_count_gives_no_answer(build):
    claims = [
        _said(build, "all", Count(5, 0, None), "denies", victim="soldiers"),
        _said(build, "some", Count(5, 5, 5), victim="soldiers"),
    ]
    (sides,) = find_sides(find_questions(claims), claims)
    assert [side.claims for side in sides.sides] == [("some",)]


_COUNT = st.tuples(st.integers(0, 300), st.integers(0, 60)).map(
    lambda pair: Count(pair[0], pair[0], sum(pair))
)


@given(st.lists(_COUNT, min_size=2, max_size=5))
def test_counts_meet_where_their_ranges_do(build, counts):
    counts = [count if count.best else Count(1, 1, 1) for count in counts]
    replies, _ = read_counts([_said(build, f"c{n}", count) for n, count in enumerate(counts)])
    for n, one in enumerate(counts):
        for m, other in enumerate(counts):
            apart = (
                one.high * 1.1 + 1 < other.low * 0.9 - 1 or other.high * 1.1 + 1 < one.low * 0.9 - 1
            )
            together = one.low <= other.high and other.low <= one.high
            meet = bool(replies[f"c{n}"][1] & replies[f"c{m}"][1])
            assert meet or not together
            assert not (meet and apart)
