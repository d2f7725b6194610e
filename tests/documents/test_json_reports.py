from __future__ import annotations

import json
from datetime import date

import pytest

from fogline.errors import DocumentError


def article(build, number=1, **more):
    known = {
        "title": f"Report {number}",
        "content": build.BODY,
        "publishedAt": "2023-04-21T06:00:00Z",
    }
    return known | {"source": {"id": 3, "name": "Nile Post"}} | more


@pytest.mark.parametrize(
    "wrap", [lambda one: [one], lambda one: {"status": "ok", "articles": [one]}]
)
def test_articles_in_a_list(build, read, wrap) -> None:
    (document,) = read(json.dumps(wrap(article(build))).encode(), "a.json").documents
    assert (document.title, document.publisher) == ("Report 1", "Nile Post")
    assert document.published == date(2023, 4, 21)
    assert document.part == "item 1"


def test_one_article_alone(build, read) -> None:
    (document,) = read(json.dumps(article(build)).encode(), "a.json").documents
    assert document.text.endswith(build.BODY)


def test_lines_of_json_and_a_broken_one(build, read) -> None:
    raw = build.json_lines(article(build, 1), article(build, 2)) + b'{"title": "Rep\n[1]\n'
    original = read(raw, "a.jsonl")
    assert [document.part for document in original.documents] == ["line 1", "line 2"]
    assert [failure.file.rpartition(" › ")[2] for failure in original.failures] == [
        "line 3",
        "line 4",
    ]


def test_the_same_article_is_the_same_document_in_any_container(build, read) -> None:
    fields = {"title": "Report", "text": build.BODY, "date": "2023-04-21"}
    table = build.table([list(fields), list(fields.values())])
    others = [
        read(json.dumps([fields]).encode(), "a.json"),
        read(build.json_lines(fields), "a.jsonl"),
        read(build.zipped({"deep/a.csv": table}), "a.zip"),
    ]
    (known,) = read(table, "a.csv").documents
    assert {one.documents[0].id for one in others} == {known.id}
    assert len({one.documents[0].sha256 for one in others}) == 3


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b'{"text": "cut', "is no whole JSON"),
        (b'{"a": ' * 100_000, "nested too deep"),
        (b'{"count": 3}', "no column that is known to hold text; it has 'count'"),
        (b'{"text": ' + b"9" * 5000 + b"}", "is no whole JSON"),
    ],
)
def test_broken_json_is_an_error_with_a_remedy(read, raw, message) -> None:
    with pytest.raises(DocumentError, match=message) as caught:
        read(raw, "a.json")
    assert caught.value.remedy


def test_half_a_character_becomes_a_sign_for_it(build, read) -> None:
    raw = json.dumps([{"text": f"\ud83d {build.BODY}", "title": "A\udc00"}]).encode()
    (document,) = read(raw, "a.json").documents
    document.text.encode()
    document.title.encode()
    assert "\ufffd" in document.text
