from __future__ import annotations

import sys

import pytest

from fogline.documents.extras import load_extra
from fogline.errors import DocumentError


def test_what_is_there_is_loaded() -> None:
    assert load_extra("json", "JSON").loads("1") == 1


@pytest.mark.parametrize(
    ("library", "name", "make"),
    [
        ("feedparser", "a.xml", lambda build: build.rss()),
        ("warcio", "a.warc", lambda build: build.warc({"http://a/": ("text/html", b"x")})),
    ],
)
def test_a_missing_library_names_the_extra(build, read, monkeypatch, library, name, make) -> None:
    for module in [one for one in sys.modules if one.partition(".")[0] == library]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(DocumentError, match=f"and {library}, which reads it") as caught:
        read(make(build), name)
    assert caught.value.file.endswith(name)
    assert caught.value.remedy == "install it with: pip install fogline[formats]"
