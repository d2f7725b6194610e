from __future__ import annotations

import pytest

from fogline.assessment.origins import find_origins
from fogline.model import Document, SpeakerKind

TEXTS = {
    "wire": "All telephone and internet links to the upper valley have been cut since Friday.",
    "reprint": "All telephone and internet links to the upper valley were cut on Friday.",
    "own": "I dialled every number I have up there. Nobody picked up.",
    "short": "Links cut.",
    "shorter": "Links cut",
    "silent": "",
}


@pytest.fixture
def said(build):
    def make(id, document, name="author", kind=SpeakerKind.AUTHOR):
        text = TEXTS.get(document, "")
        who = build.speaker(name, kind=kind)
        return build.claim(id, who, "communications-cut", document=document, content=(0, len(text)))

    return make


DOCUMENTS = {name: Document(name, "", "", text, name) for name, text in TEXTS.items()}


def _groups(claims, documents=DOCUMENTS) -> set[frozenset[str]]:
    found = find_origins(claims, documents)
    assert set(found) == {claim.id for claim in claims}
    return {frozenset(c for c, o in found.items() if o == origin) for origin in found.values()}


def test_no_claims_no_origins():
    assert find_origins([], {}) == {}


def test_a_named_speaker_is_one_origin_everywhere(said):
    kind = SpeakerKind.NAMED
    claims = [
        said("a", "wire", "R", kind),
        said("b", "own", "R", kind),
        said("c", "own", "B", kind),
    ]
    assert _groups(claims) == {frozenset({"a", "b"}), frozenset({"c"})}


def test_writers_are_apart_unless_one_has_copied(said):
    claims = [said("a", "wire"), said("b", "reprint"), said("c", "own"), said("d", "silent")]
    assert _groups(claims) == {frozenset({"a", "b"}), frozenset({"c"}), frozenset({"d"})}


def test_short_claims_are_copies_only_where_they_are_the_same(said):
    claims = [said("a", "short"), said("b", "shorter"), said("c", "wire")]
    assert _groups(claims) == {frozenset({"a", "b"}), frozenset({"c"})}


def test_a_writer_has_not_copied_an_unnamed_source(said):
    claims = [said("a", "wire"), said("b", "wire", "a resident", SpeakerKind.ANONYMOUS)]
    assert len(_groups(claims)) == 2


def test_what_cannot_be_read_is_no_copy(said):
    claims = [said("a", "wire"), said("b", "reprint")]
    assert len(_groups(claims, {})) == 2


def test_copies_of_copies_are_one_origin_in_any_order(said):
    claims = [said("d", "own"), said("a", "wire"), said("c", "reprint"), said("b", "wire")]
    assert find_origins(claims, DOCUMENTS) == find_origins(claims[::-1], DOCUMENTS)
    assert find_origins(claims, DOCUMENTS) == {"a": "a", "b": "a", "c": "a", "d": "d"}
