"""PolNeAR: its format, and how found utterances are scored against marked ones."""

from __future__ import annotations

import json
from pathlib import Path

from fogline.claims.framing import framed
from fogline.claims.tagger.utterances import Utterance, tagged
from fogline.evaluation.polnear import (
    LINKED,
    Article,
    head_of_source,
    read_articles,
    score_spans,
)
from fogline.evaluation.quotations import quoted

TEXT = "The mayor of Orsk said the bridge fell. Residents feared worse."
MAYOR, SAID, BRIDGE = (0, 17), (18, 22), (23, 38)
FLOORS = {"source": 0.815, "cue": 0.765, "content": 0.70, LINKED: 0.725}
"""F1 on PolNeAR's dev part, exact spans; raised when the tagger passes them."""


def article(*utterances: Utterance) -> Article:
    return Article(TEXT, utterances)


def test_the_first_annotator_by_name_is_the_one_that_counts(tmp_path: Path) -> None:
    marked = {"source": [list(MAYOR)], "cue": [list(SAID)], "content": [list(BRIDGE)]}
    row = {"text": TEXT, "attributions": {"zed": [], "amy": [marked]}}
    file = tmp_path / "some.jsonl"
    file.write_text(json.dumps(row) + "\n", "utf-8")
    assert list(read_articles(file)) == [article(Utterance(MAYOR, SAID, (BRIDGE,)))]


def test_spans_count_only_where_they_are_exact() -> None:
    gold = article(Utterance(MAYOR, SAID, (BRIDGE,)))
    scores = score_spans([gold], lambda text: [Utterance(MAYOR, SAID, ((23, 39),))])
    assert [scores[role].right for role in ("source", "cue", "content")] == [1, 1, 0]
    assert scores[LINKED].right == 1  # the content overlaps by more than half


def test_linked_needs_the_right_source() -> None:
    gold = article(Utterance(MAYOR, SAID, (BRIDGE,)))
    scores = score_spans([gold], lambda text: [Utterance((40, 49), SAID, (BRIDGE,))])
    assert scores[LINKED].right == 0
    assert scores[LINKED].f1 == 0


def test_one_found_utterance_answers_one_marked_one() -> None:
    twice = Utterance(MAYOR, SAID, (BRIDGE,))
    scores = score_spans([article(twice)], lambda text: [twice, twice])
    assert (scores[LINKED].found, scores[LINKED].right) == (2, 1)


def test_a_source_is_known_by_its_head() -> None:
    assert head_of_source(TEXT, MAYOR) == len("The mayor")
    assert head_of_source(TEXT, (0, 9)) == len("The mayor")


def test_the_finders_find_something() -> None:
    text = "“The bridge fell,” said Ilya Maron. The mayor said nobody was hurt."
    for finder in (tagged, framed, quoted):
        assert any(one.source and text[slice(*one.source)] == "Ilya Maron" for one in finder(text))


def test_the_tagger_holds_its_floors(shared: Path) -> None:
    articles = read_articles(shared / "corpora" / "polnear" / "dev.jsonl")
    scores = score_spans(articles, tagged)
    assert {
        role: f1 for role, floor in FLOORS.items() if (f1 := scores[role].f1 or 0) < floor
    } == {}
