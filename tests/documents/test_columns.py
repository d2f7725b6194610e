from __future__ import annotations

import pytest

from fogline.documents.columns import Columns, parse_columns
from fogline.errors import DocumentError


def test_columns_are_guessed_by_their_names() -> None:
    names = ["id", "Article_Text", "Head Line", "publish_date", "source", "URL"]
    assert Columns().match(names) == {
        "text": "Article_Text",
        "title": "Head Line",
        "published": "publish_date",
        "publisher": "source",
        "link": "URL",
    }


def test_the_users_word_comes_first() -> None:
    columns = parse_columns("text=notes, published = day")
    matched = columns.match(["text", "notes", "date", "day"])
    assert matched == {"text": "notes", "published": "day"}


def test_a_column_serves_for_one_thing_only() -> None:
    assert Columns((("title", "text"),)).match(["text", "body"]) == {
        "title": "text",
        "text": "body",
    }


def test_a_column_that_is_not_there_is_named_with_those_that_are() -> None:
    with pytest.raises(DocumentError, match="no column 'body' for the text; it has 'a', 'b'"):
        parse_columns("text=body").match(["a", "b"])


@pytest.mark.parametrize("written", ["", "text", "text=", "words=body", "=body"])
def test_a_map_that_maps_nothing(written: str) -> None:
    with pytest.raises(DocumentError, match="maps no column") as caught:
        parse_columns(written)
    assert "text=body,published=date" in caught.value.remedy
