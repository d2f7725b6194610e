"""Tests of the reader against models that are good, lying, malformed, slow and gone."""

from __future__ import annotations

import json
import traceback
from datetime import date
from pathlib import Path
from time import sleep
from typing import Any

import pytest

from fogline.claims import Extractor
from fogline.claims.llm import Limits, LLMExtractor, Tally
from fogline.claims.llm.cache import Cache
from fogline.errors import EndpointError, ReadingError
from fogline.model import Document

from .conftest import Serve, failing, saying, send, telling, told

TEXT = """Bridge falls

Ilya Maron said the bridge had fallen. “Nobody was hurt,” he added.

The phones have been cut since Sunday."""
MARON = {"source": "Ilya Maron", "speaker": "Ilya Maron", "kind": "named", "cue": "said"}
FELL = told("the bridge had fallen", **MARON, attribution="on the record")
HURT = told("Nobody was hurt", **MARON | {"source": "he", "cue": "added"})
CUT = told("The phones have been cut since Sunday", paragraph=2, type="communications-cut")
LIE = told("the bridge had been blown up", **MARON)
WRONG = FELL | {"kind": "prophet"}


def document(text: str = TEXT, **fields: Any) -> Document:
    known = {"title": "Bridge falls", "published": date(2023, 5, 8), "language": "en"} | fields
    return Document(id="d1", sha256="0" * 64, text=text, source="reports/d1.txt", **known)


def words(reader: Extractor, paper: Document) -> list[tuple[str, str]]:
    return [
        (claim.speaker.name, " … ".join(paper.text[start:end] for start, end in claim.content))
        for claim in reader.extract(paper)
    ]


def test_a_good_model(serve: Serve) -> None:
    server = serve(telling(CUT, HURT, FELL))
    reader = LLMExtractor(server.service())
    assert words(reader, document()) == [
        ("Ilya Maron", "the bridge had fallen"),
        ("Ilya Maron", "Nobody was hurt"),
        ("author", "The phones have been cut since Sunday"),
    ]
    assert reader.tally == Tally(kept=3, paragraphs=2, asked=1)
    assert {claim.extractor for claim in reader.extract(document())} == {"llm 1.0 stage"}
    assert len({claim.id for claim in reader.extract(document())}) == 3


def test_a_lying_model_is_not_believed_and_its_lies_are_counted(serve: Serve) -> None:
    reader = LLMExtractor(serve(telling(FELL, LIE, WRONG, FELL, 7, CUT)).service())
    assert len(reader.extract(document())) == 2
    assert reader.tally == Tally(
        kept=2, ungrounded=1, malformed=2, repeated=1, paragraphs=2, asked=1
    )


def test_an_answer_of_no_use_is_asked_for_again_in_halves(serve: Serve) -> None:
    cut = telling(CUT | {"paragraph": 1})
    server = serve(saying('{"claims": [{"con'), telling(FELL), cut)
    reader = LLMExtractor(server.service())
    assert [who for who, _ in words(reader, document())] == ["Ilya Maron", "author"]
    assert reader.tally == Tally(kept=2, paragraphs=2, asked=3)
    first, left, right = (asked["messages"][1]["content"] for asked in server.asked)
    assert "[2] The phones" in first
    assert "The phones" not in left
    assert "[1] The phones" in right
    assert "Speakers so far: Ilya Maron" in right


def test_what_stays_without_an_answer_is_counted(serve: Serve) -> None:
    server = serve(saying("no"), saying("no"), telling(CUT | {"paragraph": 1}))
    reader = LLMExtractor(server.service())
    assert [who for who, _ in words(reader, document())] == ["author"]
    assert reader.tally == Tally(kept=1, paragraphs=2, unanswered=1, asked=3)
    assert any("1 of 2 paragraphs" in sentence for sentence in reader.tally.sentences())


def test_a_document_without_any_answer_is_not_read(serve: Serve) -> None:
    server = serve(saying("I cannot help with that."))
    reader = LLMExtractor(server.service())
    with pytest.raises(ReadingError, match="no answer that could be used") as caught:
        reader.extract(document())
    assert caught.value.file == "reports/d1.txt"
    assert caught.value.remedy
    assert len(server.asked) == 3


def test_a_document_half_read_is_not_counted_as_kept(serve: Serve) -> None:
    rows = ["Ilya Maron said the bridge had fallen. Nothing else moved. " * 10] * 12
    reader = LLMExtractor(serve(telling(FELL), failing(400)).service())
    with pytest.raises(ReadingError):
        reader.extract(document("\n\n".join(rows)))
    assert reader.tally == Tally()


