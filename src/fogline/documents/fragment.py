"""A piece of HTML, as it stands in feeds and short mails: its words, in paragraphs."""

from __future__ import annotations

import re

_UNSEEN = "script style head template noscript svg math iframe object embed form".split()
_BLOCKS = frozenset(
    "address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6"
    " header hr li main ol p pre section table td th tr ul".split()
)
_BLANKS = re.compile(r"[ \t\r\n\f\xa0]+")
_EMPTY = re.compile(r"\s*\n\s*")
_BREAK = "\x00"


def read_fragment(html: str) -> str:
    """Return the words that a browser would show of ``html``; scripts are dropped, none is run."""
    from lxml import etree  # noqa: PLC0415  (slow to load)
    from lxml import html as pages  # noqa: PLC0415

    parser = pages.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True)
    try:
        tree = pages.document_fromstring(html.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return ""
    etree.strip_elements(tree, *_UNSEEN, with_tail=False)
    pieces: list[str] = []
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        pieces.append(_BREAK if element.tag in _BLOCKS else "")
        pieces.append((element.text if event == "start" else element.tail) or "")
    words = _BLANKS.sub(" ", "".join(pieces)).replace(_BREAK, "\n")
    return _EMPTY.sub("\n\n", words).strip()