def test_a_failing_model(serve: Serve) -> None:
    server = serve(failing(500))
    reader = LLMExtractor(server.service())
    with pytest.raises(ReadingError, match="the model answered 500"):
        reader.extract(document())
    assert len(server.asked) == 3


def test_a_slow_model(serve: Serve) -> None:
    server = serve(lambda handler: (sleep(1), send(handler, 200, b"{}"))[1])
    reader = LLMExtractor(server.service(limits=Limits(seconds=0.2)))
    with pytest.raises(ReadingError, match="no answer in time") as caught:
        reader.extract(document())
    assert "--timeout" in caught.value.remedy


def test_a_model_that_nobody_has(serve: Serve) -> None:
    with pytest.raises(EndpointError, match="no such model"):
        LLMExtractor(serve(failing(404)).service()).extract(document())


def test_errors_do_not_quote_the_report(serve: Serve) -> None:
    for act in (saying(TEXT), failing(500, TEXT.encode()), failing(400, TEXT.encode())):
        with pytest.raises(ReadingError) as caught:
            LLMExtractor(serve(act).service()).extract(document())
        assert "bridge" not in "".join(traceback.format_exception(caught.value))


def test_another_language_is_left_unread_unless_asked_for(serve: Serve) -> None:
    text = "Речник Ілля Марон сказав, що міст упав."
    paper = document(text, language="uk")
    speaker = {"source": "Речник Ілля Марон", "speaker": "Ілля Марон", "cue": "сказав"}
    server = serve(telling(told("міст упав", kind="named", **speaker)))
    assert LLMExtractor(server.service()).extract(paper) == ()
    assert server.asked == []
    reader = LLMExtractor(server.service(), all_languages=True)
    assert words(reader, paper) == [("Ілля Марон", "міст упав")]
    assert reader.name == "llm 1.0 stage, all languages"


def test_a_document_that_states_nothing_is_not_sent(serve: Serve) -> None:
    server = serve(telling())
    assert LLMExtractor(server.service()).extract(document(" \n ")) == ()
    assert server.asked == []


def test_long_documents_go_in_portions(serve: Serve) -> None:
    text = "\n\n".join(["Ilya Maron said the bridge had fallen. Nothing else moved. " * 10] * 12)
    server = serve(telling(FELL))
    reader = LLMExtractor(server.service())
    found = reader.extract(document(text))
    assert 1 < len(server.asked) == reader.tally.asked < 12
    assert reader.tally.paragraphs == 12
    assert len(found) == len(server.asked)
    assert all(len(asked["messages"][1]["content"]) < 3000 for asked in server.asked)


def test_answers_are_kept_and_asked_for_once(serve: Serve, tmp_path: Path) -> None:
    server = serve(saying("no"), telling(FELL), telling(CUT | {"paragraph": 1}))
    cache = Cache(tmp_path / "answers")
    first = LLMExtractor(server.service(), cache=cache)
    found = first.extract(document())
    assert len(server.asked) == 3
    assert len(list((tmp_path / "answers").iterdir())) == 2  # what was of no use is not kept
    again = LLMExtractor(serve(failing(500)).service(), cache=cache)
    with pytest.raises(ReadingError):
        again.extract(document())
    server.acts = [saying("no")]
    once_more = LLMExtractor(server.service(), cache=cache)
    assert once_more.extract(document()) == found
    assert (once_more.tally.remembered, once_more.tally.asked) == (2, 1)


@pytest.mark.parametrize("changed", ["model", "text", "date"])
def test_another_question_is_not_answered_from_the_cache(
    serve: Serve, tmp_path: Path, changed: str
) -> None:
    server = serve(telling(FELL))
    cache = Cache(tmp_path)
    LLMExtractor(server.service(), cache=cache).extract(document())
    model = "other" if changed == "model" else "stage"
    paper = document(
        TEXT + (" Since noon." if changed == "text" else ""),
        published=date(2023, 5, 9 if changed == "date" else 8),
    )
    LLMExtractor(server.service(model=model), cache=cache).extract(paper)
    assert len(server.asked) == 2


def test_a_tampered_cache_cannot_put_words_in_a_report(serve: Serve, tmp_path: Path) -> None:
    server = serve(telling(FELL))
    LLMExtractor(server.service(), cache=Cache(tmp_path)).extract(document())
    (file,) = tmp_path.iterdir()
    file.write_text(json.dumps({"answer": json.dumps({"claims": [LIE]})}), "utf-8")
    reader = LLMExtractor(server.service(), cache=Cache(tmp_path))
    assert reader.extract(document()) == ()
    assert reader.tally.ungrounded == 1


def test_a_name_that_a_ledger_can_keep(serve: Serve) -> None:
    reader = LLMExtractor(serve(telling()).service(model="m" * 500), all_languages=True)
    assert len(reader.name) <= 200
